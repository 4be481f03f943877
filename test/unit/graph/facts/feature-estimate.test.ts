import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { estimateFeature } from '../../../../src/graph/facts/feature-estimate.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';

const text = (n: number): NodeId => nodeId('Review', `r${n}`);
const votes = (...signs: readonly number[]): ReadonlyMap<NodeId, number> =>
  new Map(signs.map((sign, n) => [text(n), sign]));

describe('estimateFeature', () => {
  it('is score, Wilson interval and counts where all weigh 1', () => {
    const estimate = estimateFeature(votes(1, 1, 1, 0), new Map());
    // 3 of 3 at z = 1.96: low = 1 / (1 + 1.96² / 3)
    expect(estimate).toMatchObject({
      positive: 3,
      negative: 0,
      neutral: 1,
      reviews: 3,
      effectiveReviews: 3,
      high: 1,
    });
    expect(estimate.low).toBeCloseTo(1 / (1 + 1.96 ** 2 / 3), 4);
    expect(estimate.score).toBe(Math.fround(3 / 5));
  });

  it('knows nothing of a feature that nobody praises or blames', () => {
    for (const none of [votes(), votes(0, 0)])
      expect(estimateFeature(none, new Map())).toMatchObject({
        score: 0,
        low: 0,
        high: 1,
        effectiveReviews: 0,
        reviews: 0,
      });
  });

  it('is the wider the less the reviews weigh, and stays within its bounds', () => {
    const seeded = createSeededRandom(3);
    const random = (): number => seeded.next();
    for (let round = 0; round < 200; round++) {
      const signs = Array.from({ length: 1 + Math.floor(random() * 30) }, () => Math.floor(random() * 3) - 1);
      const weights = new Map(signs.map((_, n) => [text(n), Math.max(0.01, random())]));
      const halves = new Map([...weights].map(([id, weight]) => [id, weight / 2]));
      const [whole, half] = [weights, halves].map((some) => estimateFeature(votes(...signs), some)) as [
        ReturnType<typeof estimateFeature>,
        ReturnType<typeof estimateFeature>,
      ];
      expect(half.high - half.low).toBeGreaterThanOrEqual(whole.high - whole.low - 1e-3);
      expect(Math.abs(half.score)).toBeLessThanOrEqual(Math.abs(whole.score));
      expect(whole.effectiveReviews).toBeLessThanOrEqual(whole.reviews);
      expect(whole.low).toBeGreaterThanOrEqual(0);
      expect(whole.high).toBeLessThanOrEqual(1);
      expect(Math.abs(whole.score)).toBeLessThan(1);
    }
  });
});
