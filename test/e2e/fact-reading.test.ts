import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { FactReadingProgress } from '../../src/api/services/fact-reading.js';
import { Services } from '../../src/api/services/services.js';
import { type RunningServer, startServer } from '../../src/api/start-server.js';
import { LATER, laterExtractor, UNSEEN_LATER } from '../support/later-extractor.js';
import { openSampleStore, type SampleStore, TEST_HASH_KEY } from '../support/sample-store.js';
import { fieldOf, post, TEST_NOW } from './api-client.js';

const PRODUCT = 'product:lumora-vesper-m2-body-only';
const FEATURES = `query ($id: ID!) { product(id: $id) { features(first: 50) { feature { id } score positive negative } } }`;
const READING = '{ graph { factReading { state reader productsDone productsTotal texts } } }';
const EXPERT = { 'x-guidegraph-role': 'expert' };

interface Opinion {
  readonly feature: { readonly id: string };
  readonly score: number;
  readonly positive: number;
  readonly negative: number;
}

let services: Services;
let server: RunningServer;
let sample: SampleStore;
/** Lets the reader go on from the text that it waits at. */
let goOn: () => void = () => {};
const told: FactReadingProgress[] = [];

async function opinions(): Promise<readonly Opinion[]> {
  const answer = await post(server.url, FEATURES, { id: PRODUCT });
  return fieldOf<{ readonly features: readonly Opinion[] }>(answer, 'product').features;
}

async function reading(headers: Record<string, string>): Promise<FactReadingProgress | null> {
  const answer = await post(server.url, READING, {}, headers);
  return fieldOf<{ readonly factReading: FactReadingProgress | null }>(answer, 'graph').factReading;
}

const isUnseen = ({ feature }: Opinion): boolean => feature.id === `feature:${UNSEEN_LATER}`;

beforeAll(async () => {
  sample = await openSampleStore();
  const { store } = sample;
  const gate = new Promise<void>((resolve) => (goOn = resolve));
  services = await Services.open({
    store,
    hashKey: TEST_HASH_KEY,
    trainAfterQuietMs: 3_600_000,
    onError: () => {},
    factReading: {
      reader: LATER,
      onProgress: (progress) => told.push(progress),
      createExtractor: () => ({
        extract: async (input) => {
          await gate;
          return laterExtractor.extract(input);
        },
        close: async () => {},
      }),
    },
  });
  server = await startServer(services, {
    host: '127.0.0.1',
    port: 0,
    jwtSecret: undefined,
    log: pino({ level: 'silent' }),
    samplePeople: [],
    clock: () => TEST_NOW,
  });
}, 120_000);

afterAll(async () => {
  goOn();
  await server.stop();
  await services.close();
  await sample.close();
});

describe('a new version of the reader', () => {
  it('reads in the background while the old answers serve, tells how far it is, and then answers anew', async () => {
    const before = await opinions();
    expect(before.length).toBeGreaterThan(3);
    expect(before.some(isUnseen)).toBe(true);
    services.factReading?.start();
    // It waits at the first text: nothing is shown of the new version, and requests and events go on.
    expect(await reading(EXPERT)).toMatchObject({ state: 'reading', productsDone: 0, texts: 0 });
    expect(await reading({ 'x-guidegraph-role': 'shopper' })).toBeNull();
    const event = `mutation { recordEvents(input: {for: "mei", events: [{id: "while-reading", product: "${PRODUCT}", type: VIEW, at: "2026-06-30T00:00:00Z"}]}) { userErrors { message } } }`;
    expect(
      fieldOf(await post(server.url, event, {}, { 'x-guidegraph-role': 'app' }), 'recordEvents'),
    ).toEqual({
      userErrors: [],
    });
    expect(await opinions()).toEqual(before);
    goOn();
    await services.factReading?.settled();
    await services.catchUp();
    expect(await opinions()).toEqual(before.filter((opinion) => !isUnseen(opinion)));
    const done = await reading(EXPERT);
    expect(done).toMatchObject({ state: 'done', reader: 'rules-later' });
    expect(done?.productsDone).toBe(done?.productsTotal);
    expect(done?.texts).toBeGreaterThan(400);
    expect(told.at(-1)).toEqual(done);
  }, 120_000);

  it('is told by /health/ready and /metrics', async () => {
    const health = (await (await fetch(`${server.url}/health/ready`)).json()) as object;
    expect(health).toMatchObject({ status: 'ready', factReading: { state: 'done', reader: 'rules-later' } });
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/^guidegraph_fact_reading_done 1$/m);
    expect(metrics).toMatch(/^guidegraph_fact_reading_products_total \d+$/m);
  });
});
