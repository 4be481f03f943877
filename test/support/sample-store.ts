import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExtractor } from '../../src/extract/extractor.js';
import { EmbeddedStore } from '../../src/graph/embedded/embedded-store.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { fillSampleShop } from '../../src/ingest/sample-shop.js';

/** The key that the sample people's names are hashed with in tests. */
export const TEST_HASH_KEY = 'a key for tests only, 0123456789';

export interface SampleStore {
  readonly store: GraphStore;
  readonly folder: string;
  close(): Promise<void>;
}

/** A real embedded store in a folder of its own, filled with the sample shop. */
export async function openSampleStore(): Promise<SampleStore> {
  const folder = mkdtempSync(join(tmpdir(), 'guidegraph-'));
  const store = new EmbeddedStore(join(folder, 'graph.db'));
  await fillSampleShop({
    store,
    extractor: createExtractor(),
    hashKey: TEST_HASH_KEY,
  });
  return {
    store,
    folder,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
