import { describe, expect, it } from '@jest/globals';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import type { Ratings } from '../../../../src/rank/rating/rating-predictor.js';
import { ratingRecipe } from '../../../../src/rank/rating/rating-recipes.js';

describe.each(['bayesian-factorization', 'svd'])('%s', (name) => {
  const random = createSeededRandom(4);
  const [userOf, itemOf] = [new Int32Array(120), new Int32Array(120)];
  for (let e = 0; e < 120; e += 1) {
    userOf[e] = Math.floor(e / 6);
    itemOf[e] = (e % 6) + 6 * ((e >> 3) % 2);
  }
  const values = Float64Array.from(userOf, () => 1 + random.below(5));
  const ratings: Ratings = { userCount: 20, itemCount: 12, userOf, itemOf, values };
  const { train } = ratingRecipe(name);

  it.each([0.01, 1000])('predicts the same in other units (× %d)', (unit) => {
    const plain = train(ratings, 1);
    const scaled = train({ ...ratings, values: values.map((value) => unit * value - 7) }, 1);
    for (let user = -1; user < 20; user += 3)
      expect((scaled.predict(user, 2) + 7) / unit).toBeCloseTo(plain.predict(user, 2), 4);
  });

  it.each([1e160, 1e-170, 1e306])('predicts the same of ratings in units of %d', (unit) => {
    const plain = train(ratings, 1);
    const scaled = train({ ...ratings, values: values.map((value) => unit * value) }, 1);
    for (let user = -1; user < 20; user += 3)
      expect(scaled.predict(user, 2) / unit).toBeCloseTo(plain.predict(user, 2), 4);
  });

  it('predicts the one rating there is', () => {
    expect(train({ ...ratings, values: values.map(() => 3) }, 1).predict(0, 0)).toBeCloseTo(3, 9);
  });
});
