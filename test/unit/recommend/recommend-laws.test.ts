import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareIds, labelOf, type NodeId, nodeId } from '../../../src/domain/ids.js';
import { praisedAs } from '../../../src/explain/praised-as.js';
import type { RelationKey } from '../../../src/graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { createSeededRandom, shuffle } from '../../../src/lib/seeded-random.js';
import { profileOf, targetsOf } from '../../../src/profile/profile.js';
import { Compatibility } from '../../../src/recommend/intents/compatibility.js';
import { knownDevices } from '../../../src/recommend/intents/known-devices.js';
import {
  type Fallback,
  INTENTS,
  type RecommendationPage,
  type RecommendationRequest,
} from '../../../src/recommend/recommendation.js';
import { Recommender } from '../../../src/recommend/recommender.js';
import { type ProductFilter, productTests } from '../../../src/recommend/select/product-filter.js';
import { trainModel } from '../../../src/recommend/training/train-model.js';
import { snapshotOf } from '../../support/snapshot-of.js';
import {
  openSampleRecommender,
  plainRequest,
  productsOf,
  roundedPage,
  SAMPLE_NOW,
  type SampleRecommender,
  TRAINING,
} from './sample-recommender.js';

const SETTINGS = { numRuns: 60, seed: 11 };

describe('recommend() on the sample shop', () => {
  let sample: SampleRecommender;
  let snapshot: Snapshot;
  beforeAll(async () => {
    sample = await openSampleRecommender();
    ({ snapshot } = sample);
  }, 300_000);

  const ask = (more: Partial<RecommendationRequest>): RecommendationPage =>
    sample.recommender.recommendNow(plainRequest(more));
  const product = (index: number): NodeId => snapshot.table('Product').id(index);

  /** Every fifth user with half of the intents, the other half for the next one; the intents that start at products with and without one. */
  function* everyRequest(): Generator<Partial<RecommendationRequest>> {
    for (const [i, user] of sample.users.filter((_, place) => place % 5 === 0).entries()) {
      for (const [n, intent] of INTENTS.entries()) {
        if ((n + i) % 2 === 1) continue;
        const seeds = [product((i * 7) % snapshot.table('Product').length)];
        yield { user, intent, ...(intent === 'SIMILAR' || i % 4 < 2 ? { products: seeds } : {}) };
      }
      // A wish of the request is no interest that the graph knows.
      const features = snapshot.table('Feature');
      if (i % 4 === 0) {
        yield { user, intent: 'FOR_YOU', interests: [{ node: features.id(i % features.length), weight: 3 }] };
      }
    }
  }

  /** The score of every product that can come, asked for without filter, what was shown so far left out. */
  function everyScore({ user, intent, products }: Partial<RecommendationRequest>) {
    const scores = new Map<NodeId, number>();
    const where = { categories: snapshot.table('Category').ids };
    let fallback: Fallback | undefined;
    for (;;) {
      const page = ask({ user, intent, products, where, first: 100, exclude: [...scores.keys()] });
      fallback ??= page.fallback;
      for (const { product: id, score } of page.recommendations) scores.set(id, score);
      if (page.recommendations.length === 0) return { scores, fallback };
    }
  }

  /** Requests of any user, intent and filter. */
  const requests = (): fc.Arbitrary<Partial<RecommendationRequest>> => {
    const idOf = (label: 'Brand' | 'Category' | 'Feature') => fc.constantFrom(...snapshot.table(label).ids);
    const price = fc.record({
      gte: fc.integer({ min: 0, max: 500 }),
      lte: fc.integer({ min: 500, max: 20_000 }),
    });
    const where: fc.Arbitrary<ProductFilter> = fc.record(
      {
        brands: fc.array(idOf('Brand'), { minLength: 1, maxLength: 4 }),
        withoutBrands: fc.array(idOf('Brand'), { maxLength: 3 }),
        categories: fc.array(idOf('Category'), { minLength: 1, maxLength: 4 }),
        withoutFeatures: fc.array(idOf('Feature'), { maxLength: 2 }),
        price,
      },
      { requiredKeys: [] },
    );
    const products = fc.array(fc.constantFrom(...snapshot.table('Product').ids), {
      minLength: 1,
      maxLength: 3,
    });
    return fc.record({
      user: fc.constantFrom(...sample.users),
      intent: fc.constantFrom(...INTENTS),
      products,
      where,
      exclude: products,
      diversity: fc.constantFrom(0, 0.3, 1),
      first: fc.integer({ min: 1, max: 100 }),
      language: fc.constantFrom('en' as const, 'zh' as const),
    });
  };

  it('has scores that are the sum of their contributions, for everybody and every intent', () => {
    let count = 0;
    for (const request of everyRequest()) {
      for (const { score, contributions } of ask({ ...request, first: 100 }).recommendations) {
        expect(Math.abs(contributions.reduce((sum, { value }) => sum + value, 0) - score)).toBeLessThan(1e-9);
        count++;
      }
    }
    expect(count).toBeGreaterThan(2_500);
  });

  it('never changes a score by a filter, a page size, an exclusion, a language or diversity', () => {
    fc.assert(
      fc.property(requests(), (request) => {
        const whole = everyScore(request);
        const page = ask(request);
        for (const { product: id, score } of page.recommendations) expect(score).toBe(whole.scores.get(id));
        // A filter may leave nothing that meets the intent, or nothing at all; the scores are the same even then.
        expect(page.fallback === 'NOTHING').toBe(page.recommendations.length === 0);
        expect([whole.fallback, 'RELAXED', 'NOTHING']).toContain(
          whole.fallback === 'RELAXED' ? 'RELAXED' : page.fallback,
        );
      }),
      SETTINGS,
    );
  });

  it('begins a longer page with the shorter one', () => {
    for (const request of everyRequest())
      expect(productsOf(ask({ ...request, first: 10 })).slice(0, 5)).toEqual(
        productsOf(ask({ ...request, first: 5 })),
      );
  });

  it('gives page by page what one long page gives, ranks going on', () => {
    for (const request of everyRequest()) {
      const long = ask({ ...request, first: 100 });
      const shown: NodeId[] = [];
      const ranks: number[] = [];
      for (let more = true; more; ) {
        const page = ask({ ...request, first: 17, shown });
        shown.push(...productsOf(page));
        ranks.push(...page.recommendations.map(({ rank }) => rank));
        more = page.hasMore && shown.length < 100;
      }
      expect(shown.slice(0, 100)).toEqual(productsOf(long));
      expect(ranks).toEqual(shown.map((_, i) => i + 1));
    }
  });

  it('does not care in which order nodes and edges came in', () => {
    const random = createSeededRandom(5);
    const other = snapshotOf(shuffle([...sample.records], random));
    const recommender = new Recommender(other, trainModel(other, TRAINING));
    for (const request of everyRequest()) {
      const whole = { ...request, first: 100 };
      expect(roundedPage(recommender.recommendNow(plainRequest(whole)))).toEqual(roundedPage(ask(whole)));
    }
  });

  it('is ordered by score, ties by id', () => {
    let ties = 0;
    // Popularity is a count, and counts are often the same.
    for (const request of [...everyRequest(), {}]) {
      const { recommendations } = ask({ ...request, first: 100 });
      recommendations.slice(1).forEach((next, i) => {
        const previous = recommendations[i] as typeof next;
        expect(previous.score).toBeGreaterThanOrEqual(next.score);
        if (previous.score !== next.score) return;
        ties++;
        expect(compareIds(previous.product, next.product)).toBe(-1);
      });
    }
    expect(ties).toBeGreaterThan(0);
  });

  /** Models of all products that may be shown, worked out the long way; a product without a model counts itself. */
  function allowedGroups(request: Partial<RecommendationRequest>): Set<string> {
    const table = snapshot.table('Product');
    const modelOf = (index: number): number | undefined =>
      targetsOf(snapshot, 'VARIANT_OF:Product:ProductModel', index)[0];
    const profile = profileOf(snapshot, snapshot.table('User').indexOf(request.user ?? ''), SAMPLE_NOW);
    const ownedModels = new Set([...profile.owned].map(modelOf).filter((model) => model !== undefined));
    const tests = [
      ...productTests(snapshot, request.where ?? {}),
      new Compatibility(snapshot).accessoryTest(() =>
        knownDevices(snapshot, plainRequest(request), { profile, bought: profile.owned, seeds: [] }),
      ),
    ];
    const groups = new Set<string>();
    table.ids.forEach((id, index) => {
      const { mergedInto, availability } = table.card(index);
      const model = modelOf(index);
      const canBeHad =
        availability === undefined || availability === 'in_stock' || availability === 'preorder';
      if (mergedInto !== undefined || !canBeHad) return;
      if (profile.owned.has(index) || profile.dismissed.has(index) || (request.exclude ?? []).includes(id))
        return;
      if (model !== undefined && ownedModels.has(model)) return;
      if (tests.every((test) => test(index))) groups.add(model === undefined ? id : `model ${model}`);
    });
    return groups;
  }

  it('shows one variant of every model that may be shown, and nothing that is owned, dismissed, merged or not to be had', () => {
    fc.assert(
      fc.property(requests(), (request) => {
        const asked = { ...request, intent: 'FOR_YOU' as const, first: 100 };
        const shown = productsOf(ask(asked)).map((id) => {
          const index = snapshot.table('Product').indexOf(id);
          const [model] = targetsOf(snapshot, 'VARIANT_OF:Product:ProductModel', index);
          return model === undefined ? id : `model ${model}`;
        });
        const allowed = allowedGroups(asked);
        expect(new Set(shown).size).toBe(shown.length);
        expect([...shown].sort()).toEqual([...allowed].sort());
      }),
      SETTINGS,
    );
  });

  it('names only edges of the graph in its paths, from who asks to what is recommended', () => {
    let steps = 0;
    for (const request of everyRequest()) {
      for (const { product: target, paths, contributions } of ask({ ...request, first: 10 })
        .recommendations) {
        for (const path of paths) {
          const nodes: NodeId[] = [];
          for (const { relationship, from, to } of path.steps) {
            const [source, end] = [labelOf(from), labelOf(to)];
            const { out } = snapshot.relation(`${relationship}:${source}:${end}` as RelationKey);
            const [at, there] = [from, to].map((id) =>
              snapshot.table(labelOf(id) as 'Product').indexOf(id),
            ) as [number, number];
            expect([relationship, from, to, out.has(at, there)]).toEqual([relationship, from, to, true]);
            nodes.push(from, to);
            steps++;
          }
          expect(nodes).toContain(target);
          const isWish = path.steps.length === 1 && request.interests?.[0]?.node === path.steps[0]?.to;
          const isSeeded = (request.products ?? []).some((seed) => nodes.includes(seed));
          expect(isSeeded || isWish || nodes[0] === request.user).toBe(true);
          expect(path.value).toBeGreaterThan(0);
        }
        expect(contributions.length).toBeGreaterThan(0);
      }
    }
    expect(steps).toBeGreaterThan(500);
  });

  it('says the numbers of the graph in its reasons, the same in both languages', () => {
    const features = snapshot.relation('HAS_FEATURE:Product:Feature').out;
    let opinions = 0;
    for (const request of everyRequest()) {
      const [english, chinese] = [ask(request), ask({ ...request, language: 'zh' })];
      expect(productsOf(chinese)).toEqual(productsOf(english));
      english.recommendations.forEach(({ product: id, reason }, i) => {
        const zh = chinese.recommendations[i]?.reason ?? '';
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(reason).not.toMatch(/\p{Script=Han}/u);
        const said = /(\d+) of (\d+) opinions praise/.exec(reason);
        if (said === null) return;
        const [positive, all] = [Number(said[1]), Number(said[2])];
        const index = snapshot.table('Product').indexOf(id);
        const known: string[] = [];
        for (let at = features.start(index); at < features.end(index); at++) {
          const [praise, blame] = [features.columns[1]?.[at] as number, features.columns[2]?.[at] as number];
          const { nameEn } = snapshot.table('Feature').card(features.targets[at] as number);
          known.push(`${praise} of ${praise + blame} opinions praise ${praisedAs(String(nameEn), 'en')}`);
        }
        expect(known.some((fact) => reason.includes(fact))).toBe(true);
        expect(zh).toContain(`${all}条`);
        expect(zh).toContain(`${positive}条`);
        opinions++;
      });
    }
    expect(opinions).toBeGreaterThan(40);
  });

  it('states its fallback for strangers, and answers them by popularity in both languages', () => {
    for (const language of ['en', 'zh'] as const) {
      for (const request of [{}, { user: nodeId('User', 'stranger') }]) {
        const page = ask({ ...request, language });
        expect(page.fallback).toBe('POPULAR');
        expect(page.recommendations).toHaveLength(10);
        for (const { contributions, score } of page.recommendations)
          expect(contributions).toEqual([{ source: 'popular', kind: 'POPULARITY', value: score }]);
      }
    }
    expect(ask({ intent: 'TRENDING' }).fallback).toBe('NONE');
  });

  it('answers by the ratings of the catalogue where nobody has done anything', () => {
    const people = sample.records.filter((record) =>
      record.kind === 'node' ? record.node.label !== 'User' : !record.edge.from.startsWith('user:'),
    );
    const lonely = snapshotOf(people);
    const recommender = new Recommender(lonely, trainModel(lonely, TRAINING));
    for (const intent of ['FOR_YOU', 'TRENDING'] as const) {
      const page = recommender.recommendNow(plainRequest({ intent }));
      expect(page.fallback).toBe('CATALOGUE');
      expect(page.recommendations).toHaveLength(10);
      expect(page.recommendations[0]?.score).toBeGreaterThan(3);
      expect(page.recommendations[0]?.reason).toMatch(/^Rated \d\.\d of 5 by \d+ owners\.$/);
    }
    const similar = recommender.recommendNow(plainRequest({ intent: 'SIMILAR', products: [product(0)] }));
    expect(similar.fallback).toBe('NONE');
    expect(similar.recommendations.length).toBeGreaterThan(0);
  });

  it('counts nothing of a person who was erased, in the same hour too', () => {
    const snapshot = snapshotOf(sample.records);
    const recommender = new Recommender(snapshot, trainModel(snapshot, TRAINING));
    const trending = (of: Recommender): readonly (readonly [NodeId, string])[] =>
      roundedPage(of.recommendNow(plainRequest({ intent: 'TRENDING' })));
    const before = trending(recommender);
    const bought = snapshot.relation('PURCHASED:User:Product').out;
    const user = sample.users.find((_, index) => bought.degree(index) > 0) as NodeId;
    snapshot.apply([{ kind: 'nodeDeleted', seq: snapshot.seq + 1, id: user }]);
    const after = trending(recommender);
    expect(after).not.toEqual(before);
    expect(after).toEqual(trending(new Recommender(snapshot, trainModel(snapshot, TRAINING))));
  });

  it('gives an empty page of an empty shop', () => {
    const empty = snapshotOf([]);
    const page = new Recommender(empty, trainModel(empty, TRAINING)).recommendNow(plainRequest({}));
    expect(page).toMatchObject({ recommendations: [], hasMore: false, fallback: 'NOTHING', diversity: 0 });
  });

  it('moves products of one page only, keeps their scores and says what moved when diversity is wished', () => {
    for (const user of sample.users.slice(0, 20)) {
      const plain = ask({ user, first: 40 });
      const spread = ask({ user, first: 10, diversity: 1 });
      expect(spread.diversity).toBeGreaterThanOrEqual(ask({ user, first: 10 }).diversity - 0.05);
      for (const { product: id, rank, score, adjustments } of spread.recommendations) {
        const from = productsOf(plain).indexOf(id) + 1;
        expect(from).toBeGreaterThan(0);
        expect(score).toBe(plain.recommendations[from - 1]?.score);
        expect(adjustments).toEqual(
          from === rank ? [] : [{ kind: 'DIVERSITY', fromRank: from, toRank: rank }],
        );
      }
    }
  });

  it('goes by an event at once: not only the seen product but what is like it moves, without training', () => {
    const changed = snapshotOf(sample.records);
    const recommender = new Recommender(changed, trainModel(changed, TRAINING));
    const user = sample.users[3] as NodeId;
    const before = recommender.recommendNow(plainRequest({ user, first: 100 }));
    const seen = before.recommendations.at(-1)?.product as NodeId;
    changed.apply([
      {
        kind: 'edge',
        seq: 2,
        edge: {
          type: 'CARTED',
          from: user,
          to: seen,
          key: 'now',
          seq: 2,
          properties: { at: new Date(SAMPLE_NOW * 1_000).toISOString(), weight: 3 },
        },
      },
    ]);
    const after = recommender.recommendNow(plainRequest({ user, first: 100 }));
    expect(after.model).toBe(before.model);
    expect(after.seq).toBe(2);
    const brandOf = (id: NodeId): number | undefined =>
      targetsOf(changed, 'MADE_BY:Product:Brand', changed.table('Product').indexOf(id))[0];
    const rankIn = (page: RecommendationPage, id: NodeId): number => productsOf(page).indexOf(id);
    const kin = productsOf(before).filter((id) => id !== seen && brandOf(id) === brandOf(seen));
    expect(kin.length).toBeGreaterThan(0);
    const reached = after.recommendations.filter(
      ({ product: id, contributions }) => id !== seen && contributions.some((one) => one.product === seen),
    );
    expect(reached.length).toBeGreaterThan(5);
    const moved = productsOf(before).filter((id) => rankIn(before, id) !== rankIn(after, id) && id !== seen);
    expect(moved.length).toBeGreaterThan(0);
  });
});
