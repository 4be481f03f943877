import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import { helpSentences } from '../../../../../src/guide/answers/find/find-help.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const topic = nodeId('HelpTopic', 'care');
const feature = nodeId('Feature', 'hinge');

describe('helpSentences()', () => {
  it('knows what a topic is about by its newest name, in either language', async () => {
    const help = nodeRecord(topic, { nameEn: 'Care', bodyEn: 'Wipe it dry.', bodyZh: '请擦干。' });
    const named = nodeRecord(feature, { nameEn: 'hinge', nameZh: '转轴' });
    const snapshot = snapshotOf([help, named, edgeRecord('ABOUT', topic, feature)]);
    const reader = {
      edges: async () => [],
      nodes: async () => [],
      helpTopics: async () => (help.kind === 'node' ? [help.node] : []),
    };
    const whole = async (language: 'en' | 'zh') =>
      (await helpSentences(snapshot, reader, language))[0]?.whole.normal;
    expect(await whole('en')).toContain('hinge');
    expect(await whole('zh')).toContain('转轴');
    snapshot.putNode({
      id: feature,
      label: 'Feature',
      version: 2,
      seq: 2,
      properties: { nameEn: 'clasp', nameZh: '搭扣' },
    });
    expect(await whole('en')).toContain('clasp');
    expect(await whole('zh')).toContain('搭扣');
  });
});
