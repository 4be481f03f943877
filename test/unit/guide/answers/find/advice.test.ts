import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import { answer } from '../../../../../src/guide/answers/answer.js';
import { recordsReader } from '../../../../support/records-reader.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const laptop = nodeId('Product', 'norvik-fern-3');
const [heat, repair] = [nodeId('HelpTopic', 'heat'), nodeId('HelpTopic', 'repair')];
const review = nodeId('Review', 'shop~r1');
const [own, others] = ['aurora-shop~fern', 'lantern-shop~fern'].map((key) => ({
  listing: nodeId('Listing', key),
  text: nodeId('Document', `${key}~description-en`),
})) as [
  Record<'listing' | 'text', ReturnType<typeof nodeId>>,
  Record<'listing' | 'text', ReturnType<typeof nodeId>>,
];
const records = [
  nodeRecord(laptop, { nameEn: 'Norvik Fern 3', nameZh: '诺维克 Fern 3' }),
  nodeRecord(review, { text: 'It gets hot on the bed.', language: 'en', rating: 3 }),
  nodeRecord(heat, {
    nameEn: 'My laptop gets hot',
    nameZh: '笔记本发烫',
    bodyEn: 'Put it on a hard table.',
    bodyZh: '放硬桌面上。',
  }),
  nodeRecord(repair, { nameEn: 'Repair', nameZh: '维修', bodyEn: 'Call us.', bodyZh: '请来电。' }),
  nodeRecord(own.text, { text: 'A sleeve is in the box.', language: 'en', kind: 'description' }),
  nodeRecord(others.text, { text: 'A mouse is in the box.', language: 'en', kind: 'description' }),
  ...[own, others].flatMap(({ listing, text }) => [
    nodeRecord(listing, { nameEn: 'Fern 3' }),
    edgeRecord('OF', listing, laptop),
    edgeRecord('DESCRIBES', text, laptop),
  ]),
  edgeRecord('REVIEWS', review, laptop),
];
const snapshot = snapshotOf(records);
const sourcesOf = async (question: string) => {
  const { claims } = await answer({
    snapshot,
    question,
    reader: {
      ...recordsReader(records),
      likelyTopics: async () => ({
        likely: new Set([heat]),
        scores: new Map([
          [heat, 30],
          [repair, 2],
        ]),
      }),
    },
  });
  return claims.flatMap(({ citations }) => citations.map(({ source }) => source));
};

describe('advice on a product', () => {
  it.each(['Why does my Norvik Fern 3 get so hot on the bed?', '诺维克 Fern 3 放床上发烫怎么办'])(
    'is that of the help that speaks of it, before what owners say: %s',
    async (question) => {
      expect((await sourcesOf(question))[0]).toBe(heat);
    },
  );

  it('is given to nobody who asks how it is', async () => {
    expect(await sourcesOf('Does the Norvik Fern 3 get hot on the bed?')).not.toContain(heat);
  });
});

describe('what one seller offers', () => {
  it('is told by its own listing', async () => {
    const sources = await sourcesOf('What is in the box of the Norvik Fern 3 from Lantern?');
    expect(sources).toEqual([others.text]);
  });
});
