import { describe, expect, it } from '@jest/globals';
import type { NodeId } from '../../../src/domain/ids.js';
import { praiseSums } from '../../../src/recall/praise-sums.js';
import { id, tinyShop } from './tiny-shop.js';

describe('how much praise products have', () => {
  it.each([1, 4_097])('tells whose changed with %i opinions, and of nobody else', (count) => {
    const snapshot = tinyShop();
    const { changes } = praiseSums(snapshot);
    const seen = changes.count;
    const put = (product: NodeId, score: number) => ({
      kind: 'edge' as const,
      seq: 2,
      edge: {
        type: 'HAS_FEATURE' as const,
        from: product,
        to: id.camera,
        key: '',
        seq: 2,
        properties: { score, positive: 9, negative: 0 },
      },
    });
    // That of b is put again as it is; a has a greater one at last.
    snapshot.apply(Array.from({ length: count - 1 }, () => put(id.b, 0.25)));
    snapshot.apply([put(id.a, 0.75)]);
    const { sums } = praiseSums(snapshot);
    const told: NodeId[] = [];
    const products = snapshot.table('Product');
    expect(changes.since(seen, (product) => told.push(products.id(product)))).toBe(true);
    expect(told).toEqual([id.a]);
    expect(sums[products.indexOf(id.a)]).toBeCloseTo(0.75 / Math.sqrt(4) + 0.5 / Math.sqrt(2), 12);
  });
});
