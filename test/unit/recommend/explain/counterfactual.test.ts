import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EdgeIdentity } from '../../../../src/domain/graph-records.js';
import type { NodeId } from '../../../../src/domain/ids.js';
import { counterfactualSentence } from '../../../../src/explain/counterfactual-sentence.js';
import type { ExportRecord } from '../../../../src/graph/graph-store.js';
import type { PathRecall } from '../../../../src/graph/path-recall.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import {
  COUNTERFACTUAL_WINDOW,
  type Counterfactual,
} from '../../../../src/recommend/explain/counterfactual.js';
import type { RecommendationRequest } from '../../../../src/recommend/recommendation.js';
import { Recommender, type TrainedModel } from '../../../../src/recommend/recommender.js';
import { trainModel } from '../../../../src/recommend/training/train-model.js';
import { snapshotOf } from '../../../support/snapshot-of.js';
import { snapshotPathRecall } from '../../../support/snapshot-path-recall.js';
import {
  openSampleRecommender,
  plainRequest,
  SAMPLE_NOW,
  type SampleRecommender,
  TRAINING,
} from '../sample-recommender.js';

const EVENTS = new Set(['PURCHASED', 'RATED', 'CARTED', 'SEARCHED', 'VIEWED']);

/** What the counterfactual names, as records of the graph. */
function namedIn(
  records: readonly ExportRecord[],
  user: NodeId,
  { node, events }: Counterfactual,
): ExportRecord[] {
  const types = new Set<string>(events.length > 0 ? events : ['INTERESTED_IN']);
  return records.filter(
    (record) =>
      record.kind === 'edge' &&
      record.edge.from === user &&
      record.edge.to === node &&
      types.has(record.edge.type),
  );
}

describe('counterfactuals on the sample shop', () => {
  let sample: SampleRecommender;
  let trained: TrainedModel;
  beforeAll(async () => {
    sample = await openSampleRecommender();
    trained = trainModel(sample.snapshot, TRAINING);
  }, 300_000);

  /** Shortly after the last event of `user`, in seconds: their session goes on. */
  function inSession(user: NodeId): number {
    const times = sample.records.flatMap((record) =>
      record.kind === 'edge' && record.edge.from === user && EVENTS.has(record.edge.type)
        ? [Date.parse(String(record.edge.properties.at)) / 1_000]
        : [],
    );
    return Math.max(...times) + 60;
  }

  /** Where `product` stands once exactly what is named is gone from the graph, the model being the same. */
  async function rankOnceGone(
    request: RecommendationRequest,
    counterfactual: Counterfactual,
    product: NodeId,
    recallIn?: (snapshot: Snapshot) => PathRecall,
  ): Promise<number | undefined> {
    const { snapshot } = sample;
    const gone = new Set(namedIn(sample.records, request.user as NodeId, counterfactual));
    expect(gone.size).toBe(counterfactual.events.length === 0 ? 1 : counterfactual.count);
    const bare = snapshotOf(sample.records.filter((record) => !gone.has(record)));
    // Trained on everything: only what is known of the person differs. Tables are numbered alike.
    expect(bare.table('Product').ids).toEqual(snapshot.table('Product').ids);
    const recommender = new Recommender(bare, trained, recallIn?.(bare));
    const page = await recommender.recommend({ ...request, first: COUNTERFACTUAL_WINDOW });
    return page.recommendations.find((one) => one.product === product)?.rank;
  }

  it.each([
    ['FOR_YOU', 15],
    ['SESSION', 25],
    ['COMPLEMENTARY', 25],
    ['ALTERNATIVE', 25],
    ['UPGRADE', 25],
  ] as const)(
    'of %s are true when tried: exactly what is named taken out of the graph gives the very rank',
    async (intent, step) => {
      // The same model in both: what is counted of everybody stays.
      const recommender = new Recommender(sample.snapshot, trained);
      let tried = 0;
      for (const user of sample.users.filter((_, place) => place % step === 0)) {
        const now = intent === 'FOR_YOU' ? SAMPLE_NOW : inSession(user);
        const request = plainRequest({ user, intent, now, first: 5 });
        const page = recommender.recommendNow(request);
        const found = recommender.counterfactuals(request, page);
        expect(found).toHaveLength(page.recommendations.length);
        for (const [place, { product, rank }] of page.recommendations.entries()) {
          const counterfactual = found[place];
          if (counterfactual === undefined || place % 2 === 1) continue;
          expect(counterfactual.rank ?? Number.POSITIVE_INFINITY).toBeGreaterThan(rank);
          expect(await rankOnceGone(request, counterfactual, product)).toBe(counterfactual.rank);
          tried++;
        }
      }
      expect(tried).toBeGreaterThan(4);
    },
    300_000,
  );

  it('of SIMILAR are true when tried: what accessories fit depends on what is owned', async () => {
    const { snapshot } = sample;
    const recommender = new Recommender(snapshot, trained);
    const products = snapshot.table('Product');
    const { in: accessories } = snapshot.relation('ACCESSORY_OF:Product:Product');
    const { out: bought } = snapshot.relation('PURCHASED:User:Product');
    let tried = 0;
    for (const user of sample.users) {
      const owned = [...bought.row(snapshot.table('User').indexOf(user))];
      const made = owned.flatMap((product) => [...accessories.row(product)]).slice(0, 1);
      if (made.length === 0 || tried > 3) continue;
      const request = plainRequest({
        user,
        intent: 'SIMILAR',
        products: made.map((one) => products.id(one)),
        where: { categories: [...snapshot.table('Category').ids] },
        first: 10,
      });
      const page = recommender.recommendNow(request);
      for (const [place, one] of recommender.counterfactuals(request, page).entries()) {
        if (one === undefined || tried > 3) continue;
        const { product } = page.recommendations[place] as (typeof page.recommendations)[number];
        expect(await rankOnceGone(request, one, product)).toBe(one.rank);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(0);
  }, 300_000);

  it('name one kind of event where that alone brings it as far down, else all that was done', () => {
    const recommender = new Recommender(sample.snapshot, trained);
    const found: (Counterfactual & { readonly all: number })[] = [];
    for (const user of sample.users.filter((_, place) => place % 8 === 0)) {
      for (const intent of ['FOR_YOU', 'COMPLEMENTARY'] as const) {
        const request = plainRequest({ user, intent, first: 10 });
        const page = recommender.recommendNow(request);
        for (const one of recommender.counterfactuals(request, page)) {
          if (one === undefined) continue;
          const all = namedIn(sample.records, user, {
            ...one,
            events: [...EVENTS] as Counterfactual['events'],
          });
          const kinds = new Set(all.map((record) => (record.kind === 'edge' ? record.edge.type : '')));
          found.push({ ...one, all: kinds.size });
          expect([1, kinds.size]).toContain(one.events.length);
        }
      }
    }
    expect(found.some(({ events, all }) => events.length === 1 && all > 1)).toBe(true);
    expect(found.some(({ events, all }) => events.length > 1 && all === events.length)).toBe(true);
  }, 300_000);

  it('name a stated interest of somebody who did nothing yet, and are true when tried', async () => {
    const user = sample.records.flatMap((record) =>
      record.kind === 'edge' && record.edge.type === 'INTERESTED_IN' ? [record.edge.from] : [],
    )[0] as NodeId;
    const idle = sample.records.filter(
      (record) => record.kind !== 'edge' || record.edge.from !== user || !EVENTS.has(record.edge.type),
    );
    const recommender = new Recommender(snapshotOf(idle), trained);
    const request = plainRequest({ user, first: 5 });
    const page = recommender.recommendNow(request);
    let tried = 0;
    for (const [place, one] of recommender.counterfactuals(request, page).entries()) {
      if (one === undefined) continue;
      expect(one).toMatchObject({ events: [], count: 0 });
      const { product, rank } = page.recommendations[place] as (typeof page.recommendations)[number];
      expect(one.rank ?? Number.POSITIVE_INFINITY).toBeGreaterThan(rank);
      const gone = new Set(namedIn(idle, user, one));
      expect(gone.size).toBe(1);
      const bare = new Recommender(snapshotOf(idle.filter((record) => !gone.has(record))), trained);
      const again = await bare.recommend({ ...request, first: COUNTERFACTUAL_WINDOW });
      expect(again.recommendations.find((other) => other.product === product)?.rank).toBe(one.rank);
      tried++;
    }
    expect(tried).toBeGreaterThan(0);
  }, 300_000);

  it('are true when tried where paths are walked in the database', async () => {
    const recommender = new Recommender(sample.snapshot, trained, snapshotPathRecall(sample.snapshot));
    let tried = 0;
    for (const user of sample.users.filter((_, place) => place % 25 === 0)) {
      const request = plainRequest({ user, first: 3 });
      const page = await recommender.recommend(request);
      for (const [place, one] of recommender.counterfactuals(request, page).entries()) {
        const { product } = page.recommendations[place] as (typeof page.recommendations)[number];
        if (one === undefined) continue;
        expect(await rankOnceGone(request, one, product, snapshotPathRecall)).toBe(one.rank);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(4);
  }, 300_000);

  it('are not told of strangers, of products that stand in for a person, of what is popular with all, and of pages that the graph has left behind', () => {
    const { recommender, users, snapshot } = sample;
    const stranger = plainRequest({});
    const similar = plainRequest({ intent: 'SIMILAR', products: [snapshot.table('Product').id(0)] });
    const trending = plainRequest({ intent: 'TRENDING', user: users[0] as NodeId });
    for (const request of [stranger, similar, trending])
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
    const nobody = recommender.recommendNow(
      plainRequest({ user, without: seen.map(({ to }) => ({ node: to })) }),
    );
    const through = nobody.recommendations
      .flatMap(({ contributions }) => contributions)
      .filter((one) => one.product);
    expect(through).toEqual([]);
  });
});

describe('counterfactualSentence', () => {
  const fact = { events: ['PURCHASED'], count: 1, name: 'Nova 5', rank: 14, window: 100 } as const;

  it('says in both languages what was done and where it would stand', () => {
    expect(counterfactualSentence(fact, 'en')).toBe('Without your purchase of Nova 5 this would be rank 14.');
    expect(counterfactualSentence(fact, 'zh')).toBe('如果您没有购买过Nova 5，它会排在第14位。');
    const beyond = { ...fact, events: ['VIEWED'], rank: undefined } as const;
    expect(counterfactualSentence(beyond, 'en')).toBe(
      'Without your visit to Nova 5 this would not be among the first 100.',
    );
    expect(counterfactualSentence(beyond, 'zh')).toBe('如果您没有浏览过Nova 5，它会排不进前100名。');
    expect(counterfactualSentence({ ...fact, events: ['CARTED'] }, 'en')).toBe(
      'Without putting Nova 5 into the cart this would be rank 14.',
    );
  });

  it('says that several events are supposed away, and that an interest is', () => {
    const visits = { ...fact, events: ['VIEWED'], count: 3 } as const;
    expect(counterfactualSentence(visits, 'en')).toBe('Without your visits to Nova 5 this would be rank 14.');
    const all = { ...fact, events: ['PURCHASED', 'VIEWED'], count: 4 } as const;
    expect(counterfactualSentence(all, 'en')).toBe(
      'Without all that you did with Nova 5 this would be rank 14.',
    );
    expect(counterfactualSentence(all, 'zh')).toBe('若没有您对Nova 5的全部行为，它会排在第14位。');
    const interest = { ...fact, events: [], count: 0 } as const;
    expect(counterfactualSentence({ ...interest, name: 'battery life' }, 'en')).toBe(
      'Without your interest in battery life this would be rank 14.',
    );
    expect(counterfactualSentence({ ...interest, name: '续航' }, 'zh')).toBe(
      '如果您没有关注续航，它会排在第14位。',
    );
  });
});
