import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Neo4jSettings } from '../../../src/graph/neo4j/driver/neo4j-settings.js';
import { ownProgram } from '../parts/own-program.js';
import { SOAK_HASH_KEY } from '../parts/served-program.js';

/** A file of the shop: what it tells of and where it is. */
export type ShopFile = readonly [kind: string, path: string];

/** How an import ended. */
export interface Ended {
  /** Null where it was killed. */
  readonly status: number | null;
  readonly seconds: number;
  /** What it said on standard error. */
  readonly said: string;
}

/** A run of `guidegraph import` into Neo4j. */
export interface ImportRun {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the import of `file` into the server of `settings`; what it knows of its place is kept in `dataDir`. */
export function startImport(
  { uri, username, password }: Neo4jSettings,
  dataDir: string,
  [kind, path]: ShopFile,
  more: readonly string[] = [],
): ImportRun {
  const words = [ownProgram(), 'import', kind, '--source', 'soak', ...more, path];
  const startedAt = performance.now();
  const child = spawn(process.execPath, words, {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      ID_HASH_KEY: SOAK_HASH_KEY,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close').then(([status]) => ({
    status: status as number | null,
    seconds: (performance.now() - startedAt) / 1_000,
    said,
  }));
  return { child, ended };
}
