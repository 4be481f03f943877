import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { readRecommendationId } from '../../src/api/recommendations/recommendation-id.js';
import { userId } from '../../src/domain/user-id.js';
import { TEST_HASH_KEY } from '../support/sample-store.js';
import { fieldOf, type GraphqlAnswer, startTestApi, type TestApi } from './api-client.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Edge {
  readonly cursor: string;
  readonly rank: number;
  readonly score: number;
  readonly reason: string;
  readonly node: { readonly id: string };
  readonly contributions: readonly { readonly value: number }[];
  readonly evidence: readonly { readonly sentence: string; readonly source: { readonly id: string } }[];
}
interface Page {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly recommendationId: string;
  readonly fallback: string;
  readonly totalCount: number;
}

async function page(field: string, selection: string, variables: object = {}): Promise<Page> {
  const answer = await api.ask(`{ ${field} { ${selection} } }`, variables);
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data ?? {})[0] as unknown as Page;
}

const ids = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);

describe('recommendations', () => {
  it('say what the score is made of, to the last digit, and quote what somebody wrote', async () => {
    for (const person of ['mei', 'tom', 'sara']) {
      const { edges } = await page(
        `recommendations(for: "${person}", first: 10)`,
        'edges { score reason contributions { value } evidence { sentence source { ... on Review { text } ... on Document { text } } } }',
      );
      expect(edges).toHaveLength(10);
      for (const { score, contributions, reason } of edges) {
        expect(Math.abs(contributions.reduce((sum, { value }) => sum + value, 0) - score)).toBeLessThan(1e-9);
        expect(reason).not.toBe('');
      }
      const quotes = edges.flatMap(({ evidence }) => evidence) as unknown as {
        sentence: string;
        source: { text: string };
      }[];
      expect(quotes.length).toBeGreaterThan(0);
      for (const { sentence, source } of quotes) expect(source.text).toContain(sentence);
    }
  });

  it('walk paths that are in the graph, from the user to the product', async () => {
    const answer = await api.ask(
      '{ recommendations(for: "tom", first: 5) { edges { node { id } paths { steps { relationship from { id } to { id } statement { id } } } } } }',
    );
    interface Step {
      relationship: string;
      from: { id: string };
      to: { id: string };
      statement: { id: string } | null;
    }
    const { edges } = fieldOf<{
      edges: { node: { id: string }; paths: { steps: Step[] }[] }[];
    }>(answer, 'recommendations');
    const steps = edges.flatMap(({ paths }) => paths.flatMap((path) => path.steps));
    expect(steps.length).toBeGreaterThan(10);
    for (const { relationship, from, to, statement } of steps) {
      const found = await api.services.store.readEdges({
        ids: [from.id as never],
        direction: 'out',
        types: [relationship as never],
        limitPerNode: 1_000,
      });
      const edge = found.get(from.id as never)?.find((one) => one.to === to.id);
      expect({ relationship, from, to, there: edge !== undefined }).toEqual({
        relationship,
        from,
        to,
        there: true,
      });
      expect(statement?.id).toBe(edge?.properties.statementId);
    }
    expect(steps.some(({ statement }) => statement !== null)).toBe(true);
  });

  it('come in Chinese where that is wished, with Chinese quotes first', async () => {
    const { edges } = await page(
      'recommendations(for: "mei", first: 5, language: ZH)',
      'edges { reason node { name(language: ZH) { text language } } evidence { sentence source { ... on Review { language } } } }',
    );
    for (const { reason } of edges) expect(reason).toMatch(/\p{Script=Han}/u);
    expect(
      edges.flatMap(({ evidence }) => evidence).some(({ sentence }) => /\p{Script=Han}/u.test(sentence)),
    ).toBe(true);
  });

  it('page on without repeats, and the pages are the long list', async () => {
    const whole = ids(await page('recommendations(for: "sara", first: 30)', 'edges { node { id } }'));
    const paged: string[] = [];
    let after: string | undefined;
    for (let round = 0; round < 3; round++) {
      const next: Page = await page(
        `recommendations(for: "sara", first: 10${after === undefined ? '' : `, after: "${after}"`})`,
        'edges { rank node { id } } pageInfo { endCursor hasNextPage hasPreviousPage }',
      );
      expect(next.edges.map(({ rank }) => rank)).toEqual(
        Array.from({ length: 10 }, (_, i) => round * 10 + i + 1),
      );
      paged.push(...ids(next));
      after = next.pageInfo.endCursor;
    }
    expect(paged).toEqual(whole);
  });

  it('take a name or an id, filter by names in both languages, and keep scores whatever the filter', async () => {
    const selection = 'edges { score node { id } }';
    const byName = await page('recommendations(for: "tom", first: 100)', selection);
    const byId = await page(`recommendations(for: "${userId(TEST_HASH_KEY, 'tom')}", first: 100)`, selection);
    expect(byId).toEqual(byName);
    const scores = new Map(byName.edges.map(({ node, score }) => [node.id, score]));
    const filtered = await page(
      'recommendations(for: "tom", first: 10, where: { category: { in: ["耳机", "laptop"] }, price: { lte: 400 } })',
      selection,
    );
    expect(filtered.edges.length).toBeGreaterThan(0);
    for (const { node, score } of filtered.edges) expect(score).toBe(scores.get(node.id));
  });

  it('of somebody unknown are the popular ones, and say so', async () => {
    expect((await page('recommendations(for: "nobody at all", first: 3)', 'fallback')).fallback).toBe(
      'POPULAR',
    );
    expect((await page('recommendations(first: 3)', 'fallback')).fallback).toBe('POPULAR');
  });

  it('give a record of themselves that only this server can make', async () => {
    const { recommendationId, edges } = await page(
      'recommendations(for: "mei", first: 3)',
      'recommendationId edges { node { id } }',
    );
    const record = readRecommendationId(TEST_HASH_KEY, recommendationId);
    expect(record).toMatchObject({ user: userId(TEST_HASH_KEY, 'mei'), firstRank: 1 });
    expect(record?.products.map(({ product }) => product)).toEqual(edges.map(({ node }) => node.id));
    expect(readRecommendationId('another key, another server', recommendationId)).toBeUndefined();
    expect(readRecommendationId(TEST_HASH_KEY, `x${recommendationId}`)).toBeUndefined();
  });

  it('with product, brand and reason need no store call; evidence needs few, however long the page', async () => {
    const { store } = api.services;
    const calls: string[] = [];
    const spied = store as unknown as Record<'readMany' | 'readEdges', (argument: unknown) => unknown>;
    for (const name of ['readMany', 'readEdges'] as const) {
      const real = spied[name].bind(store);
      spied[name] = (argument) => {
        calls.push(name);
        return real(argument);
      };
    }
    try {
      await page(
        'recommendations(for: "mei", first: 20)',
        'edges { score reason node { id name { text } brand { name { text } } price { amount } } contributions { value source product { name { text } } } paths { steps { from { id } to { id } } } }',
      );
      expect(calls).toEqual([]);
      const counted = async (first: number): Promise<number> => {
        calls.length = 0;
        await page(
          `recommendations(for: "mei", first: ${first})`,
          'edges { evidence(first: 2) { sentence } }',
        );
        return calls.length;
      };
      expect(await counted(20)).toBe(await counted(2));
      expect(calls.length).toBeLessThanOrEqual(2);
    } finally {
      for (const name of ['readMany', 'readEdges'] as const) delete (spied as Partial<typeof spied>)[name];
    }
  });
});

describe('products', () => {
  it('are found by words of both languages, plurals and beginnings', async () => {
    const named = async (search: string): Promise<string[]> =>
      ids(await page(`products(search: ${JSON.stringify(search)}, first: 50)`, 'edges { node { id } }'));
    expect(await named('candela 5 pro')).toEqual(
      expect.arrayContaining(['product:lumora-candela-5-pro-256-gb', 'product:lumora-candela-5-pro-512-gb']),
    );
    expect((await named('流光 手机')).every((id) => id.startsWith('product:lumora'))).toBe(true);
    expect((await named('流光 手机')).length).toBeGreaterThan(0);
    expect(await named('laptops')).toEqual(await named('laptop'));
    expect(await named('norv')).toEqual(await named('norvik'));
    expect(await named('no such thing')).toEqual([]);
    expect(await named('"; DROP TABLE nodes; --')).toEqual([]);
  });

  it('page on in every order while products come and go', async () => {
    for (const field of ['NAME', 'PRICE', 'RATING', 'REVIEW_COUNT', 'RELEASED_ON', 'RELEVANCE']) {
      for (const direction of ['ASC', 'DESC']) {
        const query = (after?: string): string =>
          `products(search: "pro", sort: { field: ${field}, direction: ${direction} }, first: 2${after ? `, after: "${after}"` : ''})`;
        const seen: string[] = [];
        let total = 0;
        for (let after: string | undefined; ; ) {
          const next: Page = await page(
            query(after),
            'totalCount edges { node { id } } pageInfo { hasNextPage endCursor }',
          );
          seen.push(...ids(next));
          total = next.totalCount;
          if (!next.pageInfo.hasNextPage) break;
          after = next.pageInfo.endCursor;
        }
        expect({ field, direction, unique: new Set(seen).size, seen: seen.length }).toEqual({
          field,
          direction,
          unique: total,
          seen: total,
        });
      }
    }
  });

  it('go by what can be had in a region, and for how much', async () => {
    interface Node {
      regions: readonly string[];
      offers: readonly { region: string | null; price: { amount: number; currency: string } | null }[];
    }
    const { edges } = await page(
      'products(where: { region: { eq: "CN" }, currency: { eq: "CNY" }, price: { lte: 2000 } }, sort: { field: PRICE }, first: 50)',
      'edges { node { regions offers { region store price { amount currency } availability } } }',
    );
    const costs = (edges as unknown as { node: Node }[]).map(
      ({ node }) =>
        node.offers.find(({ region, price }) => region !== 'US' && price?.currency === 'CNY')?.price?.amount,
    );
    expect(costs.length).toBeGreaterThan(3);
    expect(costs.every((cost) => cost !== undefined && cost <= 2_000)).toBe(true);
    expect(costs).toEqual(costs.toSorted((a, b) => Number(a) - Number(b)));
    const abroad = await page(
      'products(where: { region: { eq: "US" }, currency: { eq: "CNY" } }, first: 50)',
      'edges { node { offers { region } } }',
    );
    for (const { node } of abroad.edges as unknown as { node: Node }[])
      expect(node.offers.some(({ region }) => region === null || region === 'US')).toBe(true);
  });

  it('take the filters of recommendations', async () => {
    const answer = await page(
      'products(where: { brand: { in: ["Lumora"] }, price: { gte: 400, lte: 900 }, specifications: [{ specification: "camera resolution", gte: 20 }] }, first: 50)',
      'edges { node { id brand { name { text } } price { amount } specifications { specification { id } value } } }',
    );
    const nodes = answer.edges.map(({ node }) => node) as unknown as {
      price: { amount: number };
      brand: { name: { text: string } };
      specifications: { specification: { id: string }; value: number }[];
    }[];
    expect(nodes.length).toBeGreaterThan(0);
    for (const { brand, price, specifications } of nodes) {
      expect(brand.name.text).toBe('Lumora');
      expect(price.amount).toBeGreaterThanOrEqual(400);
      expect(price.amount).toBeLessThanOrEqual(900);
      const camera = specifications.find(
        ({ specification }) => specification.id === 'spec:camera-resolution',
      );
      expect(camera?.value).toBeGreaterThanOrEqual(20);
    }
  });
});

const RECORD = `mutation ($input: RecordEventsInput!) {
  recordEvents(input: $input) { recorded seq userErrors { field message code } }
}`;

interface Recorded {
  readonly recorded: number;
  readonly seq: number | null;
  readonly userErrors: readonly {
    readonly field: readonly string[];
    readonly code: string;
    readonly message: string;
  }[];
}

async function record(name: string, events: readonly object[]): Promise<Recorded> {
  const answer = await api.ask(RECORD, { input: { for: name, events } });
  expect(answer.errors).toBeUndefined();
  return fieldOf<Recorded>(answer, 'recordEvents');
}

describe('events', () => {
  const at = '2026-06-01T10:00:00Z';

  it('of somebody new move related products in the next answer', async () => {
    const before = await page('recommendations(for: "eve", first: 10)', 'fallback edges { node { id } }');
    const done = await record('eve', [
      { id: 'e1', type: 'PURCHASE', product: 'product:norvik-sund-4-256-gb', at },
    ]);
    expect(done).toMatchObject({ recorded: 1, userErrors: [] });
    const after = await page('recommendations(for: "eve", first: 10)', 'fallback edges { node { id } }');
    expect(before.fallback).toBe('POPULAR');
    expect(after.fallback).toBe('NONE');
    expect(ids(after)).not.toEqual(ids(before));
    expect(ids(after)).not.toContain('product:norvik-sund-4-256-gb');
  });

  it('count once however often they are sent', async () => {
    const events = [
      { id: 'twice', type: 'VIEW', product: 'product:norvik-varde-13', at },
      { id: 'rated', type: 'RATE', product: 'product:norvik-varde-13', at, value: 5 },
    ];
    const first = await record('twin', events);
    const second = await record('twin', events);
    expect(second.seq).toBe(first.seq);
    const answer = await api.ask(
      '{ viewer(for: "twin") { history { nodes { type at value product { id } } } } }',
    );
    const { history } = fieldOf<{ history: { nodes: unknown[] } }>(answer, 'viewer');
    expect(history.nodes).toEqual([
      { type: 'RATE', at: '2026-06-01T10:00:00.000Z', value: 5, product: { id: 'product:norvik-varde-13' } },
      {
        type: 'VIEW',
        at: '2026-06-01T10:00:00.000Z',
        value: null,
        product: { id: 'product:norvik-varde-13' },
      },
    ]);
  });

  it('have one key each: another type or product under it is refused, in one list and later', async () => {
    const view = { id: 'key', type: 'VIEW', product: 'product:norvik-varde-13', at };
    const cart = { ...view, type: 'CART' };
    const fields = ({ userErrors }: Recorded): string[] => userErrors.map(({ field }) => field.join('.'));
    const first = await record('keyed', [view, cart, view]);
    // At one time the order of the types decides.
    expect([first.recorded, fields(first)]).toEqual([1, ['events.0.id', 'events.2.id']]);
    const later = await record('keyed', [cart, { ...view, product: 'product:norvik-varde-16' }, view]);
    expect([later.recorded, later.seq, fields(later)]).toEqual([
      1,
      first.seq,
      ['events.1.id', 'events.2.id'],
    ]);
  });

  it('that do not fit are told one by one, and the others are stored', async () => {
    const good = { type: 'VIEW', product: 'product:norvik-varde-16', at };
    const done = await record('mixed', [
      { id: 'ok', ...good },
      { id: 'p', ...good, product: 'product:none' },
      { id: 't', ...good, at: 'yesterday' },
      { id: 'f', ...good, at: '2999-01-01T00:00:00Z' },
      { id: 'v', ...good, type: 'RATE', value: 6 },
      { id: '', ...good },
      { id: 'l', ...good, listing: 'product:norvik-varde-16' },
      { id: 'q', ...good, type: 'SEARCH', query: 'a\u0000b' },
      { id: 'y', ...good, at: '0000-01-01T00:00:00Z' },
    ]);
    expect(done.recorded).toBe(1);
    expect(done.userErrors.map(({ field, code }) => [field.join('.'), code])).toEqual([
      ['events.1.product', 'INVALID_VALUE'],
      ['events.2.at', 'INVALID_VALUE'],
      ['events.3.at', 'INVALID_VALUE'],
      ['events.4.value', 'INVALID_VALUE'],
      ['events.5.id', 'INVALID_VALUE'],
      ['events.6.listing', 'INVALID_VALUE'],
      ['events.7.query', 'INVALID_VALUE'],
      ['events.8.at', 'INVALID_VALUE'],
    ]);
    for (const events of [[], Array.from({ length: 501 }, (_, i) => ({ id: `${i}`, ...good }))]) {
      const answer = await api.ask(RECORD, { input: { for: 'mixed', events } });
      expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_VALUE');
    }
  });

  it('500 at once, from 20 clients at once', async () => {
    const batches = Array.from({ length: 20 }, (_, client) =>
      record(
        'busy',
        Array.from({ length: 25 }, (_unused, i) => ({
          id: `c${client}-${i}`,
          type: 'VIEW',
          product: 'product:norvik-varde-16',
          at,
        })),
      ),
    );
    expect((await Promise.all(batches)).reduce((sum, { recorded }) => sum + recorded, 0)).toBe(500);
    const answer = await api.ask(
      '{ viewer(for: "busy") { history(first: 100) { nodes { at } pageInfo { hasNextPage } } } }',
    );
    expect(fieldOf<{ history: { nodes: unknown[] } }>(answer, 'viewer').history.nodes).toHaveLength(100);
  });
});

describe('what a user can do with what is known', () => {
  it('an interest and a mute change the next answer, and erasing leaves nothing', async () => {
    const interest = `mutation ($input: SetInterestInput!) { setInterest(input: $input) { viewer { interests { node { id } weight source } } userErrors { code } } }`;
    const done = await api.ask(interest, { input: { for: 'ida', node: 'feature:camera', weight: 2 } });
    expect(done.data?.setInterest).toEqual({
      viewer: { interests: [{ node: { id: 'feature:camera' }, weight: 2, source: 'stated' }] },
      userErrors: [],
    });
    const wrong = await api.ask(interest, {
      input: { for: 'ida', node: 'product:norvik-varde-16', weight: 2 },
    });
    expect(wrong.data?.setInterest).toMatchObject({ viewer: null, userErrors: [{ code: 'INVALID_VALUE' }] });
    const unknown = await api.ask(
      'mutation { mute(input: { for: "ida", node: "constructor" }) { userErrors { message } } }',
    );
    const prefixes = 'feature: or brand: or line: or category: or need:';
    expect(unknown.data?.mute).toEqual({
      userErrors: [
        {
          message: `node: expected the id of something that is there, beginning with ${prefixes}, got "constructor"`,
        },
      ],
    });
    const page1 = await page('recommendations(for: "ida", first: 5)', 'fallback edges { reason }');
    expect(page1.fallback).toBe('INTERESTS');
    const mute = `mutation { muteFeature(input: { for: "ida", feature: "feature:camera" }) { viewer { mutedFeatures { id } } userErrors { code } } }`;
    expect((await api.ask(mute)).data?.muteFeature).toEqual({
      viewer: { mutedFeatures: expect.arrayContaining([{ id: 'feature:camera' }]) },
      userErrors: [],
    });
    await record('ida', [
      { id: 'x', type: 'VIEW', product: 'product:norvik-varde-16', at: '2026-06-01T10:00:00Z' },
    ]);
    const exported = await api.ask('{ exportUser(for: "ida") }');
    expect(exported.data?.exportUser).toMatchObject({ id: userId(TEST_HASH_KEY, 'ida') });
    const erase =
      'mutation { eraseUser(input: { for: "ida" }) { reviews relationships userErrors { field code } } }';
    expect((await api.ask(erase)).data?.eraseUser).toEqual({ reviews: 0, relationships: 2, userErrors: [] });
    expect((await api.ask('{ viewer(for: "ida") { id } }')).data?.viewer).toBeNull();
    expect((await page('recommendations(for: "ida", first: 5)', 'fallback')).fallback).toBe('POPULAR');
    expect((await api.ask(erase)).data?.eraseUser).toMatchObject({
      userErrors: [{ field: ['for'], code: 'NOT_FOUND' }],
    });
  });
});

const EXPERT = { 'x-guidegraph-role': 'expert', 'x-guidegraph-user': 'expert-anna' };

describe('experts', () => {
  it('take a praise back: the next answer does not show it, until the change is undone', async () => {
    const features =
      'query { product(id: "product:kestwing-hover-2") { features(first: 50) { feature { id } statement { id version } } } }';
    interface Row {
      feature: { id: string };
      statement: { id: string; version: number };
    }
    const rows = async (): Promise<Row[]> =>
      fieldOf<{ features: Row[] }>(await api.ask(features), 'product').features;
    const before = await rows();
    const statement = before.find(({ feature }) => feature.id === 'feature:noise-cancellation')
      ?.statement as Row['statement'];
    const decide = `mutation ($input: DecideInput!) { decide(input: $input) { change { id kind by } node { ... on Statement { status } } userErrors { field code message } } }`;
    const input = {
      statement: statement.id,
      decision: 'REJECT',
      reason: 'a test',
      expectedVersion: statement.version,
    };
    const lost = await api.ask(
      decide,
      { input: { ...input, expectedVersion: statement.version + 7 } },
      EXPERT,
    );
    expect(lost.data?.decide).toMatchObject({
      change: null,
      userErrors: [{ code: 'CONFLICT', field: ['expectedVersion'] }],
    });
    const done = await api.ask(decide, { input }, EXPERT);
    expect(done.data?.decide).toMatchObject({ node: { status: 'REJECTED' }, userErrors: [] });
    expect((await rows()).some(({ feature }) => feature.id === 'feature:noise-cancellation')).toBe(false);
    const { change } = fieldOf<{ change: { id: string } }>(done, 'decide');
    const history = await api.ask(
      `{ history(node: "${statement.id}") { nodes { id kind reason } } }`,
      {},
      EXPERT,
    );
    expect(history.data?.history).toEqual({ nodes: [{ id: change.id, kind: 'REJECT', reason: 'a test' }] });
    const undo = `mutation { undo(input: { change: "${change.id}", reason: "it was right" }) { userErrors { message } } }`;
    expect((await api.ask(undo, {}, EXPERT)).data?.undo).toEqual({ userErrors: [] });
    expect((await rows()).map(({ feature }) => feature.id)).toEqual(before.map(({ feature }) => feature.id));
  });

  it('merge two products: the old id leads to the other, and undo gives back both', async () => {
    const version = async (id: string): Promise<number> =>
      fieldOf<{ version: number }>(await api.ask(`{ product(id: "${id}") { version } }`), 'product').version;
    const [winner, loser] = ['product:veltra-hum-2', 'product:veltra-hum-2-with-wireless-charging-case'];
    const input = { winner, losers: [loser], reason: 'a test', expectedVersion: await version(winner) };
    const merge =
      'mutation ($input: MergeProductsInput!) { mergeProducts(input: $input) { change { id } userErrors { message } } }';
    const done = fieldOf<{ change: { id: string } }>(
      await api.ask(merge, { input }, EXPERT),
      'mergeProducts',
    );
    expect(done).toMatchObject({ userErrors: [] });
    expect((await api.ask(`{ product(id: "${loser}") { id } node(id: "${loser}") { id } }`)).data).toEqual({
      product: { id: winner },
      node: { id: winner },
    });
    const undo = `mutation { undo(input: { change: "${done.change.id}", reason: "two after all" }) { userErrors { message } } }`;
    expect((await api.ask(undo, {}, EXPERT)).data?.undo).toEqual({ userErrors: [] });
    expect((await api.ask(`{ product(id: "${loser}") { id } }`)).data?.product).toEqual({ id: loser });
  });
});

describe('guidance, offers and help', () => {
  it('understand a request in both languages and answer with what fits', async () => {
    const selection =
      'language understood { kind value } products { edges { node { id price { amount currency } category { id } } } }';
    const english = await api.ask(`{ guide(text: "quiet laptop under 1500, 16 GB") { ${selection} } }`);
    const chinese = await api.ask(`{ guide(text: "三千以内拍照好的手机") { ${selection} } }`);
    interface Answer {
      language: string;
      understood: { kind: string; value: string }[];
      products: {
        edges: { node: { price: { amount: number; currency: string }; category: { id: string } } }[];
      };
    }
    const en = fieldOf<Answer>(english, 'guide');
    const zh = fieldOf<Answer>(chinese, 'guide');
    expect([en.language, zh.language]).toEqual(['EN', 'ZH']);
    expect(en.understood.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['CATEGORY', 'PRICE', 'SPECIFICATION', 'FEATURE']),
    );
    expect(zh.understood.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['CATEGORY', 'PRICE', 'FEATURE']),
    );
    expect(en.products.edges.length).toBeGreaterThan(0);
    for (const { node } of en.products.edges) {
      expect(node.category.id).toBe('category:laptop');
      expect(node.price.currency === 'USD' ? node.price.amount : 0).toBeLessThanOrEqual(1_500);
    }
    for (const { node } of zh.products.edges) expect(node.category.id).toBe('category:phone');
  });

  it('keep a conversation: turns count once, tabs do not overwrite, nobody else goes on with it', async () => {
    const converse = `mutation ($input: ConverseInput!) { converse(input: $input) { userErrors { code } guidance {
      chips { id } products { edges { node { id } } }
      conversation { id version turns { kind said } question { id options { id } } } } } }`;
    interface Reply {
      readonly userErrors: readonly { readonly code: string }[];
      readonly guidance: {
        readonly chips: readonly { readonly id: string }[];
        readonly products: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
        readonly conversation: {
          readonly id: string;
          readonly version: number;
          readonly turns: readonly { readonly kind: string; readonly said: string }[];
          readonly question: { readonly id: string; readonly options: readonly { readonly id: string }[] };
        };
      };
    }
    const take = async (input: object): Promise<Reply> =>
      fieldOf<Reply>(await api.ask(converse, { input }), 'converse');
    const begun = await take({ for: 'ida', text: '我想买一款新的手机', clientMutationId: 'one' });
    const again = await take({ for: 'ida', text: '我想买一款新的手机', clientMutationId: 'one' });
    expect(again.guidance.conversation).toEqual(begun.guidance.conversation);
    const { id: conversation, question } = begun.guidance.conversation;
    const answer = { question: question.id, options: [question.options[0]?.id] };
    const next = { conversation, answer, expectedVersion: 1, clientMutationId: 'two' };
    const answered = await take(next);
    expect(answered.guidance.conversation).toMatchObject({ version: 2, turns: [{}, { kind: 'ANSWER' }] });
    expect((await take(next)).guidance.conversation.version).toBe(2);
    expect((await take({ conversation, text: '轻一点', expectedVersion: 1 })).userErrors).toMatchObject([
      { code: 'CONFLICT' },
    ]);
    const back = await take({ conversation, back: true });
    expect(back.guidance.products).toEqual(begun.guidance.products);
    const asked = await api.ask(`{ guide(conversation: "${conversation}") { chips { id } } }`);
    expect(fieldOf<Reply['guidance']>(asked, 'guide').chips).toEqual(begun.guidance.chips);
    // Who speaks for somebody else is told no more than that there is none.
    expect((await take({ for: 'tom', conversation, text: 'lighter' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const foreign = await api.ask(`{ guide(for: "tom", conversation: "${conversation}") { chips { id } } }`);
    expect(foreign.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const own = await api.ask(`{ guide(for: "ida", conversation: "${conversation}") { chips { id } } }`);
    expect(fieldOf<Reply['guidance']>(own, 'guide').chips).toEqual(begun.guidance.chips);
    // What a visitor says is opened by the signed id alone.
    const visitor = await take({ text: 'a laptop' });
    const handle = visitor.guidance.conversation.id;
    expect((await take({ conversation: handle, text: 'lighter' })).userErrors).toEqual([]);
    const [bare] = handle.split('~');
    expect((await take({ conversation: bare, text: 'lighter' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const exported = fieldOf<{ conversations: { id: string; details: { turns: string } }[] }>(
      await api.ask('{ exportUser(for: "ida") }'),
      'exportUser',
    );
    expect(exported.conversations.map(({ id }) => id)).toEqual([conversation]);
    expect(exported.conversations[0]?.details.turns).toContain('我想买一款新的手机');
    await api.ask('mutation { eraseUser(input: { for: "ida" }) { userErrors { code } } }');
    expect((await take({ conversation, back: true })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await api.services.store.counts()).nodes.Conversation).toBe(1);
  });

  it('the guide shows what the shop says of itself: a topic, a person, what runs', async () => {
    const service = `answer service { help { topic { id } } handOver { reason summary { text } } promotions { id coupon sponsor } }`;
    interface Said {
      readonly answer: string;
      readonly service: {
        readonly help: { readonly topic: { readonly id: string } } | null;
        readonly handOver: { readonly reason: string; readonly summary: { readonly text: string } } | null;
        readonly promotions: readonly { readonly id: string; readonly coupon: string | null }[];
      } | null;
    }
    const said = async (text: string): Promise<Said> =>
      fieldOf<Said>(
        await api.ask(`query ($text: String!) { guide(text: $text, first: 2) { ${service} } }`, { text }),
        'guide',
      );
    // By sentences of the topic, or by the topic itself.
    for (const text of ["what's your return policy?", '退货政策是什么'])
      expect((await said(text)).answer).toMatch(/within 30 days|30 天/);
    for (const text of ['I want to talk to a human', '转人工']) {
      const { service: reply, answer } = await said(text);
      expect(reply?.handOver).toMatchObject({ reason: 'WISHED' });
      expect(answer).toContain(reply?.handOver?.summary.text);
    }
    for (const text of ['any discounts?', '有优惠吗']) {
      const { service: reply, answer } = await said(text);
      expect(reply?.promotions).toContainEqual(
        expect.objectContaining({ id: 'promotion:promo-first-tablet', coupon: 'SHOAL20', sponsor: null }),
      );
      expect(answer).toContain('SHOAL20');
    }
    expect((await said('a quiet laptop')).service).toBeNull();
  });

  it('promotions are labelled and change nothing in the order of recommendations', async () => {
    const alone = await page('recommendations(for: "tom", first: 10)', 'edges { node { id } score }');
    const answer = await api.ask(
      '{ promotions(for: "tom", first: 3) { label { text } affinity reasons { value } promotion { id } } recommendations(for: "tom", first: 10) { edges { node { id } score } } }',
    );
    expect(answer.data?.recommendations).toEqual(alone);
    const slots = fieldOf<{ label: { text: string }; affinity: number }[]>(answer, 'promotions');
    expect(slots.length).toBeGreaterThan(0);
    for (const slot of slots) {
      expect(slot.label.text).toBe('Promotion');
      expect(slot.affinity).toBeGreaterThanOrEqual(0);
    }
  });

  it('help answers a question in both languages', async () => {
    for (const question of ['how do I pair my headphones', '耳机怎么配对']) {
      const answer = await api.ask(
        'query ($q: String!) { helpTopics(question: $q, first: 1) { topic { id } } }',
        { q: question },
      );
      expect(answer.data?.helpTopics).toEqual([{ topic: { id: 'help:help-pairing' } }]);
    }
  });
});

describe('over HTTP', () => {
  it('the 61 audits of GraphQL over HTTP pass', async () => {
    const results = await auditServer({
      url: `${api.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...(init.headers as object), 'apollo-require-preflight': '1' } }),
    });
    const failed = results
      .filter(({ status }) => status !== 'ok')
      .map(({ id, name, status }) => ({ id, name, status }));
    expect(failed).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it('every query that the first page leads to runs', async () => {
    const page = await (await fetch(`${api.url}/`)).text();
    const queries = [...page.matchAll(/\/graphiql\?query=([^"]+)"/g)].map(([, query]) =>
      decodeURIComponent(query!),
    );
    expect(queries.map((query) => /^\{\s*(\w+)/.exec(query)?.[1])).toEqual([
      'recommendations',
      'guide',
      'guide',
    ]);
    for (const query of queries) {
      const { errors, data } = await api.ask(query);
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).toContain('"reason"');
    }
  });

  it('pages, health and metrics answer', async () => {
    const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${api.url}${path}`, { headers });
    expect(await (await get('/')).text()).toContain('/graphiql?query=');
    expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await get('/health/ready')).json()).toMatchObject({ status: 'ready', store: 'embedded' });
    expect(await (await get('/metrics')).text()).toContain('guidegraph_snapshot_seq');
    expect(await (await get('/graphql', { accept: 'text/html' })).text()).toContain('sandbox');
    for (const [path, headers] of [
      ['/health/ready', {}],
      ['/graphql?query={graph{engine}}', { 'apollo-require-preflight': '1' }],
    ] as const)
      expect((await get(path, headers)).headers.get('cache-control')).toBe('no-store');
    const graphiql = await get('/graphiql');
    expect(await graphiql.text()).toContain('GuideGraph');
    expect((await get('/graphiql', { 'if-none-match': graphiql.headers.get('etag') ?? '' })).status).toBe(
      304,
    );
  });

  it('readiness turns false while the store does not answer, and back', async () => {
    const { store } = api.services;
    const ping = store.ping.bind(store);
    (store as { ping: () => Promise<void> }).ping = () => Promise.reject(new Error('away'));
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    // A store that hangs is asked once for all who want to know: each question holds one of its connections.
    let questions = 0;
    (store as { ping: () => Promise<void> }).ping = async () => {
      questions += 1;
      await new Promise((resolve) => setTimeout(resolve, 500));
    };
    const looks = await Promise.all(Array.from({ length: 8 }, () => fetch(`${api.url}/health/ready`)));
    expect(looks.every(({ status }) => status === 200)).toBe(true);
    expect(questions).toBeLessThan(8);
    (store as { ping: () => Promise<void> }).ping = ping;
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
  });
});

describe('abuse', () => {
  const code = ({ errors }: GraphqlAnswer): string | undefined => errors?.[0]?.extensions.code;

  it('unknown and malformed ids are null or a clear error', async () => {
    for (const id of [
      'product:none',
      '',
      'x',
      'user:1',
      '\u0000',
      'product:' + 'a'.repeat(500),
      '__proto__',
      '💥',
    ]) {
      const answer = await api.ask(
        'query ($id: ID!) { node(id: $id) { id } product(id: $id) { id } statement(id: $id) { id } }',
        { id },
      );
      expect(answer).toMatchObject({ data: { node: null, product: null, statement: null } });
      expect(answer.errors).toBeUndefined();
    }
    const unknown = await api.ask(
      '{ recommendations(intent: SIMILAR, products: ["product:none"]) { model } }',
    );
    expect(unknown.errors?.[0]?.message).toContain('product:none');
    expect(code(unknown)).toBe('INVALID_VALUE');
  });

  it('page sizes and numbers out of range say what was expected', async () => {
    for (const first of [0, -1, 101, 2_147_483_647]) {
      const answer = await api.ask('query ($n: Int!) { products(first: $n) { totalCount } }', { n: first });
      expect({ code: code(answer), message: answer.errors?.[0]?.message, status: answer.status }).toEqual({
        code: 'INVALID_VALUE',
        message: `first: expected 1 to 100, got ${first}`,
        status: 400,
      });
    }
    expect(code(await api.ask('{ products(first: 99999999999) { totalCount } }'))).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(code(await api.ask('{ recommendations(diversity: -3) { model } }'))).toBe('INVALID_VALUE');
    const poor = await api.ask('{ recommendations(intent: BUNDLE, budget: -0.01) { model } }');
    expect([code(poor), poor.errors?.[0]?.message]).toEqual([
      'INVALID_VALUE',
      'budget: expected 0 or more, got -0.01',
    ]);
    expect(code(await api.ask('{ products(where: { price: { gte: 5, lte: 1 } }) { totalCount } }'))).toBe(
      'INVALID_VALUE',
    );
    expect(
      (await api.ask('{ products(where: { price: { gte: -1e300 } }) { totalCount } }')).errors,
    ).toBeUndefined();
    for (const after of ['x', 'eyJ', 'W10', 'p', 'z////', Buffer.from('[1,2]').toString('base64url')]) {
      expect(
        code(await api.ask('query ($a: String) { products(after: $a) { totalCount } }', { a: after })),
      ).toBe('INVALID_VALUE');
      expect(
        code(await api.ask('query ($a: String) { recommendations(after: $a) { model } }', { a: after })),
      ).toBe('INVALID_VALUE');
    }
  });

  it('wrong types are refused before anything runs', async () => {
    expect(code(await api.ask('query ($n: Int!) { products(first: $n) { totalCount } }', { n: 'ten' }))).toBe(
      'BAD_USER_INPUT',
    );
    expect(code(await api.ask('{ products(first: "ten") { totalCount } }'))).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(code(await api.ask('{ nothingLikeThat }'))).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(code(await api.ask('{ products { '))).toBe('GRAPHQL_PARSE_FAILED');
  });

  it('depth, cost, aliases, tokens and directives have limits, told with numbers', async () => {
    let deep = 'id';
    for (let i = 0; i < 20; i++) deep = `similar(first: 1) { nodes { ${deep} } }`;
    const tooDeep = await api.ask(`{ product(id: "product:norvik-varde-13") { ${deep} } }`);
    expect(code(tooDeep)).toBe('LIMIT_EXCEEDED');
    expect(tooDeep.errors?.[0]?.message).toMatch(/depth of the operation: expected at most 14, got \d+/);
    const dear = await api.ask('{ products(first: 100) { nodes { reviews(first: 100) { nodes { id } } } } }');
    expect(dear.errors?.[0]?.message).toMatch(/cost of the operation: expected at most 10000, got \d+/);
    const aliases = Array.from({ length: 31 }, (_, i) => `a${i}: product(id: "x") { id }`).join(' ');
    expect(code(await api.ask(`{ ${aliases} }`))).toBe('LIMIT_EXCEEDED');
    const directives = '@skip(if: false) '.repeat(31);
    expect(code(await api.ask(`{ ${'__typename '.repeat(2_500)} }`))).toBe('GRAPHQL_PARSE_FAILED');
    expect((await api.ask(`{ __typename ${directives} }`)).errors?.length).toBeGreaterThan(0);
    const mutations = Array.from(
      { length: 11 },
      (_, i) => `m${i}: undo(input: { change: "x", reason: "" }) { userErrors { code } }`,
    );
    expect(code(await api.ask(`mutation { ${mutations.join(' ')} }`))).toBe('LIMIT_EXCEEDED');
    const bomb = Array.from(
      { length: 20 },
      (_, i) =>
        `fragment f${i} on Product { a: similar(first: 10) { nodes { ...f${i + 1} } } b: similar(first: 10) { nodes { ...f${i + 1} } } }`,
    );
    const bombed = await api.ask(
      `{ product(id: "x") { ...f0 } } ${bomb.join(' ')} fragment f20 on Product { id }`,
    );
    expect(code(bombed)).toBe('LIMIT_EXCEEDED');
  });

  it('the cost of an answer is told, and grows with the page', async () => {
    const cost = async (first: number): Promise<number> => {
      const { extensions } = await api.ask(
        'query ($n: Int!) { products(first: $n) { nodes { id brand { id } } } }',
        { n: first },
      );
      expect(extensions?.cost.maximum).toBe(10_000);
      return extensions?.cost.requested ?? 0;
    };
    expect(await cost(20)).toBe(10 + 20 * 2);
    expect(await cost(100)).toBe(10 + 100 * 2);
  });

  it('a body of 10 MB, broken JSON and a wrong content type are answered with JSON', async () => {
    const send = (body: string, type = 'application/json'): Promise<Response> =>
      fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
    const large = await send(JSON.stringify({ query: `{ __typename } #${'x'.repeat(10_000_000)}` }));
    expect({ status: large.status, body: await large.json() }).toMatchObject({
      status: 413,
      body: { errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] },
    });
    for (const body of ['{', '[1,', '"', 'null', '42', '{"query": 42}', '{"__proto__": {"x": 1}}']) {
      const answer = await send(body);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toHaveProperty('errors');
    }
    expect((await send('<query/>', 'application/xml')).status).toBe(415);
    const lost = await fetch(`${api.url}/nowhere`);
    expect({ status: lost.status, body: await lost.json() }).toMatchObject({
      status: 404,
      body: { errors: [{}] },
    });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('a mutation over GET and a request without a preflight are refused', async () => {
    const mutation = encodeURIComponent(
      'mutation { undo(input: { change: "x", reason: "" }) { userErrors { code } } }',
    );
    const get = await fetch(`${api.url}/graphql?query=${mutation}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(get.status).toBe(405);
    expect((await fetch(`${api.url}/graphql?query=%7B__typename%7D`)).status).toBe(400);
    const form = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{__typename}"}',
    });
    expect(form.status).toBeGreaterThanOrEqual(400);
  });

  it('what breaks inside is told by a request id alone', async () => {
    const { store } = api.services;
    const counts = store.counts.bind(store);
    (store as { counts: unknown }).counts = () => Promise.reject(new Error('secret at /home/somebody'));
    const answer = await api.ask('{ graph { seq } }');
    (store as { counts: unknown }).counts = counts;
    expect(code(answer)).toBe('INTERNAL');
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(JSON.stringify(answer)).not.toContain('stack');
    expect(answer.errors?.[0]?.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('half a request and a closed socket leave the server well', async () => {
    const { port } = new URL(api.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"que',
        );
        socket.destroy();
        resolve();
      });
    });
    expect((await api.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  /** `fetch` sets Host itself: this sends any. */
  function rawAsk(headers: Record<string, string>): Promise<GraphqlAnswer> {
    const body = JSON.stringify({ query: '{ viewer(for: "mei") { id } }' });
    return new Promise((resolve, reject) => {
      const sent = httpRequest(
        `${api.url}/graphql`,
        {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(body)),
            ...headers,
          },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              ...(JSON.parse(text) as Omit<GraphqlAnswer, 'status'>),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  it.each<Record<string, string>>([
    { 'x-forwarded-for': '127.0.0.1' },
    { 'x-real-ip': '127.0.0.1' },
    { forwarded: 'for=127.0.0.1' },
    { via: '1.1 proxy' },
    { host: 'shop.example' },
    { host: 'localhost.shop.example' },
    { origin: 'https://shop.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ])('a request that is not plainly of this machine is anonymous: %j', async (headers) => {
    const answer = await rawAsk({ 'x-guidegraph-role': 'operator', ...headers });
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('a plain local request may ask for anybody, also from a page of this machine', async () => {
    for (const headers of [
      {},
      { host: 'localhost:1' },
      { host: '[::1]' },
      { origin: 'http://localhost:3000' },
    ]) {
      expect((await rawAsk(headers as Record<string, string>)).errors).toBeUndefined();
    }
    const wrong = await api.ask('{ __typename }', {}, { 'x-guidegraph-role': 'king' });
    expect(code(wrong)).toBe('INVALID_VALUE');
  });
});
