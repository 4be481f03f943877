// The tables of docs/results/ranking.md: every method on every data set, by seed, with user and item groups, time and memory, beside
// what is known from elsewhere. Needs REAL_DATA_DIR; each split is measured in a process of its own (bench/ranking-quality.ts).
//
// npm run bench -- ranking-report [--sets ml-a,ml-b,…] [--seeds 42,43,44] [--algorithms hybrid,…] [--write]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { RankingRow } from '../src/evaluate/ranking/ranking-report.js';
import { keptRow, type RankingResults, rankingTables } from './ranking/report.js';

const { values } = parseArgs({
  options: {
    sets: {
      type: 'string',
      default: 'ml-a,ml-b,ml-811,phones,phones-brand,phones-graph,phones-two,phones-cold',
    },
    seeds: { type: 'string', default: '42,43,44' },
    /** What is measured; all that can be trained when left out. */
    algorithms: { type: 'string', default: '' },
    /** Phones are measured on every so many-th test user. */
    every: { type: 'string', default: '4' },
    /** Adds to what docs/results/ranking.json knows, and brings the page up to it. */
    write: { type: 'boolean', default: false },
  },
});
const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, '..', 'docs', 'results');
const known = join(results, 'ranking.json');
const MARKS = ['<!-- measured -->', '<!-- end of measured -->'] as const;

/** The rows of one split, from a process of its own. */
function measured(set: string, seed: string): RankingRow[] {
  const words = [
    '--import',
    'tsx',
    join(here, 'ranking-quality.ts'),
    '--set',
    set,
    '--seeds',
    seed,
    '--json',
  ];
  if (values.algorithms !== '') words.push('--algorithms', values.algorithms);
  if (set.startsWith('phones')) words.push('--every', values.every);
  const { stdout, status } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${set} ${seed}: the process left with status ${status}`);
  if (stdout.startsWith('skipped')) {
    process.stdout.write(stdout);
    process.exit(0);
  }
  return (JSON.parse(stdout) as Record<string, RankingRow[]>)[seed] ?? [];
}

/** With no set there is nothing to measure: the tables of what is known. */
const all: RankingResults = existsSync(known)
  ? (JSON.parse(readFileSync(known, 'utf8')) as RankingResults)
  : {};
for (const set of values.sets.split(',').filter((one) => one !== '')) {
  const ofSet = (all[set] ??= {});
  for (const seed of values.seeds.split(',')) {
    const ofSeed = (ofSet[seed] ??= {});
    for (const row of measured(set, seed)) ofSeed[row.algorithm] = keptRow(row);
    if (values.write) writeFileSync(known, `${JSON.stringify(all, undefined, 1)}\n`);
  }
}
if (values.write) {
  const page = join(results, 'ranking.md');
  const text = readFileSync(page, 'utf8');
  const [start, end] = MARKS.map((mark) => text.indexOf(mark)) as [number, number];
  writeFileSync(page, `${text.slice(0, start)}${MARKS[0]}\n${rankingTables(all)}\n${text.slice(end)}`);
}
process.stdout.write(`${rankingTables(all)}\n`);
