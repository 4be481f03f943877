import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Neo4jSettings } from '../../../src/graph/neo4j/driver/neo4j-settings.js';
import { Neo4jStore } from '../../../src/graph/neo4j/neo4j-store.js';
import { buildSnapshot } from '../../../src/graph/snapshot/snapshot-follower.js';

const SCRIPT = fileURLToPath(new URL('../../../scripts/neo4j.js', import.meta.url));
const SMALL = ['--heap', '600', '--set', 'server.memory.pagecache.size=128m'];

interface ServerState extends Neo4jSettings {
  readonly pid: number;
}

/** A Neo4j server of a soak test's own, on data in a folder of its own, that may be killed, hung and set up otherwise. */
export class OwnServer {
  readonly #folder: string;
  #state: ServerState;

  private constructor(folder: string, state: ServerState) {
    this.#folder = folder;
    this.#state = state;
  }

  /** Starts one on the data in `folder`, with lines of neo4j.conf; rejects with what the script says. */
  static async start(folder: string, lines: readonly string[] = []): Promise<OwnServer> {
    return new OwnServer(folder, await startScript(folder, await freePort(), lines));
  }

  get settings(): Neo4jSettings {
    const { uri, username, password } = this.#state;
    return { uri, username, password };
  }

  /** Starts it again at the same address. */
  async start(lines: readonly string[] = []): Promise<void> {
    this.#state = await startScript(this.#folder, new URL(this.#state.uri).port, lines);
  }

  /** Stops it cleanly. */
  async stop(): Promise<void> {
    await runScript(['--stop', '--data', this.#folder]);
  }

  /** Ends it by kill -9 and waits until it is gone. */
  async kill(): Promise<void> {
    process.kill(this.#state.pid, 'SIGKILL');
    for (;;) {
      try {
        process.kill(this.#state.pid, 0);
      } catch {
        return;
      }
      await sleep(10);
    }
  }

  pause(): void {
    process.kill(this.#state.pid, 'SIGSTOP');
  }

  resume(): void {
    process.kill(this.#state.pid, 'SIGCONT');
  }
}

/** Any that is free: others may run servers of their own at the usual ones. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}

/**
 * What `work` gives on a server of its own with data in `folder`, which is stopped afterwards. Its queries are planned
 * before, so that what serves finds a server that has been running for a while.
 */
export async function withOwnServer<T>(folder: string, work: (server: OwnServer) => Promise<T>): Promise<T> {
  const server = await OwnServer.start(folder);
  try {
    const store = await Neo4jStore.open({ ...server.settings, deadlineMs: 120_000 });
    await store.counts();
    await buildSnapshot(store);
    await store.close();
    return await work(server);
  } finally {
    await server.stop();
  }
}

async function runScript(words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  // Not 'close': the server that it leaves behind may hold the pipe.
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0) throw new Error(`npm run neo4j -- ${words.join(' ')}: status ${status}\n${text}`);
}

async function startScript(folder: string, port: string, lines: readonly string[]): Promise<ServerState> {
  const sets = lines.flatMap((line) => ['--set', line]);
  await runScript(['--detach', '--data', folder, '--port', port, ...SMALL, ...sets]);
  return JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as ServerState;
}
