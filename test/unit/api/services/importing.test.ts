import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Importing } from '../../../../src/api/services/importing.js';
import { createExtractor } from '../../../../src/extract/extractor.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { graphHash } from '../../../../src/graph/store-transfer.js';
import { memorySource } from '../../../../src/ingest/job/memory-source.js';
import { runImport } from '../../../../src/ingest/job/run-import.js';
import type { RecordKind } from '../../../../src/ingest/mapping/record-kinds.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const HASH_KEY = 'test key of 16 characters';
const AT = '2026-07-01T00:00:00.000Z';

type Draft = Record<string, unknown>;
const LISTINGS: Draft[] = [
  {
    source: 's',
    externalId: 'p1',
    name: 'Norvik P1 128GB',
    brand: 'Norvik',
    category: 'phone',
    description: 'The phone has a 5000 mAh battery. It is compatible with Norvik Dock.',
  },
  { source: 's', externalId: 'p2', name: '诺维克 P2', brand: '诺维克', category: '手机' },
  { source: 't', externalId: 'x', name: 'Norvik P1 128GB', brand: 'Norvik' },
];
const REVIEWS: Draft[] = [
  { source: 's', product: 'p1', user: 'Ada', text: 'The battery is excellent.', rating: 5 },
  { source: 's', product: 'p2', user: '小美', text: '屏幕很清晰，续航不行。', rating: 3 },
];

const extractor = createExtractor();
const pool = () => ({
  extract: async (input: Parameters<typeof extractor.extract>[0]) => extractor.extract(input),
  close: async () => {},
});

async function hashAfter(work: (store: GraphStore) => Promise<void>): Promise<string> {
  const store = new EmbeddedStore(join(newFolder(), 'graph.db'));
  try {
    await work(store);
    return await graphHash(store);
  } finally {
    await store.close();
  }
}

async function importWhole(store: GraphStore, kind: RecordKind, drafts: readonly Draft[]): Promise<void> {
  const extractorPool = pool();
  await runImport({ store, source: memorySource(kind, drafts), hashKey: HASH_KEY, extractor: extractorPool });
}

describe('Importing', () => {
  it('makes of records one by one, in any order and again, the graph that an import of all makes', async () => {
    const whole = await hashAfter(async (store) => {
      await importWhole(store, 'products', LISTINGS);
      await importWhole(store, 'reviews', REVIEWS);
    });
    const single = await hashAfter(async (store) => {
      const importing = new Importing({ store, hashKey: HASH_KEY, createExtractor: pool });
      const calls = [...LISTINGS].reverse().map((draft) => importing.bring('products', [draft], AT));
      expect((await Promise.all(calls)).flat()).toEqual([]);
      for (const draft of [...REVIEWS, ...REVIEWS]) await importing.bring('reviews', [draft], AT);
      await importing.bring('products', LISTINGS, AT);
      await importing.close();
    });
    expect(single).toBe(whole);
  });

  it('tells what does not fit by its place, and stores the rest', async () => {
    await hashAfter(async (store) => {
      const importing = new Importing({ store, hashKey: HASH_KEY });
      const listings = await importing.bring(
        'products',
        [{ ...LISTINGS[0], price: -1 }, LISTINGS[1] as Draft],
        AT,
      );
      expect(listings).toMatchObject([{ line: 1, column: 'price', code: 'BAD_VALUE', effect: 'rejected' }]);
      const reviews = await importing.bring('reviews', [{ ...REVIEWS[0] }, REVIEWS[1] as Draft], AT);
      expect(reviews).toMatchObject([{ line: 1, code: 'UNKNOWN_PRODUCT' }]);
      const { nodes } = await store.counts();
      expect(nodes).toMatchObject({ Listing: 1, Review: 1 });
      await importing.close();
    });
  });

  it('lets no more than 20 wait, and goes on after a failure', async () => {
    await hashAfter(async (store) => {
      let isBroken = true;
      const importing = new Importing({
        store,
        hashKey: HASH_KEY,
        createExtractor: () => ({
          ...pool(),
          extract: async (input) => {
            if (isBroken) throw new Error('the reader broke');
            return extractor.extract(input);
          },
        }),
      });
      await expect(importing.bring('products', [LISTINGS[0] as Draft], AT)).rejects.toThrow(
        'the reader broke',
      );
      isBroken = false;
      const calls = Array.from({ length: 25 }, () =>
        importing.bring('products', [LISTINGS[1] as Draft], AT).catch((error: unknown) => error),
      );
      const ends = await Promise.all(calls);
      expect(ends.filter((end) => end instanceof Error)).toHaveLength(5);
      expect(ends[24]).toMatchObject({ code: 'LIMIT_EXCEEDED' });
      await importing.close();
    });
  });
});
