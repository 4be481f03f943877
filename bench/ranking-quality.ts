// Ranking quality on MovieLens-100K by full ranking: every algorithm and the hybrid, mean and deviation over seeds.
// Needs REAL_DATA_DIR. `--seeds 42,43`, `--algorithms hybrid,ease`, `--without-times` (no sessions), `--json`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCsr, transposeCsr } from '../src/lib/csr.js';
import { createSortedIdTable } from '../src/lib/id-table.js';
import { trainableAlgorithms, trainAlgorithms } from '../src/evaluate/ranking/compare-algorithms.js';
import { evaluateScorer, type RankingSetup } from '../src/evaluate/ranking/evaluate-scorer.js';
import { type RankingRow, toRow } from '../src/evaluate/ranking/ranking-report.js';
import { historyOfUser } from '../src/rank/history.js';
import { holdOut } from '../src/rank/hold-out.js';
import type { InteractionMatrix } from '../src/rank/scorer.js';

const PROTOCOL = `MovieLens-100K, protocol A: all ratings are positives, a random fifth of each user's is the test part, every item that
the user has not in train is ranked, binary relevance, ideal DCG cut at min(10, test items). Settings and weights are
chosen on parts held out of train; the test part is only scored. Mean ± deviation over the seeds of the split.`;
const TEST_SHARE = 0.2;

function option(name: string): string | undefined {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}

function readRatings(file: string): InteractionMatrix {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  const records = lines.map((line) => line.split('\t') as [string, string, string, string]);
  const users = createSortedIdTable(records.map(([user]) => user));
  const items = createSortedIdTable(records.map(([, item]) => item));
  const rows = records.map(([user]) => users.indexOf(user));
  const columns = records.map(([, item]) => items.indexOf(item));
  const [userCount, itemCount] = [users.names.length, items.names.length];
  const byUser = buildCsr(userCount, itemCount, { rows, columns });
  const timeOf = new Map(
    records.map(([, , , time], e) => [
      (rows[e] as number) * itemCount + (columns[e] as number),
      Number(time),
    ]),
  );
  const timesByUser = new Float64Array(byUser.indices.length);
  for (let user = 0; user < userCount; user += 1) {
    for (let e = byUser.pointers[user] as number; e < (byUser.pointers[user + 1] as number); e += 1)
      timesByUser[e] = timeOf.get(user * itemCount + (byUser.indices[e] as number)) as number;
  }
  const interactions = { userCount, itemCount, byUser, byItem: transposeCsr(byUser, itemCount) };
  return process.argv.includes('--without-times') ? interactions : { ...interactions, timesByUser };
}

function evaluateSeed(all: InteractionMatrix, seed: number, algorithms: readonly string[]): RankingRow[] {
  const { train, heldOut } = holdOut(all, TEST_SHARE, seed);
  const cases = Array.from({ length: all.userCount }, (_, user) => {
    const history = historyOfUser(train, user);
    const relevant = new Set(
      heldOut.indices.subarray(heldOut.pointers[user] as number, heldOut.pointers[user + 1] as number),
    );
    return { user: String(user), history, exclude: history.items, relevant, relevantCount: relevant.size };
  }).filter(({ relevantCount }) => relevantCount > 0);
  const setup: RankingSetup = { interactions: train, cases, lengths: [10, 20] };
  const data = { interactions: train, relations: [] };
  const names = algorithms.length > 0 ? algorithms : trainableAlgorithms(data);
  return [...trainAlgorithms(names, data, { seed })].map((trained) =>
    toRow(trained, evaluateScorer(trained.scorer, setup)),
  );
}

function spread(values: readonly number[], digits: number): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
  return `${mean.toFixed(digits)} ± ${deviation.toFixed(digits)}`;
}

function report(bySeed: ReadonlyMap<number, readonly RankingRow[]>): void {
  const first = [...bySeed.values()][0] ?? [];
  process.stdout.write(
    `${['algorithm', 'nDCG@10', 'recall@10', 'nDCG@20', 'coverage@10', 'training CPU s', 'CPU µs a request'].join('\t')}\n`,
  );
  for (const { algorithm } of first) {
    const rows = [...bySeed.values()].map(
      (all) => all.find((row) => row.algorithm === algorithm) as RankingRow,
    );
    const column = (value: (row: RankingRow) => number | undefined, digits = 4): string =>
      spread(
        rows.map((row) => value(row) ?? 0),
        digits,
      );
    const cells = [
      column(({ at }) => at[0]?.ndcg),
      column(({ at }) => at[0]?.recall),
      column(({ at }) => at[1]?.ndcg),
      column(({ at }) => at[0]?.coverage, 3),
      column(({ trainingCpuSeconds }) => trainingCpuSeconds, 2),
      column(({ cpuMicrosecondsPerRequest }) => cpuMicrosecondsPerRequest, 0),
    ];
    process.stdout.write(`${[algorithm, ...cells].join('\t')}\n`);
  }
  for (const [seed, rows] of bySeed) {
    const hybrid = rows.find(({ algorithm }) => algorithm === 'hybrid');
    if (hybrid === undefined || rows.length < 2) continue;
    const singles = rows.filter((row) => row !== hybrid);
    const best = singles.reduce((a, b) => ((b.at[0]?.ndcg ?? 0) > (a.at[0]?.ndcg ?? 0) ? b : a));
    const [own, other] = [hybrid.at[0]?.ndcg ?? 0, best.at[0]?.ndcg ?? 0];
    process.stdout.write(
      `seed ${seed}: hybrid ${own.toFixed(4)}, best single ${best.algorithm} ${other.toFixed(4)}, weights ${JSON.stringify(hybrid.weights)}\n`,
    );
  }
}

const folder = process.env.REAL_DATA_DIR;
const file = folder === undefined ? '' : join(folder, 'interactions', 'ml-100k-kg', 'ml-100k.inter');
if (!existsSync(file)) {
  process.stdout.write('skipped: REAL_DATA_DIR with interactions/ml-100k-kg is needed\n');
} else {
  const all = readRatings(file);
  const seeds = (option('--seeds') ?? '42,43,44,45,46').split(',').map(Number);
  const algorithms = option('--algorithms')?.split(',') ?? [];
  const bySeed = new Map<number, RankingRow[]>();
  for (const seed of seeds) {
    bySeed.set(seed, evaluateSeed(all, seed, algorithms));
    if (process.stderr.isTTY) process.stderr.write(`seed ${seed} done\n`);
  }
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify(Object.fromEntries(bySeed))}\n`);
  else {
    process.stdout.write(`${PROTOCOL}\n\n`);
    report(bySeed);
  }
}
