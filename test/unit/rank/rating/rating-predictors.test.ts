import { describe, expect, it } from '@jest/globals';
import { drawGamma, drawNormal } from '../../../../src/lib/random-draws.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { baseline, fitBiases } from '../../../../src/rank/rating/biases.js';
import type { Ratings } from '../../../../src/rank/rating/rating-predictor.js';
import { RATING_RECIPES } from '../../../../src/rank/rating/rating-recipes.js';

const [USERS, ITEMS, FACTORS] = [60, 50, 2];

/** Ratings of 1 to 5 that two hidden factors and biases explain up to a little noise; a third of all pairs is kept for a test. */
function world(seed: number): { train: Ratings; test: Ratings } {
  const random = createSeededRandom(seed);
  const draw = (size: number, spread: number): number[] =>
    Array.from({ length: size }, () => spread * drawNormal(random));
  const [p, q] = [draw(USERS * FACTORS, 0.9), draw(ITEMS * FACTORS, 0.9)];
  const [ofUser, ofItem] = [draw(USERS, 0.4), draw(ITEMS, 0.4)];
  const parts = [[], []] as [number[][], number[][]];
  for (let user = 0; user < USERS; user += 1) {
    for (let item = 0; item < ITEMS; item += 1) {
      let value = 3 + (ofUser[user] as number) + (ofItem[item] as number) + 0.1 * drawNormal(random);
      for (let k = 0; k < FACTORS; k += 1)
        value += (p[user * FACTORS + k] as number) * (q[item * FACTORS + k] as number);
      parts[random.next() < 0.67 ? 0 : 1].push([user, item, Math.min(5, Math.max(1, value))]);
    }
  }
  const [train, test] = parts.map((rows) => ({
    userCount: USERS,
    itemCount: ITEMS,
    userOf: Int32Array.from(rows, ([user]) => user as number),
    itemOf: Int32Array.from(rows, ([, item]) => item as number),
    values: Float64Array.from(rows, ([, , value]) => value as number),
  })) as [Ratings, Ratings];
  return { train, test };
}

function rmse(name: string, { train, test }: { train: Ratings; test: Ratings }): number {
  const recipe = RATING_RECIPES.find((one) => one.name === name);
  const { predict } = recipe?.train(train, 1) ?? { predict: () => Number.NaN };
  const errors = test.values.map(
    (value, e) => (value - predict(test.userOf[e] as number, test.itemOf[e] as number)) ** 2,
  );
  return Math.sqrt(errors.reduce((a, b) => a + b) / errors.length);
}

describe('rating predictors', () => {
  const data = world(7);
  const names = RATING_RECIPES.map(({ name }) => name);

  it('with factors find the factors that made the ratings, better than neighbours, biases and the mean', () => {
    const found = Object.fromEntries(names.map((name) => [name, rmse(name, data)]));
    const of = (name: string): number => found[name] as number;
    expect(of('biases')).toBeLessThan(of('mean'));
    expect(of('item-knn')).toBeLessThan(of('biases'));
    expect(of('user-knn')).toBeLessThan(of('biases'));
    expect(of('svd')).toBeLessThan(of('biases'));
    expect(of('bayesian-factorization')).toBeLessThan(of('svd'));
    // The noise is .1, and clipping adds a little.
    expect(of('bayesian-factorization')).toBeLessThan(0.25);
  });

  it.each(names)('%s predicts the same from the same seed, within the scale, for the unknown too', (name) => {
    const recipe = RATING_RECIPES.find((one) => one.name === name);
    const pairs = [
      [0, 0],
      [-1, 3],
      [5, -1],
      [-1, -1],
    ] as const;
    const predictions = [1, 1].map((seed) => {
      const predictor = recipe?.train(data.train, seed);
      return pairs.map(([user, item]) => predictor?.predict(user, item) ?? Number.NaN);
    });
    expect(predictions[0]).toEqual(predictions[1]);
    for (const value of predictions[0] as number[]) {
      expect(value).toBeGreaterThanOrEqual(1);
      expect(value).toBeLessThanOrEqual(5);
    }
  });

  it.each(names)('%s predicts the one rating that there is', (name) => {
    const ratings: Ratings = {
      userCount: 1,
      itemCount: 1,
      userOf: Int32Array.of(0),
      itemOf: Int32Array.of(0),
      values: Float64Array.of(4),
    };
    const recipe = RATING_RECIPES.find((one) => one.name === name);
    expect(recipe?.train(ratings, 1).predict(0, 0)).toBeCloseTo(4, 6);
  });
});

describe('svd without somebody', () => {
  // Two halves of a shop that nothing joins, with the same mean: the ids are far apart, the numbers move.
  const half = (from: number): number[][] =>
    Array.from({ length: 60 }, (_, e) => [from + (e % 6), from + Math.floor(e / 6), 1 + ((e * 7) % 5)]);
  const trainedOn = (rows: number[][]) => {
    const ids = (column: number): number[] =>
      [...new Set(rows.map((row) => row[column] as number))].sort((a, b) => a - b);
    const [users, items] = [ids(0), ids(1)];
    const ratings: Ratings = {
      userCount: users.length,
      itemCount: items.length,
      userOf: Int32Array.from(rows, ([user]) => users.indexOf(user as number)),
      itemOf: Int32Array.from(rows, ([, item]) => items.indexOf(item as number)),
      values: Float64Array.from(rows, ([, , value]) => value as number),
      userKeys: Uint32Array.from(users),
      itemKeys: Uint32Array.from(items),
    };
    const { predict } = RATING_RECIPES.find(({ name }) => name === 'svd')?.train(ratings, 4) ?? {
      predict: () => 0,
    };
    return half(100).map(([user, item]) =>
      predict(users.indexOf(user as number), items.indexOf(item as number)),
    );
  };

  it('draws for the others what it drew with them, in whatever order the ratings come', () => {
    const alone = trainedOn(half(100));
    expect(new Set(alone).size).toBeGreaterThan(20);
    const near = (values: number[]): void =>
      values.forEach((value, at) => expect(value).toBeCloseTo(alone[at] ?? Number.NaN, 9));
    near(trainedOn([...half(0), ...half(100)]));
    near(trainedOn(half(100).reverse()));
  });
});

describe('fitBiases', () => {
  it('solves its equations', () => {
    const { train } = world(3);
    const biases = fitBiases(train);
    const { userOf, itemOf, values } = train;
    // b(u) (λ + n) = Σ (r − μ − b(i)) for each user, the last to be updated.
    for (let user = 0; user < USERS; user += 1) {
      let sum = 0;
      let count = 0;
      for (const [e, value] of values.entries()) {
        if (userOf[e] !== user) continue;
        sum += value - baseline(biases, -1, itemOf[e] as number);
        count += 1;
      }
      expect((biases.ofUser[user] as number) * (5 + count)).toBeCloseTo(sum, 9);
    }
  });
});

describe('draws', () => {
  it('have the moments of their distributions', () => {
    const random = createSeededRandom(5);
    const moments = (draw: () => number): [number, number] => {
      const values = Array.from({ length: 40_000 }, draw);
      const mean = values.reduce((a, b) => a + b) / values.length;
      return [mean, values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length];
    };
    const [mean, variance] = moments(() => drawNormal(random));
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
    // A gamma distribution with shape a has mean a and variance a.
    const [gammaMean, gammaVariance] = moments(() => drawGamma(3, random));
    expect(Math.abs(gammaMean - 3)).toBeLessThan(0.05);
    expect(Math.abs(gammaVariance - 3)).toBeLessThan(0.15);
  });
});
