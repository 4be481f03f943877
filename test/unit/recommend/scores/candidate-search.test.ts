import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NodeId } from '../../../../src/domain/ids.js';
import { buildCsr } from '../../../../src/lib/csr.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { SparseSums } from '../../../../src/lib/sparse-sums.js';
import { profileOf, withInterests } from '../../../../src/profile/profile.js';
import { createItemWeightScorer } from '../../../../src/rank/item-weights.js';
import { freezeScale } from '../../../../src/rank/score-scale.js';
import { trainScorer } from '../../../../src/rank/train-scorer.js';
import { PATH_SOURCES } from '../../../../src/recall/path-sources.js';
import { HybridModel } from '../../../../src/recommend/hybrid-model.js';
import { CandidateSearch } from '../../../../src/recommend/scores/candidate-search.js';
import type { Demotion } from '../../../../src/recommend/scores/demotion.js';
import { gatherSum } from '../../../../src/recommend/scores/gather-sum.js';
import { BestList, bestProducts } from '../../../../src/recommend/select/best-products.js';
import { trainingSet } from '../../../../src/recommend/training/training-data.js';
import { randomShop, SHOP_NOW } from '../../../support/random-shop.js';
import { recordsOf, snapshotOf } from '../../../support/snapshot-of.js';

const USERS = 8;
/** Short lists are probed for, long ones walked for. */
const COUNTS = [6, 20];
/** All that a product may have counts. */
const CERTAIN = { likelyShare: 1 };
/** Of what speaks for it every second product keeps half, every tenth stands behind all others. */
const HALVES: Demotion = {
  apply: (product, score) =>
    product % 10 === 0 ? score - 50 : product % 2 === 0 ? score - 0.5 * Math.max(0, score) : score,
  share: () => undefined,
};

/** A shop with a model of lists, popularity and every path, its weights drawn by `seed`, those of new products too where they are weighed apart. */
function shopOf(seed: number, scorers: readonly string[], isWeighedApart = false) {
  const random = createSeededRandom(seed);
  const shop = randomShop(seed, { products: 200, users: USERS, events: 120, hub: 0 });
  const snapshot = snapshotOf(recordsOf(shop.operations));
  const { items, data } = trainingSet(snapshot);
  const itemCount = items.indexOf.length;
  const entries = { rows: [] as number[], columns: [] as number[], weights: [] as number[] };
  for (let item = 0; item < itemCount; item++)
    for (let k = 0; k < 4; k++) {
      entries.rows.push(item);
      entries.columns.push(random.below(itemCount));
      entries.weights.push(random.next() - 0.3);
    }
  const lists = createItemWeightScorer('lists', {
    kind: 'lists',
    itemCount,
    bySource: buildCsr(itemCount, itemCount, entries),
  });
  const parts = [
    { scorer: freezeScale(lists, data.interactions, seed), weight: random.next() },
    ...scorers.map((name) => ({ scorer: trainScorer(name, data, {}, seed), weight: random.next() })),
  ];
  const paths = PATH_SOURCES.map((source) => {
    const scale = { offset: random.next(), scale: 0.5 + random.next() };
    return { source, weight: random.next(), scale: () => scale };
  });
  const other = <T extends object>(part: T): T => ({ ...part, weight: 2 * random.next() });
  const newProducts = isWeighedApart
    ? {
        isNew: Uint8Array.from(items.indexOf, () => random.below(2)),
        model: new HybridModel('test-new', 1, items, parts.map(other), paths.map(other)),
      }
    : undefined;
  return { snapshot, random, model: new HybridModel('test', 1, items, parts, paths, newProducts) };
}

describe('the best of candidates', () => {
  it.each([
    ['lists and popularity', ['popular'], 200, false],
    ['lists alone', [], 200, false],
    ['neighbours and categories', ['user-knn', 'popular-in-category', 'popular'], 0, false],
    ['a scorer that says something of everything', ['ease', 'popular'], 0, false],
    ['new products weighed apart', [], 0, true],
    ['new products weighed apart, by all', ['ease', 'user-knn'], 0, true],
  ])('are the best of all products, with %s', (_, scorers, leastUnmet, isWeighedApart) => {
    let unmet = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 6 }), (seed, every) => {
        const { snapshot, random, model } = shopOf(seed, scorers, isWeighedApart);
        const row = new Float64Array(snapshot.table('Product').length);
        const allowed = Array.from(row, () => random.below(every) === 0);
        const features = snapshot.table('Feature').ids;
        for (let user = 0; user < USERS; user++) {
          const count = COUNTS[user % COUNTS.length] as number;
          const node = features[user % features.length] as (typeof features)[number];
          const profile = withInterests(
            snapshot,
            profileOf(snapshot, user, SHOP_NOW),
            user % 2 === 0 ? [] : [{ node, weight: 1 }],
          );
          model.score(snapshot, profile, row);
          // What somebody has is in no answer, and nothing is summed for it.
          const wanted = bestProducts(
            snapshot,
            row,
            (product) => allowed[product] === true && !profile.owned.has(product),
            count,
          );
          const isAllowed = (product: number): boolean => allowed[product] === true;
          const among = [...row.keys()].filter(isAllowed);
          const halved = row.map((score, product) => HALVES.apply(product, score));
          const wantedOfHalved = bestProducts(
            snapshot,
            halved,
            (product) => allowed[product] === true && !profile.owned.has(product),
            count,
          );
          for (const few of [0, row.length]) {
            const sums = new SparseSums();
            const gathered = gatherSum({ snapshot, model, profile, gain: 1, parts: [] }, sums, few);
            if (!sums.isWhole) unmet += row.length - sums.metCount;
            for (const [test, reach] of [
              [isAllowed, {}],
              [isAllowed, { entries: 0 }],
              [isAllowed, { entries: 60 }],
              [Object.assign(isAllowed.bind(undefined), { among: () => among }), {}],
            ] as const) {
              const search = new CandidateSearch(gathered, sums, new BestList(snapshot, count), test);
              const found = search.search(count, { ...reach, ...CERTAIN });
              // Of equal scores rounding decides: each place has its score, and each product its own.
              expect(found.map(({ score }) => score)).toEqual(
                wanted.map(({ score }) => expect.closeTo(score, 9)),
              );
              for (const { product, score } of found) expect(score).toBeCloseTo(row[product] as number, 9);
              const list = new BestList(snapshot, count);
              const demoting = new CandidateSearch(gathered, sums, list, test, HALVES);
              const demoted = demoting.search(count, { ...reach, ...CERTAIN });
              expect(demoted.map(({ score }) => score)).toEqual(
                wantedOfHalved.map(({ score }) => expect.closeTo(score, 9)),
              );
            }
          }
        }
      }),
      { numRuns: 6, seed: 3 },
    );
    expect(unmet).toBeGreaterThanOrEqual(leastUnmet);
  });

  it.each([0, 0.5])(
    'leave out only what has more of what was not walked than a share of %d of the most',
    (likelyShare) => {
      let missing = 0;
      let found = 0;
      for (let seed = 1; seed <= 12; seed++) {
        const { snapshot, model } = shopOf(seed, ['popular']);
        const row = new Float64Array(snapshot.table('Product').length);
        for (let user = 0; user < USERS; user++) {
          const profile = profileOf(snapshot, user, SHOP_NOW);
          model.score(snapshot, profile, row);
          const sums = new SparseSums();
          const gathered = gatherSum({ snapshot, model, profile, gain: 1, parts: [] }, sums, 0);
          const { probe, probeGain } = gathered;
          const isAllowed = (product: number): boolean => product % 2 === 0 && !profile.owned.has(product);
          const wanted = bestProducts(snapshot, row, isAllowed, 6);
          const search = new CandidateSearch(gathered, sums, new BestList(snapshot, 6), isAllowed);
          const best = search.search(6, { entries: 20, likelyShare });
          // Of what comes out each has its own score, and they stand in that order.
          for (const { product, score } of best) expect(score).toBeCloseTo(row[product] as number, 9);
          expect(best).toEqual([...best].sort((a, b) => b.score - a.score));
          const last = best.at(-1)?.score ?? Number.NEGATIVE_INFINITY;
          const most = probeGain * (probe?.walkSome(20).most ?? 0);
          for (const { product, score } of wanted) {
            if (best.some((one) => one.product === product)) continue;
            missing++;
            expect(score).toBeLessThanOrEqual(last + (1 - likelyShare) * most + 1e-9);
          }
          found += best.length;
        }
      }
      expect(found).toBeGreaterThan(300);
      expect(missing).toBeLessThan(found / 10);
    },
  );

  it.each([200, 5_000])(
    'are the best of what nothing reached, after %i opinions changed between two searches',
    (count) => {
      let found = 0;
      for (let seed = 1; seed <= 6; seed++) {
        const { snapshot, random, model } = shopOf(seed, ['popular']);
        const products = snapshot.table('Product').ids;
        const features = snapshot.table('Feature').ids;
        const row = new Float64Array(products.length);
        for (let round = 0; round < 12; round++) {
          const profile = profileOf(snapshot, round % USERS, SHOP_NOW);
          model.score(snapshot, profile, row);
          const sums = new SparseSums();
          const gathered = gatherSum({ snapshot, model, profile, gain: 1, parts: [] }, sums, 0);
          const isUnmet = (product: number): boolean => !sums.has(product);
          const wanted = bestProducts(snapshot, row, isUnmet, 6);
          const search = new CandidateSearch(gathered, sums, new BestList(snapshot, 6), isUnmet);
          const best = search.search(6, CERTAIN);
          expect(best.map(({ score }) => score)).toEqual(wanted.map(({ score }) => expect.closeTo(score, 9)));
          found += best.length;
          const changed = Array.from({ length: count }, () => ({
            type: 'HAS_FEATURE' as const,
            from: products[random.below(products.length)] as NodeId,
            to: features[random.below(features.length)] as NodeId,
            key: '',
            seq: 2,
            properties: { score: random.next(), positive: 9, negative: 0 },
          }));
          snapshot.apply(changed.map((edge) => ({ kind: 'edge' as const, seq: 2, edge })));
        }
      }
      expect(found).toBeGreaterThan(0);
    },
  );

  it('scores no product that a narrow filter leaves out', () => {
    const { snapshot, model } = shopOf(5, ['popular']);
    const profile = profileOf(snapshot, 1, SHOP_NOW);
    const sums = new SparseSums();
    const gathered = gatherSum({ snapshot, model, profile, gain: 1, parts: [] }, sums, 0);
    const { probe } = gathered;
    if (probe === undefined) throw new Error('expected a probe');
    let probes = 0;
    const counted = {
      ...gathered,
      probe: Object.assign(Object.create(probe), {
        scoreOf: (product: number): number => {
          probes += 1;
          return probe.scoreOf(product);
        },
      }) as typeof probe,
    };
    const isOneInForty = (product: number): boolean => product % 40 === 0;
    const found = new CandidateSearch(counted, sums, new BestList(snapshot, 10), isOneInForty).search(10);
    expect(found.length).toBeGreaterThan(2);
    expect(probes).toBeLessThanOrEqual(snapshot.table('Product').length / 40);
  });
});
