import { setTimeout as sleep } from 'node:timers/promises';
import { StoreInUseError, StoreUnavailableError } from '../domain/errors.js';
import type { CopySource } from './embedded/backup/copy-window.js';
import { type DataFolder, prepareDataFolder } from './embedded/data-folder.js';
import { OwnedStore } from './embedded/owned-store.js';
import { SocketStore } from './embedded/socket/socket-store.js';
import { readLock } from './embedded/store-lock.js';
import type { GraphStore } from './graph-store.js';

/** The part of the configuration that names the store. */
export interface StoreConfig {
  /** Folder of the embedded store, used when `neo4j` is undefined. */
  readonly dataDir: string;
  readonly neo4j?:
    | {
        readonly uri: string;
        readonly username: string;
        readonly password: string;
        readonly database: string;
        /** How long one call may take, in milliseconds; the store's own limit when left out. */
        readonly deadlineMs?: number;
      }
    | undefined;
}

/** How a store is opened. */
export interface OpenStoreOptions {
  /** Refuse when another process owns the embedded store, in place of working through it: for the server. */
  readonly exclusive?: boolean;
  /** Told what the embedded store lost, where its journal was damaged; a warning of the process when left out. */
  readonly onProblem?: (problem: string) => void;
}

/** How long a command tries to reach an owner that is just starting or stopping. */
const PATIENCE_MS = 5_000;
const RETRY_MS = 100;

/**
 * Opens the store that `config` names: Neo4j; else the embedded one in its folder, owned by this process when nobody
 * owns it, through the owner's socket when somebody does. Rejects with StoreInUseError (somebody does and `exclusive`
 * was asked, or the owner does not answer), ConfigurationError, SchemaVersionError or StoreUnavailableError.
 */
export async function openStore(config: StoreConfig, options: OpenStoreOptions = {}): Promise<GraphStore> {
  if (config.neo4j !== undefined) {
    const { Neo4jStore } = await import('./neo4j/neo4j-store.js');
    return Neo4jStore.open(config.neo4j);
  }
  return openEmbeddedStore(config.dataDir, options);
}

/** As {@link openStore} for the embedded store in `dataDir`. */
export async function openEmbeddedStore(
  dataDir: string,
  options: OpenStoreOptions = {},
): Promise<GraphStore & CopySource> {
  const folder = prepareDataFolder(dataDir);
  for (let left = PATIENCE_MS; ; left -= RETRY_MS) {
    try {
      return await OwnedStore.open(folder, options.onProblem);
    } catch (error) {
      if (!(error instanceof StoreInUseError)) throw error;
    }
    const owner = await connectToOwner(folder, options.exclusive === true);
    if (owner !== undefined) return owner;
    if (left <= 0)
      throw new StoreInUseError(`${describeOwner(folder)}, but does not answer: stop it and try again`);
    await sleep(RETRY_MS);
  }
}

/** The store through its owner; undefined when that does not listen (yet, or any more). */
async function connectToOwner(folder: DataFolder, exclusive: boolean): Promise<SocketStore | undefined> {
  const owner = readLock(folder.lock);
  if (owner === undefined) return undefined;
  let store: SocketStore;
  try {
    store = await SocketStore.connect(owner.socket);
  } catch (error) {
    if (error instanceof StoreUnavailableError) return undefined;
    throw error;
  }
  if (!exclusive) return store;
  await store.close();
  throw new StoreInUseError(
    `${describeOwner(folder)}: stop it first (kill ${owner.pid}), or name another folder by DATA_DIR`,
  );
}

function describeOwner(folder: DataFolder): string {
  const owner = readLock(folder.lock);
  const who =
    owner === undefined ? 'another process' : `process ${owner.pid} (running since ${owner.startedAt})`;
  return `the store in ${folder.path} is in use by ${who}`;
}
