import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createExtractor } from '../../../../src/extract/extractor.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { graphHash } from '../../../../src/graph/store-transfer.js';
import { memorySource } from '../../../../src/ingest/job/memory-source.js';
import { runImport } from '../../../../src/ingest/job/run-import.js';
import type { RecordKind } from '../../../../src/ingest/mapping/record-kinds.js';
import { createSeededRandom, shuffle } from '../../../../src/lib/seeded-random.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const extractor = createExtractor();

type Draft = Record<string, unknown>;
const many = (count: number, draft: (index: number) => Draft): Draft[] =>
  Array.from({ length: count }, (_, index) => draft(index));

const STATES = ['in_stock', 'out_of_stock', 'preorder', 'discontinued', undefined];

/** Offers of the same few products in several regions and stores, in several currencies, in stock and not. */
const offered = (i: number): Draft => ({
  source: 'offers',
  externalId: `o${i}`,
  gtin: `271000000100${i % 4}`,
  name: `Zyntra Q${i % 4} camera`,
  brand: 'Zyntra',
  category: 'camera',
  price: 300 + ((i * 37) % 100),
  currency: i % 3 === 0 ? 'CNY' : 'USD',
  availability: STATES[i % 5],
  region: ['CN', 'us', undefined][i % 3],
  store: i % 7 === 0 ? `Store ${i % 2}` : undefined,
});

const SHOP: readonly (readonly [RecordKind, Draft[]])[] = [
  [
    'products',
    [
      ...many(12, (i) => ({
        source: 's',
        externalId: `p${i}`,
        name: i % 3 === 0 ? `诺维克 P${i} 手机` : `Norvik P${i} ${128 * (1 + (i % 2))}GB`,
        brand: 'Norvik',
        category: 'phone',
        price: 100 + i,
      })),
      ...many(40, offered),
    ],
  ],
  [
    'reviews',
    many(30, (i) => ({
      source: 's',
      product: `p${i % 12}`,
      user: `u${i % 7}`,
      text: i % 2 === 0 ? `The battery is excellent, number ${i}.` : `屏幕很清晰，续航不行，第${i}个。`,
      at: `2026-05-${String(1 + (i % 28)).padStart(2, '0')}T00:00:00Z`,
    })),
  ],
  [
    'events',
    many(3_000, (i) => ({
      user: `u${i % 50}`,
      product: `p${(i * 7) % 12}`,
      type: i % 9 === 0 ? 'purchase' : 'view',
      at: new Date(1.7e12 + i * 60_000).toISOString(),
    })),
  ],
];

/** The hash of the graph that bringing in the shop gives, each kind in the parts that `cut` makes of it. */
async function hashOf(cut: (drafts: readonly Draft[]) => Draft[][], stops = 0): Promise<string> {
  const folder = newFolder();
  const store: GraphStore = new EmbeddedStore(join(folder, 'graph.db'));
  const random = createSeededRandom(11);
  try {
    for (const [kind, drafts] of SHOP)
      for (const part of cut(drafts)) {
        const source = memorySource(kind, part);
        for (let turn = 0; turn <= stops; turn += 1) {
          // As a killed run: what was written is there, what comes behind some row is not.
          const stopping = new AbortController();
          const least = turn === stops ? Number.POSITIVE_INFINITY : random.below(part.length);
          const groups = {
            ...source,
            async *rows(onBytes: (count: number) => void) {
              for await (const group of source.rows(onBytes))
                for (let from = 0; from < group.length; from += 100) {
                  if (from > least) stopping.abort();
                  yield group.slice(from, from + 100);
                }
            },
          };
          await runImport({
            store,
            source: groups,
            hashKey: 'test key of 16 characters',
            folder: join(folder, 'jobs'),
            extractor: { extract: async (input) => extractor.extract(input) },
            signal: stopping.signal,
          });
        }
      }
    return await graphHash(store);
  } finally {
    await store.close();
  }
}

describe('an import', () => {
  it('gives one graph: twice, in halves, in another order, broken off and gone on with', async () => {
    const whole = await hashOf((drafts) => [[...drafts]]);
    const random = createSeededRandom(3);
    const half = (drafts: readonly Draft[]): number => drafts.length / 2;
    expect(await hashOf((drafts) => [[...drafts], [...drafts, drafts[0] as Draft]])).toBe(whole);
    expect(await hashOf((drafts) => [drafts.slice(half(drafts)), drafts.slice(0, half(drafts))])).toBe(whole);
    expect(await hashOf((drafts) => [shuffle([...drafts], random)])).toBe(whole);
    expect(await hashOf((drafts) => [[...drafts]], 3)).toBe(whole);
  });
});
