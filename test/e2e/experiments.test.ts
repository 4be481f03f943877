import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { readRecommendationId } from '../../src/api/recommendations/recommendation-id.js';
import { Services } from '../../src/api/services/services.js';
import { type RunningServer, startServer } from '../../src/api/start-server.js';
import { userId } from '../../src/domain/user-id.js';
import { armOf } from '../../src/experiment/assign-arm.js';
import { readExperiments } from '../../src/experiment/read-experiments.js';
import { MODEL_SOURCES } from '../../src/recommend/plan/model-plan.js';
import { INTENTS } from '../../src/recommend/recommendation.js';
import { openSampleStore, type SampleStore, TEST_HASH_KEY } from '../support/sample-store.js';
import { fieldOf, post, TEST_NOW } from './api-client.js';

const EXPERIMENTS = readExperiments(
  JSON.stringify([
    {
      name: 'first-page',
      intents: ['FOR_YOU'],
      arms: [
        {
          name: 'chance',
          share: 0.5,
          options: { exploration: { method: 'PLACKETT_LUCE', temperature: 0.5 } },
        },
        { name: 'spread', share: 0.5, options: { diversity: 0.8 } },
      ],
    },
    {
      name: 'paths-alone',
      intents: ['SESSION'],
      arms: [{ name: 'alone', share: 1, options: { sourcesOff: ['edlae', 'gf-cf', 'user-knn', 'ease'] } }],
    },
    {
      name: 'mixed',
      intents: ['TRENDING'],
      arms: [{ name: 'mixed', share: 1, options: { exploration: { method: 'SHUFFLE', epsilon: 1 } } }],
    },
  ]),
  { intents: INTENTS, sources: MODEL_SOURCES },
);
const [EXPERIMENT] = EXPERIMENTS;
if (EXPERIMENT === undefined) throw new Error('expected experiments, got none');

/** Somebody whom chance puts into the arm. */
const inArm = (name: string): string => {
  const found = Array.from({ length: 50 }, (_, n) => `visitor ${n}`).find(
    (one) => armOf(EXPERIMENT, userId(TEST_HASH_KEY, one))?.name === name,
  );
  if (found === undefined) throw new Error(`expected somebody in ${name}, got nobody`);
  return found;
};
const [LUCKY, SPREAD] = [inArm('chance'), inArm('spread')];

interface Page {
  readonly edges: readonly {
    readonly rank: number;
    readonly propensity: number | null;
    readonly node: { readonly id: string };
    readonly adjustments: readonly { readonly kind: string; readonly fromRank: number }[];
  }[];
  readonly arm: { readonly experiment: string; readonly name: string } | null;
  readonly recommendationId: string;
}

let sample: SampleStore;
let services: Services;
let server: RunningServer;
let now = TEST_NOW;
beforeAll(async () => {
  sample = await openSampleStore();
  services = await Services.open({
    store: sample.store,
    hashKey: TEST_HASH_KEY,
    experiments: EXPERIMENTS,
    onError: () => undefined,
    trainAfterQuietMs: 3_600_000,
  });
  server = await startServer(services, {
    host: '127.0.0.1',
    port: 0,
    jwtSecret: undefined,
    log: pino({ level: 'silent' }),
    samplePeople: [],
    clock: () => now,
  });
});
afterAll(async () => {
  await server.stop();
  await services.close();
  await sample.close();
});

const SELECTION =
  'arm { experiment name } recommendationId edges { rank propensity node { id } adjustments { kind fromRank } }';
async function recommend(argument: string): Promise<Page> {
  return fieldOf(
    await post(server.url, `{ recommendations(first: 5, ${argument}) { ${SELECTION} } }`),
    'recommendations',
  );
}

const RECORD =
  'mutation ($input: RecordEventsInput!) { recordEvents(input: $input) { recorded shown seq userErrors { field message code } } }';
interface Recorded {
  readonly recorded: number;
  readonly shown: number;
  readonly seq: number;
  readonly userErrors: readonly {
    readonly field: string[];
    readonly message: string;
    readonly code: string;
  }[];
}
async function record(input: object): Promise<Recorded> {
  return fieldOf(await post(server.url, RECORD, { input: { events: [], ...input } }), 'recordEvents');
}

interface Report {
  readonly isDeclared: boolean;
  readonly isRunning: boolean;
  readonly arms: readonly {
    readonly arm: string;
    readonly impressions: number;
    readonly places: number;
    readonly clicks: number;
    readonly rate: number;
  }[];
  readonly estimates: readonly { readonly arm: string; readonly meanWeight: number }[];
}
async function report(name: string, argument = ''): Promise<Report> {
  const answer = await post(
    server.url,
    `{ experiment(name: "${name}"${argument}) { isDeclared isRunning arms { arm impressions places clicks rate interval { low high } } estimates { arm meanWeight effectiveSize ips { value interval { low high } } snips { value } logged { value } } } }`,
    {},
    { 'x-guidegraph-role': 'operator' },
  );
  return fieldOf(answer, 'experiment');
}

const byText = (a = '', b = ''): number => (a < b ? -1 : 1);
const products = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);

describe('an experiment', () => {
  it('puts everybody into one arm, which the answer and its record tell', async () => {
    const lucky = await recommend(`for: "${LUCKY}"`);
    expect(lucky.arm).toEqual({ experiment: 'first-page', name: 'chance' });
    expect((await recommend(`for: "${SPREAD}"`)).arm?.name).toBe('spread');
    const told = readRecommendationId(TEST_HASH_KEY, lucky.recommendationId);
    expect(told).toMatchObject({
      user: userId(TEST_HASH_KEY, LUCKY),
      arm: lucky.arm,
      at: TEST_NOW,
      firstRank: 1,
    });
    expect(told?.products.map(({ product }) => product)).toEqual(products(lucky));
    expect(told?.products.map(({ propensity }) => propensity)).toEqual(
      lucky.edges.map(({ propensity }) => propensity),
    );
  });

  it('knows somebody unknown by the session, and nobody without one', async () => {
    const arms = new Set<string | undefined>();
    for (let n = 0; n < 12; n++) {
      const { arm } = await recommend(`session: "s${n}"`);
      expect((await recommend(`session: "s${n}"`)).arm).toEqual(arm);
      arms.add(arm?.name);
    }
    expect([...arms].sort(byText)).toEqual(['chance', 'spread']);
    expect((await recommend('intent: FOR_YOU')).arm).toBeNull();
  });

  it('sets what its arm says and nothing else', async () => {
    expect(products(await recommend(`for: "${SPREAD}"`))).toEqual(
      products(await recommend(`for: "${SPREAD}", diversity: 0.8`)),
    );
    const { edges } = await recommend(`for: "${SPREAD}"`);
    expect(edges.map(({ propensity }) => propensity)).toEqual(edges.map(() => null));
  });

  it('explores in the same order for half an hour, and tells what moved', async () => {
    const first = await recommend(`for: "${LUCKY}"`);
    now += 60;
    expect(products(await recommend(`for: "${LUCKY}"`))).toEqual(products(first));
    const others: string[][] = [];
    for (let hour = 1; hour <= 6; hour++) {
      now = TEST_NOW + hour * 3_600;
      const page = await recommend(`for: "${LUCKY}"`);
      others.push(products(page));
      for (const { rank, propensity, adjustments } of page.edges) {
        expect(propensity).toBeGreaterThan(0);
        expect(propensity).toBeLessThanOrEqual(1);
        for (const { kind, fromRank } of adjustments)
          expect([kind, fromRank === rank]).toEqual(['EXPLORATION', false]);
      }
    }
    now = TEST_NOW;
    expect(others.some((order) => order.join() !== products(first).join())).toBe(true);
  });

  it('switches weights of the model off, and scores are still the sums of what is left', async () => {
    const { edges, model } = fieldOf<{
      model: string;
      edges: { score: number; contributions: { source: string; value: number }[] }[];
    }>(
      await post(
        server.url,
        '{ recommendations(for: "mei", intent: SESSION, first: 5) { model edges { score contributions { source value } } } }',
      ),
      'recommendations',
    );
    expect(model).toMatch(/-without-ease-edlae-gf-cf-user-knn$/);
    for (const { score, contributions } of edges) {
      expect(Math.abs(contributions.reduce((sum, { value }) => sum + value, 0) - score)).toBeLessThan(1e-9);
      expect(contributions.map(({ source }) => source)).not.toContain('edlae');
    }
  });

  it('moves ranks and never scores; pages go on without repeats, and no counterfactual is told', async () => {
    const ask = async (argument: string, more = '') =>
      fieldOf<{
        edges: { score: number; node: { id: string }; counterfactual?: unknown }[];
        pageInfo: { endCursor: string };
      }>(
        await post(
          server.url,
          `{ recommendations(for: "mei", intent: TRENDING, ${argument}) { edges { score node { id } ${more} } pageInfo { endCursor } } }`,
        ),
        'recommendations',
      );
    // A limit that nothing meets: the order of scores.
    const plain = await ask('first: 40, control: { perBrand: 1000 }');
    const scores = new Map(plain.edges.map(({ node, score }) => [node.id, score]));
    const first = await ask('first: 5', 'counterfactual { rank }');
    const second = await ask(`first: 5, after: "${first.pageInfo.endCursor}"`);
    const shown = [...first.edges, ...second.edges];
    expect(new Set(shown.map(({ node }) => node.id)).size).toBe(10);
    for (const { node, score } of shown) expect(score).toBe(scores.get(node.id));
    expect(shown.map(({ score }) => score)).not.toEqual(
      shown.map(({ score }) => score).sort((a, b) => b - a),
    );
    expect(first.edges.map(({ counterfactual }) => counterfactual)).toEqual(first.edges.map(() => null));
  });

  it('leaves nothing to chance where a limit must hold', async () => {
    const { edges, arm } = await recommend(`for: "${LUCKY}", control: { perBrand: 1 }`);
    expect(arm?.name).toBe('chance');
    expect(edges.map(({ propensity }) => propensity)).toEqual(edges.map(() => null));
  });
});

/** Makes `name` known long before anything is shown. */
async function meet(name: string): Promise<void> {
  const at = new Date((TEST_NOW - 86_400 * 20) * 1_000).toISOString();
  const [product] = products(await recommend('intent: TRENDING'));
  await record({ for: name, events: [{ id: `met ${name}`, type: 'SEARCH', product, at }] });
}

describe('an impression', () => {
  it('is stored once, and what follows it within the window counts for its arm', async () => {
    await meet(LUCKY);
    const page = await recommend(`for: "${LUCKY}"`);
    const [clicked = ''] = products(page);
    const impressions = [{ recommendationId: page.recommendationId }];
    const stored = await record({ for: LUCKY, impressions });
    expect(stored).toMatchObject({ recorded: 0, shown: 5, userErrors: [] });
    expect((await record({ for: LUCKY, impressions })).seq).toBe(stored.seq);
    const at = new Date((TEST_NOW - 3_000) * 1_000).toISOString();
    now = TEST_NOW + 3_600;
    const click = new Date((TEST_NOW + 1_800) * 1_000).toISOString();
    // Before it was shown, and half an hour later.
    await record({ for: LUCKY, events: [{ id: 'before', type: 'VIEW', product: products(page)[1], at }] });
    await record({ for: LUCKY, events: [{ id: 'after', type: 'VIEW', product: clicked, at: click }] });
    now = TEST_NOW;
    const { arms, estimates, isDeclared, isRunning } = await report('first-page');
    expect([isDeclared, isRunning]).toEqual([true, true]);
    expect(arms).toMatchObject([{ arm: 'chance', impressions: 1, places: 5, clicks: 1, rate: 0.2 }]);
    expect(estimates).toMatchObject([{ arm: 'chance' }]);
    expect((await report('first-page', ', windowHours: 0.4')).arms[0]?.clicks).toBe(0);
    expect((await report('first-page', ', outcome: PURCHASE')).arms[0]?.clicks).toBe(0);
    expect((await report('first-page', ', places: 2')).arms[0]?.places).toBe(2);
  });

  it('of a session is taken from that session alone', async () => {
    await meet('zoe');
    const { recommendationId } = await recommend('session: "s1"');
    const attempt = async (more: object): Promise<string | undefined> =>
      (await record({ for: 'zoe', impressions: [{ recommendationId, ...more }] })).userErrors[0]?.field.join(
        '.',
      );
    expect(await attempt({})).toBe('impressions.0.recommendationId');
    expect(await attempt({ session: 's2' })).toBe('impressions.0.recommendationId');
    expect(await attempt({ session: 's1' })).toBeUndefined();
  });

  it('for somebody else, and one that was made up, are refused; the others go in', async () => {
    const { recommendationId } = await recommend(`for: "${SPREAD}"`);
    const other = await recommend(`for: "${LUCKY}", intent: TRENDING`);
    const { shown, userErrors } = await record({
      for: LUCKY,
      impressions: [
        { recommendationId },
        { recommendationId: `${recommendationId}x` },
        { recommendationId: 'x'.repeat(70_000) },
        { recommendationId: other.recommendationId },
      ],
    });
    expect(shown).toBe(5);
    expect(userErrors.map(({ field, code }) => [field.join('.'), code])).toEqual(
      [0, 1, 2].map((place) => [`impressions.${place}.recommendationId`, 'INVALID_VALUE']),
    );
    expect(await record({ for: LUCKY, impressions: [] }).catch(() => undefined)).toBeUndefined();
  });

  it('makes nobody known, but comes with what does; a later visit does not bring it', async () => {
    const { recommendationId } = await recommend('for: "newcomer"');
    const [product] = products(await recommend('intent: TRENDING'));
    const impressions = [{ recommendationId }];
    const alone = await record({ for: 'newcomer', impressions });
    expect([alone.shown, alone.seq, alone.userErrors[0]?.message]).toEqual([
      0,
      null,
      'recommendationId: expected an answer for a user with events, got one for somebody unknown',
    ]);
    expect((await post(server.url, '{ viewer(for: "newcomer") { id } }')).data).toEqual({ viewer: null });
    const at = new Date((TEST_NOW - 60) * 1_000).toISOString();
    const events = [{ id: 'first', type: 'VIEW', product, at }];
    now = TEST_NOW + 1_801;
    const late = await record({ for: 'newcomer', events, impressions });
    now = TEST_NOW;
    expect([late.recorded, late.shown, late.userErrors[0]?.field.join('.')]).toEqual([
      1,
      0,
      'impressions.0.recommendationId',
    ]);
    expect(await record({ for: 'newcomer', impressions })).toMatchObject({ shown: 5, userErrors: [] });
  });

  it('older than seven days is refused', async () => {
    const { recommendationId } = await recommend(`for: "${LUCKY}", intent: SESSION`);
    now = TEST_NOW + 7 * 86_400 + 1;
    const { shown, userErrors } = await record({ for: LUCKY, impressions: [{ recommendationId }] });
    now = TEST_NOW;
    expect([shown, userErrors[0]?.message.includes('the last 7 days')]).toEqual([0, true]);
  });

  it('from before an erasure brings nothing back', async () => {
    await meet('gone');
    const { recommendationId } = await recommend('for: "gone"');
    const impressions = [{ recommendationId }];
    expect((await record({ for: 'gone', impressions })).shown).toBe(5);
    await post(server.url, 'mutation { eraseUser(input: { for: "gone" }) { relationships } }');
    expect((await record({ for: 'gone', impressions })).shown).toBe(0);
    expect((await post(server.url, '{ viewer(for: "gone") { id } }')).data).toEqual({ viewer: null });
    await meet('gone');
    const back = await record({ for: 'gone', impressions });
    expect([back.shown, back.userErrors[0]?.message]).toEqual([
      0,
      'recommendationId: expected an answer from since the user is known, got an earlier one',
    ]);
  });

  it('is told to whom it is about, and goes with them', async () => {
    await meet(SPREAD);
    const page = await recommend(`for: "${SPREAD}"`);
    await record({ for: SPREAD, impressions: [{ recommendationId: page.recommendationId }] });
    const exported = await post(server.url, `{ exportUser(for: "${SPREAD}") }`);
    expect(JSON.stringify(exported.data)).toContain('"arm":"spread"');
    const pages = async (): Promise<number> =>
      (await report('first-page')).arms.find(({ arm }) => arm === 'spread')?.impressions ?? 0;
    const before = await pages();
    await post(
      server.url,
      'mutation ($input: EraseUserInput!) { eraseUser(input: $input) { relationships } }',
      {
        input: { for: SPREAD },
      },
    );
    expect([before > 0, await pages()]).toEqual([true, before - 1]);
  });
});

describe('the report of an experiment', () => {
  it('is for experts and operators, and of one that nobody knows empty', async () => {
    const asked = await post(
      server.url,
      '{ experiment(name: "first-page") { name } }',
      {},
      { 'x-guidegraph-role': 'shopper' },
    );
    expect(asked.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await report('no such')).toEqual({ isDeclared: false, isRunning: false, arms: [], estimates: [] });
    for (const argument of ['windowHours: 0', 'places: 0']) {
      const wrong = await post(
        server.url,
        `{ experiment(name: "x", ${argument}) { name } }`,
        {},
        { 'x-guidegraph-role': 'operator' },
      );
      expect(wrong.errors?.[0]?.extensions.code).toBe('INVALID_VALUE');
    }
  });
});
