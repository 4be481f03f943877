import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedStore } from '../../src/graph/embedded/embedded-store.js';
import { serveStore } from '../../src/graph/embedded/socket/serve-store.js';
import { SocketStore } from '../../src/graph/embedded/socket/socket-store.js';
import { describeGraphStore } from './graph-store.contract.js';

describeGraphStore('embedded, through its socket', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gg-socket-'));
  const owner = new EmbeddedStore(join(folder, 'graph.db'));
  const server = await serveStore(owner, join(folder, 'store.sock'));
  const store = await SocketStore.connect(join(folder, 'store.sock'));
  return {
    store,
    dispose: async () => {
      await store.close();
      await server.close(1_000);
      await owner.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
});
