// A disk that fills up while events come in: what does not fit is refused with what to do, what was stays, and with room it goes on.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../src/graph/open-store.js';
import { type Answer, askApi } from './parts/ask-api.js';
import { beginWith, FROM } from './parts/begin-with.js';
import { SmallDisk } from './parts/full-disk.js';
import { type Outcome, runSoak } from './parts/run-soak.js';
import { type ServedProgram, startServed } from './parts/served-program.js';
import { spread } from './parts/spread.js';
import { checkEvents, eventSender } from './parts/writes/event-writes.js';
import { allOf } from './parts/writes/expert-writes.js';
import { reviewSender } from './parts/writes/review-writes.js';

const PERSON = 'soak-a';
const READ =
  '{ recommendations(for: "mei", first: 5) { edges { node { id } } } viewer(for: "soak-a") { id } }';
const RULE =
  'mutation ($input: PutRuleInput!) { putRule(input: $input) { change { id } userErrors { code message } } }';
const EXPERT = { 'x-guidegraph-role': 'expert' };

/** A clear refusal of a write that did not fit. */
function isClear({ code, message }: Answer): boolean {
  return code === 'STORE_UNAVAILABLE' && message !== '';
}

await runSoak({
  name: 'disk-full',
  what: 'Serves the sample shop on a small disk, fills that up while events come in, and makes room again.',
  options: {
    rounds: { default: '5', help: 'how often the disk fills up under the server that goes on' },
    mebibytes: { default: '96', help: 'size of the disk' },
    ...FROM,
  },
  run: async ({ rounds, mebibytes, from }, folder, progress): Promise<Outcome> => {
    const disk = SmallDisk.mount(join(folder, 'disk'), Number(mebibytes));
    if (disk === undefined)
      return { problems: ['this user may not mount a small disk: run it where that is allowed'], facts: {} };
    const dataDir = join(disk.folder, 'data');
    beginWith(from, dataDir);
    const problems: string[] = [];
    const [refusedMs, againMs]: [number[], number[]] = [[], []];
    let server: ServedProgram | undefined;
    try {
      server = await startServed(dataDir);
      const { url } = server;
      const guest = await openStore({ dataDir });
      const products = (await allOf(guest, 'Product')).map(({ id }) => id);
      await guest.close();
      const record = eventSender(PERSON, products);
      const review = reviewSender(products);
      const acknowledged: number[] = [];
      /** Records events until `enough` of them were acknowledged, or one is refused; says whether one was. */
      const write = async (at: string, enough: number): Promise<boolean> => {
        for (let count = 0; count < enough; count++) {
          if (!(await record(at, acknowledged.length, 0))) return true;
          acknowledged.push(acknowledged.length);
        }
        return false;
      };
      const lookAt = async (at: string, what: string): Promise<void> => {
        const { code } = await askApi(at, READ);
        if (code !== undefined) problems.push(`${what}: a read was answered with ${code}`);
        const { ok } = await fetch(`${at}/health/live`);
        if (!ok) problems.push(`${what}: the server is not live`);
      };
      const checkAll = async (what: string): Promise<void> => {
        const store = await openStore({ dataDir });
        const found = await checkEvents(store, PERSON, { acknowledged });
        problems.push(...found.map((problem) => `${what}: ${problem}`));
        await store.close();
      };
      for (let round = 1; round <= Number(rounds); round++) {
        await write(url, 20);
        disk.fill(round * 20_000);
        const full = await write(url, 5_000);
        if (!full) problems.push(`round ${round}: the disk was full, but nothing was refused`);
        const startedAt = performance.now();
        const answer = await askApi(
          url,
          RULE,
          {
            input: {
              nameEn: 'x',
              action: 'BOOST',
              value: 1.1,
              where: { category: { in: ['camera'] } },
              reason: `full ${round}`,
            },
          },
          EXPERT,
        );
        refusedMs.push(performance.now() - startedAt);
        if (!isClear(answer))
          problems.push(`round ${round}: expected a clear refusal, got ${JSON.stringify(answer)}`);
        if (await review(url, round, 0))
          problems.push(`round ${round}: a review was acknowledged on a full disk`);
        await lookAt(url, `round ${round}, full`);
        await checkAll(`round ${round}, full`);
        disk.empty();
        const emptiedAt = performance.now();
        if (await write(url, 1)) problems.push(`round ${round}: there was room, but an event was refused`);
        againMs.push(performance.now() - emptiedAt);
        if (!(await review(url, round, 0)))
          problems.push(`round ${round}: there was room, but a review was refused`);
        progress(
          `round ${round}: ${acknowledged.length * 3} events acknowledged, ${problems.length} problems`,
        );
      }
      if (!/full.*make room/.test(server.said()))
        problems.push('the log does not tell of the full disk and what to do');
      for (const [signal, what] of [
        ['SIGKILL', 'killed'],
        ['SIGTERM', 'stopped'],
      ] as const) {
        disk.fill(0);
        await write(server.url, 5_000);
        const status = await server.end(signal);
        if (signal === 'SIGTERM' && status !== 0)
          problems.push(`stopped while full: expected status 0, got ${status}`);
        // A start on the full disk: it serves what is there, or says what to do.
        const start = await startServed(dataDir).catch((error: Error) => error);
        if (start instanceof Error) {
          if (!/full.*make room/.test(start.message))
            problems.push(`${what} while full, start: ${start.message}`);
          progress(`${what} while full: the start was refused: ${start.message.split('\n')[1] ?? ''}`);
        } else {
          await lookAt(start.url, `${what} while full, started`);
          await start.end('SIGTERM');
          progress(`${what} while full: it started and served`);
        }
        disk.empty();
        server = await startServed(dataDir);
        await checkAll(`${what} while full`);
        if (await write(server.url, 5))
          problems.push(`${what} while full: an event was refused after a start with room`);
        await sleep(10);
      }
      return {
        problems,
        facts: {
          'times the disk filled up': Number(rounds) + 2,
          'events acknowledged': acknowledged.length * 3,
          'a write refused after': spread(refusedMs, 'ms'),
          'a write taken again, once there was room, after': spread(againMs, 'ms'),
        },
      };
    } finally {
      await server?.end('SIGKILL');
      disk.unmount();
    }
  },
});
