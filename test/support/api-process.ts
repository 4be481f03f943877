import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compiledFile } from './built-program.js';

/** A `guidegraph serve` that runs, in a process of its own. */
export interface ApiProcess {
  readonly url: string;
  /** Whether `/health/ready` said so when it was last asked. */
  readonly isReady: () => boolean;
  /** Asks it to stop; gives the status that it leaves with. */
  stop(): Promise<number | null>;
  /** Ends it at once, if it still runs. */
  kill(): void;
}

const ASK_MS = 100;
let program: string | undefined;

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const found = /ready at (http:\S+)/.exec(text);
        if (found !== null) resolve(found[1] ?? '');
      });
    child.once('exit', (status) => reject(new Error(`the server left with status ${status}:\n${text}`)));
  });
}

/** Starts the compiled program with `settings` on a free port, and resolves when it is ready; its health is asked ten times a second. */
export async function startApiProcess(settings: Record<string, string>): Promise<ApiProcess> {
  // Compiled once: what is served by a process that runs is not replaced under it.
  program ??= compiledFile('main.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'gg-api-'));
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([status]) => status as number | null);
  const url = await addressOf(child);
  let isReady = true;
  let isWatched = true;
  const watch = async (): Promise<void> => {
    while (isWatched) {
      isReady = await fetch(`${url}/health/ready`).then(
        async (response) => {
          await response.arrayBuffer();
          return response.ok;
        },
        () => false,
      );
      await sleep(ASK_MS);
    }
  };
  void watch();
  const finish = (): void => {
    isWatched = false;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    url,
    isReady: () => isReady,
    async stop() {
      child.kill('SIGTERM');
      const status = await ended;
      finish();
      return status;
    },
    kill() {
      child.kill('SIGKILL');
      finish();
    },
  };
}
