import { describe, expect, it } from '@jest/globals';
import { logistic } from '../../../../src/lib/logistic.js';
import { fitLogistic } from '../../../../src/rank/click/fit-logistic.js';
import { baseline, fitBiases } from '../../../../src/rank/rating/biases.js';
import type { Ratings } from '../../../../src/rank/rating/rating-predictor.js';
import { ratingRecipe, SCORE_RATING_RECIPES } from '../../../../src/rank/rating/rating-recipes.js';

function ratingsOf(rows: readonly (readonly [user: number, item: number, value: number])[]): Ratings {
  return {
    userCount: 1 + Math.max(...rows.map(([user]) => user)),
    itemCount: 1 + Math.max(...rows.map(([, item]) => item)),
    userOf: Int32Array.from(rows, ([user]) => user),
    itemOf: Int32Array.from(rows, ([, item]) => item),
    values: Float64Array.from(rows, ([, , value]) => value),
  };
}

/** Users 0 to 2 over items 0 to 2, user 0 without item 2; a lone rating of 0 makes the scale wide. */
const SMALL = ratingsOf([
  [0, 0, 4],
  [0, 1, 2],
  [1, 0, 5],
  [1, 1, 3],
  [1, 2, 5],
  [2, 0, 1],
  [2, 1, 3],
  [2, 2, 2],
  [3, 3, 0],
]);
/** The means of users 0 to 2 are 3, 13/3 and 2. */
const [MEAN_0, MEAN_1] = [3, 13 / 3];

const predictorOf = (name: string, ratings: Ratings) => ratingRecipe(name).train(ratings, 1).predict;

describe('neighbours as in textbooks, by hand, for user 0 and item 2', () => {
  const pearson = 2 / Math.sqrt(2 * (20 / 9));
  const [cosine1, cosine2, cosine12] = [
    26 / Math.sqrt(20 * 59),
    10 / Math.sqrt(20 * 14),
    24 / Math.sqrt(59 * 14),
  ];
  const far = 1 / (1 + Math.sqrt(5));
  const [voice1, voice2] = [cosine1 / (1 + cosine1 + cosine12), cosine2 / (1 + cosine2 + cosine12)];
  const [item0, item1] = [27 / Math.sqrt(29 * 42), 21 / Math.sqrt(29 * 22)];
  it.each([
    // User 2 is as far below its mean on item 0 as user 0 is above, and rates item 2 as its mean.
    ['user-knn-pearson', MEAN_0 + (pearson * (5 - MEAN_1) - 1 * (2 - 2)) / (pearson + 1)],
    ['user-knn-cosine', MEAN_0 + (cosine1 * (5 - MEAN_1)) / (cosine1 + cosine2)],
    ['user-knn-euclidean', MEAN_0 + (0.5 * (5 - MEAN_1)) / (0.5 + far)],
    ['user-knn-weighted', (voice1 * 5 + voice2 * 2) / (voice1 + voice2)],
    ['item-knn-cosine', (item0 * 4 + item1 * 2) / (item0 + item1)],
    // Item 1 is unlike item 2 by −.8, so that item 0 alone speaks.
    ['item-knn-adjusted', 4],
  ])('%s', (name, expected) => {
    expect(predictorOf(name, SMALL)(0, 2)).toBeCloseTo(expected, 5);
  });

  it('are the biases where nobody is like the user, and for who is not known', () => {
    const biases = fitBiases(SMALL);
    expect(predictorOf('user-knn-pearson', SMALL)(3, 2)).toBeCloseTo(baseline(biases, 3, 2), 12);
    expect(predictorOf('item-knn-cosine', SMALL)(-1, 1)).toBeCloseTo(baseline(biases, -1, 1), 12);
  });
});

describe('biases, by hand', () => {
  it('shrink what two users think of one item by five ratings', () => {
    const predict = predictorOf(
      'biases',
      ratingsOf([
        [0, 0, 5],
        [1, 0, 1],
      ]),
    );
    // The mean is 3, and the item's bias 0: each user's is ±2 / (1 + 5).
    expect(predict(0, 0)).toBeCloseTo(3 + 2 / 6, 12);
    expect(predict(1, 0)).toBeCloseTo(3 - 2 / 6, 12);
  });
});

describe('a logistic regression', () => {
  it('is where the penalised likelihood has no slope, and for one constant the log odds', () => {
    const rows = [
      [1, 2],
      [1, -1],
      [1, 0.5],
      [1, -2],
      [1, 1],
      [1, -0.3],
    ].map((row) => Float64Array.from(row));
    const labels = [1, 0, 0, 0, 1, 1];
    const weights = fitLogistic(rows, labels, 2);
    for (const i of [0, 1]) {
      const slope = rows.reduce(
        (sum, row, r) => {
          const odds =
            (row[0] as number) * (weights[0] as number) + (row[1] as number) * (weights[1] as number);
          return sum + ((labels[r] as number) - logistic(odds)) * (row[i] as number);
        },
        -1e-3 * (weights[i] as number),
      );
      expect(Math.abs(slope)).toBeLessThan(1e-8);
    }
    const constant = fitLogistic(
      [1, 1, 1, 1].map((one) => Float64Array.of(one)),
      [1, 1, 1, 0],
      1,
    );
    expect(constant[0]).toBeCloseTo(Math.log(3), 2);
  });
});

describe('a ranking as a predictor of ratings', () => {
  // Everybody rates the items of their own half, and high where many do.
  const rows = Array.from({ length: 60 }, (_, user) =>
    Array.from({ length: 20 }, (_, item) => [user, item] as const)
      .filter(([, item]) => (user * 7 + item * 3) % 20 < 20 - item)
      .map(([, item]) => [user, item, item < 7 ? 5 : item < 13 ? 3 : 1] as const),
  ).flat();
  const ratings = ratingsOf(rows);

  it('stays on the scale, gives the biases for who is not known, and is the same for the same seed', () => {
    for (const name of ['hybrid', 'popular', 'edlae', 'user-edlae', 'rp3beta']) {
      const [predict, again] = [predictorOf(name, ratings), predictorOf(name, ratings)];
      for (let item = 0; item < 20; item += 1) {
        expect(predict(3, item)).toBeGreaterThanOrEqual(1);
        expect(predict(3, item)).toBeLessThanOrEqual(5);
        expect(again(3, item)).toBe(predict(3, item));
      }
      expect(predict(-1, 2)).toBeCloseTo(Math.min(5, baseline(fitBiases(ratings), -1, 2)), 12);
    }
  });

  it('is offered of every method but those that predict ratings themselves, and says what it needs', () => {
    const names = SCORE_RATING_RECIPES.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['hybrid', 'edlae', 'embedding-mf', 'linear-regression', 'neural']),
    );
    expect(names).not.toContain('user-knn-pearson');
    const graph = SCORE_RATING_RECIPES.find(({ name }) => name === 'brand-line');
    expect(graph?.obstacle?.(ratings)).toMatch(/relation/);
    expect(() => graph?.train(ratings, 1)).toThrow(/cannot be trained/);
    expect(() => ratingRecipe('nobody')).toThrow(/expected the name of a predictor/);
  });
});
