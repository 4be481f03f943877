import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { apiSchema } from '../../src/api/schema.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { startNeo4jApi, startTestApi, type TestApi } from './api-client.js';

const FOLDER = join(process.cwd(), 'schema', 'operations');
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length));
/** What changes the shop runs after what reads it, and in this order. */
const MUTATIONS = [
  'recordEvents',
  'recordOffers',
  'recordOrders',
  'recordQuestion',
  'rateHelp',
  'setInterest',
  'muteFeature',
  'mute',
  'decide',
  'undo',
  'putRule',
  'retireRule',
  'putListings',
  'putReviews',
  'putReviewsInChinese',
  'mergeProducts',
  'splitProduct',
  'eraseUser',
];

/** Filling a Neo4j with the sample shop takes its time on a busy machine. */
const START_TIMEOUT_MS = 240_000;

type Variables = Record<string, never>;
interface Payload {
  readonly change?: { readonly id: string };
  readonly node?: { readonly id: string };
  readonly userErrors?: readonly unknown[];
}

/** The queries of docs/tour.md, each with the JSON that follows it where that is a fact and so the same everywhere. */
function readTour(): { query: string; expected: object }[] {
  const text = readFileSync(join(process.cwd(), 'docs', 'tour.md'), 'utf8');
  return text
    .split('```graphql\n')
    .slice(1)
    .map((part) => {
      const [query = '', , json] = part.split(/```(?:json\n)?/);
      return { query, expected: JSON.parse(json?.trim().startsWith('{') ? json : '{}') as object };
    });
}

function operationText(name: string): string {
  return readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
}

function variablesOf(name: string): Variables {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.variables.json`), 'utf8')) as Variables;
}

describe('the example operations', () => {
  it('cover every root field of the schema and are valid', () => {
    const roots = [apiSchema().getQueryType(), apiSchema().getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    const used = new Set<string>();
    for (const name of NAMES) {
      const document = parse(operationText(name));
      expect({ name, errors: validate(apiSchema(), document) }).toEqual({ name, errors: [] });
      for (const definition of document.definitions) {
        if (definition.kind !== 'OperationDefinition') continue;
        for (const one of definition.selectionSet.selections)
          if (one.kind === 'Field') used.add(one.name.value);
      }
    }
    expect(roots.filter((root) => !used.has(root))).toEqual([]);
  });
});

/** Runs every operation on the sample shop that `start` serves. */
function itRunsAll(start: () => Promise<TestApi>): void {
  let api: TestApi;
  let change = '';
  let rule = '';
  beforeAll(async () => {
    api = await start();
  }, START_TIMEOUT_MS);
  afterAll(() => api.close());

  /** Versions and changes are those of now: the examples show what they look like. */
  async function current(name: string): Promise<object> {
    const { input, ...rest } = variablesOf(name) as { input?: Record<string, string> };
    if (input === undefined) return rest;
    if (input.expectedVersion !== undefined) {
      const id = input.statement ?? input.winner ?? input.product;
      const [node] = await api.services.store.readMany([id as never]);
      return { input: { ...input, expectedVersion: node?.version } };
    }
    if (name === 'retireRule') return { input: { ...input, rule } };
    return { input: name === 'undo' ? { ...input, change } : input };
  }

  it('the tour', async () => {
    const tour = readTour();
    expect(tour.length).toBeGreaterThan(8);
    // How often a node was written depends on how the store was filled: versions count from the first one seen.
    const [statement] = /statement:[0-9a-f]{40}/.exec(JSON.stringify(tour)) ?? [];
    const [seen] = await api.services.store.readMany([statement as never]);
    const later = (seen?.version ?? Number.NaN) - 2;
    const shifted = (text: string): string =>
      text.replace(/((?:expectedVersion: |"version":))(\d+)/g, (_, name, n) => `${name}${Number(n) + later}`);
    let decided = '';
    for (const { query: told, expected: fact } of tour) {
      const query = shifted(told).replace('change:the-id-that-decide-gave', decided);
      const expected = JSON.parse(shifted(JSON.stringify(fact))) as object;
      const answer = await api.ask(query, {}, { 'x-guidegraph-role': 'expert' });
      expect({ query, errors: answer.errors }).toEqual({ query, errors: undefined });
      expect(answer.data).toMatchObject(expected);
      decided ||= (answer.data as { decide?: Payload } | null)?.decide?.change?.id ?? '';
    }
  });

  const ordered = [...NAMES.filter((name) => !MUTATIONS.includes(name)), ...MUTATIONS];
  it.each(ordered)('%s', async (name) => {
    const answer = await api.ask(operationText(name), await current(name), {
      'x-guidegraph-role': 'expert',
    });
    expect(answer.errors).toBeUndefined();
    const [payload] = Object.values(answer.data ?? {}) as Payload[];
    expect(payload).not.toBeNull();
    expect(payload?.userErrors ?? []).toEqual([]);
    if (name === 'decide') change = payload?.change?.id ?? '';
    if (name === 'putRule') rule = payload?.node?.id ?? '';
  });
}

describe('the example operations on the embedded store', () => {
  itRunsAll(startTestApi);
});

describeWithNeo4j('the example operations on Neo4j', (settings) => itRunsAll(() => startNeo4jApi(settings)));
