import { rmSync } from 'node:fs';
import type { DataFolder } from './data-folder.js';
import { EmbeddedStore } from './embedded-store.js';
import { type StoreServer, serveStore } from './socket/serve-store.js';
import { chooseSocketAddress, removeSocket } from './socket/socket-address.js';
import { readLock, removeLock, writeLock } from './store-lock.js';

/** How long `close` waits for commands that use the store through the socket. */
const PATIENCE_MS = 5_000;

/** The embedded store of a folder that this process owns: named in the lock file and served at a local socket. */
export class OwnedStore extends EmbeddedStore {
  private server: StoreServer | undefined;
  private address = '';

  private constructor(
    private readonly folder: DataFolder,
    onProblem?: (problem: string) => void,
  ) {
    super(folder.database, onProblem);
  }

  /** Takes the folder's store; rejects with StoreInUseError when another process has it, and as EmbeddedStore throws. */
  static async open(folder: DataFolder, onProblem?: (problem: string) => void): Promise<OwnedStore> {
    const store = new OwnedStore(folder, onProblem);
    try {
      // The database is ours, so a lock file that is there and its socket are those of a process that died.
      const former = readLock(folder.lock);
      if (former !== undefined) removeSocket(former.socket);
      store.address = chooseSocketAddress(folder.path);
      rmSync(store.address, { force: true });
      store.server = await serveStore(store, store.address);
      const startedAt = new Date(Date.now() - process.uptime() * 1000).toISOString();
      writeLock(folder.lock, { pid: process.pid, startedAt, socket: store.address });
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** Waits up to 5 s for commands that use the store, then lets go of it. */
  override async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server !== undefined) {
      await server.close(PATIENCE_MS);
      removeLock(this.folder.lock);
      removeSocket(this.address);
    }
    await super.close();
  }
}
