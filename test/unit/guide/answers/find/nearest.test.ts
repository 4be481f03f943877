import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../../src/graph/graph-store.js';
import { answer } from '../../../../../src/guide/answers/answer.js';
import { recordsReader } from '../../../../support/records-reader.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const laptop = nodeId('Product', 'veltra-dune-14');
const other = nodeId('Product', 'norvik-holm-16');
const brand = nodeId('Brand', 'veltra');
const [model, otherModel] = [nodeId('ProductModel', 'dune-14'), nodeId('ProductModel', 'holm-16')];
const description = nodeId('Document', 'shop~dune-14~description-en');
const help = nodeId('HelpTopic', 'restart');

const REVIEWS: readonly (readonly [string, NodeId, string])[] = [
  ['en', laptop, 'Nothing has leaked into the case after a spilled coffee. White shows every crumb.'],
  ['zh', laptop, '白色机身容易脏，洒过一次水没事。'],
  ['other', other, 'A wet table did it no harm.'],
];

const records: readonly ExportRecord[] = [
  nodeRecord(laptop, { nameEn: 'Veltra Dune 14', nameZh: '维拓 Dune 14' }),
  nodeRecord(other, { nameEn: 'Norvik Holm 16', nameZh: '诺维克 Holm 16' }),
  nodeRecord(brand, { nameEn: 'Veltra', nameZh: '维拓' }),
  edgeRecord('MADE_BY', laptop, brand),
  nodeRecord(model, { nameEn: 'Dune 14' }),
  nodeRecord(otherModel, { nameEn: 'Holm 16' }),
  edgeRecord('VARIANT_OF', laptop, model),
  edgeRecord('VARIANT_OF', other, otherModel),
  nodeRecord(description, { text: 'A lid of aluminium.', language: 'en', kind: 'description' }),
  edgeRecord('DESCRIBES', description, laptop),
  nodeRecord(help, {
    nameEn: 'A computer that hangs',
    nameZh: '电脑死机',
    bodyEn: 'Hold the power button for ten seconds.',
    bodyZh: '长按电源键十秒。',
  }),
  ...REVIEWS.flatMap(([key, product, text]) => {
    const review = nodeId('Review', `shop~${key}`);
    return [
      nodeRecord(review, { text, language: key === 'zh' ? 'zh' : 'en', rating: 4 }),
      edgeRecord('REVIEWS', review, product),
    ];
  }),
];
const snapshot = snapshotOf(records);
const textOf = new Map(
  records.flatMap((record) =>
    record.kind === 'node' ? [[record.node.id, record.node.properties.text]] : [],
  ),
);
const ask = (question: string) =>
  answer({
    snapshot,
    question,
    reader: recordsReader(records),
  });

describe('sentences nearest to what is not known', () => {
  it.each([
    [
      'Does the Dune 14 survive a shower?',
      'nobody says it of Veltra Dune 14 outright. Nearest to it:',
      '“Nothing has leaked',
    ],
    ['Dune 14 淋一场暴雨会坏吗', '关于维拓 Dune 14，没有人直接说到。最接近的说法：', '洒过一次水没事'],
  ])('are told as such, each with its source: %s', async (question, told, said) => {
    const found = await ask(question);
    expect(found).toMatchObject({ status: 'NOT_KNOWN', claims: [], confidence: 0 });
    expect(found.text).toContain(told);
    expect(found.nearest.map(({ text }) => text).join('\n')).toContain(said);
    for (const { text, citations } of found.nearest) {
      expect(found.text).toContain(text);
      expect(citations).toHaveLength(1);
      for (const { source, quote, start, end } of citations)
        expect(String(textOf.get(source)).slice(start, end)).toBe(quote);
    }
  });

  it('are of different texts, and at most three', async () => {
    const { nearest } = await ask('Does the Dune 14 survive a shower?');
    const sources = nearest.map(({ citations }) => citations[0]?.source);
    expect(new Set(sources).size).toBe(sources.length);
    expect(sources.length).toBeLessThanOrEqual(3);
  });

  it.each([
    'Does the Dune 14 have an infrared blaster?',
    'Dune 14 有红外遥控吗',
    'What does the Dune 14 cost?',
    'Dune 14 多少钱',
  ])('are none where nothing is near: %s', async (question) => {
    expect(await ask(question)).toMatchObject({ status: 'NOT_KNOWN', nearest: [] });
  });
});
