import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../src/domain/ids.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { coPurchaseRows } from '../../../src/recall/co-purchase-rows.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';

const BUYERS = 4;
/** Of each buyer, by whom they lead to each other: 3.9 million entries in all. */
const PURCHASES = 990;

function shopOf(products: number): Snapshot {
  const ids = Array.from({ length: products }, (_, p) => nodeId('Product', `p${p}`));
  const buyers = Array.from({ length: BUYERS }, (_, b) => nodeId('User', `u${b}`));
  return snapshotOf([
    ...[...ids, ...buyers].map((id) => nodeRecord(id)),
    ...buyers.flatMap((buyer, b) =>
      ids
        .slice(b * PURCHASES, (b + 1) * PURCHASES)
        .map((id) => edgeRecord('PURCHASED', buyer, id, { at: '2026-06-01T00:00:00Z', weight: 5 })),
    ),
  ]);
}

describe('rows of what was bought together', () => {
  it.each([
    [18_000, false],
    [40_000, true],
  ])('of a shop of %i products: 3.9 million entries are all kept: %s', (products, isKept) => {
    const rows = coPurchaseRows(shopOf(products));
    const { targets } = rows.row(0);
    for (let product = 1; product < BUYERS * PURCHASES; product++) rows.row(product);
    expect(rows.row(0).targets === targets).toBe(isKept);
    expect(rows.row(0).end - rows.row(0).start).toBe(PURCHASES - 1);
  });
});
