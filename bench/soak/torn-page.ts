// Tears pages of the embedded store's file and journal at rest after a kill -9: recovered, told or refused, never wrong in silence.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DomainError } from '../../src/domain/errors.js';
import { openStore } from '../../src/graph/open-store.js';
import { createSeededRandom } from '../../src/lib/seeded-random.js';
import { DAMAGES, damageFile } from './parts/damage-file.js';
import { countNumbered } from './parts/numbered-store.js';
import { runSoak } from './parts/run-soak.js';
import { spread } from './parts/spread.js';
import { tearSnapshots } from './parts/torn-snapshots.js';

const WRITER = fileURLToPath(new URL('parts/numbered-writer.ts', import.meta.url));

/** Writes from number `first` until `kills` says that it was enough; gives the last number that was acknowledged. */
async function write(dataDir: string, first: number, count: number, isKilled: boolean): Promise<number> {
  const words = [...process.execArgv, WRITER, dataDir, String(first), ...(isKilled ? [] : [String(count)])];
  const child: ChildProcess = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let last = first - 1;
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  lines.on('line', (line) => {
    last = Number(line);
    if (isKilled && last === first + count - 1) child.kill('SIGKILL');
  });
  await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return last;
}

type Found = 'whole' | 'told' | 'refused' | 'silent' | 'unclear';

/** Opens a damaged store, and looks at all of it as a server would. */
async function look(dataDir: string, acknowledged: number): Promise<{ found: Found; why: string }> {
  const told: string[] = [];
  try {
    const store = await openStore(
      { dataDir },
      { exclusive: true, onProblem: (problem) => told.push(problem) },
    );
    try {
      const count = await countNumbered(store);
      const lost = acknowledged - count;
      if (lost <= 0) return { found: 'whole', why: '' };
      const isTold = told.some(
        (problem) => problem.includes(`last ${lost} transactions`) && problem.includes('restore'),
      );
      return { found: isTold ? 'told' : 'silent', why: `${lost} lost: ${told.join(' ') || 'nothing told'}` };
    } catch (error) {
      if (error instanceof DomainError) return refusal(error);
      return { found: 'silent', why: (error as Error).message };
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof DomainError) return refusal(error);
    return { found: 'unclear', why: String((error as Error).stack) };
  }
}

function refusal({ code, message }: DomainError): { found: Found; why: string } {
  const isClear =
    /restore/.test(message) && ['STORE_UNAVAILABLE', 'CONFIGURATION', 'SCHEMA_VERSION'].includes(code);
  return { found: isClear ? 'refused' : 'unclear', why: `${code}: ${message}` };
}

await runSoak({
  name: 'torn-page',
  what: 'Tears pages of graph.db and of its journal at rest after a kill -9, in every way that it knows, and starts.',
  options: {
    victims: { default: '3', help: 'stores that are killed' },
    rounds: { default: '6', help: 'how often each way is tried on each file of each store' },
    seed: { default: '1', help: 'of what is torn where' },
    verbose: { default: 'off', help: 'on tells what each one came to' },
  },
  run: async ({ victims, rounds, seed, verbose }, folder, progress) => {
    const random = createSeededRandom(Number(seed));
    const problems: string[] = [];
    const outcomes = new Map<string, Map<Found, number>>();
    const seconds: number[] = [];
    let trials = 0;
    for (let victim = 0; victim < Number(victims); victim++) {
      const dead = join(folder, `victim-${victim}`);
      const first = await write(dead, 1, 60 + 20 * victim, false);
      const older = join(folder, `older-${victim}`);
      cpSync(dead, older, { recursive: true });
      const closed = await write(dead, first + 1, 40 + 30 * victim, false);
      const acknowledged = await write(dead, closed + 1, 40 + 30 * victim, true);
      const sizes = ['graph.db', 'graph.db-wal'].map((name) => statSync(join(dead, name)).size);
      progress(
        `store ${victim + 1}: ${acknowledged} transactions, file and journal ${sizes.join(' and ')} bytes`,
      );
      for (const file of ['graph.db', 'graph.db-wal'])
        for (const damage of DAMAGES)
          for (let round = 0; round < Number(rounds); round++) {
            const dataDir = join(folder, 'torn');
            cpSync(dead, dataDir, { recursive: true, filter: (path) => !path.endsWith('.sock') });
            const where = damageFile(join(dataDir, file), damage, random, join(older, file));
            const startedAt = performance.now();
            const { found, why } = await look(dataDir, acknowledged);
            seconds.push((performance.now() - startedAt) / 1_000);
            rmSync(dataDir, { recursive: true });
            trials += 1;
            const name = `${file}, ${damage}`;
            const row = outcomes.get(name) ?? new Map<Found, number>();
            row.set(found, (row.get(found) ?? 0) + 1);
            outcomes.set(name, row);
            if (verbose === 'on') progress(`${name} (${where}): ${found} ${why}`);
            if (found === 'silent' || found === 'unclear')
              problems.push(`${name} (${where}): ${found}: ${why}`);
          }
    }
    const rows = [...outcomes].map(([name, row]) => [
      name,
      [...row].map(([found, count]) => `${count} ${found}`).join(', '),
    ]);
    const whole = join(folder, 'whole');
    await write(whole, 1, 100, false);
    const snapshots = await tearSnapshots(whole, Number(rounds), random);
    problems.push(...snapshots.problems);
    return {
      problems,
      facts: {
        'stores killed': Number(victims),
        'snapshots torn, each made anew': snapshots.torn,
        'times torn': trials,
        'start and a look at all': spread(seconds, 's', 2),
        ...Object.fromEntries(rows),
      },
    };
  },
});
