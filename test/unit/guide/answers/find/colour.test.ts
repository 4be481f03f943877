import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../../src/graph/graph-store.js';
import { answer } from '../../../../../src/guide/answers/answer.js';
import type { Answer } from '../../../../../src/guide/answers/answer-types.js';
import { recordsReader } from '../../../../support/records-reader.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const model = nodeId('ProductModel', 'fern-3');
const colours = ['black', 'sand', 'silver', 'blue', 'green'];
const chinese = ['黑色', '沙色', '银色', '蓝色', '绿色'];
const plain = nodeId('Product', 'moss');
/** A speaker in five colours, and one whose name has none. */
const records: ExportRecord[] = [
  nodeRecord(model, { nameEn: 'Fern 3' }),
  ...colours.flatMap((colour, at) => {
    const id = nodeId('Product', `fern-3-${colour}`);
    return [
      nodeRecord(id, { nameEn: `Fern 3 ${colour}`, nameZh: `蕨 Fern 3 ${chinese[at]}` }),
      edgeRecord('VARIANT_OF', id, model),
    ];
  }),
  nodeRecord(plain, { nameEn: 'Moss 40', nameZh: '苔 Moss 40' }),
];
const snapshot = snapshotOf(records);
const ask = (question: string): Promise<Answer> =>
  answer({ snapshot, reader: recordsReader(records), question });

describe('colours that goods are sold in', () => {
  it.each([
    'What colours does the Fern 3 come in?',
    'which colors are there of the Fern 3',
    'Fern 3有哪些颜色',
  ])('are those of the names of all variants: %s', async (question) => {
    const { status, claims } = await ask(question);
    expect(status).toBe('ANSWERED');
    expect(claims[0]?.citations.map(({ source }) => source).sort()).toEqual(
      colours.map((colour) => `product:fern-3-${colour}`).sort(),
    );
  });

  it.each([
    ['Does the Fern 3 come in green?', 'Yes. Here it is sold as Fern 3 green.'],
    ['Is there a sand Fern 3?', 'Yes. Here it is sold as Fern 3 sand.'],
    ['Fern 3有蓝色的吗', '有。本店在售：蕨 Fern 3 蓝色。'],
    ['Fern 3有没有银的', '有。本店在售：蕨 Fern 3 银色。'],
  ])('are one of them where one is asked for: %s', async (question, text) => {
    expect((await ask(question)).text).toBe(text);
  });

  it.each([
    ['Does the Fern 3 come in red?', /^No\. Here it is sold as Fern 3/],
    ['Fern 3有红色的吗', /^没有。本店在售：/],
  ])('are not one that no name has: %s', async (question, text) => {
    expect((await ask(question)).text).toMatch(text);
  });

  it.each(['What colours does the Moss 40 come in?', 'Moss 40有黑色的吗'])(
    'are not known where no name has one: %s',
    async (question) => {
      expect((await ask(question)).status).toBe('NOT_KNOWN');
    },
  );
});
