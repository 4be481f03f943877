// A reader of the feed that stands still for 100,000 changes and comes back: the same snapshot as one built anew, in what time and memory.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { WriteOperation } from '../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../src/domain/ids.js';
import { openEmbeddedStore } from '../../src/graph/open-store.js';
import { buildSnapshot, SnapshotFollower } from '../../src/graph/snapshot/snapshot-follower.js';
import { createSeededRandom } from '../../src/lib/seeded-random.js';
import { runSoak } from './parts/run-soak.js';
import { snapshotHash } from './parts/snapshot-hash.js';

const PRODUCTS = 2_000;
const BATCH = 500;
const product = (i: number): NodeId => nodeId('Product', `p${i}`);
const user = (i: number): NodeId => nodeId('User', `u${i}`);

/** What the reader tells of itself. */
interface Place {
  readonly seq: number;
  readonly hash: string;
  readonly resident: number;
  readonly peak: number;
}

/** The reader, a process of its own: follows the store through its owner, and tells on being asked where it is. */
async function follow(dataDir: string): Promise<void> {
  const store = await openEmbeddedStore(dataDir);
  let problem = '';
  const failed = (error: unknown): void => {
    problem = String(error);
  };
  const follower = await SnapshotFollower.start(store, 100, { failed });
  let peak = 0;
  setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20).unref();
  process.on('message', (wanted: number) => {
    const look = (): void => {
      const { seq } = follower.snapshot;
      if (problem !== '') process.send?.({ problem });
      else if (seq < wanted) setTimeout(look, 2);
      else {
        const resident = process.memoryUsage.rss();
        const place: Place = { seq, hash: snapshotHash(follower.snapshot), resident, peak };
        peak = 0;
        process.send?.(place);
      }
    };
    look();
  });
  process.send?.('following');
}

/** A change of one record: most are new events, others overwrite, delete and make again. */
function change(i: number, random: () => number): WriteOperation {
  const [person, thing] = [Math.floor(random() * 5_000), Math.floor(random() * PRODUCTS)];
  const at = new Date(1_767_225_600_000 + i * 1_000).toISOString();
  const kind = random();
  if (kind < 0.05) return { kind: 'putNode', id: product(thing), properties: { price: i } };
  if (kind < 0.08) return { kind: 'deleteNode', id: user(person) };
  if (kind < 0.1)
    return { kind: 'deleteEdge', type: 'VIEWED', from: user(person), to: product(thing), key: 'again' };
  const key = kind < 0.3 ? 'again' : `e${i}`;
  return {
    kind: 'putEdge',
    type: 'VIEWED',
    from: user(person),
    to: product(thing),
    key,
    properties: { at, weight: 1 },
  };
}

const [first, dataDir = ''] = process.argv.slice(2);
if (first === '--follow') await follow(dataDir);
else
  await runSoak({
    name: 'feed-lag',
    what: 'Stops (SIGSTOP) a process that follows the embedded store through its owner, writes, and lets it go on.',
    options: {
      changes: { default: '100000', help: 'records changed meanwhile' },
      'at-least': { default: '0', help: 'seconds that it stands still at least' },
      seed: { default: '1', help: 'of the changes' },
    },
    run: async ({ changes, seed, 'at-least': atLeast }, folder, progress) => {
      const random = createSeededRandom(Number(seed));
      const next = (): number => random.next();
      const path = join(folder, 'data');
      const store = await openEmbeddedStore(path);
      const write = async (from: number, to: number): Promise<void> => {
        for (let i = from; i < to; i += BATCH) {
          const wanted = Array.from({ length: Math.min(BATCH, to - i) }, (_, k) => change(i + k, next));
          // An edge needs its user, who may have gone.
          const people = new Set(wanted.flatMap((one) => (one.kind === 'putEdge' ? [one.from] : [])));
          const gone = new Set(wanted.flatMap((one) => (one.kind === 'deleteNode' ? [one.id] : [])));
          await store.write([
            ...[...people].map((id): WriteOperation => ({ kind: 'putNode', id, properties: {} })),
            ...wanted.filter((one) => one.kind !== 'putEdge' || !gone.has(one.from)),
          ]);
        }
      };
      await store.write(
        Array.from({ length: PRODUCTS }, (_, i) => ({
          kind: 'putNode' as const,
          id: product(i),
          properties: { nameEn: `Product ${i}`, price: i },
        })),
      );
      await write(0, 50_000);
      const reader = fork(fileURLToPath(import.meta.url), ['--follow', path]);
      try {
        await once(reader, 'message');
        const ask = async (): Promise<Place> => {
          const { seq } = await store.counts();
          const answered = once(reader, 'message');
          reader.send(seq);
          const [answer] = (await answered) as [Place & { readonly problem?: string }];
          if (answer.problem !== undefined) throw new Error(answer.problem);
          return answer;
        };
        const before = await ask();
        progress(
          `following 50,000 records at transaction ${before.seq}, ${(before.resident / 1e6).toFixed(0)} MB`,
        );
        reader.kill('SIGSTOP');
        const stoppedAt = performance.now();
        await write(50_000, 50_000 + Number(changes));
        await sleep(Math.max(0, Number(atLeast) * 1_000 - (performance.now() - stoppedAt)));
        const stood = performance.now() - stoppedAt;
        progress(`stood still for ${(stood / 1_000).toFixed(1)} s`);
        reader.kill('SIGCONT');
        const wokeAt = performance.now();
        const after = await ask();
        const tookMs = performance.now() - wokeAt;
        const built = snapshotHash((await buildSnapshot(store)).snapshot);
        const problems =
          after.hash === built ? [] : ['the snapshot of the reader is another one than one built anew'];
        const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
        return {
          problems,
          facts: {
            'records changed meanwhile': Number(changes),
            'stood still for': `${(stood / 1_000).toFixed(1)} s`,
            'caught up (with the hash of all) after': `${(tookMs / 1_000).toFixed(2)} s`,
            'resident before, at most, after': [before.resident, after.peak, after.resident]
              .map(megabytes)
              .join(', '),
            'hash of what it holds': after.hash.slice(0, 16),
          },
        };
      } finally {
        reader.kill('SIGKILL');
        await store.close();
      }
    },
  });
