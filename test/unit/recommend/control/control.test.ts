import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Properties } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import { targetsOf } from '../../../../src/profile/profile.js';
import {
  INTENTS,
  type RecommendationPage,
  type RecommendationRequest,
} from '../../../../src/recommend/recommendation.js';
import {
  openSampleRecommender,
  plainRequest,
  productsOf,
  SAMPLE_NOW,
  type SampleRecommender,
} from '../sample-recommender.js';

const iso = (seconds: number): string => new Date(seconds * 1_000).toISOString();

describe('controls and rules on the sample shop', () => {
  let sample: SampleRecommender;
  let snapshot: Snapshot;
  let users: readonly NodeId[];
  beforeAll(async () => {
    sample = await openSampleRecommender();
    ({ snapshot } = sample);
    users = sample.users.slice(0, 12);
  }, 300_000);

  const ask = (more: Partial<RecommendationRequest>): RecommendationPage =>
    sample.recommender.recommendNow(plainRequest(more));
  const index = (id: NodeId): number => snapshot.table('Product').indexOf(id);
  const card = (id: NodeId): Properties => snapshot.table('Product').card(index(id));
  const brandOf = (id: NodeId): number | undefined =>
    targetsOf(snapshot, 'MADE_BY:Product:Brand', index(id))[0];

  /** Every score of the long list; ranks chain from the rank by score to the rank given. */
  function expectMovedOnly(page: RecommendationPage, long: RecommendationPage): void {
    for (const { product, score, rank, adjustments } of page.recommendations) {
      const before = long.recommendations.find((one) => one.product === product);
      expect(score).toBe(before?.score);
      const path = [before?.rank, ...adjustments.map(({ toRank }) => toRank)];
      expect(adjustments.map(({ fromRank }) => fromRank)).toEqual(path.slice(0, -1));
      expect(path.at(-1)).toBe(rank);
    }
  }

  const CONTROLS: readonly (readonly [string, Partial<RecommendationRequest>])[] = [
    ['diversity by determinants', { diversity: 0.8, control: { diversityMethod: 'DPP' } }],
    ['calibration', { control: { calibration: 0.9 } }],
    ['novelty', { control: { novelty: 1 } }],
    ['freshness', { control: { freshness: 1 } }],
    ['a brand cap', { control: { perBrand: 1 } }],
    ['a price band', { control: { priceBand: { gte: 100, lte: 400 } } }],
    [
      'all of them',
      {
        diversity: 0.5,
        control: { calibration: 0.3, novelty: 0.3, freshness: 0.3, perBrand: 2, priceBand: { lte: 900 } },
      },
    ],
  ];

  it.each(CONTROLS)('moves ranks by %s, tells each move, and leaves the scores', (_, control) => {
    let moved = 0;
    for (const user of users) {
      const page = ask({ user, ...control });
      expectMovedOnly(page, ask({ user, first: 40 }));
      moved += page.recommendations.filter(({ adjustments }) => adjustments.length > 0).length;
      expect(ask({ user, ...control })).toEqual(page);
    }
    expect(moved).toBeGreaterThan(0);
  });

  it('gives what each control is for: more kinds, the own mix, less known, newer, fewer of a brand, in the band', () => {
    const mean = (
      control: Partial<RecommendationRequest>,
      value: (page: RecommendationPage) => number,
    ): number => users.reduce((sum, user) => sum + value(ask({ user, ...control })), 0) / users.length;
    const diversity = (page: RecommendationPage): number => page.diversity;
    expect(mean({ diversity: 0.8, control: { diversityMethod: 'DPP' } }, diversity)).toBeGreaterThan(
      mean({}, diversity) + 0.05,
    );
    const calibration = (page: RecommendationPage): number => page.calibration ?? Number.NaN;
    expect(mean({ control: { calibration: 0.9 } }, calibration)).toBeLessThan(mean({}, calibration) / 2);
    const novelty = (page: RecommendationPage): number => page.novelty;
    expect(mean({ control: { novelty: 1 } }, novelty)).toBeGreaterThan(mean({}, novelty));
    const newest = (page: RecommendationPage): number =>
      productsOf(page).reduce((sum, id) => sum + (Date.parse(String(card(id).releasedOn)) || 0), 0);
    expect(mean({ control: { freshness: 1 } }, newest)).toBeGreaterThan(mean({}, newest));
    for (const user of users) {
      const brands = productsOf(ask({ user, first: 5, control: { perBrand: 1 } })).map(brandOf);
      expect(new Set(brands).size).toBe(brands.length);
      for (const id of productsOf(ask({ user, first: 5, control: { priceBand: { gte: 50, lte: 600 } } })))
        expect(Number(card(id).price)).toBeLessThanOrEqual(600);
    }
    expect(ask({}).calibration).toBeUndefined();
  });

  /** Makes rules the only ones, or none, from now on. */
  function rules(...all: readonly (Properties & { readonly key: string })[]): void {
    const known = snapshot.table('Rule').ids.map((id) => ({ kind: 'nodeDeleted' as const, seq: 2, id }));
    const made = all.map(({ key, ...properties }) => ({
      kind: 'node' as const,
      seq: 3,
      node: { id: nodeId('Rule', key), label: 'Rule' as const, version: 1, seq: 3, properties },
    }));
    snapshot.apply([...known, ...made]);
  }
  const filter = (content: object): string => JSON.stringify(content);
  const camera = nodeId('Category', 'camera');
  const isCamera = (id: NodeId): boolean =>
    targetsOf(snapshot, 'IN_CATEGORY:Product:Category', index(id)).includes(
      snapshot.table('Category').indexOf(camera),
    );

  it('boosts and buries by contributions of their own: scores are still sums, for every intent', () => {
    const [user] = users as [NodeId];
    const products = [nodeId('Product', 'norvik-sund-3-256-gb')];
    rules();
    const plain = new Map(INTENTS.map((intent) => [intent, ask({ user, products, intent, first: 100 })]));
    rules(
      { key: 'up', action: 'BOOST', value: 8, filter: filter({ categories: [camera] }) },
      {
        key: 'down',
        action: 'BURY',
        value: 2,
        filter: filter({ products: [products[0]], price: { gte: 0 } }),
      },
    );
    let boosted = 0;
    for (const intent of INTENTS) {
      const page = ask({ user, products, intent, first: 100 });
      for (const { product, score, contributions } of page.recommendations) {
        expect(Math.abs(contributions.reduce((sum, { value }) => sum + value, 0) - score)).toBeLessThan(1e-9);
        const own = contributions.filter(({ kind }) => kind === 'MERCHANDISING');
        expect(own.map(({ source }) => source)).toEqual(isCamera(product) ? [nodeId('Rule', 'up')] : []);
        boosted += own.length;
        const gained = own[0]?.value ?? 0;
        const before = plain.get(intent)?.recommendations.find((one) => one.product === product);
        expect(score - (before?.score ?? score - gained)).toBeCloseTo(gained, 9);
      }
    }
    expect(boosted).toBeGreaterThan(20);
    const [applied] = ask({ user, first: 10 }).rules;
    expect(applied).toMatchObject({ rule: nodeId('Rule', 'up'), action: 'BOOST' });
    const before = productsOf(plain.get('FOR_YOU') as RecommendationPage);
    const moves = applied?.moves ?? [];
    expect(moves.filter(({ product }) => !isCamera(product))).toEqual([]);
    const ranked = moves.filter(({ fromRank }) => fromRank !== undefined);
    expect(ranked.map(({ fromRank }) => before[(fromRank as number) - 1])).toEqual(
      ranked.map(({ product }) => product),
    );
    expect(ranked.filter(({ fromRank, toRank }) => (toRank ?? 0) >= (fromRank as number))).toEqual([]);
    rules();
  });

  it('answers with nothing where nothing is left, whatever is boosted and buried', () => {
    const [user] = users as [NodeId];
    const products = [nodeId('Product', 'norvik-sund-3-256-gb')];
    rules(
      { key: 'up', action: 'BOOST', value: 8, filter: filter({ categories: [camera] }) },
      { key: 'down', action: 'BURY', value: 2, filter: filter({ products }) },
    );
    for (const intent of INTENTS)
      for (const left of [
        { where: { features: [nodeId('Feature', 'none')] } },
        { exclude: snapshot.table('Product').ids },
      ]) {
        const page = ask({ user, products, intent, ...left });
        expect([intent, page.recommendations, page.hasMore]).toEqual([intent, [], false]);
      }
    rules();
  });

  it('pins, caps and excludes, and says which rule moved what', () => {
    const user = users[1] as NodeId;
    rules();
    const plain = ask({ user, first: 10 });
    const [first, , , fourth] = productsOf(plain) as [NodeId, NodeId, NodeId, NodeId];
    rules({ key: 'pin', action: 'PIN', value: 2, filter: filter({ products: [fourth] }) });
    const pinned = ask({ user, first: 10 });
    expect(productsOf(pinned)[1]).toBe(fourth);
    expect(pinned.recommendations[1]?.score).toBe(plain.recommendations[3]?.score);
    expect(pinned.recommendations[1]?.adjustments).toEqual([
      { kind: 'PIN', fromRank: 4, toRank: 2, rule: nodeId('Rule', 'pin') },
    ]);
    expect(pinned.rules[0]?.moves).toContainEqual({ product: fourth, fromRank: 4, toRank: 2 });
    const brand = snapshot.table('Brand').id(brandOf(first) as number);
    rules({ key: 'cap', action: 'CAP', value: 1, filter: filter({ brands: [brand] }) });
    const capped = ask({ user, first: 5 });
    expect(productsOf(capped).filter((id) => brandOf(id) === brandOf(first))).toEqual([first]);
    expect(capped.rules.map(({ rule }) => rule)).toEqual([nodeId('Rule', 'cap')]);
    rules({ key: 'out', action: 'EXCLUDE', filter: filter({ brands: [brand] }) });
    const without = ask({ user, first: 10 });
    expect(productsOf(without).map(brandOf)).not.toContain(brandOf(first));
    expect(without.rules[0]?.moves).toContainEqual({ product: first, fromRank: 1 });
    rules();
    expect(ask({ user, first: 10 })).toEqual({ ...plain, seq: expect.any(Number) });
  });

  it('puts every pin at its rank, whatever the others are and where the page ends', () => {
    const user = users[1] as NodeId;
    rules();
    const plain = ask({ user, first: 20 });
    const [best, second, third] = productsOf(plain) as [NodeId, NodeId, NodeId];
    const pin = (key: string, value: number, product: NodeId) => ({
      key,
      action: 'PIN',
      value,
      filter: filter({ products: [product] }),
    });
    for (const pins of [
      [pin('a', 8, second), pin('b', 10, best)],
      [pin('a', 10, best), pin('b', 8, second)],
      [pin('a', 1, third), pin('b', 2, best), pin('c', 12, second)],
    ]) {
      rules(...pins);
      const page = ask({ user, first: 20 });
      expectMovedOnly(page, plain);
      for (const { key, value, filter: its } of pins) {
        const { products } = JSON.parse(its) as { products: NodeId[] };
        expect([key, productsOf(page).indexOf(products[0] as NodeId) + 1]).toEqual([key, value]);
      }
      expect(productsOf(page).filter((id) => ![best, second, third].includes(id))).toEqual(
        productsOf(plain).filter((id) => ![best, second, third].includes(id)),
      );
      // Each move is told with a rule: that of the product where it is pinned itself.
      const told = page.recommendations.flatMap(({ product, adjustments }) =>
        adjustments.map(({ rule }) => {
          const own = pins.find(({ filter: its }) => its.includes(`"${product}"`));
          return own === undefined ? typeof rule : rule === nodeId('Rule', own.key);
        }),
      );
      expect(new Set(told)).toEqual(new Set([true, 'string']));
      // Pages of ten: what is pinned beyond the first is not on it, and on the next one at its rank.
      const first = ask({ user, first: 10 });
      const next = ask({ user, first: 10, shown: productsOf(first) });
      expect([...productsOf(first), ...productsOf(next)]).toEqual(productsOf(page));
    }
    const gone = ask({ user, first: 10 }).rules.find(({ rule }) => rule === nodeId('Rule', 'c'));
    expect(gone?.moves).toContainEqual({ product: second, fromRank: 2 });
    rules();
  });

  it('holds a rule from its beginning to its end, and passes over what is retired or cannot be read', () => {
    const user = users[2] as NodeId;
    rules();
    const [first] = productsOf(ask({ user })) as [NodeId];
    const rule = { action: 'EXCLUDE', filter: filter({ products: [first] }) };
    const isShown = (now: number): boolean => productsOf(ask({ user, now, first: 100 })).includes(first);
    rules({ key: 'now', ...rule, startsAt: iso(SAMPLE_NOW - 10), endsAt: iso(SAMPLE_NOW + 10) });
    expect([-11, -10, 0, 10, 11].map((shift) => isShown(SAMPLE_NOW + shift))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
    rules(
      { key: 'retired', ...rule, retired: true },
      { key: 'broken', ...rule, filter: '{' },
      { key: 'strange', ...rule, action: 'BURN' },
    );
    expect(isShown(SAMPLE_NOW)).toBe(true);
    rules();
  });
});
