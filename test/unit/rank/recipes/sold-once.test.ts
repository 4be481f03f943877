import { describe, expect, it } from '@jest/globals';
import { createHistory } from '../../../../src/rank/history.js';
import { planHybrid } from '../../../../src/rank/hybrid/plan-hybrid.js';
import { trainHybrid } from '../../../../src/rank/hybrid/train-hybrid.js';
import { isSoldOnce } from '../../../../src/rank/recipes/obstacles.js';
import { defaultParameters } from '../../../../src/rank/recipes/scorer-recipe.js';
import type { TrainingData } from '../../../../src/rank/scorer.js';
import { recipeOf } from '../../../../src/rank/train-scorer.js';
import { validationDraws } from '../../../../src/rank/validation/validation-draws.js';
import { interactionsOf, relationOf, scoresOf } from '../tiny-data.js';

const ITEMS = 240;
const items = Array.from({ length: ITEMS }, (_, item) => item);
/** Ten makers, one after the other. */
const maker = relationOf(
  'maker',
  'group',
  10,
  items.map((item) => [item % 10]),
);
const shopOf = (users: readonly (readonly number[])[]): TrainingData => ({
  interactions: interactionsOf(ITEMS, users),
  relations: [maker],
});
/** Each of two hundred items belongs to one person, `each` to everybody; the last forty are nobody's. */
const unique = (each: number): TrainingData =>
  shopOf(Array.from({ length: 200 / each }, (_, user) => items.slice(each * user, each * (user + 1))));

describe('items that are sold once', () => {
  it('are told by the lack of people who have an item in common', () => {
    expect(isSoldOnce(unique(1))).toBe(true);
    expect(isSoldOnce(unique(4))).toBe(true);
    // One pair in two hundred is a mistake; the choices of a shop have many more.
    expect(isSoldOnce(shopOf([...items.slice(0, 200).map((item) => [item]), [7]]))).toBe(true);
    expect(isSoldOnce(shopOf(items.slice(0, 200).map((item) => [(item * item) % ITEMS])))).toBe(false);
  });

  it('are not told from little data, nor by what one person alone has', () => {
    expect(isSoldOnce(shopOf(items.slice(0, 50).map((item) => [item])))).toBe(false);
    expect(isSoldOnce(shopOf([items.slice(0, 200)]))).toBe(false);
    expect(isSoldOnce(shopOf([]))).toBe(false);
  });

  it.each(['brand-line', 'shared-features', 'interest-features', 'co-purchase'])(
    '%s lists what nobody has first there, and what sells elsewhere',
    (name) => {
      const recipe = recipeOf(name);
      expect(defaultParameters(recipe, unique(1))['selling']).toBe(-1);
      expect(defaultParameters(recipe, shopOf([[0, 1]]))['selling']).toBe(1);
    },
  );

  const firstOf = (data: TrainingData, own: number): number[] => {
    const recipes = ['popular', 'item-knn', 'brand-line', 'interest-features'].map(recipeOf);
    const { plan } = planHybrid(data, validationDraws(data, 4), { seed: 4, recipes });
    const scores = scoresOf(trainHybrid(data, plan, 4), createHistory([own]));
    return items
      .filter((item) => item !== own)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
      .slice(0, 4);
  };

  it('the hybrid lists what is like the history and still there, where everybody has one item', () => {
    expect(firstOf(unique(1), 3)).toEqual([203, 213, 223, 233]);
  });

  it('and where a part of the histories can be held out', () => {
    const ofOneMaker = items
      .slice(0, 200)
      .flatMap((item) =>
        item < 50 ? [[0, 10, 20, 30].map((step) => (item % 10) + step + 40 * Math.floor(item / 10))] : [],
      );
    expect(firstOf(shopOf(ofOneMaker), 3)).toEqual([203, 213, 223, 233]);
  });
});
