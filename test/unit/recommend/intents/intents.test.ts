import { beforeAll, describe, expect, it } from '@jest/globals';
import type { FeedRecord } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import type { RelationKey } from '../../../../src/graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import { targetsOf } from '../../../../src/profile/profile.js';
import {
  INTENTS,
  type RecommendationPage,
  type RecommendationRequest,
} from '../../../../src/recommend/recommendation.js';
import { Recommender } from '../../../../src/recommend/recommender.js';
import { trainModel } from '../../../../src/recommend/training/train-model.js';
import { snapshotOf } from '../../../support/snapshot-of.js';
import {
  openSampleRecommender,
  plainRequest,
  productsOf,
  SAMPLE_NOW,
  type SampleRecommender,
  TRAINING,
} from '../sample-recommender.js';

const PHONE = nodeId('Product', 'norvik-sund-4-256-gb');
const SHELL = nodeId('Product', 'norvik-shell-for-sund-4');
const CHARGER = nodeId('Product', 'veltra-dart-65-w-charger');
const GRIP = nodeId('Product', 'lumora-grip-case-for-candela-5-pro');

describe('intents on the sample shop', () => {
  let sample: SampleRecommender;
  let snapshot: Snapshot;
  beforeAll(async () => {
    sample = await openSampleRecommender();
    ({ snapshot } = sample);
  }, 300_000);

  const ask = (more: Partial<RecommendationRequest>): RecommendationPage =>
    sample.recommender.recommendNow(plainRequest(more));
  const index = (id: NodeId): number => snapshot.table('Product').indexOf(id);
  const card = (id: NodeId) => snapshot.table('Product').card(index(id));
  const targets = (key: RelationKey, id: NodeId): number[] => targetsOf(snapshot, key, index(id));
  const categories = (id: NodeId): number[] => targets('IN_CATEGORY:Product:Category', id);
  const model = (id: NodeId): number => targets('VARIANT_OF:Product:ProductModel', id)[0] ?? -1;
  const shareCategory = (a: NodeId, b: NodeId): boolean =>
    categories(a).some((category) => categories(b).includes(category));

  /** Products that `accessory` is said to be for, with their variants: read from the edges alone. */
  function hosts(accessory: NodeId, saidByItself = false): NodeId[] {
    const named = (['ACCESSORY_OF', 'COMPATIBLE_WITH'] as const).flatMap((relation) =>
      targets(`${relation}:Product:Product`, accessory).map((host) => snapshot.table('Product').id(host)),
    );
    const { ids } = snapshot.table('Product');
    if (!saidByItself)
      named.push(
        ...ids.filter((id) => targets('COMPATIBLE_WITH:Product:Product', id).includes(index(accessory))),
      );
    return ids.filter((id) =>
      named.some((host) => id === host || (model(id) >= 0 && model(id) === model(host))),
    );
  }
  const isAccessory = (id: NodeId): boolean => targets('ACCESSORY_OF:Product:Product', id).length > 0;
  const owned = (user: NodeId): NodeId[] =>
    (['PURCHASED', 'RATED'] as const).flatMap((type) =>
      targetsOf(snapshot, `${type}:User:Product`, snapshot.table('User').indexOf(user)).map((product) =>
        snapshot.table('Product').id(product),
      ),
    );

  it('never shows an accessory that does not fit, whatever is asked by whom', () => {
    let accessories = 0;
    for (const user of sample.users.slice(0, 20)) {
      const own = owned(user);
      for (const intent of INTENTS) {
        if (intent === 'SIMILAR') continue;
        for (const id of productsOf(ask({ user, intent, first: 40 })).filter(isAccessory)) {
          const concerned = own.filter((one) => hosts(id, true).some((host) => shareCategory(one, host)));
          const fits = concerned.length === 0 || concerned.some((one) => hosts(id).includes(one));
          expect([user, intent, id, fits]).toEqual([user, intent, id, true]);
          accessories++;
        }
      }
    }
    for (const product of snapshot.table('Product').ids) {
      for (const intent of ['COMPLEMENTARY', 'BUNDLE'] as const) {
        for (const id of productsOf(ask({ intent, products: [product], first: 40 })).filter(isAccessory)) {
          expect([intent, id, hosts(id)]).toEqual([intent, id, expect.arrayContaining([product])]);
          accessories++;
        }
      }
    }
    expect(accessories).toBeGreaterThan(50);
  });

  it('COMPLEMENTARY: what goes with a product, of other categories, and why in both languages', () => {
    const page = ask({ intent: 'COMPLEMENTARY', products: [PHONE] });
    const [made] = productsOf(page);
    expect(productsOf(page).slice(0, 2).sort()).toEqual([SHELL, CHARGER]);
    expect(page.recommendations[0]?.reason).toBe('Made for Norvik Sund 4 256 GB.');
    const chinese = ask({ intent: 'COMPLEMENTARY', products: [PHONE], language: 'zh' });
    expect(chinese.recommendations[0]?.reason).toMatch(/^专为诺维克 Sund 4 256GB配套的配件。$/);
    expect(page.recommendations[0]?.paths[0]?.steps).toEqual([
      { relationship: 'ACCESSORY_OF', from: made, to: PHONE },
    ]);
    expect(productsOf(page)).not.toContain(GRIP);
    for (const product of snapshot.table('Product').ids) {
      const answer = ask({ intent: 'COMPLEMENTARY', products: [product], first: 100 });
      expect(answer.fallback).toBe('NONE');
      for (const id of productsOf(answer)) expect(shareCategory(id, product)).toBe(false);
    }
  });

  it('ALTERNATIVE: the same category, a price near it, another model', () => {
    let met = 0;
    for (const product of snapshot.table('Product').ids) {
      const page = ask({ intent: 'ALTERNATIVE', products: [product], first: 100 });
      if (page.fallback !== 'NONE') continue;
      for (const id of productsOf(page)) {
        met++;
        expect(shareCategory(id, product)).toBe(true);
        expect(model(id) >= 0 && model(id) === model(product)).toBe(false);
        const [own, other] = [card(product).price, card(id).price];
        const ratio = typeof own === 'number' && typeof other === 'number' ? other / own : 1;
        expect(Math.abs(Math.log(ratio))).toBeLessThan(Math.log(1.35));
      }
    }
    expect(met).toBeGreaterThan(100);
    const reasons = (language: 'en' | 'zh'): string =>
      ask({ intent: 'ALTERNATIVE', products: [PHONE], language })
        .recommendations.map(({ reason }) => reason)
        .join('\n');
    expect(reasons('en')).toMatch(/It costs \d+% less than Norvik Sund 4 256 GB\./);
    expect(reasons('zh')).toMatch(/价格比诺维克 Sund 4 256GB低\d+%。/);
  });

  it('puts an accessory in the place of one for the same products alone', () => {
    for (const intent of ['ALTERNATIVE', 'UPGRADE'] as const) {
      expect(productsOf(ask({ intent, products: [SHELL], first: 100 }))).not.toContain(GRIP);
      expect(productsOf(ask({ intent, products: [GRIP], first: 100 }))).not.toContain(SHELL);
      const [speaker] = ['oriole-bough-m'].map((key) => nodeId('Product', key)) as [NodeId];
      expect(productsOf(ask({ intent, products: [speaker], first: 100 })).filter(isAccessory)).toEqual([]);
    }
  });

  it('UPGRADE: the same category and better, in no feature worse', () => {
    const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
    const reasons = { en: '', zh: '' };
    let met = 0;
    for (const product of snapshot.table('Product').ids) {
      const page = ask({ intent: 'UPGRADE', products: [product], first: 100 });
      if (page.fallback !== 'NONE') continue;
      for (const language of ['en', 'zh'] as const)
        reasons[language] += ask({ intent: 'UPGRADE', products: [product], language })
          .recommendations.map(({ reason }) => `${reason}\n`)
          .join('');
      for (const id of productsOf(page)) {
        met++;
        expect(shareCategory(id, product)).toBe(true);
        const [before, after] = [card(product).releasedOn, card(id).releasedOn];
        expect(typeof before === 'string' && typeof after === 'string' && after < before).toBe(false);
        const worse: number[] = [];
        for (let at = out.start(index(product)); at < out.end(index(product)); at++) {
          const feature = out.targets[at] as number;
          const there = out.find(index(id), feature);
          const score = out.columns[0]?.[at] as number;
          if (there >= 0 && (out.columns[0]?.[there] as number) < score) worse.push(feature);
        }
        expect(worse).toEqual([]);
      }
    }
    expect(met).toBeGreaterThan(20);
    expect(reasons.en).toMatch(/It succeeds /);
    expect(reasons.zh).toMatch(/的后继产品。/);
    expect(reasons.en).toMatch(/\d+ of \d+ opinions praise .+; of .+ \d+ of \d+ do\./);
  });

  it('UPGRADE: never what they had before, though nothing better is to be had', () => {
    const { out } = snapshot.relation('SUCCESSOR_OF:Product:Product');
    let relaxed = 0;
    for (const product of snapshot.table('Product').ids) {
      const older = new Set<NodeId>();
      for (let at = out.start(index(product)); at < out.end(index(product)); at++)
        older.add(snapshot.table('Product').id(out.targets[at] as number));
      if (older.size === 0) continue;
      const page = ask({ intent: 'UPGRADE', products: [product], first: 100 });
      if (page.fallback === 'RELAXED') relaxed++;
      expect(productsOf(page).filter((id) => older.has(id))).toEqual([]);
    }
    expect(relaxed).toBeGreaterThan(0);
  });

  it('SESSION: what goes on now and nothing else, named products first', () => {
    const user = sample.users[5] as NodeId;
    expect(ask({ user, intent: 'SESSION' }).fallback).toBe('HISTORY');
    const changed = snapshotOf(sample.records);
    const recommender = new Recommender(changed, trainModel(changed, TRAINING));
    const session = ['oriole-volley-wireless', 'kestwing-hover-2'].map((key) => nodeId('Product', key));
    const view = (to: NodeId, secondsAgo: number): FeedRecord => ({
      kind: 'edge',
      seq: 2,
      edge: {
        type: 'VIEWED',
        from: user,
        to,
        key: `now ${secondsAgo}`,
        seq: 2,
        properties: { at: new Date((SAMPLE_NOW - secondsAgo) * 1_000).toISOString(), weight: 1 },
      },
    });
    // The last one came two hours before the session.
    changed.apply([
      view(session[0] as NodeId, 1_200),
      view(session[1] as NodeId, 2_900),
      view(PHONE, 10_000),
    ]);
    const sources = (products: readonly NodeId[]): Set<NodeId | undefined> => {
      const page = recommender.recommendNow(plainRequest({ user, intent: 'SESSION', products }));
      expect(page.fallback).toBe('NONE');
      return new Set(
        page.recommendations.flatMap(({ contributions }) => contributions.map(({ product }) => product)),
      );
    };
    expect(sources([])).toEqual(new Set([...session, undefined]));
    const named = nodeId('Product', 'quillon-margin-10');
    expect(sources([named])).toEqual(new Set([...session, named, undefined]));
    const later = plainRequest({ user, intent: 'SESSION', now: SAMPLE_NOW + 3_600 });
    expect(recommender.recommendNow(later).fallback).toBe('HISTORY');
  });

  it('BUNDLE: one set with one price, each of a category of its own, within the budget', () => {
    for (const product of snapshot.table('Product').ids) {
      const { recommendations, bundle } = ask({ intent: 'BUNDLE', products: [product] });
      const all = bundle?.products ?? [];
      expect(all).toEqual([product, ...recommendations.map((one) => one.product)]);
      expect(new Set(all.flatMap(categories)).size).toBe(all.flatMap(categories).length);
      const sum = all.reduce((total, id) => total + Number(card(id).price), 0);
      expect(bundle?.total ?? sum).toBeCloseTo(sum, 2);
      const currencies = new Set(all.map((id) => card(id).currency));
      expect(bundle?.total === undefined || currencies.size === 1).toBe(true);
    }
    const whole = ask({ intent: 'BUNDLE', products: [PHONE] });
    expect(whole.bundle?.total).toBeGreaterThan(1_000);
    const cheap = ask({ intent: 'BUNDLE', products: [PHONE], budget: 1_000 });
    expect(cheap.bundle?.total).toBeLessThanOrEqual(1_000);
    expect(productsOf(cheap).slice(0, 2).sort()).toEqual([SHELL, CHARGER]);
    const scores = new Map(whole.recommendations.map(({ product, score }) => [product, score]));
    for (const { product, score } of cheap.recommendations) expect(scores.get(product) ?? score).toBe(score);
  });

  it('means something else by each intent', () => {
    // A product for which no intent has to give up a wish.
    const [user] = sample.users;
    const pagesOf = (product: NodeId): RecommendationPage[] =>
      INTENTS.map((intent) => ask({ user, intent, products: [product] }));
    const named = snapshot
      .table('Product')
      .ids.find((product) => pagesOf(product).every(({ fallback }) => fallback === 'NONE'));
    const pages = named === undefined ? [] : pagesOf(named);
    expect(pages).toHaveLength(INTENTS.length);
    const shown = pages.map((page) => [...productsOf(page), page.bundle?.total].join());
    expect(new Set(shown).size).toBe(INTENTS.length);
  });

  it('is never empty, and says what it fell back to', () => {
    const [category] = snapshot.table('Category').ids.filter((id) => id.endsWith('phone'));
    const [feature] = snapshot.table('Feature').ids as [NodeId];
    const fallback = (more: Partial<RecommendationRequest>): string => {
      const page = ask(more);
      expect(page.recommendations.length).toBeGreaterThan(0);
      return page.fallback;
    };
    const where = { categories: [category as NodeId] };
    for (const intent of INTENTS.filter((one) => one !== 'SIMILAR' && one !== 'TRENDING')) {
      expect([intent, fallback({ intent })]).toEqual([intent, 'POPULAR']);
      expect([intent, fallback({ intent, where })]).toEqual([intent, 'POPULAR_IN_CATEGORY']);
    }
    expect(fallback({ intent: 'TRENDING' })).toBe('NONE');
    expect(fallback({ products: [PHONE] })).toBe('CONTEXT');
    expect(fallback({ interests: [{ node: feature, weight: 1 }] })).toBe('INTERESTS');
    // There is one charger alone.
    expect(fallback({ intent: 'SIMILAR', products: [CHARGER] })).toBe('RELAXED');
    expect(ask({ intent: 'SIMILAR', products: [CHARGER], isStrict: true }).recommendations).toEqual([]);
    for (const product of snapshot.table('Product').ids)
      for (const intent of ['ALTERNATIVE', 'UPGRADE'] as const)
        expect(['NONE', 'RELAXED']).toContain(fallback({ intent, products: [product] }));
  });
});
