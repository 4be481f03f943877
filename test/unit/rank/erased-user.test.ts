import { describe, expect, it } from '@jest/globals';
import { toInteractions } from '../../../src/evaluate/ranking/ranking-data.js';
import { createIdTable, createSortedIdTable } from '../../../src/lib/id-table.js';
import { createSeededRandom, shuffle } from '../../../src/lib/seeded-random.js';
import { historyOfUser } from '../../../src/rank/history.js';
import { planHybrid } from '../../../src/rank/hybrid/plan-hybrid.js';
import { trainHybrid } from '../../../src/rank/hybrid/train-hybrid.js';
import { defaultParameters } from '../../../src/rank/recipes/scorer-recipe.js';
import type { TrainingData } from '../../../src/rank/scorer.js';
import { recipeOf, SCORER_RECIPES, trainScorer } from '../../../src/rank/train-scorer.js';
import { validationDraws } from '../../../src/rank/validation/validation-draws.js';
import { randomData } from './tiny-data.js';

const SEED = 5;
const { interactions, relations } = randomData(8, 40);
const itemNames = Array.from({ length: interactions.itemCount }, (_, item) => `i${item + 10}`);
const userNames = Array.from({ length: interactions.userCount }, (_, user) => `u${user + 10}`);
/** In the middle: whoever comes after moves up by one place when it is gone. */
const ERASED = 'u24';

interface Line {
  readonly user: string;
  readonly item: string;
  readonly time: number;
}
const LINES: readonly Line[] = userNames.flatMap((user, place) =>
  [...historyOfUser(interactions, place).items].map((item, h) => ({
    user,
    item: itemNames[item] as string,
    time: interactions.timesByUser?.[(interactions.byUser.pointers[place] as number) + h] ?? 0,
  })),
);

/** What is trained on these lines, users numbered among `known`. */
function dataOf(lines: readonly Line[], known: readonly string[]): TrainingData {
  const [users, items] = [createIdTable(), createIdTable()];
  const file = {
    users,
    items,
    userOf: lines.map(({ user }) => users.add(user)),
    itemOf: lines.map(({ item }) => items.add(item)),
    times: lines.map(({ time }) => time),
    passedOver: { userOf: [], itemOf: [] },
  };
  return {
    interactions: toInteractions(file, createSortedIdTable(known), createSortedIdTable(itemNames)),
    relations,
  };
}

const others = LINES.filter(({ user }) => user !== ERASED);
/** Never saw the user. */
const never = dataOf(
  others,
  userNames.filter((name) => name !== ERASED),
);
/** Knew the user, who has a number and no line any more; the lines come in another order. */
const erased = dataOf(shuffle([...others], createSeededRandom(3)), userNames);
const histories = userNames
  .filter((name) => name !== ERASED)
  .map((_, place) => historyOfUser(never.interactions, place));

/** Everything that is told of everybody else: scores of all items, and the scale. */
function predictions(scorer: ReturnType<typeof trainScorer>): number[] {
  return histories.flatMap((history) => {
    const scores = new Float64Array(scorer.itemCount);
    scorer.accumulate(history, scores);
    const { offset, scale } = scorer.scale(history);
    return [...scores, offset, scale];
  });
}

function greatestDifference(a: readonly number[], b: readonly number[]): number {
  return a.reduce((most, value, place) => {
    const other = b[place] as number;
    return Math.max(most, Math.abs(value - other) / Math.max(1, Math.abs(value)));
  }, 0);
}

/** Trained by gradient steps in an order that is drawn: equal to the last bit. */
const BY_GRADIENT = ['bpr', 'embedding-mf', 'content-vectors', 'content-documents', 'neural'];

describe('a model of which a user was erased is the one that never saw the user', () => {
  it.each(SCORER_RECIPES.map(({ name }) => name))('%s', (name) => {
    const parameters = defaultParameters(recipeOf(name), never);
    const expected = predictions(trainScorer(name, never, parameters, SEED));
    const found = predictions(trainScorer(name, erased, parameters, SEED));
    const allowed = BY_GRADIENT.includes(name) ? 0 : 1e-8;
    expect(greatestDifference(expected, found)).toBeLessThanOrEqual(allowed);
    expect(expected.some((value) => value !== 0)).toBe(true);
  });

  it.each(SCORER_RECIPES.filter(({ canEven }) => canEven).map(({ name }) => name))('%s, evened', (name) => {
    const parameters = { ...defaultParameters(recipeOf(name), never), evenness: 0.25 };
    const expected = predictions(trainScorer(name, never, parameters, SEED));
    const found = predictions(trainScorer(name, erased, parameters, SEED));
    expect(greatestDifference(expected, found)).toBeLessThanOrEqual(1e-8);
  });

  it.each(['bpr', 'embedding-mf', 'neural'])('%s did learn from the user', (name) => {
    const parameters = defaultParameters(recipeOf(name), never);
    const expected = predictions(trainScorer(name, never, parameters, SEED));
    const before = predictions(trainScorer(name, dataOf(LINES, userNames), parameters, SEED));
    expect(greatestDifference(expected, before)).toBeGreaterThan(1e-6);
  });

  it('so is the hybrid, with the settings and weights that are chosen for it', () => {
    const recipes = ['popular', 'edlae', 'ials', 'item-knn'].map(recipeOf);
    const [expected, found] = [never, erased].map((data) => {
      const { plan } = planHybrid(data, validationDraws(data, SEED), { seed: SEED, recipes });
      const parts = plan.parts.map(({ name, weight, parameters }) => ({ name, weight, parameters }));
      return { parts, scores: predictions(trainHybrid(data, plan, SEED)) };
    });
    expect(found?.parts).toEqual(expected?.parts);
    expect(greatestDifference(expected?.scores ?? [], found?.scores ?? [])).toBeLessThan(1e-8);
  });
});
