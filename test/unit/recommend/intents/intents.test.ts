import { beforeAll, describe, expect, it } from '@jest/globals';
import type { FeedRecord } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../src/graph/graph-store.js';
import type { RelationKey } from '../../../../src/graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import { targetsOf } from '../../../../src/profile/profile.js';
import { cartOf, currentSession } from '../../../../src/recommend/intents/session.js';
import {
  INTENTS,
  type RecommendationPage,
  type RecommendationRequest,
} from '../../../../src/recommend/recommendation.js';
import { Recommender } from '../../../../src/recommend/recommender.js';
import { trainModel } from '../../../../src/recommend/training/train-model.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';
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
const SLAB = nodeId('Product', 'basalt-slab-x2');
const OLD_PHONE = nodeId('Product', 'norvik-sund-3-128-gb');
/** What says that one product goes with another. */
const ABOUT_COMPLEMENTS = ['accessory', 'works-with', 'bought-together', 'bought-next'];
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

  /** Whether `accessory` fits one of `known`, or none of them is of a kind that it is for: read from the edges alone. */
  function fits(accessory: NodeId, known: readonly NodeId[]): boolean {
    const concerned = known.filter(
      (one) => one !== accessory && hosts(accessory, true).some((host) => shareCategory(one, host)),
    );
    return concerned.length === 0 || concerned.some((one) => hosts(accessory).includes(one));
  }
  const eventOf = (
    user: NodeId,
    type: 'VIEWED' | 'CARTED' | 'PURCHASED' | 'DISMISSED',
    to: NodeId,
    secondsAgo: number,
  ) =>
    edgeRecord(
      type,
      user,
      to,
      { at: new Date((SAMPLE_NOW - secondsAgo) * 1_000).toISOString(), weight: 1 },
      `${type} ${secondsAgo}`,
    );
  /** A recommender of the shop in which `users` alone did these things beside what everybody did. */
  function recommenderWith(users: readonly NodeId[], events: readonly ExportRecord[]): Recommender {
    const changed = snapshotOf([...sample.records, ...users.map((user) => nodeRecord(user)), ...events]);
    return new Recommender(changed, trainModel(changed, TRAINING));
  }

  it('never shows an accessory that does not fit, whatever is asked by whom', () => {
    let accessories = 0;
    for (const user of sample.users.slice(0, 20)) {
      const at = snapshot.table('User').indexOf(user);
      const own = [
        ...owned(user),
        ...[...cartOf(snapshot, at, SAMPLE_NOW)].map((product) => snapshot.table('Product').id(product)),
        ...currentSession(snapshot, at, SAMPLE_NOW).map(({ product }) =>
          snapshot.table('Product').id(product),
        ),
      ];
      for (const intent of INTENTS) {
        for (const products of intent === 'SIMILAR' ? [[SHELL], [GRIP], [PHONE]] : [[], [SHELL], [PHONE]]) {
          const page = ask({ user, intent, products, first: 40 });
          // What an intent starts at of itself is known as well.
          const started = page.recommendations.flatMap(({ contributions }) =>
            intent === 'COMPLEMENTARY' || intent === 'BUNDLE'
              ? contributions.flatMap(({ product }) => product ?? [])
              : [],
          );
          for (const id of productsOf(page).filter(isAccessory)) {
            const isFitting = fits(id, [...own, ...products, ...started]);
            expect([user, intent, products, id, isFitting]).toEqual([user, intent, products, id, true]);
            accessories++;
          }
        }
      }
    }
    for (const product of snapshot.table('Product').ids) {
      for (const intent of INTENTS) {
        for (const id of productsOf(ask({ intent, products: [product], first: 40 })).filter(isAccessory)) {
          const isFitting =
            intent === 'COMPLEMENTARY' || intent === 'BUNDLE'
              ? hosts(id).includes(product)
              : fits(id, [product]);
          expect([intent, product, id, isFitting]).toEqual([intent, product, id, true]);
          accessories++;
        }
      }
    }
    expect(accessories).toBeGreaterThan(50);
  });

  it('shows what fits the cart, the session or a named product, and nothing that fits none of them', () => {
    const [other, carted, viewed, owner] = ['a', 'b', 'c', 'd'].map((key) => nodeId('User', key)) as [
      NodeId,
      NodeId,
      NodeId,
      NodeId,
    ];
    const recommender = recommenderWith(
      [other, carted, viewed, owner],
      [
        eventOf(other, 'CARTED', SLAB, 400),
        eventOf(carted, 'CARTED', PHONE, 9_000_000),
        eventOf(viewed, 'VIEWED', PHONE, 400),
        eventOf(owner, 'PURCHASED', OLD_PHONE, 30_000_000),
        eventOf(owner, 'CARTED', PHONE, 300),
      ],
    );
    const shown = (more: Partial<RecommendationRequest>): NodeId[] =>
      productsOf(recommender.recommendNow(plainRequest({ first: 100, ...more }))).filter(isAccessory);
    for (const intent of INTENTS) {
      const start = intent === 'SIMILAR' ? { products: [SHELL] } : {};
      // Who has a phone in the cart for which there is no case sees none.
      const cases = shown({ user: other, intent, ...start }).filter((id) => id === SHELL || id === GRIP);
      expect([intent, cases]).toEqual([intent, []]);
      for (const user of [carted, viewed, owner])
        expect([intent, user, shown({ user, intent, ...start }).includes(GRIP)]).toEqual([
          intent,
          user,
          false,
        ]);
    }
    for (const intent of INTENTS.filter((one) => one !== 'SIMILAR'))
      expect([
        intent,
        shown({ intent, products: [SLAB] }).filter((id) => id === SHELL || id === GRIP),
      ]).toEqual([intent, []]);
    for (const user of [carted, viewed, owner])
      expect([user, shown({ user, intent: 'FOR_YOU' }).includes(SHELL)]).toEqual([user, true]);
    // The old phone does not keep away what is made for the one in the cart or the one that is named.
    const first = (more: Partial<RecommendationRequest>): NodeId[] =>
      productsOf(recommender.recommendNow(plainRequest({ user: owner, ...more })));
    for (const intent of ['COMPLEMENTARY', 'BUNDLE'] as const)
      for (const products of [[], [PHONE]]) expect(first({ intent, products })).toContain(SHELL);
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
      const sources = answer.recommendations.flatMap((one) => one.contributions.map(({ source }) => source));
      const isAbout = ABOUT_COMPLEMENTS.some((source) => sources.includes(source));
      expect([product, answer.fallback]).toEqual([product, isAbout ? 'NONE' : 'RELAXED']);
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
    expect(ask({ where: { brands: [] } }).fallback).toBe('NOTHING');
  });

  it.each(['ALTERNATIVE', 'UPGRADE'] as const)(
    'stays among accessories, or in a category as long as that has anything: %s',
    (intent) => {
      const { ids } = snapshot.table('Product');
      for (const product of ids.filter((id) => !isAccessory(id))) {
        const page = ask({ intent, products: [product] });
        expect(['NONE', 'RELAXED']).toContain(page.fallback);
        expect(new Set(productsOf(page).map((id) => shareCategory(id, product))).size).toBe(1);
      }
      for (const product of ids.filter(isAccessory)) {
        const page = ask({ intent, products: [product] });
        // Nothing stands in for the only charger.
        expect(page.fallback === 'NOTHING').toBe(page.recommendations.length === 0);
        expect([product, productsOf(page).filter((id) => !isAccessory(id))]).toEqual([product, []]);
      }
    },
  );

  it('is like an accessory only another for the same products, of its kind where there is one: nothing rather than what it is for', () => {
    let relaxed = 0;
    for (const product of snapshot.table('Product').ids.filter(isAccessory)) {
      const { fallback, recommendations } = ask({ intent: 'SIMILAR', products: [product], first: 40 });
      const isOfKind = recommendations.some(({ product: id }) => shareCategory(id, product));
      const wanted = recommendations.length === 0 ? 'NOTHING' : isOfKind ? 'NONE' : 'RELAXED';
      expect([product, fallback]).toEqual([product, wanted]);
      if (fallback === 'RELAXED') relaxed++;
      for (const { product: id } of recommendations) {
        expect([product, id, isAccessory(id)]).toEqual([product, id, true]);
        expect([id, hosts(id).some((host) => hosts(product).includes(host))]).toEqual([id, true]);
        expect([product, id, isOfKind && !shareCategory(id, product)]).toEqual([product, id, false]);
      }
    }
    expect(relaxed).toBeGreaterThan(0);
    // Whatever is asked for, a camera is no charger.
    const where = { categories: snapshot.table('Category').ids };
    for (const id of productsOf(ask({ intent: 'SIMILAR', products: [CHARGER], where, first: 40 })))
      expect([id, isAccessory(id)]).toEqual([id, true]);
  });

  it.each(['CARTED', 'PURCHASED'] as const)(
    'starts at nothing that was dismissed, though it is %s',
    (type) => {
      const user = nodeId('User', 'dismisser');
      const recommender = recommenderWith(
        [user],
        [
          eventOf(user, 'PURCHASED', SLAB, 30_000_000),
          eventOf(user, type, PHONE, 300),
          eventOf(user, 'DISMISSED', PHONE, 200),
        ],
      );
      const page = recommender.recommendNow(plainRequest({ user, intent: 'COMPLEMENTARY', first: 40 }));
      expect(productsOf(page)).not.toContain(SHELL);
    },
  );

  it('goes by popularity, then by ratings where no part of an intent reaches anything, and says so', () => {
    const kinds = { phone: ['p', 'q'], headphones: ['h'], laptop: ['l', 'm'] };
    const id = (key: string): NodeId => nodeId('Product', key);
    const records = [
      ...Object.keys(kinds).map((kind) => nodeRecord(nodeId('Category', kind))),
      ...Object.values(kinds)
        .flat()
        .map((key) => nodeRecord(id(key), key === 'm' ? { ratingAverage: 5, reviewCount: 9 } : {})),
      ...Object.entries(kinds).flatMap(([kind, keys]) =>
        keys.map((key) => edgeRecord('IN_CATEGORY', id(key), nodeId('Category', kind))),
      ),
    ];
    const bare = snapshotOf(records);
    const recommender = new Recommender(bare, trainModel(bare, TRAINING));
    for (const intent of ['COMPLEMENTARY', 'FOR_YOU', 'SESSION'] as const) {
      const page = recommender.recommendNow(plainRequest({ intent, products: [id('p')] }));
      expect([intent, page.fallback, productsOf(page)[0]]).toEqual([intent, 'CATALOGUE', id('m')]);
      for (const { score, contributions } of page.recommendations)
        expect(contributions).toEqual([expect.objectContaining({ source: 'catalogue', value: score })]);
    }
    const laptops = recommender.recommendNow(plainRequest({ intent: 'SIMILAR', products: [id('l')] }));
    expect([laptops.fallback, productsOf(laptops)]).toEqual(['CATALOGUE', [id('m')]]);
    // Of the same brand as the start, and nothing else: not what the intent is about.
    const branded = snapshotOf([
      ...records,
      nodeRecord(nodeId('Brand', 'b')),
      edgeRecord('MADE_BY', id('p'), nodeId('Brand', 'b')),
      edgeRecord('MADE_BY', id('l'), nodeId('Brand', 'b')),
    ]);
    const other = new Recommender(branded, trainModel(branded, TRAINING));
    const beside = other.recommendNow(plainRequest({ intent: 'COMPLEMENTARY', products: [id('p')] }));
    expect([beside.fallback, productsOf(beside)[0]]).toEqual(['RELAXED', id('l')]);
  });
});
