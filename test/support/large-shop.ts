import { nodeId } from '../../src/domain/ids.js';
import { LARGE_SHOP } from '../../src/domain/large-shop.js';
import type { Snapshot } from '../../src/graph/snapshot/snapshot.js';
import { randomShop } from './random-shop.js';
import { nodeRecord, recordsOf, snapshotOf } from './snapshot-of.js';

/**
 * A shop that is large by products that nobody has had to do with, and some that are bought together with hundreds. Indices
 * are in no order of ids.
 */
export function largeShop(seed: number): Snapshot {
  const shop = randomShop(seed, { products: 600, users: 14, events: 9_000, hub: 0 });
  const others = Array.from({ length: LARGE_SHOP }, (_, n) => nodeRecord(nodeId('Product', `other-${n}`)));
  return snapshotOf([...recordsOf(shop.operations), ...others]);
}
