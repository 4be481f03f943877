import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Loaders } from '../../../src/api/loaders/loaders.js';
import { findEvidence } from '../../../src/api/statements/find-evidence.js';
import type { WriteOperation } from '../../../src/domain/graph-records.js';
import { nodeId } from '../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../src/graph/embedded/embedded-store.js';

const STATEMENT = nodeId('Statement', 's1');
const folder = mkdtempSync(join(tmpdir(), 'gg-evidence-'));
const store = new EmbeddedStore(join(folder, 'graph.db'));
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function review(
  key: string,
  language: string,
  rating: number | undefined,
  polarity: string,
): WriteOperation[] {
  const id = nodeId('Review', key);
  const text = language === 'zh' ? `续航${key}。` : `Battery ${key}.`;
  return [
    { kind: 'putNode', id, properties: { text, language, ...(rating === undefined ? {} : { rating }) } },
    {
      kind: 'putEdge',
      type: 'SUPPORTED_BY',
      from: STATEMENT,
      to: id,
      key: 'k',
      properties: {
        start: 0,
        end: 2,
        polarity,
        confidence: key === 'angry' ? 0.99 : 0.8,
        extractor: 'rules',
      },
    },
  ];
}

beforeAll(async () => {
  await store.write([
    { kind: 'putNode', id: STATEMENT, properties: { predicate: 'HAS_FEATURE', status: 'proposed' } },
    ...review('angry', 'en', 1, 'positive'),
    ...review('balanced', 'en', 3, 'positive'),
    ...review('content', 'en', 5, 'positive'),
    ...review('unrated', 'en', undefined, 'positive'),
    ...review('zh-content', 'zh', 5, 'positive'),
    ...review('blame-content', 'en', 5, 'negative'),
    ...review('blame-angry', 'en', 1, 'negative'),
  ]);
});

async function order(polarity: 'positive' | 'negative', language: 'en' | 'zh'): Promise<string[]> {
  const found = await findEvidence(new Loaders(store), STATEMENT, { first: 10, polarity, language });
  return found.map(({ sentence }) => sentence);
}

describe('evidence', () => {
  it('quotes praise of content people first, and blame of angry ones, whatever the confidence', async () => {
    expect(await order('positive', 'en')).toEqual([
      'Battery content.',
      'Battery balanced.',
      'Battery unrated.',
      'Battery angry.',
      '续航zh-content。',
    ]);
    expect(await order('negative', 'en')).toEqual(['Battery blame-angry.', 'Battery blame-content.']);
  });

  it('keeps the wished language first', async () => {
    expect((await order('positive', 'zh'))[0]).toBe('续航zh-content。');
  });
});
