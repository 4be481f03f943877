import { describe, expect, it } from '@jest/globals';
import { createHistory } from '../../../src/rank/history.js';
import type { HybridPlan } from '../../../src/rank/hybrid/hybrid-plan.js';
import { newItemScorer, newItems } from '../../../src/rank/hybrid/new-item-scorer.js';
import { weighNewItems } from '../../../src/rank/hybrid/new-item-weights.js';
import { trainHybrid } from '../../../src/rank/hybrid/train-hybrid.js';
import type { ItemRelation } from '../../../src/rank/scorer.js';
import { recipeOf, trainScorer } from '../../../src/rank/train-scorer.js';
import { interactionsOf, randomData, relationOf, scoresOf } from './tiny-data.js';

describe('a scorer that counts otherwise for new items', () => {
  const data = randomData(6);
  const scorer = trainScorer('item-knn', data, { shrink: 0, neighbours: 10 }, 1);
  const isNew = Uint8Array.from({ length: scorer.itemCount }, (_, item) => item % 2);
  const changed = newItemScorer(scorer, isNew, { known: 0.5, fresh: 3 });
  const history = createHistory([1, 4, 7]);

  it('multiplies scores, shares and nothing else', () => {
    const before = scoresOf(scorer, history);
    scoresOf(changed, history).forEach((score, item) => {
      const expected = (before[item] ?? 0) * (item % 2 === 1 ? 3 : 0.5);
      expect(score).toBeCloseTo(expected, 12);
      const shares = changed.contributions(history, item).reduce((sum, { value }) => sum + value, 0);
      let told = 0;
      changed.eachShare?.(history, item, (_kind, _fact, value) => (told += value));
      expect(shares).toBeCloseTo(expected, 9);
      expect(told).toBeCloseTo(expected, 9);
    });
    expect(changed.scale(history)).toEqual(scorer.scale(history));
  });

  it('gives no reasons where it does not count, and is the scorer itself where nothing changes', () => {
    expect(newItemScorer(scorer, isNew, { known: 1, fresh: 0 }).contributions(history, 1)).toEqual([]);
    expect(newItemScorer(scorer, isNew, { known: 1, fresh: 1 })).toBe(scorer);
  });

  it('items without any interaction are new', () => {
    expect([...newItems(interactionsOf(4, [[0, 2], [2]]))]).toEqual([0, 1, 0, 1]);
  });
});

describe('weights for new items', () => {
  // Twelve makers of ten products; the last three of each sold to nobody, and everybody buys of one maker. What is said to
  // be bought together is of the next maker: with those that sold it is as good as nothing, with new ones it misleads.
  const ITEMS = 120;
  const makerOf = (item: number): number => Math.floor(item / 10);
  const users = Array.from({ length: 400 }, (_, user) =>
    Array.from({ length: 5 }, (_item, k) => 10 * (user % 12) + ((user * 3 + k * (1 + (user % 2))) % 7)),
  );
  const items = Array.from({ length: ITEMS }, (_, item) => item);
  const relations = [
    relationOf(
      'maker',
      'group',
      12,
      items.map((item) => [makerOf(item)]),
    ),
    relationOf(
      'bought together',
      'item',
      ITEMS,
      items.map((item) => [(item + 10) % ITEMS]),
      {
        entityItem: Int32Array.from(items),
      },
    ),
  ];
  const data = { interactions: interactionsOf(ITEMS, users), relations };
  const recipes = ['popular', 'brand-line', 'co-purchase'].map(recipeOf);
  const partOf = (name: string, weight: number): HybridPlan['parts'][number] => ({
    name,
    parameters: {},
    ndcg: 0,
    weight,
  });
  const plan: HybridPlan = {
    parts: [partOf('popular', 0.5), partOf('co-purchase', 0.8)],
    ndcg: 0,
    isSingle: false,
  };

  it('are chosen on items that are hidden as the new ones are', () => {
    const weighed = weighNewItems(data, plan, recipes, { seed: 3 });
    const weightsOf = (name: string) => weighed.parts.find((part) => part.name === name);
    expect(weightsOf('brand-line')).toMatchObject({ weight: 0 });
    expect(weightsOf('brand-line')?.newWeight).toBeGreaterThan(0.6);
    expect(weightsOf('popular')?.newWeight).toBeUndefined();
    const scores = scoresOf(trainHybrid(data, weighed, 3), createHistory([30, 31]));
    const fresh = items.filter((item) => item % 10 >= 7).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    expect(fresh.slice(0, 3).map(makerOf)).toEqual([3, 3, 3]);
  });

  it('are as large as serves lists of new and other items', () => {
    // Four makers of thirty products, the last nine of each sold to nobody: more that somebody may want than a list has places.
    const people = Array.from({ length: 400 }, (_, user) =>
      Array.from({ length: 6 }, (_item, k) => 30 * (user % 4) + ((user * 5 + k * (1 + (user % 4))) % 21)),
    );
    const makers = items.map((item) => [Math.floor(item / 30)]);
    const shop = {
      interactions: interactionsOf(ITEMS, people),
      relations: [relationOf('maker', 'group', 4, makers), relations[1] as ItemRelation],
    };
    const known: HybridPlan = { ...plan, parts: [partOf('item-knn', 1), partOf('popular', 0.1)] };
    const weighed = weighNewItems(shop, known, [...recipes, recipeOf('item-knn')], { seed: 3 });
    const sum = weighed.parts.reduce((all, { newWeight = 0 }) => all + newWeight, 0);
    expect(sum).toBeGreaterThanOrEqual(1.1);
    const freshIn = (of: HybridPlan): number => {
      const scores = scoresOf(trainHybrid(shop, of, 3), createHistory([30, 31]));
      const listed = items
        .filter((item) => item !== 30 && item !== 31)
        .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
      return listed.slice(0, 20).filter((item) => Math.floor(item / 30) === 1 && item % 30 >= 21).length;
    };
    expect(freshIn(weighed)).toBeGreaterThan(0);
    expect(freshIn(known)).toBe(0);
  });

  it('are left as they are where nothing is new, or where one part alone speaks of new items', () => {
    const all = { ...data, interactions: interactionsOf(ITEMS, [...users, items]) };
    expect(weighNewItems(all, plan, recipes, { seed: 3 })).toBe(plan);
    expect(weighNewItems(data, plan, recipes.slice(0, 2), { seed: 3 })).toBe(plan);
  });
});
