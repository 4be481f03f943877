import { beforeAll, describe, expect, it } from '@jest/globals';
import { compareIds } from '../../../../src/domain/ids.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import { buildCsr } from '../../../../src/lib/csr.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { profileOf, targetsOf } from '../../../../src/profile/profile.js';
import { PurchaseHabits } from '../../../../src/profile/shop/purchase-habits.js';
import { RepurchaseIntervals } from '../../../../src/profile/shop/repurchase-intervals.js';
import { LARGE_LIST } from '../../../../src/rank/bounded-lists.js';
import { createItemWeightScorer } from '../../../../src/rank/item-weights.js';
import { freezeScale } from '../../../../src/rank/score-scale.js';
import { trainScorer } from '../../../../src/rank/train-scorer.js';
import { coPurchaseRows, ROW_LIMIT } from '../../../../src/recall/co-purchase-rows.js';
import { PATH_SOURCES } from '../../../../src/recall/path-sources.js';
import { makeRowsAhead } from '../../../../src/recall/rows-ahead.js';
import { HybridModel } from '../../../../src/recommend/hybrid-model.js';
import { INTENTS } from '../../../../src/recommend/recommendation.js';
import { Recommender } from '../../../../src/recommend/recommender.js';
import { SumScores } from '../../../../src/recommend/scores/sum-scores.js';
import { bestProducts } from '../../../../src/recommend/select/best-products.js';
import { trainingSet } from '../../../../src/recommend/training/training-data.js';
import { largeShop } from '../../../support/large-shop.js';
import { SHOP_NOW } from '../../../support/random-shop.js';
import { plainRequest } from '../sample-recommender.js';

const PURCHASED = 'PURCHASED:User:Product';
/** Products that people of the shop have had to do with: the first. */
const KNOWN = 600;

/** Longer than a large catalogue keeps them. */
function longLists(itemCount: number, seed: number) {
  const random = createSeededRandom(seed);
  const entries = { rows: [] as number[], columns: [] as number[], weights: [] as number[] };
  for (let item = 0; item < KNOWN; item++)
    for (let k = 0; k < 2 * LARGE_LIST; k++) {
      entries.rows.push(item);
      entries.columns.push(random.below(KNOWN));
      entries.weights.push(random.next() - 0.3);
    }
  return createItemWeightScorer('lists', {
    kind: 'lists',
    itemCount,
    bySource: buildCsr(itemCount, itemCount, entries),
  });
}

function modelOf(snapshot: Snapshot): HybridModel {
  const { items, data } = trainingSet(snapshot);
  const lists = freezeScale(longLists(items.indexOf.length, 5), data.interactions, 1);
  const parts = [
    { scorer: lists, weight: 0.7 },
    { scorer: trainScorer('popular', data, {}, 1), weight: 0.3 },
  ];
  const paths = PATH_SOURCES.map((source, place) => ({
    source,
    weight: 0.2 + place / 10,
    scale: () => ({ offset: 0.1, scale: 0.5 }),
  }));
  return new HybridModel('test', 1, items, parts, paths);
}

describe('a shop of more than 40,000 products', () => {
  let snapshot: Snapshot;
  let model: HybridModel;
  let recommender: Recommender;
  beforeAll(() => {
    snapshot = largeShop(1);
    model = modelOf(snapshot);
    recommender = new Recommender(snapshot, {
      model,
      scales: new Map(),
      intervals: new RepurchaseIntervals(snapshot, new PurchaseHabits(snapshot).intervals()),
    });
  });

  it('has rows of the greatest of what was bought together, equal ones by id, as 65,535ths of the greatest of all', () => {
    const products = snapshot.table('Product');
    const users = [...snapshot.table('User').ids.keys()].map((user) => targetsOf(snapshot, PURCHASED, user));
    let cut = 0;
    let equal = 0;
    for (let from = 0; from < KNOWN; from += 7) {
      const sums = new Map<number, number>();
      for (const bought of users.filter((all) => all.includes(from)))
        for (const product of bought)
          if (product !== from) sums.set(product, (sums.get(product) ?? 0) + 1 / Math.sqrt(bought.length));
      const size = (product: number): number => Math.round((sums.get(product) as number) * 2 ** 20);
      const sorted = [...sums.keys()].sort(
        (a, b) => size(b) - size(a) || compareIds(products.id(a), products.id(b)),
      );
      const { targets, values, step, start, end } = coPurchaseRows(snapshot).row(from);
      const wanted = sorted.slice(0, ROW_LIMIT).sort((a, b) => a - b);
      expect([...targets.subarray(start, end)]).toEqual(wanted);
      const packed = [...values.subarray(start, end)];
      expect(Math.max(0, ...packed)).toBe(wanted.length === 0 ? 0 : 2 ** 16 - 1);
      wanted.forEach((product, place) => {
        const value = step * (packed[place] as number);
        expect(Math.abs(value - (sums.get(product) as number))).toBeLessThanOrEqual(step / 2 + 2 ** -20);
      });
      if (sorted.length <= ROW_LIMIT) continue;
      cut++;
      if (size(sorted[ROW_LIMIT - 1] as number) === size(sorted[ROW_LIMIT] as number)) equal++;
    }
    expect(cut).toBeGreaterThan(20);
    expect(equal).toBeGreaterThan(5);
  });

  it('makes its rows ahead, and cuts none where the database walks them', async () => {
    const own = largeShop(2);
    await makeRowsAhead(own);
    const lengths = (): number[] =>
      Array.from({ length: KNOWN }, (_, product) => {
        const { start, end } = coPurchaseRows(own).row(product);
        return end - start;
      });
    expect(Math.max(...lengths())).toBe(ROW_LIMIT);
    coPurchaseRows(own).keepWhole();
    expect(Math.max(...lengths())).toBeGreaterThan(ROW_LIMIT);
  });

  it('shows the best of what all its products come to', () => {
    const row = new Float64Array(snapshot.table('Product').length);
    let found = 0;
    for (const user of snapshot.table('User').ids.keys()) {
      const profile = profileOf(snapshot, user, SHOP_NOW);
      model.score(snapshot, profile, row);
      const isShown = (product: number): boolean => !profile.owned.has(product);
      const scores = new SumScores(snapshot, model, profile, (length) => new Float64Array(length));
      const best = scores.best(isShown, 10);
      const wanted = bestProducts(snapshot, row, isShown, 10);
      expect(best.map(({ score }) => score)).toEqual(wanted.map(({ score }) => expect.closeTo(score, 9)));
      for (const { product, score } of best) expect(score).toBeCloseTo(row[product] as number, 9);
      found += best.length;
    }
    expect(found).toBe(10 * snapshot.table('User').length);
  });

  it.each(INTENTS.filter((intent) => intent !== 'BUNDLE'))(
    'shows scores that are the sums of their contributions: %s',
    (intent) => {
      let shown = 0;
      for (const [place, user] of snapshot.table('User').ids.entries()) {
        const seeds = intent === 'FOR_YOU' ? {} : { products: [snapshot.table('Product').id(place)] };
        const page = recommender.recommendNow(plainRequest({ intent, user, now: SHOP_NOW, ...seeds }));
        for (const { score, contributions } of page.recommendations) {
          const sum = contributions.reduce((all, { value }) => all + value, 0);
          expect(Math.abs(sum - score)).toBeLessThan(1e-9);
          shown++;
        }
      }
      expect(shown).toBeGreaterThan(0);
    },
  );
});
