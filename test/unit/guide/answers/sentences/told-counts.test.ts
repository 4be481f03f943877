import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../../src/domain/ids.js';
import { readQuestion } from '../../../../../src/guide/answers/question/read-question.js';
import { readSentences } from '../../../../../src/guide/answers/sentences/read-sentences.js';
import { countedThings, tellsCount } from '../../../../../src/guide/answers/sentences/told-counts.js';
import { nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const snapshot = snapshotOf([nodeRecord(nodeId('Product', 'norvik-fern-3'), { nameEn: 'Norvik Fern 3' })]);
const read = (question: string) => readQuestion(snapshot, question, { hasTopic: true });

function tells(question: string, text: string): boolean {
  const record = nodeRecord('review:shop~1' as NodeId, { text });
  if (record.kind !== 'node') throw new Error('expected a node');
  const [sentence] = readSentences({}, record.node, []);
  if (sentence === undefined) throw new Error('expected a sentence');
  const counted = countedThings(read(question));
  return counted !== undefined && tellsCount(counted, sentence);
}

describe('things that are counted', () => {
  it.each([
    ['How many microphones does it have?', 'Eight microphones feed it.', 'The microphone works for 8 hours.'],
    ['How many ports are there?', 'Four 2.5-gigabit ports.', 'Ports galore, 7 of 10.'],
    ['How many ports are there?', 'ports: 4', 'ports: 2.5 gigabit'],
    ['How many books fit on it?', 'I keep 800 books on it.', 'In 2 weeks one of my books was lost.'],
    ['几个麦克风', '八个麦克风降噪。', '麦克风用了8天。'],
    ['几个扬声器', '四个喇叭有环绕感。', '扬声器响，打8分。'],
    ['能连几台设备', '同时连接两台设备。', '设备能用8小时。'],
    ['How many microphones does it have?', '八个麦克风降噪。', '麦克风用了8天。'],
    ['How many tips come with it?', 'Five sizes of tips in the box.', 'Tips in five minutes, says my son.'],
    ['里面有几本书', '内置一百本童话。', '书太少，用了3天。'],
    ['几个接口', '双usb-c接口共享65瓦。', '1t固态，接口不错。'],
  ])('are told by a number right before them: %s, %s', (question, told, untold) => {
    expect([tells(question, told), tells(question, untold)]).toEqual([true, false]);
  });

  it.each([
    'How many hours does it last?',
    'How many years of updates does it get?',
    'How many grams is it?',
    'Does it have a microphone?',
    '能用几个小时',
    '有麦克风吗',
  ])('are none in %s', (question) => {
    expect(countedThings(read(question))).toBeUndefined();
  });
});
