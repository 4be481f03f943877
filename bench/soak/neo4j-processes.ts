// Two API processes on one Neo4j: how soon they agree, also while one is killed 50 times, or stopped for 100,000 changes.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type NodeId, nodeId } from '../../src/domain/ids.js';
import { Neo4jStore } from '../../src/graph/neo4j/neo4j-store.js';
import type { SavedSnapshot } from '../../src/graph/snapshot/saved/saved-snapshot.js';
import { buildSnapshot } from '../../src/graph/snapshot/snapshot-follower.js';
import { createSeededRandom } from '../../src/lib/seeded-random.js';
import { countDifferent, timeToOther } from './neo4j/agreement.js';
import { checkEvents } from './neo4j/check-events.js';
import { EventClients } from './neo4j/event-clients.js';
import { withOwnServer } from './neo4j/own-server.js';
import { ownProgram } from './parts/own-program.js';
import { runSoak } from './parts/run-soak.js';
import { type ServedProgram, SOAK_HASH_KEY, startServed } from './parts/served-program.js';
import { snapshotHash } from './parts/snapshot-hash.js';
import { spread } from './parts/spread.js';

const ids = (label: 'Product' | 'User', count: number): NodeId[] =>
  Array.from({ length: count }, (_, number) => nodeId(label, `${label === 'Product' ? 'p' : 'u'}${number}`));
const PRODUCTS = ids('Product', 60);
const LAGGED_USERS = ids('User', 500);
const PEOPLE = Array.from({ length: 20 }, (_, number) => `person-${number}`);
const AGREE_WITHIN_MS = 500;
/** Models are trained anew behind the scenes, at most once a minute. */
const SAME_PAGE_WITHIN_MS = 180_000;
const CATCH_UP_WITHIN_MS = 300_000;
const BATCH = 5_000;
const PATIENT = { deadlineMs: 60_000 };

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);

/** Resident memory of a process in megabytes, where the system tells. */
function residentMb(pid: number): number {
  const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(found?.[1] ?? 0) / 1_024);
}

/** The class as the program has it: what a program of other text has saved (compiled otherwise, too) is as nothing. */
async function savedSnapshotOfProgram(): Promise<typeof SavedSnapshot> {
  const file = join(dirname(ownProgram()), 'graph', 'snapshot', 'saved', 'saved-snapshot.js');
  const loaded = (await import(pathToFileURL(file).href)) as { readonly SavedSnapshot: typeof SavedSnapshot };
  return loaded.SavedSnapshot;
}

async function seqOf(url: string): Promise<number> {
  const response = await fetch(`${url}/health/ready`);
  return ((await response.json()) as { seq: number }).seq;
}

await runSoak({
  name: 'neo4j-processes',
  what: `Two API processes on a Neo4j server of their own.
1. Events are acknowledged by one, and the other is asked until its answer knows of them.
2. After quiet both give the same pages of products, with the same scores.
3. One after the other is killed (-9) while clients record events, and started again.
4. One is stopped (SIGSTOP) while the graph changes, and goes on: it catches up to the same snapshot.
BROKEN where an event is lost or double, the 99th of 100 events takes more than ${AGREE_WITHIN_MS} ms, or they do not agree.`,
  options: {
    events: { default: '200', help: 'events that are looked for in the other' },
    kills: { default: '50', help: 'kills over both' },
    changes: { default: '100000', help: 'changes that one misses' },
    seed: { default: '1', help: 'of the times of the kills' },
  },
  run: async ({ events, kills, changes, seed }, folder, progress) => {
    const problems: string[] = [];
    const facts: Record<string, string> = {};
    const note = (fact: string, value: string): void => {
      facts[fact] = value;
      progress(`${fact}: ${value}`);
    };
    progress('starting Neo4j …');
    return withOwnServer(join(folder, 'neo4j'), async (server) => {
      const store = await Neo4jStore.open({ ...server.settings, ...PATIENT });
      await store.write(
        PRODUCTS.map((id, number) => ({
          kind: 'putNode',
          id,
          properties: { nameEn: id, price: 100 + number, currency: 'EUR' },
        })),
      );
      /** As whatever watches over a server does: one that a busy Neo4j did not answer in time is started again. */
      const start = async (name: string): Promise<ServedProgram> => {
        for (let triesLeft = 5; ; triesLeft -= 1) {
          try {
            return await startServed(join(folder, name), {
              NEO4J_URI: server.settings.uri,
              NEO4J_USERNAME: server.settings.username,
              NEO4J_PASSWORD: server.settings.password,
              SAMPLE: 'off',
            });
          } catch (error) {
            if (triesLeft === 0) throw error;
            progress(`started again: ${String(error).slice(0, 200)}`);
          }
        }
      };
      const apis: ServedProgram[] = [];
      const api = (index: number): ServedProgram => apis[index % 2] as ServedProgram;
      try {
        apis.push(await start('a'), await start('b'));
        const times: number[] = [];
        for (let number = 0; number < Number(events); number += 1) {
          const event = {
            id: `seen-${number}`,
            type: number % 5 === 0 ? 'PURCHASE' : 'VIEW',
            product: PRODUCTS[(number * 7) % PRODUCTS.length],
            at: new Date().toISOString(),
          };
          const person = PEOPLE[number % PEOPLE.length] as string;
          times.push(await timeToOther(api(number).url, api(number + 1).url, person, event));
        }
        if (times.length > 0) {
          times.sort((a, b) => a - b);
          note(
            'seen by the other',
            `${times.length} events, p50 ${at(times, 0.5)}, p95 ${at(times, 0.95)}, p99 ${at(times, 0.99)}, max ${at(times, 1)} ms`,
          );
          if (Number(at(times, 0.99)) > AGREE_WITHIN_MS)
            problems.push(`the 99th of 100 events took ${at(times, 0.99)} ms to the other`);
        }

        const samePages = async (what: string): Promise<void> => {
          const from = performance.now();
          let different = await countDifferent(api(0).url, api(1).url, PEOPLE);
          while (different > 0 && performance.now() < from + SAME_PAGE_WITHIN_MS) {
            await sleep(1_000);
            different = await countDifferent(api(0).url, api(1).url, PEOPLE);
          }
          const seconds = ((performance.now() - from) / 1_000).toFixed(0);
          note(`same pages ${what}`, `${PEOPLE.length - different} of ${PEOPLE.length} after ${seconds} s`);
          if (different > 0) problems.push(`${what} ${different} of ${PEOPLE.length} pages differ`);
        };
        await samePages('after quiet');

        if (Number(kills) > 0) {
          const random = createSeededRandom(Number(seed));
          const alive = new Set([0, 1]);
          const clients = new EventClients(() => [...alive].map((index) => api(index).url), PRODUCTS, 3);
          const readyMs: number[] = [];
          for (let kill = 0; kill < Number(kills); kill += 1) {
            await sleep(random.next() * 1_000);
            const index = kill % 2;
            const dying = api(index);
            // Killed while it is being asked: clients send again, to the other.
            await dying.end('SIGKILL');
            alive.delete(index);
            apis[index] = await start(index === 0 ? 'a' : 'b');
            alive.add(index);
            readyMs.push(api(index).readyMs);
            if (kill % 5 === 4)
              progress(
                `${kill + 1} kills, ${clients.acknowledgedCount} events, ready after ${spread(readyMs, 'ms')}`,
              );
          }
          await clients.stop();
          const check = await checkEvents(store, SOAK_HASH_KEY, clients.acknowledged);
          note(
            `killed ${kills} times`,
            `${check.acknowledged} events acknowledged, ${check.lost} lost, ${check.double} double; ready again after ${spread(readyMs, 'ms')}`,
          );
          if (check.lost + check.double > 0)
            problems.push(`kills: ${check.lost} events lost, ${check.double} double`);
          await samePages('after the kills');
        }

        if (Number(changes) > 0) {
          const lagging = api(1);
          const before = residentMb(lagging.pid);
          process.kill(lagging.pid, 'SIGSTOP');
          await store.write(LAGGED_USERS.map((id) => ({ kind: 'putNode', id, properties: {} })));
          for (let from = 0; from < Number(changes); from += BATCH)
            await store.write(
              Array.from({ length: Math.min(BATCH, Number(changes) - from) }, (_, place) => ({
                kind: 'putEdge',
                type: 'VIEWED',
                from: LAGGED_USERS[(from + place) % LAGGED_USERS.length] as NodeId,
                to: PRODUCTS[(from + place * 7) % PRODUCTS.length] as NodeId,
                key: `lag-${from + place}`,
                properties: { at: new Date(1.7e12 + (from + place) * 1_000).toISOString(), weight: 1 },
              })),
            );
          const { seq } = await store.feedHead();
          process.kill(lagging.pid, 'SIGCONT');
          const resumedAt = performance.now();
          while ((await seqOf(lagging.url)) < seq && performance.now() < resumedAt + CATCH_UP_WITHIN_MS)
            await sleep(50);
          const seconds = ((performance.now() - resumedAt) / 1_000).toFixed(1);
          note(
            `stopped for ${changes} changes`,
            `caught up in ${seconds} s, ${before} to ${residentMb(lagging.pid)} MB`,
          );
          await samePages('after the pause');
        }

        for (const one of apis) {
          const status = await one.end('SIGTERM');
          if (status !== 0) problems.push(`a process that was stopped left with status ${status}`);
        }
        const Saved = await savedSnapshotOfProgram();
        const built = snapshotHash((await buildSnapshot(store)).snapshot);
        for (const name of ['a', 'b']) {
          const saved = await new Saved(store, join(folder, name, 'snapshot')).load();
          const hash = saved === undefined ? 'none' : snapshotHash(saved.snapshot);
          if (hash !== built) problems.push(`the snapshot of ${name} is another one than that of the store`);
          note(
            `snapshot of ${name}`,
            `${hash.slice(0, 12)}, ${hash === built ? 'that' : 'NOT THAT'} of the store`,
          );
        }
        return { problems, facts };
      } finally {
        await Promise.all(apis.map((one) => one.end('SIGKILL')));
        await store.close();
      }
    });
  },
});
