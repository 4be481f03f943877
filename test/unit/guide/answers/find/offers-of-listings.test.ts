import { describe, expect, it } from '@jest/globals';
import type { Properties } from '../../../../../src/domain/graph-records.js';
import { nodeId } from '../../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../../src/graph/graph-store.js';
import { answer } from '../../../../../src/guide/answers/answer.js';
import { recordsReader } from '../../../../support/records-reader.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const fern = nodeId('Product', 'norvik-fern-3');

function shopOf(listings: readonly Properties[]): readonly ExportRecord[] {
  return [
    nodeRecord(nodeId('Brand', 'norvik'), { nameEn: 'Norvik', nameZh: '诺维克' }),
    nodeRecord(fern, { nameEn: 'Norvik Fern 3', nameZh: '诺维克 Fern 3' }),
    edgeRecord('MADE_BY', fern, nodeId('Brand', 'norvik')),
    ...listings.flatMap((properties, at) => {
      const id = nodeId('Listing', `shop~${at}`);
      return [nodeRecord(id, properties), edgeRecord('OF', id, fern)];
    }),
  ];
}

async function ask(listings: readonly Properties[], question: string, region?: string): Promise<string> {
  const records = shopOf(listings);
  return (
    await answer({
      snapshot: snapshotOf(records),
      reader: recordsReader(records),
      question,
      ...(region && { region }),
    })
  ).text;
}

const SOLD_OUT = { price: 50, currency: 'USD', availability: 'out_of_stock' };
const HAD = { price: 200, currency: 'USD', availability: 'in_stock', region: 'us' };

describe('answers on offers', () => {
  it.each([
    ['How much is the Norvik Fern 3?', '200 USD (only in US)', '50 USD'],
    ['诺维克 Fern 3多少钱？', '200美元（仅限US）', '50美元'],
  ])('pass over what cannot be had where another can: %s', async (question, told, not) => {
    const text = await ask([SOLD_OUT, HAD], question);
    expect(text).toContain(told);
    expect(text).not.toContain(not);
  });

  it.each([
    ['How much is the Norvik Fern 3?', '50 USD', 'out of stock'],
    ['诺维克 Fern 3多少钱？', '50美元', '缺货'],
  ])('tell what cannot be had where nothing can: %s', async (question, price, state) => {
    const text = await ask([SOLD_OUT, HAD], question, 'DE');
    expect(text).toContain(price);
    expect(text).toContain(state);
  });

  it('goes by the stock of the currency that is asked for', async () => {
    const text = await ask(
      [SOLD_OUT, { ...HAD, currency: 'CNY' }],
      'How many dollars does the Norvik Fern 3 cost?',
    );
    expect(text).toContain('50 USD');
  });
});
