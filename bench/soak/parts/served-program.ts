import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownProgram } from './own-program.js';

/** The key that names of users are hashed with in long tests. */
export const SOAK_HASH_KEY = 'a key for soak tests only';
const LOOK_MS = 20;
/** A start that takes longer has failed. */
const PATIENCE_MS = 900_000;

/** A `guidegraph serve` in a process of its own. */
export interface ServedProgram {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process until /health/ready said yes. */
  readonly readyMs: number;
  /** What it has said so far on both its outputs. */
  readonly said: () => string;
  /** Ends it by `signal` and waits until it is gone; gives its status. */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | null>;
}

async function until<T>(
  child: ChildProcess,
  said: () => string,
  look: () => T | Promise<T>,
): Promise<NonNullable<T>> {
  for (const giveUp = performance.now() + PATIENCE_MS; performance.now() < giveUp; await sleep(LOOK_MS)) {
    const found = await look();
    if (found) return found as NonNullable<T>;
    if (child.exitCode !== null || child.signalCode !== null) break;
  }
  child.kill('SIGKILL');
  throw new Error(`expected a server that is ready, got:\n${said()}`);
}

/** Starts the compiled program on the embedded store in `dataDir` (or what `settings` say) and waits until it is ready. */
export async function startServed(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<ServedProgram> {
  const program = ownProgram();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...flags, program, 'serve'], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      PORT: '0',
      ID_HASH_KEY: SOAK_HASH_KEY,
      LOG_LEVEL: 'warn',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killIt = (): void => void child.kill('SIGKILL');
  process.once('exit', killIt);
  child.once('exit', () => process.off('exit', killIt));
  const ended = once(child, 'exit').then(([status]) => status as number | null);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const said = (): string => text;
  const url = await until(child, said, () => /ready at (http:\S+)/.exec(text)?.[1]);
  await until(child, said, () =>
    fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return {
    url,
    pid: child.pid as number,
    readyMs: performance.now() - startedAt,
    said,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
