import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedStore } from '../../src/graph/embedded/embedded-store.js';
import { describeGraphStore } from './graph-store.contract.js';

describeGraphStore('embedded', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guidegraph-store-'));
  const store = new EmbeddedStore(join(folder, 'graph.db'));
  return {
    store,
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
});
