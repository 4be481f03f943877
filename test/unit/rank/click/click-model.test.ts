import { describe, expect, it } from '@jest/globals';
import { buildCsr, transposeCsr } from '../../../../src/lib/csr.js';
import { logistic } from '../../../../src/lib/logistic.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { createClickModel, fitClickWeights } from '../../../../src/rank/click/click-model.js';
import { fitLogistic } from '../../../../src/rank/click/fit-logistic.js';
import type { InteractionMatrix } from '../../../../src/rank/scorer.js';
import { trainScorer } from '../../../../src/rank/train-scorer.js';
import { holdOut } from '../../../../src/rank/validation/hold-out.js';

const [USERS, ITEMS] = [80, 40];

/** Two groups of users, each of which likes its own half of the items nine times out of ten. */
function groups(): InteractionMatrix {
  const random = createSeededRandom(2);
  const rows: number[] = [];
  const columns: number[] = [];
  for (let user = 0; user < USERS; user += 1) {
    for (let n = 0; n < 12; n += 1) {
      const own = random.next() < 0.9 ? user % 2 : 1 - (user % 2);
      rows.push(user);
      columns.push(2 * random.below(ITEMS / 2) + own);
    }
  }
  const byUser = buildCsr(USERS, ITEMS, { rows, columns });
  return { userCount: USERS, itemCount: ITEMS, byUser, byItem: transposeCsr(byUser, ITEMS) };
}

describe('fitLogistic', () => {
  it('finds weights at which the gradient is 0', () => {
    const random = createSeededRandom(1);
    const rows = Array.from({ length: 200 }, () => Float64Array.of(1, random.next() * 4 - 2));
    const labels = rows.map((row) => (random.next() < logistic(0.5 + 1.5 * (row[1] as number)) ? 1 : 0));
    const weights = fitLogistic(rows, labels, 2);
    for (const i of [0, 1]) {
      const gradient = rows.reduce((sum, row, n) => {
        const p = logistic((weights[0] as number) + (weights[1] as number) * (row[1] as number));
        return sum + ((labels[n] as number) - p) * (row[i] as number);
      }, 0);
      expect(gradient).toBeCloseTo(1e-3 * (weights[i] as number), 6);
    }
  });

  it('stays finite where the classes can be told apart, and without any row', () => {
    const rows = [Float64Array.of(1, -1), Float64Array.of(1, 1)];
    expect([...fitLogistic(rows, [0, 1], 2)].every(Number.isFinite)).toBe(true);
    expect([...fitLogistic([], [], 2)]).toEqual([0, 0]);
  });
});

describe('a click model', () => {
  const interactions = groups();
  const { train, heldOut } = holdOut(interactions, 0.3, 1);
  const scorer = trainScorer('ease', { interactions: train, relations: [] }, { lambda: 20 }, 1);
  const weights = fitClickWeights(scorer, train, heldOut, 1);
  const click = createClickModel(scorer, train, weights);

  /** How much more probable, on average, is an item of the own half than one of the other. */
  const gap = (model: typeof click): number => {
    const mean = (parity: number): number => {
      let sum = 0;
      for (let user = 0; user < USERS; user += 1)
        for (let item = (user + parity) % 2; item < ITEMS; item += 2) sum += model(user, item);
      return sum / ((USERS * ITEMS) / 2);
    };
    return mean(0) - mean(1);
  };

  it('gives probabilities that are higher for what a group likes', () => {
    expect(gap(click)).toBeGreaterThan(0.2);
  });

  it('gives a probability for users and items that nobody knows', () => {
    for (const [user, item] of [[-1, 0] as const, [0, -1] as const, [-1, -1] as const]) {
      expect(click(user, item)).toBeGreaterThan(0);
      expect(click(user, item)).toBeLessThan(1);
    }
  });

  it('learns from what was passed over, where that is known', () => {
    // Everybody passed over everything that they did not take of their own half: half is now no good sign.
    const rows: number[] = [];
    const columns: number[] = [];
    for (let user = 0; user < USERS; user += 1) {
      for (let item = user % 2; item < ITEMS; item += 2) {
        rows.push(user);
        columns.push(item);
      }
    }
    const negatives = buildCsr(USERS, ITEMS, { rows, columns });
    const strict = createClickModel(scorer, train, fitClickWeights(scorer, train, heldOut, 1, negatives));
    expect(gap(strict)).toBeLessThan(gap(click));
  });
});
