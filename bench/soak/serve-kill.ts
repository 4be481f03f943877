// kill -9 of a server while events, reviews and experts' work are acknowledged: each is there once afterwards, nothing is half done.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openStore } from '../../src/graph/open-store.js';
import { SavedSnapshot } from '../../src/graph/snapshot/saved/saved-snapshot.js';
import { buildSnapshot, SnapshotFollower } from '../../src/graph/snapshot/snapshot-follower.js';
import { createSeededRandom } from '../../src/lib/seeded-random.js';
import { beginWith, FROM } from './parts/begin-with.js';
import { runSoak } from './parts/run-soak.js';
import { type ServedProgram, startServed } from './parts/served-program.js';
import { snapshotHash } from './parts/snapshot-hash.js';
import { spread } from './parts/spread.js';
import { SteadyClient } from './parts/steady-client.js';
import { checkEvents, eventSender } from './parts/writes/event-writes.js';
import { allOf, checkExpert, expertSender } from './parts/writes/expert-writes.js';
import { checkReviews, reviewSender } from './parts/writes/review-writes.js';

const PEOPLE = ['soak-a', 'soak-b', 'soak-c'];

/** Whether a start that reads the saved snapshot of the closed store in `dataDir` comes to what one built anew holds. */
async function checkSnapshot(store: GraphStore, dataDir: string): Promise<string[]> {
  const saved = new SavedSnapshot(store, join(dataDir, 'snapshot'));
  const follower = await SnapshotFollower.start(store, 3_600_000, { failed: () => {} }, saved);
  follower.stop();
  const [read, built] = [follower.snapshot, (await buildSnapshot(store)).snapshot].map(snapshotHash);
  return read === built
    ? []
    : ['the snapshot that was saved and followed is another one than that of the store'];
}

await runSoak({
  name: 'serve-kill',
  what: 'kill -9 of `guidegraph serve` on the sample shop while five clients write; after each start all is looked at.',
  options: {
    kills: { default: '50', help: 'how often it is killed' },
    longest: { default: '120', help: 'minutes after which it is killed no more' },
    writes: { default: '40', help: 'it is killed after 1 to so many acknowledged writes' },
    seed: { default: '1', help: 'of the times' },
    ...FROM,
  },
  run: async ({ kills, longest, writes, seed, from }, folder, progress) => {
    const random = createSeededRandom(Number(seed));
    const dataDir = join(folder, 'data');
    beginWith(from, dataDir);
    const problems: string[] = [];
    const readyMs: number[] = [];
    let server: ServedProgram | undefined = await startServed(dataDir);
    let guest: GraphStore | undefined = await openStore({ dataDir });
    progress(`filled and ready after ${(server.readyMs / 1_000).toFixed(1)} s`);
    const products = (await allOf(guest, 'Product')).map(({ id }) => id);
    const statements = (await allOf(guest, 'Statement'))
      .filter(({ properties }) => properties.status === 'proposed')
      .map(({ id }) => id);
    const url = (): string | undefined => server?.url;
    const people = PEOPLE.map((person) => new SteadyClient(url, eventSender(person, products), 5));
    const critic = new SteadyClient(url, reviewSender(products), 50);
    const expert = new SteadyClient(
      url,
      expertSender(() => guest, statements),
      100,
    );
    const check = async (store: GraphStore): Promise<void> => {
      const found = [
        ...(await Promise.all(
          PEOPLE.map((person, at) => checkEvents(store, person, people[at] as SteadyClient)),
        )),
        await checkReviews(store, critic),
        await checkExpert(store, expert),
      ].flat();
      for (const problem of found.slice(0, 5)) progress(problem);
      problems.push(...found);
    };
    const total = (): number =>
      [...people, critic, expert].reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
    const told = (): string =>
      `${people.reduce((sum, { acknowledged }) => sum + 3 * acknowledged.length, 0)} events, ${critic.acknowledged.length} reviews, ${expert.acknowledged.length} changes`;
    const giveUp = performance.now() + Number(longest) * 60_000;
    for (let kill = 1; kill <= Number(kills) && performance.now() < giveUp; kill++) {
      const enough = total() + 1 + Math.floor(random.next() * Number(writes));
      // Reviews take longest, since a new process reads its dictionaries first: one is waited for now and then.
      const reviews = critic.acknowledged.length + (kill % 5 === 1 ? 1 : 0);
      while (total() < enough || critic.acknowledged.length < reviews) await sleep(1);
      await sleep(random.next() * 50);
      const dying: ServedProgram = server as ServedProgram;
      server = undefined;
      await dying.end('SIGKILL');
      await guest?.close();
      guest = undefined;
      const next: ServedProgram = await startServed(dataDir);
      readyMs.push(next.readyMs);
      if (/lost the last|damaged/.test(next.said())) problems.push(`kill ${kill}: ${next.said()}`);
      guest = await openStore({ dataDir });
      // Before the clients may send again what was not acknowledged.
      await check(guest);
      server = next;
      progress(
        `kill ${kill}: ready after ${(next.readyMs / 1_000).toFixed(1)} s, ${told()} acknowledged, ${problems.length} problems`,
      );
    }
    await Promise.all([...people, critic, expert].map((client) => client.stop()));
    await guest?.close();
    guest = undefined;
    const status = await server?.end('SIGTERM');
    if (status !== 0) problems.push(`expected the server to stop with status 0, got ${status}`);
    const store = await openStore({ dataDir }, { exclusive: true });
    await check(store);
    problems.push(...(await checkSnapshot(store, dataDir)));
    await store.close();
    return {
      problems: [...new Set(problems)],
      facts: {
        kills: readyMs.length,
        acknowledged: told(),
        'ready again': spread(
          readyMs.map((ms) => ms / 1_000),
          's',
          2,
        ),
      },
    };
  },
});
