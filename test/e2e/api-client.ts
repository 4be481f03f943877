import { pino } from 'pino';
import { Services } from '../../src/api/services/services.js';
import { type RunningServer, startServer } from '../../src/api/start-server.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { Neo4jSettings } from '../../src/graph/neo4j/driver/neo4j-settings.js';
import { Neo4jStore } from '../../src/graph/neo4j/neo4j-store.js';
import { fillFromSampleStore, openSampleStore, TEST_HASH_KEY } from '../support/sample-store.js';

export interface GraphqlAnswer {
  readonly status: number;
  readonly data: Record<string, never> | null | undefined;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: {
      readonly code: string;
      readonly requestId?: string;
      readonly currentVersion?: number;
    };
  }[];
  readonly extensions?: { readonly cost: { readonly requested: number; readonly maximum: number } };
}

/** A server over the sample shop, asked over its socket. */
export interface TestApi {
  readonly url: string;
  readonly services: Services;
  readonly server: RunningServer;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<GraphqlAnswer>;
  close(): Promise<void>;
}

/** The time of every request, in seconds: just after the last event of the sample shop. */
export const TEST_NOW = Date.parse('2026-07-01T00:00:00Z') / 1_000;

/** POSTs a GraphQL request to `url`. */
export async function post(
  url: string,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<GraphqlAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<GraphqlAnswer, 'status'>) };
}

/** What `field` of an answer without errors holds. */
export function fieldOf<T>({ data, errors }: GraphqlAnswer, field: string): T {
  if (errors !== undefined || !data) throw new Error(`expected data, got ${JSON.stringify(errors)}`);
  return data[field] as unknown as T;
}

/** Serves `store` on a free port. */
export async function serveStore(store: GraphStore, jwtSecret?: string): Promise<Omit<TestApi, 'close'>> {
  const errors: unknown[] = [];
  const services = await Services.open({
    store,
    hashKey: TEST_HASH_KEY,
    onError: (error) => errors.push(error),
    trainAfterQuietMs: 3_600_000,
  });
  const server = await startServer(services, {
    host: '127.0.0.1',
    port: 0,
    jwtSecret,
    log: pino({ level: 'silent' }),
    samplePeople: ['mei'],
    clock: () => TEST_NOW,
  });
  const { url } = server;
  return { url, services, server, ask: (query, variables, headers) => post(url, query, variables, headers) };
}

async function serving(store: GraphStore, closeStore: () => Promise<void>): Promise<TestApi> {
  const api = await serveStore(store);
  return {
    ...api,
    async close() {
      await api.server.stop();
      await api.services.close();
      await closeStore();
    },
  };
}

/** A server over a fresh sample shop in the embedded store. */
export async function startTestApi(): Promise<TestApi> {
  const sample = await openSampleStore();
  return serving(sample.store, () => sample.close());
}

/** A server over a fresh sample shop in an empty Neo4j. */
export async function startNeo4jApi(settings: Neo4jSettings): Promise<TestApi> {
  // Large batches take a busy server longer than a request may take.
  const filling = await Neo4jStore.open({ ...settings, deadlineMs: 120_000 });
  await fillFromSampleStore(filling);
  await filling.close();
  const store = await Neo4jStore.open(settings);
  return serving(store, () => store.close());
}
