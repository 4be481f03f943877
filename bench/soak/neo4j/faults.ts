import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, Session } from 'neo4j-driver';
import type { Neo4jProxy } from '../../../test/support/neo4j-proxy.js';
import { plainDriver } from '../../../test/support/plain-driver.js';
import { askApi } from '../parts/ask-api.js';
import type { OwnServer } from './own-server.js';

/** What a fault is made on. */
export interface FaultWorld {
  readonly server: OwnServer;
  /** Between the API and the server. */
  readonly proxy: Neo4jProxy;
  readonly apiUrl: string;
}

/** Something that goes wrong, held for a while, and set right; clients write and read all the time. */
export interface Fault {
  readonly name: string;
  readonly note: string;
  /** The code that clients may see; nothing else. */
  readonly codes: readonly string[];
  make(world: FaultWorld): Promise<void>;
  heal(world: FaultWorld): Promise<void>;
}

const UNAVAILABLE = ['STORE_UNAVAILABLE'];
const CONFIGURATION = [...UNAVAILABLE, 'CONFIGURATION'];
const OTHER_PASSWORD = 'another password for a while';
const READ_FROM_THE_STORE =
  '{ node(id: "product:p3") { id ... on Product { texts(first: 1) { totalCount } } } }';

/** Another password for a while; by one connection, since a new one could not log in to change it back. */
function anotherPassword(seconds: number): Fault {
  let driver: Driver | undefined;
  let session: Session | undefined;
  const change = async (from: string, to: string): Promise<void> => {
    await session?.run('ALTER CURRENT USER SET PASSWORD FROM $from TO $to', { from, to });
  };
  return {
    name: 'password',
    note: `the password is another one for ${seconds} s, and every connection cut`,
    codes: CONFIGURATION,
    make: async ({ server, proxy }) => {
      driver = plainDriver(server.settings);
      session = driver.session({ database: 'system' });
      await change(server.settings.password, OTHER_PASSWORD);
      proxy.cut();
      await sleep(seconds * 1_000);
    },
    heal: async ({ server }) => {
      await change(OTHER_PASSWORD, server.settings.password);
      await session?.close();
      await driver?.close();
    },
  };
}

const paused = (seconds: number): Fault => ({
  name: `paused ${seconds} s`,
  note: `Neo4j is stopped by SIGSTOP for ${seconds} s`,
  codes: UNAVAILABLE,
  make: async ({ server }) => {
    server.pause();
    await sleep(seconds * 1_000);
  },
  heal: async ({ server }) => server.resume(),
});

const slow = (ms: number, seconds: number): Fault => ({
  name: `slow ${ms} ms`,
  note: `every message is late by ${ms} ms in each direction, for ${seconds} s`,
  codes: UNAVAILABLE,
  make: async ({ proxy }) => {
    proxy.delay(ms);
    await sleep(seconds * 1_000);
  },
  heal: async ({ proxy }) => proxy.delay(0),
});

const restartedWith = (name: string, note: string, lines: readonly string[], load: boolean): Fault => ({
  name,
  note,
  codes: CONFIGURATION,
  make: async ({ server, apiUrl }) => {
    await server.stop();
    await server.start(lines);
    const until = performance.now() + 8_000;
    const read = async (): Promise<void> => {
      while (performance.now() < until) await askApi(apiUrl, READ_FROM_THE_STORE);
    };
    await Promise.all([sleep(8_000), ...Array.from({ length: load ? 50 : 0 }, read)]);
  },
  heal: async ({ server }) => {
    await server.stop();
    await server.start();
  },
});

/** In the order in which they are made. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'killed',
    note: 'kill -9 of Neo4j, 5 s away, started again',
    codes: UNAVAILABLE,
    make: async ({ server }) => {
      await server.kill();
      await sleep(5_000);
    },
    heal: ({ server }) => server.start(),
  },
  {
    name: 'restarted',
    note: 'stopped cleanly and started again',
    codes: UNAVAILABLE,
    make: ({ server }) => server.stop(),
    heal: ({ server }) => server.start(),
  },
  paused(5),
  paused(40),
  slow(100, 10),
  slow(3_000, 25),
  {
    name: 'cut',
    note: 'every connection is cut twice a second, for 10 s',
    codes: UNAVAILABLE,
    make: async ({ proxy }) => {
      for (let n = 0; n < 20; n += 1) {
        proxy.cut();
        await sleep(500);
      }
    },
    heal: async () => {},
  },
  {
    name: 'half-open',
    note: 'connections go silent without being closed, for 25 s; the lost ones stay lost',
    codes: UNAVAILABLE,
    make: async ({ proxy }) => {
      proxy.silence();
      await sleep(25_000);
    },
    heal: async ({ proxy }) => proxy.heal(),
  },
  {
    name: 'commits lost',
    note: 'the answers of 30 commits are lost with their connections',
    codes: UNAVAILABLE,
    make: async ({ proxy }) => {
      proxy.lose(30);
      await sleep(10_000);
    },
    heal: async ({ proxy }) => proxy.lose(0),
  },
  restartedWith(
    'few threads',
    'a server that runs two requests at a time, 50 readers beside the writers, for 8 s',
    ['server.bolt.thread_pool_min_size=1', 'server.bolt.thread_pool_max_size=2'],
    true,
  ),
  anotherPassword(10),
  restartedWith(
    'read-only',
    'the database takes no writes for 8 s (server.databases.read_only)',
    ['server.databases.read_only=neo4j'],
    false,
  ),
];
