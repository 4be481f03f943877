import { describe, expect, it } from '@jest/globals';
import type { FeedRecord } from '../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';
import type { RecommendationPage } from '../../../src/recommend/recommendation.js';
import { Recommender } from '../../../src/recommend/recommender.js';
import { trainModel } from '../../../src/recommend/training/train-model.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';
import { plainRequest, productsOf, SAMPLE_NOW, TRAINING } from './sample-recommender.js';

const PRODUCTS = Array.from({ length: 60 }, (_, p) => nodeId('Product', `p${p}`));
const USERS = Array.from({ length: 40 }, (_, u) => nodeId('User', `u${u}`));
const LAST = PRODUCTS.at(-1) as NodeId;
const timed = (secondsAgo: number) => ({
  at: new Date((SAMPLE_NOW - secondsAgo) * 1_000).toISOString(),
  weight: 1,
});
const random = createSeededRandom(1);
/** Everybody looked at some products in the last weeks; nobody at the last one. */
const RECORDS = [
  ...[...PRODUCTS, ...USERS].map((id) => nodeRecord(id)),
  ...USERS.flatMap((user) =>
    Array.from({ length: 8 }, (_, n) =>
      edgeRecord('VIEWED', user, PRODUCTS[random.below(30)] as NodeId, timed(random.below(2e6)), `${n}`),
    ),
  ),
];
const PURCHASES = USERS.slice(0, 30).map(
  (from): FeedRecord => ({
    kind: 'edge',
    seq: 2,
    edge: { type: 'PURCHASED', from, to: LAST, key: 'new', seq: 2, properties: timed(0) },
  }),
);

function pages(recommender: Recommender): RecommendationPage[] {
  return (['TRENDING', 'FOR_YOU'] as const).map((intent) =>
    recommender.recommendNow(plainRequest({ intent, first: 100 })),
  );
}
const told = (all: readonly RecommendationPage[]) =>
  all.map(({ recommendations, fallback, seq }) => ({
    fallback,
    seq,
    list: recommendations.map(({ product, score, reason, contributions }) => [
      product,
      score,
      reason,
      contributions,
    ]),
  }));

describe('what everybody is told, at once', () => {
  const open = (): { snapshot: Snapshot; recommender: Recommender } => {
    const snapshot = snapshotOf(RECORDS);
    return { snapshot, recommender: new Recommender(snapshot, trainModel(snapshot, TRAINING)) };
  };

  it('has 30 purchases of a product in the next answer: TRENDING and popularity, as after a start', () => {
    const { snapshot, recommender } = open();
    const before = pages(recommender);
    expect(before.map((page) => page.fallback)).toEqual(['NONE', 'POPULAR']);
    for (const page of before) expect(productsOf(page)[0]).not.toBe(LAST);
    snapshot.apply(PURCHASES);
    const after = pages(recommender);
    for (const page of after) expect(productsOf(page)[0]).toBe(LAST);
    expect(after.map(({ recommendations }) => recommendations[0]?.score)).toEqual([150, 30]);
    const anew = snapshotOf(RECORDS);
    anew.apply([...PURCHASES].reverse());
    expect(told(after)).toEqual(
      told(pages(new Recommender(anew, trainModel(snapshotOf(RECORDS), TRAINING)))),
    );
  });

  it('has events in the next answer that come while people are counted ahead, and stops when told to', async () => {
    const { snapshot, recommender } = open();
    const counting = recommender.countAhead(SAMPLE_NOW);
    snapshot.apply(PURCHASES);
    await counting;
    const other = open();
    other.snapshot.apply(PURCHASES);
    await other.recommender.countAhead(SAMPLE_NOW, AbortSignal.abort());
    expect(told(pages(recommender))).toEqual(told(pages(other.recommender)));
  });

  it('gives the same answer for the same graph and now, though something was erased and forgotten between', () => {
    const { snapshot, recommender } = open();
    snapshot.apply(PURCHASES);
    const before = told(pages(recommender));
    const [user] = USERS as [NodeId];
    snapshot.apply([{ kind: 'nodeDeleted', seq: 3, id: user }]);
    const without = told(pages(recommender));
    expect(without).not.toEqual(before);
    const never = snapshotOf(RECORDS.filter((one) => one.kind !== 'node' || one.node.id !== user));
    never.apply(PURCHASES.slice(1));
    never.seq = 3;
    expect(without).toEqual(told(pages(new Recommender(never, trainModel(never, TRAINING)))));
  });

  it('says as many people as it scores', () => {
    const { snapshot, recommender } = open();
    snapshot.apply(PURCHASES);
    const [, popular] = pages(recommender) as [RecommendationPage, RecommendationPage];
    const known = popular.recommendations.filter(({ score }) => score > 0);
    expect(known.length).toBeGreaterThan(20);
    for (const { score, reason } of known)
      expect(reason).toBe(`Popular: ${score} ${score === 1 ? 'person' : 'people'} showed interest in it.`);
  });
});
