import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../src/domain/ids.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { type CoPurchaseRow, coPurchaseRows, withoutOwn } from '../../../src/recall/co-purchase-rows.js';
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

describe('what is left of a value without what somebody bought themselves', () => {
  const rowOf = (values: CoPurchaseRow['values'], step: number): CoPurchaseRow => ({
    targets: Int32Array.of(1, 2),
    values,
    step,
    start: 0,
    end: 2,
  });

  it('is nothing where nobody else bought both, however the value was rounded', () => {
    const own = 1 / Math.sqrt(7);
    // The greatest of the row makes the step.
    for (const greatest of [1, 3.3, 90]) {
      const step = greatest / (2 ** 16 - 1);
      const packed = rowOf(Uint16Array.of(Math.round(own / step), 2 ** 16 - 1), step);
      expect(withoutOwn(packed, step * (packed.values[0] as number), own)).toBe(0);
      expect(withoutOwn(packed, step * (packed.values[1] as number), own)).toBeCloseTo(greatest - own, 3);
    }
    const whole = rowOf(Float64Array.of(own * (1 + 1e-12), 2 * own), 1);
    expect(withoutOwn(whole, whole.values[0] as number, own)).toBe(0);
    expect(withoutOwn(whole, whole.values[1] as number, own)).toBe(own);
  });
});
