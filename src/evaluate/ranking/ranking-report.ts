import type { TrainedAlgorithm } from './compare-algorithms.js';
import type { RankingResult } from './evaluate-scorer.js';

/** One row of the report: an algorithm, what was chosen for it, how good it is and what it costs. */
export interface RankingRow extends RankingResult {
  readonly algorithm: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly weights?: Readonly<Record<string, number>>;
  readonly validationNdcg: number;
  readonly trainingCpuSeconds: number;
  /** Highest resident memory of the process up to the end of this row, in MB. */
  readonly peakMemoryMegabytes: number;
}

/** Joins an algorithm and its result. */
export function toRow(trained: TrainedAlgorithm, result: RankingResult): RankingRow {
  const { name, parameters, weights, validationNdcg, trainingCpuSeconds } = trained;
  return {
    algorithm: name,
    parameters,
    ...(weights ? { weights } : {}),
    validationNdcg,
    ...result,
    trainingCpuSeconds,
    peakMemoryMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

const COLUMNS = [
  ['nDCG', 'ndcg'],
  ['recall', 'recall'],
  ['precision', 'precision'],
  ['F1', 'f1'],
  ['hit rate', 'hitRate'],
  ['MRR', 'mrr'],
  ['MAP', 'map'],
  ['coverage', 'coverage'],
  ['Gini', 'gini'],
  ['novelty', 'novelty'],
  ['diversity', 'diversity'],
  ['popularity lift', 'popularityLift'],
] as const;

function groupCells(row: RankingRow): string[] {
  const users = Object.entries(row.byUserGroup).map(
    ([group, { ndcg, users: count }]) => `${group} ${ndcg.toFixed(4)} (${count})`,
  );
  const items = Object.entries(row.byItemGroup).map(([group, { recall }]) => `${group} ${recall.toFixed(4)}`);
  return [users.join(' '), items.join(' ')];
}

/** The rows as tab-separated text with a header: measures at each length, then groups, costs and settings. */
export function formatRows(rows: readonly RankingRow[]): string {
  const lengths = rows[0]?.at.map(({ k }) => k) ?? [];
  const header = [
    'algorithm',
    ...lengths.flatMap((k) => COLUMNS.map(([title]) => `${title}@${k}`)),
    `nDCG@${lengths[0]} by user group (users)`,
    `recall@${lengths[0]} by item group`,
    'training CPU s',
    'CPU µs a request',
    'peak MB',
    'settings',
  ];
  const lines = rows.map((row) => [
    row.algorithm,
    ...row.at.flatMap((measures) => COLUMNS.map(([, key]) => measures[key].toFixed(4))),
    ...groupCells(row),
    row.trainingCpuSeconds.toFixed(2),
    row.cpuMicrosecondsPerRequest.toFixed(0),
    row.peakMemoryMegabytes.toFixed(0),
    JSON.stringify(row.weights ?? row.parameters),
  ]);
  return [header, ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
}

/** The rows as one JSON array, a row a line. */
export function formatJson(rows: readonly RankingRow[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
