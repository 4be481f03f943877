import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../../src/graph/open-store.js';
import { graphHash } from '../../../src/graph/store-transfer.js';
import { ownProgram } from './own-program.js';
import { SOAK_HASH_KEY } from './served-program.js';

/** A file to import. */
export type File = readonly [kind: string, path: string];

function start(dataDir: string, [kind, path]: File): ChildProcess {
  const words = [ownProgram(), 'import', kind, '--source', 'soak', path];
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, ID_HASH_KEY: SOAK_HASH_KEY };
  return spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * Imports `file` in a process of its own, which is killed after `killAfterMs` where that is given and it still runs. Gives
 * the milliseconds that it took, and whether it was killed. Throws Error for another exit status than 0.
 */
export async function importOnce(
  dataDir: string,
  file: File,
  killAfterMs?: number,
): Promise<{ readonly ms: number; readonly isKilled: boolean }> {
  const startedAt = performance.now();
  const child = start(dataDir, file);
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  if (status !== 0 && status !== null)
    throw new Error(`import of ${file[1]}: expected exit status 0, got ${status}`);
  return { ms: performance.now() - startedAt, isKilled: status === null };
}

/** The hash of the graph in `dataDir`; `onProblem` is told what the store says of itself. */
export async function hashOf(dataDir: string, onProblem: (problem: string) => void): Promise<string> {
  const store = await openStore({ dataDir }, { onProblem });
  try {
    return await graphHash(store);
  } finally {
    await store.close();
  }
}

/** The lines of `file` in the parts that `cut` makes of them, as files of their own in `folder`; a table keeps its header. */
export function cutFile(
  folder: string,
  [kind, path]: File,
  name: string,
  cut: (lines: string[]) => string[][],
): File[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const header = path.endsWith('.csv') ? lines.splice(0, 1) : [];
  return cut(lines).map((part, index) => {
    const file = join(folder, `${name}-${index}-${kind}${path.slice(path.lastIndexOf('.'))}`);
    writeFileSync(file, `${[...header, ...part].join('\n')}\n`);
    return [kind, file];
  });
}
