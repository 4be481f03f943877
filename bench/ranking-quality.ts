// Ranking quality by full ranking: every algorithm and the hybrid, mean and deviation over seeds, on one of eight splits.
// Needs REAL_DATA_DIR. `--set ml-a|ml-b|ml-811|phones|phones-graph|phones-brand|phones-two|phones-cold`,
// `--seeds 42,43`, `--algorithms hybrid,ease` (`served` among them is what the server serves on a shop with these purchases, brands and
// categories: its plan, scorers and live paths; `random-items` and `fitted-on-all` are EDLAE, or local EASE over 4,000 items, against items
// by chance and trained on the test part too: what leaks look like), `--without-times` (no closeness in time), `--every 3` (measured on every
// third test user alone; trained on all), `--json`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { trainAlgorithms, trainableAlgorithms } from '../src/evaluate/ranking/compare-algorithms.js';
import { evaluateScorer, type RankingSetup } from '../src/evaluate/ranking/evaluate-scorer.js';
import { type RankingRow, toRow } from '../src/evaluate/ranking/ranking-report.js';
import { suitsSize } from '../src/rank/hybrid/hybrid-plan.js';
import { defaultParameters } from '../src/rank/recipes/scorer-recipe.js';
import type { TrainingData } from '../src/rank/scorer.js';
import { recipeOf, trainScorer } from '../src/rank/train-scorer.js';
import { randomItems, withTestPart } from './ranking/leak-controls.js';
import { MOVIE_FILE, movieSets, readMovies } from './ranking/movie-sets.js';
import { PHONE_FOLDER, phoneSets, readPhones } from './ranking/phone-sets.js';
import type { RankingSet, RankingSplit } from './ranking/ranking-set.js';
import { servedScorer } from './ranking/served-scorer.js';

/** Rows that are no algorithms of `evaluate ranking`. */
const SERVED = 'served';
const RANDOM_ITEMS = 'random-items';
const FITTED_ON_ALL = 'fitted-on-all';
const APART = [SERVED, RANDOM_ITEMS, FITTED_ON_ALL];

function option(name: string): string | undefined {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}

/** A row of {@link APART} for `split`. */
function rowApart(name: string, { data }: RankingSplit, setup: RankingSetup, seed: number): RankingRow {
  const { interactions } = data;
  const plain = { name, parameters: {}, validationNdcg: 0, trainingCpuSeconds: 0 };
  if (name === SERVED) {
    const { scorer, weights, ndcg } = servedScorer(data, setup.cases, seed);
    return toRow({ ...plain, scorer, weights, validationNdcg: ndcg }, evaluateScorer(scorer, setup));
  }
  const method = suitsSize('edlae', interactions.itemCount) ? 'edlae' : 'local-ease';
  const train = (on: TrainingData) => trainScorer(method, on, defaultParameters(recipeOf(method), on), seed);
  if (name === FITTED_ON_ALL) {
    const scorer = train(withTestPart(data, setup.cases));
    return toRow({ ...plain, scorer }, evaluateScorer(scorer, setup));
  }
  const scorer = train(data);
  const cases = randomItems(setup.cases, interactions.itemCount, seed);
  return toRow({ ...plain, scorer }, evaluateScorer(scorer, { ...setup, cases }));
}

function evaluateSeed(set: RankingSet, seed: number, algorithms: readonly string[]): RankingRow[] {
  const split = set.split(seed);
  const { data, cases, validation, candidates } = split;
  const every = Number(option('--every') ?? 1);
  const setup: RankingSetup = {
    interactions: data.interactions,
    cases: cases.filter((_, place) => place % every === 0),
    lengths: [10, 20],
    ...(candidates ? { candidates } : {}),
  };
  const names = algorithms.length > 0 ? algorithms : trainableAlgorithms(data);
  const started = process.cpuUsage();
  const onStep = (what: string): void => {
    const { user, system } = process.cpuUsage(started);
    process.stderr.write(`${((user + system) / 1e6).toFixed(1)} s: ${what}\n`);
  };
  const known = names.filter((one) => !APART.includes(one));
  return [
    ...[...trainAlgorithms(known, data, { seed, heldOut: validation, onStep })].map((trained) =>
      toRow(trained, evaluateScorer(trained.scorer, setup)),
    ),
    ...names.filter((one) => APART.includes(one)).map((one) => rowApart(one, split, setup, seed)),
  ];
}

function spread(values: readonly number[], digits: number): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
  return `${mean.toFixed(digits)} ± ${deviation.toFixed(digits)}`;
}

type Column = readonly [title: string, digits: number, value: (row: RankingRow) => number | undefined];

const COLUMNS: readonly Column[] = [
  ['nDCG@10', 4, ({ at }) => at[0]?.ndcg],
  ['recall@10', 4, ({ at }) => at[0]?.recall],
  ['precision@10', 4, ({ at }) => at[0]?.precision],
  ['nDCG@20', 4, ({ at }) => at[1]?.ndcg],
  ['coverage@10', 3, ({ at }) => at[0]?.coverage],
  ['training CPU s', 2, ({ trainingCpuSeconds }) => trainingCpuSeconds],
  ['CPU µs a request', 0, ({ cpuMicrosecondsPerRequest }) => cpuMicrosecondsPerRequest],
];

function report(bySeed: ReadonlyMap<number, readonly RankingRow[]>): void {
  const first = [...bySeed.values()][0] ?? [];
  process.stdout.write(`${['algorithm', ...COLUMNS.map(([title]) => title)].join('\t')}\n`);
  for (const { algorithm } of first) {
    const rows = [...bySeed.values()].map(
      (all) => all.find((row) => row.algorithm === algorithm) as RankingRow,
    );
    const cells = COLUMNS.map(([, digits, value]) =>
      spread(
        rows.map((row) => value(row) ?? 0),
        digits,
      ),
    );
    process.stdout.write(`${[algorithm, ...cells].join('\t')}\n`);
  }
  for (const [seed, rows] of bySeed) {
    const hybrid = rows.find(({ algorithm }) => algorithm === 'hybrid');
    if (hybrid === undefined) continue;
    const ndcgOf = (row: RankingRow): number => row.at[0]?.ndcg ?? 0;
    const [best] = rows.filter((row) => row !== hybrid).sort((a, b) => ndcgOf(b) - ndcgOf(a));
    const beside = best ? `, best single ${best.algorithm} ${ndcgOf(best).toFixed(4)}` : '';
    process.stdout.write(
      `seed ${seed}: hybrid ${ndcgOf(hybrid).toFixed(4)}${beside}, weights ${JSON.stringify(hybrid.weights)} ${JSON.stringify(hybrid.parameters)}\n`,
    );
  }
}

async function readSet(folder: string, name: string): Promise<RankingSet> {
  const withTimes = !process.argv.includes('--without-times');
  const sets = name.startsWith('ml-')
    ? movieSets(readMovies(folder, withTimes))
    : phoneSets(await readPhones(folder));
  const set = sets[name];
  if (set === undefined)
    throw new Error(`--set: expected one of ${Object.keys(sets).join(', ')}, got "${name}"`);
  return set;
}

const folder = process.env.REAL_DATA_DIR;
const name = option('--set') ?? 'ml-a';
const needed = name.startsWith('ml-') ? MOVIE_FILE : PHONE_FOLDER;
if (folder === undefined || !existsSync(join(folder, needed))) {
  process.stdout.write(`skipped: REAL_DATA_DIR with ${needed} is needed\n`);
} else {
  const set = await readSet(folder, name);
  const seeds = (option('--seeds') ?? '42,43,44,45,46').split(',').map(Number);
  const algorithms = option('--algorithms')?.split(',') ?? [];
  const bySeed = new Map<number, RankingRow[]>();
  const started = process.cpuUsage();
  for (const seed of seeds) bySeed.set(seed, evaluateSeed(set, seed, algorithms));
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify(Object.fromEntries(bySeed))}\n`);
  else {
    process.stdout.write(`${set.protocol} Mean ± deviation over the seeds of the split.\n\n`);
    report(bySeed);
    const { user, system } = process.cpuUsage(started);
    const peak = process.resourceUsage().maxRSS / 1024;
    process.stdout.write(
      `choice, training and measuring: ${((user + system) / 1e6 / seeds.length).toFixed(1)} s CPU a seed, peak ${peak.toFixed(0)} MB\n`,
    );
  }
}
