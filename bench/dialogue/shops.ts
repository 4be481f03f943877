import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExtractor } from '../../src/extract/extractor.js';
import { EmbeddedStore } from '../../src/graph/embedded/embedded-store.js';
import { buildSnapshot } from '../../src/graph/snapshot/snapshot-follower.js';
import { openFileSource } from '../../src/ingest/job/file-source.js';
import { runImport } from '../../src/ingest/job/run-import.js';
import type { Mapping } from '../../src/ingest/mapping/mapping.js';
import { findPreset } from '../../src/ingest/mapping/presets/presets.js';
import { fillSampleShop } from '../../src/ingest/sample-shop.js';
import { Recommender } from '../../src/recommend/recommender.js';
import { trainModel } from '../../src/recommend/training/train-model.js';

/** A catalogue that buyers look for something in. */
export interface DialogueShop {
  readonly name: string;
  readonly recommender: Recommender;
}

const HASH_KEY = 'a key for benchmarks only';
const TRAINING = { seed: 1, closedFormLimit: 12_000 };

async function shopOf(name: string, fill: (store: EmbeddedStore, folder: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'guidegraph-bench-'));
  const store = new EmbeddedStore(join(folder, 'graph.db'));
  try {
    await fill(store, folder);
    const { snapshot } = await buildSnapshot(store);
    return { name, recommender: new Recommender(snapshot, trainModel(snapshot, TRAINING)) };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sample shop, with reviews and events. */
export function sampleShop(): Promise<DialogueShop> {
  return shopOf('sample shop', (store) =>
    fillSampleShop({ store, extractor: createExtractor(), hashKey: HASH_KEY }),
  );
}

/** The mapping of phone catalogues without what can be had today: buyers look among all that there ever was. */
function allPhones(): Mapping {
  const preset = findPreset('phone-catalogue');
  const records = preset.records.map((record) => {
    const { availability: _, ...fields } = record.fields;
    return { ...record, fields };
  });
  return { ...preset, records };
}

/** The phones of a specification site, from the folder of the real data: no reviews, no events. */
export function phoneCatalogue(realData: string): Promise<DialogueShop> {
  return shopOf('phone catalogue', async (store, folder) => {
    const source = await openFileSource(join(realData, 'catalogs', 'gsmarena.csv'), {
      kind: 'products',
      mapping: allPhones(),
    });
    await runImport({
      store,
      source,
      hashKey: HASH_KEY,
      folder: join(folder, 'imports'),
      extractor: createExtractor(),
    });
  });
}
