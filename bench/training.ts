// Training time and memory by the size of the catalogue: the scorers that a shop of that size is served with.
// `--items 1000,10000,100000` (each size in a process of its own), `--each 10` interactions an item, `--json`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildCsr, transposeCsr } from '../src/lib/csr.js';
import { createSeededRandom } from '../src/lib/seeded-random.js';
import { defaultPlan } from '../src/rank/hybrid/hybrid-plan.js';
import type { InteractionMatrix, TrainingData } from '../src/rank/scorer.js';
import { trainScorer } from '../src/rank/train-scorer.js';

const SEED = 7;
/** Items a user has, and tastes; nine of ten choices are within the own taste, by popularity. */
const HISTORY = 10;
const TASTES = 50;
const WITHIN = 0.9;
/** Popularity falls with the rank to this power. */
const FALL = 0.6;

interface Row {
  readonly items: number;
  readonly interactions: number;
  readonly scorer: string;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

function option(name: string): string | undefined {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}

/** A shop of tastes: item i is of taste i mod 50, the first of each taste the most popular. */
function makeShop(itemCount: number, each: number): InteractionMatrix {
  const random = createSeededRandom(SEED);
  const ranks = Math.max(1, Math.floor(itemCount / TASTES));
  const userCount = Math.max(1, Math.floor((itemCount * each) / HISTORY));
  const rows: number[] = [];
  const columns: number[] = [];
  for (let user = 0; user < userCount; user += 1) {
    for (let k = 0; k < HISTORY; k += 1) {
      const taste = random.next() < WITHIN ? user % TASTES : random.below(TASTES);
      const rank = Math.floor(ranks * random.next() ** (1 / (1 - FALL)));
      rows.push(user);
      columns.push(Math.min(itemCount - 1, rank * TASTES + taste));
    }
  }
  const byUser = buildCsr(userCount, itemCount, { rows, columns });
  return { userCount, itemCount, byUser, byItem: transposeCsr(byUser, itemCount) };
}

function measure(itemCount: number, each: number): Row[] {
  const data: TrainingData = { interactions: makeShop(itemCount, each), relations: [] };
  return defaultPlan(data).parts.map(({ name, parameters }) => {
    const started = process.cpuUsage();
    trainScorer(name, data, parameters, SEED);
    const { user, system } = process.cpuUsage(started);
    return {
      items: itemCount,
      interactions: data.interactions.byUser.indices.length,
      scorer: name,
      cpuSeconds: (user + system) / 1e6,
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
    };
  });
}

/** The rows of one size from a process of its own, so that its peak is its own. */
function measureAside(itemCount: number, each: string): Row[] {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(import.meta.url), '--one', String(itemCount), '--each', each],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`${itemCount} items: the process left with status ${status}`);
  return JSON.parse(stdout) as Row[];
}

const one = option('--one');
const each = option('--each') ?? '10';
if (one !== undefined) {
  process.stdout.write(JSON.stringify(measure(Number(one), Number(each))));
} else {
  const sizes = (option('--items') ?? '1000,10000,100000').split(',').map(Number);
  const isJson = process.argv.includes('--json');
  const all: Row[] = [];
  if (!isJson) process.stdout.write('items\tinteractions\tscorer\ttraining, CPU s\tpeak so far, MB\n');
  for (const size of sizes) {
    const rows = measureAside(size, each);
    all.push(...rows);
    if (isJson) continue;
    for (const { items, interactions, scorer, cpuSeconds, peakMegabytes } of rows)
      process.stdout.write(
        `${items}\t${interactions}\t${scorer}\t${cpuSeconds.toFixed(2)}\t${peakMegabytes.toFixed(0)}\n`,
      );
  }
  if (isJson) process.stdout.write(`${JSON.stringify(all)}\n`);
}
