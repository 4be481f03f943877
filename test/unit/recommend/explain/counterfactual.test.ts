import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EdgeIdentity } from '../../../../src/domain/graph-records.js';
import type { NodeId } from '../../../../src/domain/ids.js';
import { counterfactualSentence } from '../../../../src/explain/counterfactual-sentence.js';
import { COUNTERFACTUAL_WINDOW } from '../../../../src/recommend/explain/counterfactual.js';
import { Recommender, type TrainedModel } from '../../../../src/recommend/recommender.js';
import { trainModel } from '../../../../src/recommend/training/train-model.js';
import { snapshotOf } from '../../../support/snapshot-of.js';
import {
  openSampleRecommender,
  plainRequest,
  type SampleRecommender,
  TRAINING,
} from '../sample-recommender.js';

const EVENTS = new Set(['PURCHASED', 'RATED', 'CARTED', 'SEARCHED', 'VIEWED']);

describe('counterfactuals on the sample shop', () => {
  let sample: SampleRecommender;
  let trained: TrainedModel;
  beforeAll(async () => {
    sample = await openSampleRecommender();
    trained = trainModel(sample.snapshot, TRAINING);
  }, 300_000);

  /** Where `product` stands once every event of `user` with `without` is gone from the graph, the model being the same. */
  function rankOnceGone(user: NodeId, without: NodeId, product: NodeId): number | undefined {
    const { snapshot } = sample;
    const gone = sample.records.filter(
      (record) =>
        record.kind === 'edge' &&
        record.edge.from === user &&
        record.edge.to === without &&
        EVENTS.has(record.edge.type),
    );
    expect(gone.length).toBeGreaterThan(0);
    const bare = snapshotOf(sample.records.filter((record) => !gone.includes(record)));
    // Trained on everything: only what is known of the person differs. Tables are numbered alike.
    expect(bare.table('Product').ids).toEqual(snapshot.table('Product').ids);
    const recommender = new Recommender(bare, trained);
    const page = recommender.recommendNow(plainRequest({ user, first: COUNTERFACTUAL_WINDOW }));
    return page.recommendations.find((one) => one.product === product)?.rank;
  }

  it('are true when tried: the events taken out of the graph give the very rank', () => {
    let tried = 0;
    for (const user of sample.users.filter((_, place) => place % 15 === 0)) {
      const request = plainRequest({ user, first: 5 });
      const page = sample.recommender.recommendNow(request);
      const found = sample.recommender.counterfactuals(request, page);
      expect(found).toHaveLength(page.recommendations.length);
      page.recommendations.forEach(({ product, rank }, place) => {
        const counterfactual = found[place];
        if (counterfactual === undefined) return;
        expect(counterfactual.rank ?? Number.POSITIVE_INFINITY).toBeGreaterThan(rank);
        if (place % 2 === 1) return;
        expect(rankOnceGone(user, counterfactual.product, product)).toBe(counterfactual.rank);
        tried++;
      });
    }
    expect(tried).toBeGreaterThan(8);
  }, 300_000);

  it('are not told of strangers, of products that stand in for a person, and of pages that the graph has left behind', () => {
    const { recommender, users, snapshot } = sample;
    const stranger = plainRequest({});
    const similar = plainRequest({ intent: 'SIMILAR', products: [snapshot.table('Product').id(0)] });
    for (const request of [stranger, similar])
      expect(
        recommender
          .counterfactuals(request, recommender.recommendNow(request))
          .every((one) => one === undefined),
      ).toBe(true);
    const request = plainRequest({ user: users[0] as NodeId });
    const page = recommender.recommendNow(request);
    expect(
      recommender.counterfactuals(request, { ...page, seq: page.seq - 1 }).every((one) => one === undefined),
    ).toBe(true);
  });

  it('supposes away what is named alone', () => {
    const { recommender, users } = sample;
    const user = users[0] as NodeId;
    const plain = recommender.recommendNow(plainRequest({ user }));
    expect(recommender.recommendNow(plainRequest({ user, without: [] })).recommendations).toEqual(
      plain.recommendations,
    );
    const seen = sample.records.flatMap((record): EdgeIdentity[] =>
      record.kind === 'edge' && record.edge.from === user && EVENTS.has(record.edge.type)
        ? [record.edge]
        : [],
    );
    const nobody = recommender.recommendNow(plainRequest({ user, without: seen.map(({ to }) => to) }));
    const through = nobody.recommendations
      .flatMap(({ contributions }) => contributions)
      .filter((one) => one.product);
    expect(through).toEqual([]);
  });
});

describe('counterfactualSentence', () => {
  it('says in both languages what was done and where it would stand', () => {
    const fact = { event: 'PURCHASED', product: 'Nova 5', rank: 14, window: 100 } as const;
    expect(counterfactualSentence(fact, 'en')).toBe('Without your purchase of Nova 5 this would be rank 14.');
    expect(counterfactualSentence(fact, 'zh')).toBe('如果您没有购买过Nova 5，它会排在第14位。');
    const beyond = { ...fact, event: 'VIEWED', rank: undefined } as const;
    expect(counterfactualSentence(beyond, 'en')).toBe(
      'Without your visit to Nova 5 this would not be among the first 100.',
    );
    expect(counterfactualSentence(beyond, 'zh')).toBe('如果您没有浏览过Nova 5，它会排不进前100名。');
  });
});
