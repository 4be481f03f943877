import { describe, expect, it } from '@jest/globals';
import type { GraphNode, Properties } from '../../../../src/domain/graph-records.js';
import { nodeId } from '../../../../src/domain/ids.js';
import type { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { HelpIndex } from '../../../../src/promote/help/help-index.js';
import { likelyTopics } from '../../../../src/promote/help/likely-topics.js';

const topic = (key: string, properties: Properties): GraphNode => ({
  id: nodeId('HelpTopic', key),
  label: 'HelpTopic',
  version: 1,
  seq: 1,
  properties,
});
const index = HelpIndex.of({} as EmbeddedStore, [
  topic('hot', {
    nameEn: 'My laptop is hot',
    nameZh: '笔记本很烫',
    bodyEn: 'Give the laptop air on a hard table.',
    bodyZh: '放硬桌面上，别放床上。',
  }),
  topic('pen', {
    nameEn: 'Which pen works with which tablet?',
    nameZh: '哪支笔能用在哪台平板上？',
    bodyEn: 'A tablet takes the pen of its brand. No laptop does.',
    bodyZh: '笔不能混用。',
  }),
  topic('router', {
    nameEn: 'Where should the router stand?',
    nameZh: '路由器放哪里？',
    bodyEn: 'High and free.',
    bodyZh: '放高处。',
  }),
  topic('mesh', {
    nameEn: 'Mesh or one strong router?',
    nameZh: 'Mesh 还是一台强的路由器？',
    bodyEn: 'Take a mesh for several floors.',
    bodyZh: '楼层多选 Mesh。',
  }),
]);
const [hot, pen, mesh] = ['hot', 'pen', 'mesh'].map((key) => nodeId('HelpTopic', key));

describe('the help topics that are likely to be meant', () => {
  it.each(['my laptop gets hot on the table', '笔记本放床上很烫'])('leads clearly: %s', (question) => {
    expect(likelyTopics(index, question)?.clear).toBe(hot);
  });

  it('are none of those that say much less of the question', () => {
    expect([...(likelyTopics(index, 'which pen works with a tablet')?.likely ?? [])]).toEqual([pen]);
  });

  it.each(['what is a good password for the router', '路由器的密码忘了'])(
    'are none where only the kind of goods is said: %s',
    (question) => {
      expect(likelyTopics(index, question)).toMatchObject({ likely: new Set() });
    },
  );

  it('say which is meant by a word for the goods that a single topic has', () => {
    expect([...(likelyTopics(index, 'do I need a mesh')?.likely ?? [])]).toEqual([mesh]);
  });

  it('are not known where no topic says a word of it', () => {
    expect(likelyTopics(index, 'xylophone')).toBeUndefined();
    expect(likelyTopics(index, '')).toBeUndefined();
  });
});
