import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fieldOf, type GraphqlAnswer, startTestApi, type TestApi } from './api-client.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Payload {
  readonly change?: { readonly id: string; readonly kind: string; readonly reason: string };
  readonly node?: { readonly id: string; readonly version: number; readonly startsAt: string };
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[];
    readonly message: string;
  }[];
}
interface Page {
  readonly edges: readonly {
    readonly node: { readonly id: string };
    readonly score: number;
    readonly contributions: readonly { readonly kind: string; readonly value: number }[];
  }[];
  readonly rules:
    | readonly { readonly action: string; readonly rule: { readonly name: { text: string } } }[]
    | null;
}

const EXPERT = { 'x-guidegraph-role': 'expert' };
const PUT = `mutation ($input: PutRuleInput!) { putRule(input: $input) {
  change { id kind reason } node { id ... on Rule { version startsAt } } userErrors { code field message } } }`;
const PAGE = `{ recommendations(for: "mei", first: 10) { edges { score node { id } contributions { kind value } }
  rules { action rule { name(language: ZH) { text } } } } }`;

const put = async (input: object): Promise<Payload> =>
  fieldOf(await api.ask(PUT, { input: { reason: 'a test', ...input } }, EXPERT), 'putRule');
const page = async (headers = EXPERT): Promise<Page> =>
  fieldOf(await api.ask(PAGE, {}, headers), 'recommendations');
const ids = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);

describe('rules of the shop', () => {
  it('are in the next answer, in their history, and gone after an undo', async () => {
    const before = await page();
    const [first] = ids(before) as [string];
    const made = await put({
      nameZh: '不要第一个',
      action: 'EXCLUDE',
      products: [first],
      startsAt: '2026-07-01T07:00:00+08:00',
    });
    expect(made).toMatchObject({
      userErrors: [],
      change: { kind: 'RULE', reason: 'a test' },
      // The time of the requests is an hour later.
      node: { version: 1, startsAt: '2026-06-30T23:00:00.000Z' },
    });
    const after = await page();
    expect(ids(after)).not.toContain(first);
    expect(after.rules).toEqual([{ action: 'EXCLUDE', rule: { name: { text: '不要第一个' } } }]);
    const history = await api.ask(
      'query ($node: ID!) { history(node: $node) { nodes { id kind after } } }',
      { node: made.node?.id },
      EXPERT,
    );
    expect(fieldOf<{ nodes: { id: string }[] }>(history, 'history').nodes.map(({ id }) => id)).toEqual([
      made.change?.id,
    ]);
    const undone = await api.ask(
      'mutation ($input: UndoInput!) { undo(input: $input) { userErrors { code } } }',
      { input: { change: made.change?.id, reason: 'a test' } },
      EXPERT,
    );
    expect(fieldOf<Payload>(undone, 'undo').userErrors).toEqual([]);
    expect(await page()).toEqual(before);
  });

  it('can be changed and retired by who saw the last version alone', async () => {
    const boost = { action: 'BOOST', value: 5, where: { category: { in: ['camera'] } } };
    const { node } = await put(boost);
    const boosted = await page();
    const shares = boosted.edges.flatMap(({ contributions }) =>
      contributions.filter(({ kind }) => kind === 'MERCHANDISING').map(({ value }) => value),
    );
    expect(new Set(shares)).toEqual(new Set([5]));
    for (const { score, contributions } of boosted.edges)
      expect(Math.abs(contributions.reduce((sum, { value }) => sum + value, 0) - score)).toBeLessThan(1e-9);
    const changed = await put({ ...boost, rule: node?.id, value: 6, expectedVersion: 1 });
    expect(changed).toMatchObject({ userErrors: [], node: { version: 2 } });
    expect((await put({ ...boost, rule: node?.id, expectedVersion: 1 })).userErrors).toMatchObject([
      { code: 'CONFLICT' },
    ]);
    const retired = await api.ask(
      'mutation ($input: RetireRuleInput!) { retireRule(input: $input) { node { ... on Rule { isRetired } } userErrors { code } } }',
      { input: { rule: node?.id, reason: 'a test' } },
      EXPERT,
    );
    expect(fieldOf(retired, 'retireRule')).toEqual({ node: { isRetired: true }, userErrors: [] });
    expect((await page()).rules).toEqual([]);
    const listed = async (active: boolean): Promise<string[]> =>
      fieldOf<{ nodes: { id: string }[] }>(
        await api.ask(
          'query ($active: Boolean!) { rules(active: $active) { nodes { id } } }',
          { active },
          EXPERT,
        ),
        'rules',
      ).nodes.map(({ id }) => id);
    expect(await listed(false)).toContain(node?.id);
    expect(await listed(true)).toEqual([]);
  });

  it('refuses what cannot be meant', async () => {
    const fields = async (input: object): Promise<unknown> =>
      (await put(input)).userErrors.map(({ field }) => field[0]);
    const [product] = ids(await page()) as [string];
    expect(await fields({ action: 'EXCLUDE' })).toEqual(['where']);
    expect(await fields({ action: 'BOOST', value: 0, products: ['product:a'] })).toEqual(['value']);
    expect(await fields({ action: 'PIN', value: 1.5, products: ['product:a'] })).toEqual(['value']);
    expect(await fields({ action: 'PIN', products: ['brand:a'] })).toEqual(['products']);
    const bare = { action: 'EXCLUDE', products: [product], startsAt: '2026-07-01T00:00:00' };
    expect(await fields(bare)).toEqual(['startsAt']);
    expect(await fields({ ...bare, startsAt: '2026-02-30T00:00:00Z' })).toEqual(['startsAt']);
    const turned = { ...bare, startsAt: '2026-07-02T00:00:00Z', endsAt: '2026-07-01T00:00:00Z' };
    expect(await fields(turned)).toEqual(['endsAt']);
    const empty = { ...turned, endsAt: '2026-07-02T08:00:00+08:00' };
    expect((await put(empty)).userErrors).toMatchObject([
      { message: 'endsAt: expected a time after 2026-07-02T00:00:00.000Z, got 2026-07-02T00:00:00.000Z' },
    ]);
    const rule = { action: 'EXCLUDE', products: [product] };
    expect(await fields({ ...rule, reason: ' \n' })).toEqual(['reason']);
    expect(await fields({ ...rule, products: [] })).toEqual(['products']);
    expect(await fields({ ...rule, products: [product, 'product:nowhere'] })).toEqual(['products']);
    expect(await fields({ ...rule, expectedVersion: 1 })).toEqual(['expectedVersion']);
  });

  it('are for experts to change, and seen by experts and operators', async () => {
    const input = { action: 'EXCLUDE', products: ['product:a'], reason: 'a test' };
    const codes = ({ errors }: GraphqlAnswer): unknown => errors?.map(({ extensions }) => extensions.code);
    for (const role of ['app', 'operator', 'shopper']) {
      const headers = { 'x-guidegraph-role': role };
      expect(codes(await api.ask(PUT, { input }, headers))).toEqual(['FORBIDDEN']);
      const list = await api.ask('{ rules { nodes { id } } }', {}, headers);
      expect(codes(list)).toEqual(role === 'operator' ? undefined : ['FORBIDDEN']);
    }
    expect((await page({ 'x-guidegraph-role': 'app' })).rules).toBeNull();
  });
});

describe('single listings and reviews', () => {
  const PUT_LISTINGS =
    'mutation ($input: PutListingsInput!) { putListings(input: $input) { listings { id price { amount } priceHistory { price { amount currency } } } userErrors { field code } } }';
  const OPERATOR = { 'x-guidegraph-role': 'operator' };

  it('go in by their key, are in the next answer, and keep their prices; what does not fit is told', async () => {
    const listing = { externalId: 'q1', name: '奎尔 Q1', brand: '奎尔', price: 10, currency: 'CNY' };
    const put = async (listings: object[]) =>
      fieldOf<unknown>(
        await api.ask(PUT_LISTINGS, { input: { source: 's', listings } }, OPERATOR),
        'putListings',
      );
    const first = await put([listing, { externalId: 'q2', name: ' ' }]);
    expect(first).toMatchObject({
      listings: [{ id: 'listing:s~q1', price: { amount: 10 } }],
      userErrors: [{ field: ['listings', '1', 'name'], code: 'INVALID_VALUE' }],
    });
    const unfit = { ...listing, currency: null };
    expect(await put([unfit, { ...listing, url: 'javascript:alert(1)' }, listing])).toMatchObject({
      listings: [{ id: 'listing:s~q1' }],
      userErrors: [{ field: ['listings', '0', 'currency'] }, { field: ['listings', '1', 'url'] }],
    });
    expect(await put([{ ...listing, price: 9 }])).toMatchObject({
      listings: [{ priceHistory: [{ price: { amount: 10, currency: 'CNY' } }, { price: { amount: 9 } }] }],
    });
    const found = await api.ask('{ node(id: "listing:s~q1") { ... on Listing { externalId goneSince } } }');
    expect(fieldOf(found, 'node')).toEqual({ externalId: 'q1', goneSince: null });
  });

  it('are for operators and experts, reviews for apps too, and not for more than 100 at once', async () => {
    const codes = ({ errors }: GraphqlAnswer): unknown => errors?.map(({ extensions }) => extensions.code);
    const input = { source: 's', listings: [{ externalId: 'q', name: 'Q' }] };
    const PUT_REVIEWS =
      'mutation ($input: PutReviewsInput!) { putReviews(input: $input) { userErrors { code } } }';
    const reviews = { source: 's', reviews: [{ product: 'nowhere', text: 'fine' }] };
    for (const role of ['app', 'shopper']) {
      const headers = { 'x-guidegraph-role': role };
      expect(codes(await api.ask(PUT_LISTINGS, { input }, headers))).toEqual(['FORBIDDEN']);
      const answer = await api.ask(PUT_REVIEWS, { input: reviews }, headers);
      expect(role === 'app' ? fieldOf(answer, 'putReviews') : codes(answer)).toEqual(
        role === 'app' ? { userErrors: [{ code: 'NOT_FOUND' }] } : ['FORBIDDEN'],
      );
    }
    expect(codes(await api.ask(PUT_LISTINGS, { input }))).toEqual(['UNAUTHENTICATED']);
    const many = { ...input, listings: Array.from({ length: 101 }, () => input.listings[0]) };
    expect(codes(await api.ask(PUT_LISTINGS, { input: many }, OPERATOR))).toEqual(['INVALID_VALUE']);
  });
});
