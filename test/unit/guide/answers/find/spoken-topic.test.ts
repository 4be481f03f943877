import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import { spokenTopic } from '../../../../../src/guide/answers/find/spoken-topic.js';
import { readQuestion } from '../../../../../src/guide/answers/question/read-question.js';
import { readSentences } from '../../../../../src/guide/answers/sentences/read-sentences.js';
import { nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const [heat, noise] = [nodeId('HelpTopic', 'heat'), nodeId('HelpTopic', 'noise')];
const sentences = [
  [heat, 'A laptop that gets hot wants a hard table. Clean the fan.'],
  [noise, 'Noise cancellation removes steady sounds. Try all sizes of tips.'],
].flatMap(([id, text]) => {
  const record = nodeRecord(id as typeof heat, { text: text as string });
  if (record.kind !== 'node') throw new Error('expected a node');
  return readSentences({}, record.node, []);
});
const unitsOf = (question: string) => readQuestion(snapshotOf([]), question, { hasTopic: true }).units;

describe('the topic that speaks of most of what is asked', () => {
  it.each(['why does my laptop overheat', '笔记本为什么发烫'])(
    'is found by other words, too: %s',
    (question) => {
      const found = spokenTopic(unitsOf(question), sentences, new Map());
      expect(found?.topic).toBe(heat);
      expect(found?.lead).toBeGreaterThan(2);
    },
  );

  it('counts the very words as well', () => {
    expect(spokenTopic(unitsOf('hm'), sentences, new Map([[noise, 3]]))).toMatchObject({
      topic: noise,
      says: 3,
    });
  });

  it('is none where nothing is said of it', () => {
    expect(spokenTopic(unitsOf('xylophone'), sentences, new Map())).toBeUndefined();
  });
});
