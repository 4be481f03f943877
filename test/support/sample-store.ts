import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExtractor } from '../../src/extract/extractor.js';
import { EmbeddedStore } from '../../src/graph/embedded/embedded-store.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { exportGraph, importGraph } from '../../src/graph/store-transfer.js';
import { fillSampleShop } from '../../src/ingest/sample-shop.js';
import { takeExclusiveLock } from './exclusive-lock.js';

/** The key that the sample people's names are hashed with in tests. */
export const TEST_HASH_KEY = 'a key for tests only, 0123456789';

export interface SampleStore {
  readonly store: GraphStore;
  readonly folder: string;
  close(): Promise<void>;
}

/** The sample shop as the first suite of this run filled it: reading its texts takes a while. The run removes it. */
async function filledFolder(): Promise<string> {
  const shared = process.env.GUIDEGRAPH_TEST_FOLDER;
  if (shared === undefined)
    throw new Error('expected GUIDEGRAPH_TEST_FOLDER, which the test run sets, got nothing');
  const folder = join(shared, 'sample-shop');
  const release = await takeExclusiveLock(`${folder}.lock`);
  try {
    if (existsSync(folder)) return folder;
    const draft = `${folder}.part`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft);
    const store = new EmbeddedStore(join(draft, 'graph.db'));
    await fillSampleShop({ store, extractor: createExtractor(), hashKey: TEST_HASH_KEY });
    await store.close();
    renameSync(draft, folder);
    return folder;
  } finally {
    await release();
  }
}

/** Puts the sample shop into the empty `store`, record by record as another store holds it: no text is read again. */
export async function fillFromSampleStore(store: GraphStore): Promise<void> {
  const sample = await openSampleStore();
  try {
    await importGraph(store, exportGraph(sample.store));
  } finally {
    await sample.close();
  }
}

/** A real embedded store in a folder of its own, filled with the sample shop. */
export async function openSampleStore(): Promise<SampleStore> {
  const folder = mkdtempSync(join(tmpdir(), 'guidegraph-'));
  cpSync(await filledFolder(), folder, { recursive: true });
  const store = new EmbeddedStore(join(folder, 'graph.db'));
  return {
    store,
    folder,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
