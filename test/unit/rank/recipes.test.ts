import { describe, expect, it } from '@jest/globals';
import { transposeCsr } from '../../../src/lib/csr.js';
import { createHistory } from '../../../src/rank/history.js';
import { defaultParameters } from '../../../src/rank/recipes/scorer-recipe.js';
import type { TrainingData } from '../../../src/rank/scorer.js';
import { HYBRID_RECIPES, SCORER_RECIPES } from '../../../src/rank/train-scorer.js';
import { interactionsOf, randomData, scoresOf } from './tiny-data.js';

const rich = randomData(4);
const { timesByUser: _, ...timeless } = rich.interactions;
/** No times, no graph. */
const plain: TrainingData = { interactions: timeless, relations: [] };

/** The same interactions with ratings of 1 to 5 as weights. */
function rated(data: TrainingData): TrainingData {
  const { byUser, itemCount } = data.interactions;
  const weights = Float32Array.from(byUser.indices, (item, e) => 1 + ((item + e) % 5));
  const weighted = { ...byUser, weights };
  return {
    ...data,
    interactions: { ...data.interactions, byUser: weighted, byItem: transposeCsr(weighted, itemCount) },
  };
}

describe('recipes', () => {
  it('have names of their own, and only what gives reasons may join the hybrid', () => {
    const names = SCORER_RECIPES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('neural');
    expect(HYBRID_RECIPES.map(({ name }) => name)).not.toContain('neural');
    expect(HYBRID_RECIPES.length).toBeGreaterThan(5);
  });

  it('refuse the closed forms, and only them, for a catalogue without room for an inverse', () => {
    const large: TrainingData = { interactions: interactionsOf(12_001, [[0, 1]]), relations: [] };
    const refused = SCORER_RECIPES.filter((recipe) =>
      recipe.obstacle(large)?.includes('more than 12000 items'),
    );
    const names = refused.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ease', 'edlae', 'user-edlae']));
    expect(names).not.toEqual(expect.arrayContaining(['local-ease']));
    expect(names).not.toEqual(expect.arrayContaining(['sansa']));
  });

  describe.each([
    ['ratings as weights', rated(rich)],
    ['no times and no graph', plain],
    ['one user with one item', { interactions: interactionsOf(3, [[1]]), relations: [] }],
    ['nobody', { interactions: interactionsOf(3, []), relations: [] }],
  ] as const)('on %s', (_name, data) => {
    it.each(
      SCORER_RECIPES.filter((recipe) => recipe.obstacle(data) === undefined).map(
        (recipe) => [recipe.name, recipe] as const,
      ),
    )('%s gives finite scores that its contributions sum to', (name, recipe) => {
      const scorer = recipe.train(name, data, defaultParameters(recipe, data), 7);
      for (const history of [createHistory([]), createHistory([1, 2], [1, 0.5])]) {
        scoresOf(scorer, history).forEach((score, item) => {
          const values = scorer.contributions(history, item).map(({ value }) => value);
          const size = values.reduce((sum, value) => sum + Math.abs(value), 1);
          expect(Number.isFinite(score)).toBe(true);
          expect(Math.abs(values.reduce((sum, value) => sum + value, 0) - score) / size).toBeLessThan(1e-9);
        });
      }
    });
  });
});
