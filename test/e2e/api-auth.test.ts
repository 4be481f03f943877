import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import { IssuerKeys } from '../../src/api/auth/issuer-keys.js';
import { ROLES, type Role } from '../../src/api/auth/role.js';
import { signToken } from '../../src/api/auth/sign-token.js';
import { apiSchema } from '../../src/api/schema.js';
import { startServer } from '../../src/api/start-server.js';
import type { NodeId } from '../../src/domain/ids.js';
import { userId } from '../../src/domain/user-id.js';
import { EmbeddedStore } from '../../src/graph/embedded/embedded-store.js';
import { makeKey, signWith, startKeyIssuer } from '../support/key-issuer.js';
import { TEST_HASH_KEY } from '../support/sample-store.js';
import { type GraphqlAnswer, post, serveStore, TEST_NOW, type TestApi } from './api-client.js';

const SECRET = 'a secret for tests alone, of 32+ characters';
const MEI = userId(TEST_HASH_KEY, 'mei');
const TOM = userId(TEST_HASH_KEY, 'tom');
const CHANGE = 'change:c1' as NodeId;

let api: Omit<TestApi, 'close'>;
let store: EmbeddedStore;
const folder = mkdtempSync(join(tmpdir(), 'guidegraph-auth-'));

/** A shop as small as the questions need. */
beforeAll(async () => {
  store = new EmbeddedStore(join(folder, 'graph.db'));
  const put = (id: string, properties = {}) => ({ kind: 'putNode', id: id as NodeId, properties }) as const;
  await store.write([
    put('product:p1', { nameEn: 'One' }),
    put('product:p2', { nameEn: 'Two' }),
    put(MEI, { displayName: 'Mei' }),
    put(TOM, { displayName: 'Tom' }),
    put(CHANGE, { kind: 'APPROVE', by: 'somebody' }),
    put('statement:s1', {
      predicate: 'HAS_FEATURE',
      status: 'approved',
      decidedBy: 'user:somebody',
      reason: 'because',
    }),
    {
      kind: 'putEdge',
      type: 'VIEWED',
      from: MEI,
      to: 'product:p1' as NodeId,
      key: 'k',
      properties: { at: '2026-01-01T00:00:00Z', weight: 1 },
    },
  ]);
  api = await serveStore(store, SECRET);
});
afterAll(async () => {
  await api.server.stop();
  await api.services.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bearer(role: Role, user: string | undefined): Promise<Record<string, string>> {
  const token = await signToken(SECRET, { role, user }, TEST_NOW, 3_600);
  return { authorization: `Bearer ${token}` };
}

const codeOf = ({ errors }: GraphqlAnswer): string => errors?.[0]?.extensions.code ?? 'ok';

/** Every root field, how it is asked about Mei, and which roles may: `own` a shopper who is Mei. */
type Who = 'everybody' | 'self and apps' | 'experts' | 'curation' | 'curation and apps';
const ROOT_FIELDS: Record<string, { readonly ask: string; readonly who: Who }> = {
  node: { ask: '{ node(id: "product:p1") { id } }', who: 'everybody' },
  nodes: { ask: '{ nodes(ids: ["product:p1"]) { id } }', who: 'everybody' },
  product: { ask: '{ product(id: "product:p1") { id } }', who: 'everybody' },
  products: { ask: '{ products { totalCount } }', who: 'everybody' },
  statement: { ask: '{ statement(id: "statement:s1") { id } }', who: 'everybody' },
  graph: { ask: '{ graph { seq } }', who: 'everybody' },
  compare: { ask: '{ compare(ids: ["product:p1", "product:p2"]) { products { id } } }', who: 'everybody' },
  recommendations: { ask: '{ recommendations(for: "mei") { model } }', who: 'self and apps' },
  guide: { ask: '{ guide(text: "a phone", for: "mei") { intent } }', who: 'self and apps' },
  answer: { ask: '{ answer(question: "battery", for: "mei") { status } }', who: 'self and apps' },
  converse: {
    ask: 'mutation { converse(input: { text: "a phone", for: "mei" }) { userErrors { code } } }',
    who: 'self and apps',
  },
  promotions: { ask: '{ promotions(for: "mei") { affinity } }', who: 'self and apps' },
  helpTopics: { ask: '{ helpTopics(question: "battery", for: "mei") { score } }', who: 'self and apps' },
  sponsoredProducts: { ask: '{ sponsoredProducts(for: "mei") { affinity } }', who: 'self and apps' },
  recordOffers: {
    ask: 'mutation { recordOffers(input: { for: "mei", seen: [] }) { seen } }',
    who: 'self and apps',
  },
  help: { ask: '{ help(question: "battery", for: "mei") { confidence } }', who: 'self and apps' },
  rateHelp: {
    ask: 'mutation { rateHelp(input: { for: "mei", topic: "help:none", helpful: true }) { userErrors { code } } }',
    who: 'self and apps',
  },
  recordQuestion: {
    ask: 'mutation { recordQuestion(input: { for: "mei", id: "q", text: "a phone" }) { recorded } }',
    who: 'self and apps',
  },
  recordOrders: {
    ask: 'mutation { recordOrders(input: { for: "mei", orders: [{ id: "o", product: "product:none", state: PLACED, at: "2026-01-01T00:00:00Z" }] }) { userErrors { code } } }',
    who: 'self and apps',
  },
  insights: { ask: '{ insights { needs { people } } }', who: 'curation' },
  viewer: {
    ask: '{ viewer(for: "mei") { displayName interests { weight } history { nodes { at } } priceLevels { products } wantedSpecifications { products } lifeCycles { readiness } session { isOpen } eventSummary { counted } persona { size } } }',
    who: 'self and apps',
  },
  personas: { ask: '{ personas { size traits { share } } }', who: 'everybody' },
  exportUser: { ask: '{ exportUser(for: "mei") }', who: 'self and apps' },
  recordEvents: {
    ask: 'mutation { recordEvents(input: { for: "mei", events: [{ id: "e", type: VIEW, product: "product:p1", at: "2026-01-01T00:00:00Z" }] }) { recorded } }',
    who: 'self and apps',
  },
  setInterest: {
    ask: 'mutation { setInterest(input: { for: "mei", node: "feature:none", weight: 1 }) { userErrors { code } } }',
    who: 'self and apps',
  },
  muteFeature: {
    ask: 'mutation { muteFeature(input: { for: "mei", feature: "feature:none" }) { userErrors { code } } }',
    who: 'self and apps',
  },
  mute: {
    ask: 'mutation { mute(input: { for: "mei", node: "brand:none" }) { userErrors { code } } }',
    who: 'self and apps',
  },
  reviewQueue: { ask: '{ reviewQueue { nodes { why } } }', who: 'curation' },
  history: { ask: '{ history(node: "product:p1") { nodes { by } } }', who: 'curation' },
  decide: {
    ask: 'mutation { decide(input: { statement: "statement:none", decision: APPROVE, reason: "", expectedVersion: 1 }) { userErrors { code } } }',
    who: 'experts',
  },
  mergeProducts: {
    ask: 'mutation { mergeProducts(input: { winner: "product:none", losers: ["product:n2"], reason: "", expectedVersion: 1 }) { userErrors { code } } }',
    who: 'experts',
  },
  splitProduct: {
    ask: 'mutation { splitProduct(input: { product: "product:none", listings: ["listing:l"], reason: "", expectedVersion: 1 }) { userErrors { code } } }',
    who: 'experts',
  },
  undo: {
    ask: 'mutation { undo(input: { change: "change:none", reason: "" }) { userErrors { code } } }',
    who: 'experts',
  },
  putListings: {
    ask: 'mutation { putListings(input: { source: "s", listings: [{ externalId: "l", name: "" }] }) { userErrors { code } } }',
    who: 'curation',
  },
  putReviews: {
    ask: 'mutation { putReviews(input: { source: "s", reviews: [{ product: "none", text: "" }] }) { userErrors { code } } }',
    who: 'curation and apps',
  },
  experiment: { ask: '{ experiment(name: "none") { arms { rate } } }', who: 'curation' },
  rules: { ask: '{ rules { nodes { id } } }', who: 'curation' },
  putRule: {
    ask: 'mutation { putRule(input: { rule: "rule:none", action: BOOST, value: 1, reason: "" }) { userErrors { code } } }',
    who: 'experts',
  },
  retireRule: {
    ask: 'mutation { retireRule(input: { rule: "rule:none", expectedVersion: 1, reason: "" }) { userErrors { code } } }',
    who: 'experts',
  },
  // Last, since Mei is gone then.
  eraseUser: {
    ask: 'mutation { eraseUser(input: { for: "mei" }) { userErrors { code } } }',
    who: 'self and apps',
  },
};

function expected(who: Who, role: Role, isMei: boolean): string {
  const refused = role === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  if (who === 'everybody') return 'ok';
  if (who === 'experts') return role === 'expert' ? 'ok' : refused;
  if (who === 'curation and apps' && role === 'app') return 'ok';
  if (who.startsWith('curation')) return role === 'expert' || role === 'operator' ? 'ok' : refused;
  return isMei || role === 'app' || role === 'operator' ? 'ok' : refused;
}

describe('who may ask what, with a key', () => {
  it('the table names every root field', () => {
    const fields = [apiSchema().getQueryType(), apiSchema().getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(Object.keys(ROOT_FIELDS).sort()).toEqual(fields.sort());
  });

  const callers = ROLES.map((role) => ({ role, user: role === 'anonymous' ? undefined : 'tom' }));
  it.each(callers)('$role (as $user) about Mei', async ({ role, user }) => {
    const headers = role === 'anonymous' ? {} : await bearer(role, user);
    for (const [field, { ask, who }] of Object.entries(ROOT_FIELDS)) {
      // What takes her away is asked last, by herself.
      if (field === 'eraseUser' && expected(who, role, false) === 'ok') continue;
      expect({ field, code: codeOf(await api.ask(ask, {}, headers)) }).toEqual({
        field,
        code: expected(who, role, false),
      });
    }
  });

  it('nobody reaches a user or a change by node(), and who decided is for experts and operators', async () => {
    const query = `{ user: node(id: "${MEI}") { id } change: node(id: "${CHANGE}") { id } nodes(ids: ["${MEI}", "${CHANGE}"]) { id } statement(id: "statement:s1") { decidedBy reason } }`;
    for (const role of ROLES) {
      const answer = await api.ask(query, {}, role === 'anonymous' ? {} : await bearer(role, 'tom'));
      const [seesUser, seesChange] = [
        role === 'app' || role === 'operator',
        role === 'expert' || role === 'operator',
      ];
      expect({ role, data: answer.data }).toEqual({
        role,
        data: {
          user: seesUser ? { id: MEI } : null,
          change: seesChange ? { id: CHANGE } : null,
          nodes: [seesUser ? { id: MEI } : null, seesChange ? { id: CHANGE } : null],
          statement: seesChange
            ? { decidedBy: 'user:somebody', reason: 'because' }
            : { decidedBy: null, reason: null },
        },
      });
    }
  });

  it('a shopper is served as themselves without being named, and sees nobody else', async () => {
    const headers = await bearer('shopper', 'mei');
    const answer = await api.ask('{ viewer { id displayName } recommendations { fallback } }', {}, headers);
    expect(answer.data).toMatchObject({
      viewer: { id: MEI, displayName: 'Mei' },
      recommendations: { fallback: 'NONE' },
    });
    for (const name of ['tom', TOM]) {
      expect(codeOf(await api.ask('query ($n: ID) { viewer(for: $n) { id } }', { n: name }, headers))).toBe(
        'FORBIDDEN',
      );
    }
    expect((await api.ask('{ viewer { id } }')).data).toEqual({ viewer: null });
    for (const [field, { ask, who }] of Object.entries(ROOT_FIELDS)) {
      expect({ field, code: codeOf(await api.ask(ask, {}, headers)) }).toEqual({
        field,
        code: expected(who, 'shopper', true),
      });
    }
  });

  it('headers of the local rule mean nothing where there is a key', async () => {
    const answer = await api.ask(ROOT_FIELDS.reviewQueue?.ask ?? '', {}, { 'x-guidegraph-role': 'expert' });
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
  });
});

describe('tokens', () => {
  const key = new TextEncoder().encode(SECRET);
  const sign = (claims: object, alg = 'HS256', secret = key): Promise<string> =>
    new SignJWT(claims as never).setProtectedHeader({ alg }).sign(secret);
  const unsigned = (claims: object): string =>
    `${[{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
  const exp = TEST_NOW + 600;

  it('that do not hold are refused with 401, whatever they ask', async () => {
    const long = Buffer.from(SECRET.repeat(3));
    const bad = {
      expired: await sign({ role: 'app', exp: TEST_NOW - 60 }),
      'without expiry': await sign({ role: 'app' }),
      'of another key': await sign({ role: 'app', exp }, 'HS256', new TextEncoder().encode(`${SECRET}!`)),
      'of another algorithm': await sign({ role: 'app', exp }, 'HS512', long),
      unsigned: unsigned({ role: 'operator', exp }),
      'with an unknown role': await sign({ role: 'king', exp }),
      'without a role': await sign({ sub: 'mei', exp }),
      'of a shopper without a name': await sign({ role: 'shopper', exp }),
      'with an empty name': await sign({ role: 'shopper', sub: '', exp }),
      'not yet valid': await sign({ role: 'app', exp, nbf: TEST_NOW + 300 }),
      huge: `${'a'.repeat(9_000)}.b.c`,
      garbage: 'garbage',
    };
    for (const [what, token] of Object.entries(bad)) {
      const answer = await api.ask('{ __typename }', {}, { authorization: `Bearer ${token}` });
      expect({ what, status: answer.status, code: codeOf(answer) }).toEqual({
        what,
        status: 401,
        code: 'UNAUTHENTICATED',
      });
      expect(answer.data).toBeUndefined();
    }
    expect((await api.ask('{ __typename }', {}, { authorization: 'Basic bWVpOm1laQ==' })).status).toBe(401);
    const tampered = (await sign({ role: 'app', exp })).split('.');
    tampered[1] = Buffer.from(JSON.stringify({ role: 'operator', exp })).toString('base64url');
    expect(
      (await api.ask('{ __typename }', {}, { authorization: `Bearer ${tampered.join('.')}` })).status,
    ).toBe(401);
  });

  it('within 30 s of their expiry still hold: clocks differ', async () => {
    const token = await sign({ role: 'app', exp: TEST_NOW - 10 });
    expect(
      (await api.ask('{ __typename }', {}, { authorization: `Bearer ${token}` })).errors,
    ).toBeUndefined();
  });
});

describe('tokens of an issuer', () => {
  const claims = { iss: 'https://id.example', aud: 'shop', sub: 'mei', exp: TEST_NOW + 600 };

  it('name their callers over the socket; without its keys the answer is 503, and no fault of who asks', async () => {
    const key = await makeKey('k', 'ES256');
    const issuer = await startKeyIssuer([key.publicJwk]);
    issuer.answer = (response) => response.writeHead(500).end();
    let seconds = 0;
    const server = await startServer(api.services, {
      // Anybody may reach a server that can tell who they are.
      host: '0.0.0.0',
      port: 0,
      jwtSecret: undefined,
      tokenIssuer: {
        keys: new IssuerKeys(issuer.url, { clock: () => seconds }),
        name: claims.iss,
        audience: 'shop',
        roleClaim: 'role',
      },
      log: pino({ level: 'silent' }),
      samplePeople: [],
      clock: () => TEST_NOW,
    });
    const url = `http://127.0.0.1:${new URL(server.url).port}`;
    const ask = async (role: string, query: string): Promise<GraphqlAnswer> =>
      post(url, query, {}, { authorization: `Bearer ${await signWith(key, { ...claims, role })}` });
    try {
      expect((await ask('expert', '{ __typename }')).status).toBe(503);
      issuer.answer = undefined;
      seconds += 5;
      const queue = ROOT_FIELDS.reviewQueue?.ask ?? '';
      expect(codeOf(await ask('expert', queue))).toBe('ok');
      expect(codeOf(await ask('shopper', queue))).toBe('FORBIDDEN');
      expect((await ask('king', queue)).status).toBe(401);
      // The local rule means nothing here.
      expect(codeOf(await post(url, queue, {}, { 'x-guidegraph-role': 'expert' }))).toBe('UNAUTHENTICATED');
    } finally {
      await server.stop();
      await issuer.close();
    }
  });
});

describe('where the server may listen', () => {
  const settings = { port: 0, jwtSecret: undefined, log: pino({ level: 'silent' }), samplePeople: [] };

  it('without a key only on this machine', async () => {
    for (const host of ['0.0.0.0', '::', '192.168.0.1', 'shop.example'])
      await expect(startServer(api.services, { ...settings, host })).rejects.toThrow('AUTH_JWT_SECRET');
  });

  it('a port in use is told with what to do', async () => {
    const port = Number(new URL(api.url).port);
    await expect(startServer(api.services, { ...settings, host: '127.0.0.1', port })).rejects.toThrow(
      new RegExp(`port ${port} of 127.0.0.1 is in use: .*PORT=`),
    );
  });

  it('a token sent to a server without a key is refused, not ignored', async () => {
    const server = await startServer(api.services, { ...settings, host: '127.0.0.1' });
    try {
      const answer = await post(server.url, '{ __typename }', {}, await bearer('app', 'tom'));
      expect({ status: answer.status, code: codeOf(answer) }).toEqual({
        status: 401,
        code: 'UNAUTHENTICATED',
      });
    } finally {
      await server.stop();
    }
  });
});
