import { beforeAll, describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { targetsOf } from '../../../../src/profile/profile.js';
import type { RecommendationPage, RecommendationRequest } from '../../../../src/recommend/recommendation.js';
import { edgeRecord, nodeRecord } from '../../../support/snapshot-of.js';
import {
  openSampleRecommender,
  plainRequest,
  productsOf,
  SAMPLE_NOW,
  type SampleRecommender,
} from '../sample-recommender.js';

type Asked = Partial<RecommendationRequest>;

const HOUR = 3_600;
/** Kinds of goods of the sample shop that are bought once in a while, and of which it has enough. */
const KINDS = ['phone', 'laptop', 'camera', 'headphone', 'monitor', 'router', 'tablet', 'e-reader'];

/** A phone for which the shop has a case. */
const PHONE = nodeId('Product', 'norvik-sund-4-256-gb');

describe('FOR_YOU after a purchase', () => {
  let sample: SampleRecommender;
  beforeAll(async () => {
    sample = await openSampleRecommender();
  }, 300_000);

  const ofKind = (kind: string): NodeId[] => {
    const { snapshot } = sample;
    const index = snapshot.table('Category').indexOf(nodeId('Category', kind));
    const { in: members } = snapshot.relation('IN_CATEGORY:Product:Category');
    return [...members.row(index)].map((product) => snapshot.table('Product').id(product));
  };
  const timed = (secondsAgo: number) => ({
    at: new Date((SAMPLE_NOW - secondsAgo) * 1_000).toISOString(),
    weight: 1,
  });

  /** The page of somebody new who looked at three of a kind, took one and bought it `hours` ago. */
  function pageAfter(kind: string, hours: number, bought = ofKind(kind)[2] as NodeId, more: Asked = {}) {
    const { snapshot, recommender } = sample;
    const user = nodeId('User', `buyer of a ${kind} ${hours} hours ago`);
    const [a, b] = ofKind(kind).filter((product) => product !== bought) as [NodeId, NodeId];
    const records = [
      nodeRecord(user),
      ...[a, b, bought].map((product, n) =>
        edgeRecord('VIEWED', user, product, timed((hours + 2) * HOUR - n), `${n}`),
      ),
      edgeRecord('CARTED', user, bought, timed((hours + 1) * HOUR), 'cart'),
      edgeRecord('PURCHASED', user, bought, timed(hours * HOUR), 'bought'),
    ];
    snapshot.apply(records.map((record) => ({ ...record, seq: snapshot.seq })));
    return recommender.recommendNow(plainRequest({ user, ...more }));
  }

  it.each(KINDS)('shows no other %s right away', (kind) => {
    const page = pageAfter(kind, 1);
    const kinds = new Set(ofKind(kind));
    expect(productsOf(page).filter((product) => kinds.has(product))).toEqual([]);
    expect(page.recommendations).toHaveLength(10);
  });

  it.each(KINDS)('puts everything else before any other %s in the first week', (kind) => {
    const kinds = new Set(ofKind(kind));
    for (const hours of [1, 24, 24 * 7]) {
      const page = pageAfter(kind, hours, undefined, { first: 300 });
      const isKind = productsOf(page).map((product) => kinds.has(product));
      const others = isKind.indexOf(true);
      expect(others).toBeGreaterThan(50);
      expect(isKind.slice(others)).not.toContain(false);
      // There are more of the kind, by score: nothing is kept away.
      const scores = page.recommendations.map(({ score }) => score);
      expect([...scores].sort((a, b) => b - a)).toEqual(scores);
      expect(new Set(scores.slice(others)).size).toBeGreaterThan(1);
    }
  });

  it('goes through no phone that was dismissed', () => {
    const { snapshot, recommender } = sample;
    const user = nodeId('User', 'buyer of a phone 2 hours ago');
    const goesThrough = (page: RecommendationPage): boolean =>
      page.recommendations.some(({ contributions }) =>
        contributions.some(
          ({ source, product }) =>
            ['just-bought', 'accessory', 'works-with'].includes(source) && product === PHONE,
        ),
      );
    expect(goesThrough(pageAfter('phone', 2, PHONE, { first: 300 }))).toBe(true);
    const dismissed = edgeRecord('DISMISSED', user, PHONE, { ...timed(HOUR), weight: -5 }, 'no');
    snapshot.apply([{ ...dismissed, seq: snapshot.seq }]);
    expect(goesThrough(recommender.recommendNow(plainRequest({ user, first: 300 })))).toBe(false);
  });

  it('shows what goes with a phone, and phones again when people buy again', () => {
    const { snapshot } = sample;
    const phones = new Set(ofKind('phone'));
    const early = productsOf(pageAfter('phone', 1, PHONE));
    const late = productsOf(pageAfter('phone', 24 * 365 * 3, PHONE));
    const isForPhones = (product: NodeId): boolean =>
      targetsOf(snapshot, 'ACCESSORY_OF:Product:Product', snapshot.table('Product').indexOf(product)).some(
        (host) => phones.has(snapshot.table('Product').id(host)),
      );
    expect(early.some(isForPhones)).toBe(true);
    expect(late.filter((product) => phones.has(product)).length).toBeGreaterThan(3);
  });

  it('has scores that are the sums of their contributions, what was just bought among them', () => {
    const { snapshot, recommender } = sample;
    pageAfter('phone', 1);
    const user = nodeId('User', 'buyer of a phone 1 hours ago');
    const page = recommender.recommendNow(
      plainRequest({ user, where: { categories: [nodeId('Category', 'phone')] } }),
    );
    expect(snapshot.table('User').indexOf(user)).toBeGreaterThanOrEqual(0);
    expect(page.recommendations.length).toBeGreaterThan(5);
    let told = 0;
    for (const { score, contributions } of page.recommendations) {
      expect(contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 9);
      told += contributions.filter(({ source, value }) => source === 'just-bought' && value < 0).length;
    }
    expect(told).toBeGreaterThan(5);
  });
});
