import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../src/domain/ids.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import type { RowRing } from '../../../src/lib/row-ring.js';
import { coPurchaseRows } from '../../../src/recall/co-purchase-rows.js';
import { RowsAhead } from '../../../src/recall/rows-ahead.js';
import { largeShop } from '../../support/large-shop.js';

const other = (n: number) => nodeId('Product', `other-${n}`);

/** How many products have a row that is held. */
function heldRows(snapshot: Snapshot): number {
  const held = Reflect.get(coPurchaseRows(snapshot), 'packed') as RowRing<Uint16Array>;
  return snapshot.table('Product').ids.filter((_, product) => held.get(product) !== undefined).length;
}

/** Purchases of products that nobody bought before, in one batch. */
function importPurchases(snapshot: Snapshot, count: number): void {
  const { ids } = snapshot.table('User');
  const seq = snapshot.seq + 1;
  snapshot.apply(
    Array.from({ length: count }, (_, n) => ({
      kind: 'edge',
      seq,
      edge: {
        type: 'PURCHASED',
        from: ids[n % ids.length] as (typeof ids)[number],
        to: other(n),
        key: `import-${n}`,
        seq,
        properties: { at: '2026-05-01T00:00:00Z', weight: 5 },
      },
    })),
  );
}

describe('rows that are made ahead', () => {
  it('are made again after an import, once they were made at all', async () => {
    const snapshot = largeShop(3);
    const ahead = new RowsAhead(snapshot, new AbortController().signal, 0);
    await ahead.changed();
    expect(heldRows(snapshot)).toBe(0);
    await ahead.begin();
    const afterStart = heldRows(snapshot);
    expect(afterStart).toBeGreaterThan(500);
    importPurchases(snapshot, 5_000);
    expect(heldRows(snapshot)).toBe(0);
    await ahead.changed();
    expect(heldRows(snapshot)).toBeGreaterThan(afterStart);
    // Few went: requests make them.
    importPurchases(snapshot, 1);
    const left = heldRows(snapshot);
    await ahead.changed();
    expect(heldRows(snapshot)).toBe(left);
  });

  it('stay where the shop has a product less, and then one more, than a large one has', async () => {
    const snapshot = largeShop(4);
    await new RowsAhead(snapshot, new AbortController().signal, 0).begin();
    const held = heldRows(snapshot);
    const seq = snapshot.seq + 1;
    snapshot.apply(Array.from({ length: 600 }, (_, n) => ({ kind: 'nodeDeleted', seq, id: other(n) })));
    expect(coPurchaseRows(snapshot).isBounded).toBe(false);
    snapshot.apply([
      {
        kind: 'node',
        seq,
        node: { id: other(0), label: 'Product', version: 1, seq, properties: {} },
      },
    ]);
    expect(coPurchaseRows(snapshot).isBounded).toBe(true);
    expect(heldRows(snapshot)).toBe(held);
  });

  it('are made no more once the process ends', async () => {
    const snapshot = largeShop(5);
    const ending = new AbortController();
    const ahead = new RowsAhead(snapshot, ending.signal, 0);
    ending.abort();
    await ahead.begin();
    expect(heldRows(snapshot)).toBe(0);
  });
});
