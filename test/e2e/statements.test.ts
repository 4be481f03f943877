import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { fieldOf, startNeo4jApi, startTestApi, type TestApi } from './api-client.js';

const START_TIMEOUT_MS = 240_000;

interface Sentence {
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
  readonly language: string;
  readonly rating: number | null;
}
interface Opinion {
  readonly feature: { readonly name: { readonly text: string } };
  readonly score: number;
  readonly interval: { readonly low: number; readonly high: number };
  readonly positive: number;
  readonly negative: number;
  readonly reviews: number;
  readonly effectiveReviews: number;
  readonly praise: Sentence | null;
  readonly blame: Sentence | null;
}
interface Said {
  readonly id: string;
  readonly confidence: number;
  readonly value: number | null;
  readonly evidence: readonly { readonly sentence: string }[];
}

/** The variables of the example operation `name`, and its answer's root field. */
async function run<T>(api: TestApi, name: string, field: string): Promise<T> {
  const file = `schema/operations/${name}`;
  const variables = JSON.parse(readFileSync(`${file}.variables.json`, 'utf8')) as object;
  return fieldOf<T>(await api.ask(readFileSync(`${file}.graphql`, 'utf8'), variables), field);
}

/** Counts the calls to `store` while `body` runs. */
async function callsOf(store: GraphStore, body: () => Promise<unknown>): Promise<number> {
  const watched = [jest.spyOn(store, 'readEdges'), jest.spyOn(store, 'readMany')];
  try {
    await body();
    return watched.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  } finally {
    for (const spy of watched) spy.mockRestore();
  }
}

function itShowsStatements(start: () => Promise<TestApi>): void {
  let api: TestApi;
  beforeAll(async () => {
    api = await start();
  }, START_TIMEOUT_MS);
  afterAll(() => api.close());

  it('shows pros and cons by how surely they are so, with the best sentence of each in context', async () => {
    const { pros, cons } = await run<{ pros: readonly Opinion[]; cons: readonly Opinion[] }>(
      api,
      'prosAndCons',
      'product',
    );
    expect([pros.length, cons.length]).toEqual([3, 3]);
    const lows = pros.map(({ interval }) => interval.low);
    expect(lows).toEqual([...lows].sort((a, b) => b - a));
    const highs = cons.map(({ interval }) => interval.high);
    expect(highs).toEqual([...highs].sort((a, b) => a - b));
    for (const { score, praise, positive, reviews, negative, effectiveReviews, interval } of pros) {
      expect(score).toBeGreaterThan(0);
      expect(praise?.sentence).not.toBe('');
      expect(reviews).toBe(positive + negative);
      expect(effectiveReviews).toBeGreaterThan(0);
      expect(effectiveReviews).toBeLessThanOrEqual(reviews);
      expect(interval.low).toBeLessThan(interval.high);
    }
    for (const { score, blame, negative } of cons) {
      expect(score).toBeLessThan(0);
      expect(negative).toBeGreaterThan(0);
      expect(blame?.sentence).not.toBe('');
    }
    expect([...pros, ...cons].some(({ praise, blame }) => `${praise?.after}${blame?.before}` !== '')).toBe(
      true,
    );
  });

  it('以中文展示优点和缺点', async () => {
    const { pros } = await run<{ pros: readonly Opinion[] }>(api, 'prosAndConsInChinese', 'product');
    expect(pros.length).toBeGreaterThan(0);
    for (const { feature, praise } of pros) {
      expect(feature.name.text).toMatch(/\p{Script=Han}/u);
      expect(praise?.sentence).not.toBe('');
    }
  });

  it('keeps what sources say against each other, the shown value first', async () => {
    const { specifications } = await run<{
      specifications: readonly {
        value: number | null;
        unit: string | null;
        sources: readonly Said[];
        competing: readonly Said[];
      }[];
    }>(api, 'specifications', 'product');
    const disputed = specifications.find(({ competing }) => competing.length > 0);
    expect(disputed).toMatchObject({ value: 5000, unit: 'mAh' });
    const [shown, other] = disputed?.sources ?? [];
    expect(shown?.value).toBe(5000);
    expect(other?.value).toBe(4000);
    expect(disputed?.competing).toMatchObject([{ id: other?.id, value: 4000 }]);
    expect(shown?.confidence).toBeGreaterThan(other?.confidence ?? 1);
    expect((shown?.confidence ?? 1) + (other?.confidence ?? 1)).toBeLessThanOrEqual(1);
    for (const { evidence } of [shown, other] as Said[]) expect(evidence[0]?.sentence).not.toBe('');
  });

  it('shows comparisons both ways, page by page', async () => {
    interface Page {
      readonly comparisons: {
        readonly nodes: readonly {
          other: { id: string };
          better: number;
          worse: number;
          betterStatement: Said | null;
          worseStatement: Said | null;
        }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    }
    const { comparisons } = await run<Page>(api, 'comparisons', 'product');
    expect(comparisons.nodes.length).toBeGreaterThan(2);
    expect(
      comparisons.nodes.some(({ better, betterStatement }) => better > 0 && betterStatement !== null),
    ).toBe(true);
    expect(comparisons.nodes.some(({ worse, worseStatement }) => worse > 0 && worseStatement !== null)).toBe(
      true,
    );
    const text = readFileSync('schema/operations/comparisons.graphql', 'utf8');
    const seen: Page['comparisons']['nodes'][number][] = [];
    let after: string | null = null;
    do {
      const page: Page = fieldOf(
        await api.ask(text, { id: 'product:kestwing-wisp-pro-anc-earbuds', first: 1, after, language: 'EN' }),
        'product',
      );
      seen.push(...page.comparisons.nodes);
      after = page.comparisons.pageInfo.hasNextPage ? page.comparisons.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.slice(0, comparisons.nodes.length)).toEqual(comparisons.nodes);
    expect(comparisons.pageInfo.hasNextPage).toBe(seen.length > comparisons.nodes.length);
    const bad = await api.ask(text, {
      id: 'product:kestwing-wisp-pro-anc-earbuds',
      first: 1,
      after: 'nonsense',
    });
    expect(bad.errors?.[0]?.extensions.code).toBe('INVALID_VALUE');
  });

  it('compares with intervals and sentences', async () => {
    const { features } = await run<{
      features: readonly {
        opinions: readonly {
          low: number;
          high: number;
          positive: number;
          negative: number;
          praise: Sentence | null;
          blame: Sentence | null;
        }[];
      }[];
    }>(api, 'compare', 'compare');
    expect(features.length).toBeGreaterThan(0);
    for (const { opinions } of features) {
      expect(opinions).toHaveLength(2);
      for (const { low, high, positive, negative, praise, blame } of opinions) {
        expect(low).toBeLessThanOrEqual(high);
        expect([praise === null, blame === null]).toEqual([positive === 0, negative === 0]);
      }
    }
  });

  it('asks the store as often for twenty products as for one', async () => {
    const query = `query ($first: Int!) { products(first: $first) { nodes {
      pros(first: 2) { interval { low } neutral praise { sentence } statement { id } }
      specifications { unit sources(first: 2) { id } competing(first: 2) { id } }
      comparisons(first: 2) { nodes { better betterStatement { id } } } } } }`;
    const ask = (first: number) =>
      callsOf(api.services.store, async () => {
        const answer = await api.ask(query, { first });
        expect(answer.errors).toBeUndefined();
      });
    const many = await ask(20);
    expect(many).toBeLessThanOrEqual(14);
    expect(await ask(5)).toBeLessThanOrEqual(many);
  });
}

describe('statements as the API shows them', () => {
  itShowsStatements(startTestApi);
});

describeWithNeo4j('statements as the API shows them, on Neo4j', (settings) =>
  itShowsStatements(() => startNeo4jApi(settings)),
);
