import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../src/domain/ids.js';
import { categorySequels } from '../../../src/recall/category-sequels.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';

const [phone, case_, book] = ['phone', 'case', 'book'].map((key) => nodeId('Product', key));
const kinds = ['phone', 'case', 'book'].map((key) => nodeId('Category', key));
const DAY = 86_400;
const bought = (user: string, product: string, day: number) =>
  edgeRecord(
    'PURCHASED',
    nodeId('User', user),
    nodeId('Product', product),
    {
      at: new Date((1_000 + day) * DAY * 1_000).toISOString(),
      weight: 5,
    },
    `${day}`,
  );

const snapshot = snapshotOf([
  ...[phone, case_, book].map((id) => nodeRecord(id as (typeof kinds)[number])),
  ...kinds.map((id) => nodeRecord(id)),
  ...['a', 'b', 'c', 'd'].map((key) => nodeRecord(nodeId('User', key))),
  ...['phone', 'case', 'book'].map((key) =>
    edgeRecord('IN_CATEGORY', nodeId('Product', key), nodeId('Category', key)),
  ),
  bought('a', 'phone', 0),
  bought('a', 'case', 10),
  bought('b', 'phone', 5),
  bought('b', 'case', 6),
  // The other way round, and more than a year later.
  bought('c', 'case', 0),
  bought('c', 'phone', 500),
  bought('d', 'book', 0),
  bought('d', 'case', 400),
]);
const indexOf = (key: string): number => snapshot.table('Category').indexOf(nodeId('Category', key));

describe('categorySequels', () => {
  it('counts people who bought in one category and within a year in another one', () => {
    const after = categorySequels(snapshot, 2_000 * DAY).after(indexOf('phone'));
    // Two of three buyers; all four bought a case, so (2 + 5 · 1) / (3 + 5) is less than usual.
    expect(after.size).toBe(0);
    const early = categorySequels(snapshot, 1_300 * DAY)
      .after(indexOf('phone'))
      .get(indexOf('case'));
    // Until then: two of two buyers of phones, three of four people at all.
    expect(early).toMatchObject({ buyers: 2, followers: 2 });
    expect(early?.lift).toBeCloseTo((2 + 5 * 0.75) / 7 - 0.75, 12);
  });

  it('knows nothing of categories that nobody bought in', () => {
    expect(categorySequels(snapshot, 0).after(indexOf('phone')).size).toBe(0);
    expect(categorySequels(snapshotOf([]), 2_000 * DAY).after(0).size).toBe(0);
  });
});
