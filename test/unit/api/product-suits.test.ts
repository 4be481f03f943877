import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { ApiContext } from '../../../src/api/context.js';
import { apiSchema } from '../../../src/api/schema.js';
import type { Services } from '../../../src/api/services/services.js';
import type { WriteOperation } from '../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import { claimKey } from '../../../src/domain/statement.js';
import { EmbeddedStore } from '../../../src/graph/embedded/embedded-store.js';
import { buildSnapshot } from '../../../src/graph/snapshot/snapshot-follower.js';

const PRODUCT = nodeId('Product', 'p');
const TEXT = nodeId('Review', 'r');
const folder = mkdtempSync(join(tmpdir(), 'gg-suits-'));
const store = new EmbeddedStore(join(folder, 'graph.db'));
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** That the review's words from `start` to `end` say that the product suits `object`. */
function suits(object: NodeId, score: number, start: number, end: number): WriteOperation[] {
  const statement = claimKey({ subject: PRODUCT, predicate: 'SUITS', object });
  return [
    { kind: 'putNode', id: statement, properties: { predicate: 'SUITS', status: 'proposed', positive: 1 } },
    {
      kind: 'putEdge',
      type: 'SUPPORTED_BY',
      from: statement,
      to: TEXT,
      key: 'k',
      properties: { start, end, polarity: 'positive', confidence: 0.65, extractor: 'rules' },
    },
    {
      kind: 'putEdge',
      type: 'SUITS',
      from: PRODUCT,
      to: object,
      key: '',
      properties: { score, confidence: score, statementId: statement },
    },
  ];
}

beforeAll(async () => {
  const [senior, travel] = [nodeId('Audience', 'senior'), nodeId('Need', 'travel')];
  await store.write([
    { kind: 'putNode', id: PRODUCT, properties: { nameEn: 'P' } },
    { kind: 'putNode', id: senior, properties: { nameEn: 'senior', nameZh: '老人' } },
    { kind: 'putNode', id: travel, properties: { nameEn: 'travel', nameZh: '旅行' } },
    {
      kind: 'putNode',
      id: TEXT,
      properties: { text: 'Light. Great for my grandma. Fine for travel.', language: 'en', rating: 5 },
    },
    ...suits(travel, 0.4, 40, 46),
    ...suits(senior, 0.65, 20, 27),
  ]);
});

describe('product.suits', () => {
  it.each([
    ['EN', 'senior', 'travel'],
    ['ZH', '老人', '旅行'],
  ])(
    'tells uses and audiences, the surest first, with their sentences (%s)',
    async (language, first, second) => {
      const { snapshot } = await buildSnapshot(store);
      const services = { store, snapshot } as unknown as Services;
      const contextValue = new ApiContext(services, { roles: new Set() } as never, 'en', 0, 'test');
      const { data, errors } = await graphql({
        schema: apiSchema(),
        source: `{ product(id: "${PRODUCT}") { suits {
        suited { __typename name(language: ${language}) { text } } score
        praise(language: EN) { sentence } blame { sentence } statement { positive } } } }`,
        contextValue,
      });
      expect(errors).toBeUndefined();
      expect(JSON.parse(JSON.stringify(data))).toEqual({
        product: {
          suits: [
            {
              suited: { __typename: 'Audience', name: { text: first } },
              score: expect.closeTo(0.65),
              praise: { sentence: 'Great for my grandma.' },
              blame: null,
              statement: { positive: 1 },
            },
            {
              suited: { __typename: 'Need', name: { text: second } },
              score: expect.closeTo(0.4),
              praise: { sentence: 'Fine for travel.' },
              blame: null,
              statement: { positive: 1 },
            },
          ],
        },
      });
    },
  );
});
