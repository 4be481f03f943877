import { describe, expect, it } from '@jest/globals';
import { EdgeChanges } from '../../../../src/graph/snapshot/edge-changes.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { ChunkedOrder } from '../../../../src/recommend/scores/chunked-order.js';

const PRODUCTS = 3_000;

function shop(seed: number) {
  const random = createSeededRandom(seed);
  const common = Float64Array.from({ length: PRODUCTS }, () => Math.log1p(random.below(40)));
  // More products than have a common score: these are nobody's.
  const per = Float64Array.from({ length: PRODUCTS + 10 }, () => (random.below(9) === 0 ? 0 : random.next()));
  return { random, common, per, changes: new EdgeChanges() };
}

describe('ChunkedOrder', () => {
  it('visits all that reach what is sought, and few others, whatever changed since', () => {
    const { random, common, per, changes } = shop(3);
    for (let round = 0; round < 40; round++) {
      const many = round === 20 ? 5_000 : 5;
      for (let change = 0; change < many && round > 0; change++) {
        const product = random.below(per.length);
        per[product] = 2 * random.next();
        changes.note(product, product);
      }
      const [gain, slope] = [random.next(), round % 8 === 0 ? 0 : 4 * random.next()];
      const most = round % 3 === 0 ? slope : 2 * slope;
      const scores = Array.from(
        common,
        (value, product) => gain * value + Math.min(most, slope * (per[product] as number)),
      );
      const sought = [...scores].sort((a, b) => b - a)[round] as number;
      const visited: number[] = [];
      ChunkedOrder.of(common, per, changes).visitReaching({ gain, slope, most }, sought, (product) => {
        visited.push(product);
        return sought;
      });
      expect(new Set(visited).size).toBe(visited.length);
      const missed = scores.flatMap((score, product) =>
        score >= sought && !visited.includes(product) ? [product] : [],
      );
      expect(missed).toEqual([]);
      expect(visited.length).toBeLessThan(slope > 0 ? PRODUCTS / 4 : PRODUCTS + 1);
    }
  });

  it('heeds what is sought as it rises', () => {
    const { common, per, changes } = shop(4);
    let visits = 0;
    ChunkedOrder.of(common, per, changes).visitReaching(
      { gain: 1, slope: 1, most: 1 },
      Number.NEGATIVE_INFINITY,
      () => (++visits < 20 ? Number.NEGATIVE_INFINITY : 100),
    );
    expect(visits).toBe(20);
  });
});
