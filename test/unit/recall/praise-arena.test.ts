import { describe, expect, it } from '@jest/globals';
import { Rows } from '../../../src/graph/snapshot/rows.js';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';
import { PraiseArena } from '../../../src/recall/praise-arena.js';

const PRODUCTS = 30;
const FEATURES = 40;

describe('PraiseArena', () => {
  it('sums what the rows hold above 0, to the last bit, through any number of changes', () => {
    const random = createSeededRandom(6);
    const rows = new Rows({ kinds: [['float32']], parallels: 'none' });
    const arena = new PraiseArena();
    const factors = Float64Array.from({ length: FEATURES }, () => random.next());
    const sumOf = (product: number): number => {
      let sum = 0;
      for (let at = rows.start(product), end = rows.end(product); at < end; at++)
        sum += (factors[rows.targets[at] as number] as number) * Math.max(0, rows.columns[0]?.[at] as number);
      return sum;
    };
    for (let change = 0; change < 6_000; change++) {
      const room = Math.min(PRODUCTS, 1 + Math.floor(change / 20));
      arena.makeRoom(room);
      const [product, feature] = [random.below(room), random.below(FEATURES)];
      if (random.below(3) === 0) rows.remove(product, feature, 0);
      else rows.put(product, feature, 0, [2 * random.next() - 1]);
      arena.put(product, rows);
      if (change % 50 > 0) continue;
      for (let one = 0; one < room; one++) expect(arena.sum(one, factors)).toBe(sumOf(one));
    }
  });
});
