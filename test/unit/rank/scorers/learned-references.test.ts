import { describe, expect, it } from '@jest/globals';
import { trainWordVectors } from '../../../../src/learn/vectors/train-word-vectors.js';
import { createSeededRandom, shuffle } from '../../../../src/lib/seeded-random.js';
import {
  type SampledFactorOptions,
  trainSampledFactors,
} from '../../../../src/rank/factors/sampled-factors.js';
import { createHistory } from '../../../../src/rank/history.js';
import { createItemTerms } from '../../../../src/rank/item-terms.js';
import type { Parameters, TrainingData } from '../../../../src/rank/scorer.js';
import { fitLinear, labelledFeatures } from '../../../../src/rank/scorers/score-regression.js';
import { sourceRows, trainSources } from '../../../../src/rank/source-scores.js';
import { recipeOf } from '../../../../src/rank/train-scorer.js';
import { interactionsOf, randomData, relationOf, scoresOf } from '../tiny-data.js';

// What is learned with draws, against the rule written out once more: values after a step, or all of them.

const sigma = (x: number): number => 1 / (1 + Math.exp(-x));

/** The greatest difference of two numbers at one place; NaN where one list is longer. */
const distance = (found: readonly number[], expected: readonly number[]): number =>
  found.length === expected.length
    ? Math.max(...found.map((value, at) => Math.abs(value - (expected[at] ?? Number.NaN))))
    : Number.NaN;

const scoresFor = (name: string, data: TrainingData, parameters: Parameters, items: number[]): number[] =>
  scoresOf(recipeOf(name).train(name, data, parameters, 1), createHistory(items));

describe('factors by gradient descent', () => {
  // One user with item 0 of two: item 1 is all that can be drawn against it.
  const one = interactionsOf(2, [[0]]);
  const [rate, decay] = [0.5, 0.1];
  const setting = { factors: 1, epochs: 1, decay, negatives: 1 };
  const after = (loss: SampledFactorOptions['loss'], own: number): number[] => {
    const { users, items, bias } = trainSampledFactors(one, { ...setting, loss, rate: own }, 3);
    return [...users, ...items, ...bias];
  };
  const [p = 0, q0 = 0, q1 = 0] = after('pairwise', 0);

  it('bpr: one step on −log σ(x_0 − x_1) from the start that a rate of 0 shows', () => {
    const slope = sigma(-(p * q0 - p * q1));
    const once = p + rate * (slope * q0 - decay * p);
    const twice = once + rate * (-slope * q1 - decay * once);
    const moved = [q0 + rate * (slope * p - decay * q0), q1 + rate * (-slope * once - decay * q1)];
    expect(distance(after('pairwise', rate), [twice, ...moved, rate * slope, -rate * slope])).toBeLessThan(
      1e-9,
    );
  });

  it('embedding-mf: one step on the log loss of what was seen, one of what was drawn', () => {
    const seen = 1 - sigma(p * q0);
    const once = p + rate * (seen * q0 - decay * p);
    // The user's bias has learned from the first step.
    const drawn = 0 - sigma(once * q1 + rate * seen);
    const twice = once + rate * (drawn * q1 - decay * once);
    const moved = [q0 + rate * (seen * p - decay * q0), q1 + rate * (drawn * once - decay * q1)];
    expect(distance(after('pointwise', rate), [twice, ...moved, rate * seen, rate * drawn])).toBeLessThan(
      1e-9,
    );
  });

  it.each([
    ['bpr', 'pairwise'],
    ['embedding-mf', 'pointwise'],
  ] as const)('%s: a history is folded in by the ridge regression of users on their items', (name, loss) => {
    const shop = interactionsOf(3, [[0, 1], [1, 2], [2]]);
    const options = { factors: 1, epochs: 3, rate: 0.2, decay: 0.01, negatives: 1 };
    const { users, items: q, bias } = trainSampledFactors(shop, { ...options, loss }, 1);
    const at = (values: Float64Array, place: number): number => values[place] ?? Number.NaN;
    const z = [(at(q, 0) + at(q, 1)) / Math.SQRT2, (at(q, 1) + at(q, 2)) / Math.SQRT2, at(q, 2)];
    const squares = z.reduce((sum, value) => sum + value * value, 0);
    const turn = z.reduce((sum, value, user) => sum + value * at(users, user), 0) / (1.01 * squares + 1e-9);
    const folded = ((at(q, 0) + at(q, 2)) / Math.SQRT2) * turn;
    const expected = [0, 1, 2].map((item) => at(bias, item) + folded * at(q, item));
    expect(
      distance(scoresFor(name, { interactions: shop, relations: [] }, options, [0, 2]), expected),
    ).toBeLessThan(1e-9);
  });
});

describe('vectors of content', () => {
  const facts = Array.from({ length: 12 }, (_, item) => [item % 2, 2 + (item % 3), 5 + (item % 4)]);
  const shop: TrainingData = {
    interactions: interactionsOf(12, [[0, 1]]),
    relations: [relationOf('feature', 'feature', 9, facts)],
  };
  const WIDTH = 4;

  /** Σ over the history of the cosines of rows that the mean row is taken out of. */
  function cosines(rows: readonly number[][], history: readonly number[]): number[] {
    const mean = Array.from({ length: WIDTH }, (_, c) =>
      rows.reduce((sum, row) => sum + (row[c] ?? 0) / rows.length, 0),
    );
    const units = rows.map((row) => {
      const moved = row.map((value, c) => value - (mean[c] ?? 0));
      const length = Math.hypot(...moved);
      return moved.map((value) => value / length);
    });
    return units.map((unit) =>
      history.reduce(
        (sum, own) => sum + unit.reduce((dot, value, c) => dot + value * (units[own]?.[c] ?? 0), 0),
        0,
      ),
    );
  }
  const { byItem } = createItemTerms(shop);
  const termsOf = (item: number): number[] => [
    ...byItem.indices.subarray(byItem.pointers[item], byItem.pointers[item + 1]),
  ];

  it('content-vectors: cosines of means of word vectors weighted by TF-IDF', () => {
    const sentences = facts.map((_, item) => termsOf(item).map(String));
    const vectors = trainWordVectors(sentences, {
      seed: 1,
      dimension: WIDTH,
      window: 5,
      longest: 0,
      epochs: 5,
    });
    const rows = facts.map((_, item) => {
      const sum = Array.from({ length: WIDTH }, () => 0);
      termsOf(item).forEach((term, e) => {
        const weight = byItem.weights?.[(byItem.pointers[item] ?? 0) + e] ?? 1;
        vectors.vectorOf(String(term))?.forEach((value, c) => {
          sum[c] = (sum[c] ?? 0) + weight * value;
        });
      });
      return sum;
    });
    expect(
      distance(scoresFor('content-vectors', shop, { dimension: WIDTH }, [0, 5]), cosines(rows, [0, 5])),
    ).toBeLessThan(1e-6);
  });

  it('content-documents: vectors that tell the facts of an item from drawn ones', () => {
    // The gradient of log σ(d·w) for each fact and of log σ(−d·w) for five drawn by how often they are named.
    const random = createSeededRandom(1);
    const vector = (draw: () => number): number[] => Array.from({ length: WIDTH }, draw);
    const documents = facts.map(() => vector(() => (random.next() - 0.5) / WIDTH));
    const words = Array.from({ length: 9 }, () => vector(() => 0));
    const order = Int32Array.from(facts.keys());
    for (let epoch = 0; epoch < 40; epoch += 1) {
      const rate = 0.1 * (1 - (0.9 * epoch) / 40);
      for (const item of shuffle(order, random)) {
        const own = documents[item] ?? [];
        for (const term of termsOf(item)) {
          const step = vector(() => 0);
          const drawn = Array.from({ length: 5 }, () => byItem.indices[random.below(byItem.indices.length)]);
          [term, ...drawn].forEach((other, place) => {
            const word = words[other ?? -1] ?? [];
            const dot = own.reduce((sum, value, c) => sum + value * (word[c] ?? 0), 0);
            const slope = rate * ((place === 0 ? 1 : 0) - sigma(dot));
            own.forEach((value, c) => {
              step[c] = (step[c] ?? 0) + slope * (word[c] ?? 0);
              word[c] = (word[c] ?? 0) + slope * value;
            });
          });
          step.forEach((value, c) => {
            own[c] = (own[c] ?? 0) + value;
          });
        }
      }
    }
    const expected = cosines(documents, [0, 5]);
    expect(
      distance(scoresFor('content-documents', shop, { dimension: WIDTH }, [0, 5]), expected),
    ).toBeLessThan(1e-6);
  });
});

describe('kg-paths', () => {
  it('sums the probabilities of all paths where nothing can be held out to learn from', () => {
    // Items 0 and 1 have feature 0, 1 and 2 have feature 1; two users have item 0, one has item 1.
    const data: TrainingData = {
      interactions: interactionsOf(3, [[0], [0], [1]]),
      relations: [relationOf('feature', 'feature', 2, [[0], [0, 1], [1]])],
    };
    // From 0: users lead back to 0 (1); the feature to 0 and 1 (½ each). Followed by users: 1 on 0, and ½ on 0 and on 1.
    expect(distance(scoresFor('kg-paths', data, {}, [0]), [1 + 0.5 + 1 + 0.5, 0.5 + 0.5, 0])).toBeLessThan(
      1e-9,
    );
    // From 1: users back to 1 (1); features: ½ to each of two, which have two items: ¼, ½, ¼. Nobody has item 2.
    expect(
      distance(scoresFor('kg-paths', data, {}, [1]), [0.25 + 0.25, 1 + 0.5 + 1 + 0.5, 0.25]),
    ).toBeLessThan(1e-9);
  });
});

describe('rankers', () => {
  it('linear-regression: the ridge regression of two pairs by hand', () => {
    // Rows (0, 1) and (2, 1), labels 0 and 1, λ = .002: [[4.002, 2], [2, 2.002]] w = (2, 1).
    const rows = [Float64Array.of(0, 1), Float64Array.of(2, 1)];
    const determinant = 4.002 * 2.002 - 4;
    expect(
      distance(
        [...fitLinear({ rows, labels: [0, 1] }, 2)],
        [(2 * 2.002 - 2) / determinant, (4.002 - 4) / determinant],
      ),
    ).toBeLessThan(1e-6);
  });

  it('neural: after one pass over one batch every weight has moved by the rate against its slope', () => {
    const data = randomData(8, 14, 12);
    const seed = 1;
    const { rows, labels } = labelledFeatures(data, seed);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThanOrEqual(64);
    const inputs = rows[0]?.length ?? 0;
    const random = createSeededRandom(seed);
    const w = Array.from({ length: inputs }, () => (2 * random.next() - 1) * Math.sqrt(3 / inputs));
    const v = (2 * random.next() - 1) * Math.sqrt(3);
    const dot = (weights: readonly number[], x: ArrayLike<number>): number =>
      weights.reduce((sum, weight, i) => sum + weight * (x[i] ?? 0), 0);
    const slopes = { w: w.map(() => 0), v: 0, c: 0 };
    rows.forEach((x, r) => {
      const unit = Math.max(0, dot(w, x));
      const error = sigma(v * unit) - (labels[r] ?? 0);
      slopes.c += error;
      slopes.v += error * unit;
      if (unit > 0) slopes.w = slopes.w.map((slope, i) => slope + error * v * (x[i] ?? 0));
    });
    // The first step of Adam is m / (√v + 10⁻⁸) with both moments free of their start: the rate, but for slopes near 0.
    const moved = (value: number, sum: number): number => {
      const slope = sum / rows.length;
      return value - (0.003 * slope) / (Math.abs(slope) + 1e-8 / Math.sqrt(0.001));
    };
    const [w1, v1, c1] = [
      w.map((value, i) => moved(value, slopes.w[i] ?? 0)),
      moved(v, slopes.v),
      moved(0, slopes.c),
    ];
    const history = createHistory([1, 4]);
    const features = sourceRows(trainSources(data, seed), history);
    const expected = Array.from({ length: 12 }, (_, item) => {
      const x = [...features.map((row) => row[item] ?? 0), 1];
      return v1 * Math.max(0, dot(w1, x)) + c1;
    });
    expect(distance(scoresFor('neural', data, { hidden: 1, epochs: 1 }, [1, 4]), expected)).toBeLessThan(
      1e-4,
    );
  });
});
