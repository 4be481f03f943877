import type { RankingRow } from '../../src/evaluate/ranking/ranking-report.js';

/** What is kept of a row: figures at ten, four digits. */
export type KeptRow = Readonly<Record<string, number>>;

/** By set, seed and algorithm. */
export type RankingResults = Record<string, Record<string, Record<string, KeptRow>>>;

const rounded = (value: number): number => Number(value.toPrecision(4));

/** The figures of `row` that the page shows. */
export function keptRow({ at, byUserGroup, byItemGroup, ...row }: RankingRow): KeptRow {
  const [ten] = at;
  const groups = [
    ...Object.entries(byUserGroup).map(([name, { ndcg }]) => [name, rounded(ndcg)]),
    ...Object.entries(byItemGroup).map(([name, { recall }]) => [name, rounded(recall)]),
  ];
  return {
    ndcg: rounded(ten?.ndcg ?? 0),
    recall: rounded(ten?.recall ?? 0),
    precision: rounded(ten?.precision ?? 0),
    coverage: rounded(ten?.coverage ?? 0),
    novelty: rounded(ten?.novelty ?? 0),
    ...Object.fromEntries(groups),
    training: rounded(row.trainingCpuSeconds),
    request: rounded(row.cpuMicrosecondsPerRequest),
    memory: rounded(row.peakMemoryMegabytes),
  };
}

/** Titles of the sets, in the order of the page. */
const SETS: Readonly<Record<string, string>> = {
  'ml-a': 'MovieLens-100K, protocol A',
  'ml-b': 'MovieLens-100K, protocol B',
  'ml-811': 'MovieLens-100K, 8:1:1',
  phones: 'Cell phones, purchases alone',
  'phones-brand': 'Cell phones with brand and category',
  'phones-graph': 'Cell phones with co-purchase relations',
  'phones-two': 'Cell phones with their graph, two purchases of each',
  'phones-cold': 'Cell phones, new products among themselves',
};

/** nDCG@10 that others had on the same protocol with splits of their own: published, or reproduced with other programs. */
const ELSEWHERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ml-a': {
    popular: '.221',
    'user-knn-pearson': '.351',
    'item-knn': '.393',
    bpr: '.395',
    rp3beta: '.408',
    'gf-cf': '.423',
    ials: '.437 to .447',
    ease: '.446',
    edlae: '.447 to .456',
    'user-edlae': '.454',
    hybrid: '.452 to .460',
    'random-items': 'about .016',
    'fitted-on-all': '.66',
  },
  'ml-b': { bpr: '.442', ease: '.480', edlae: '.481', hybrid: '.495 to .498' },
  'ml-811': { bpr: '.287 to .292', ease: '.330', edlae: '.336', hybrid: '.341 to .343' },
  phones: { popular: '.016', 'item-knn': '.024', ials: '.054', ease: '.055', 'user-knn': '.057' },
};

/** Rows that are no methods. */
const CONTROLS = ['random-items', 'fitted-on-all'];
const GROUPS = ['new', 'light', 'heavy', 'head', 'mid', 'tail', 'cold'] as const;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const short = (value: number, digits: number): string => value.toFixed(digits).replace(/^0\./u, '.');

function spread(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return short(mean, 4);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return `${short(mean, 4)} ± ${short(Math.sqrt(squares / (values.length - 1)), 4)}`;
}

type Rows = ReadonlyMap<string, readonly KeptRow[]>;

/** The rows of each algorithm over the seeds of a set, the best by nDCG first, controls last. */
function rowsOf(seeds: Readonly<Record<string, Readonly<Record<string, KeptRow>>>>): Rows {
  const found = new Map<string, KeptRow[]>();
  for (const algorithms of Object.values(seeds))
    for (const [name, row] of Object.entries(algorithms)) found.set(name, [...(found.get(name) ?? []), row]);
  const mean = (rows: readonly KeptRow[], name: string): number =>
    rows.reduce((sum, row) => sum + (row[name] ?? 0), 0) / rows.length;
  const order = [...found].sort(
    ([a, own], [b, other]) =>
      Number(CONTROLS.includes(a)) - Number(CONTROLS.includes(b)) || mean(other, 'ndcg') - mean(own, 'ndcg'),
  );
  return new Map(order);
}

function overview(results: RankingResults, sets: readonly string[]): string[] {
  const bySet = new Map(sets.map((set) => [set, rowsOf(results[set] ?? {})]));
  const names = [...new Set([...bySet.values()].flatMap((rows) => [...rows.keys()]))].filter(
    (name) => !CONTROLS.includes(name),
  );
  return [
    line(['nDCG@10', ...sets]),
    line(['---', ...sets.map(() => '---')]),
    ...names.map((name) =>
      line([
        name === 'hybrid' || name === 'served' ? `**${name}**` : name,
        ...sets.map((set) => {
          const rows = bySet.get(set)?.get(name);
          return rows === undefined ? '–' : spread(rows.map(({ ndcg = 0 }) => ndcg));
        }),
      ]),
    ),
  ];
}

function ofSet(set: string, seeds: Readonly<Record<string, Readonly<Record<string, KeptRow>>>>): string[] {
  const rows = rowsOf(seeds);
  const all = [...rows.values()].flat();
  const groups = GROUPS.filter((group) => all.some((row) => row[group] !== undefined));
  const mean = (own: readonly KeptRow[], name: string): number => {
    const values = own.flatMap((row) => row[name] ?? []);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const shown = (own: readonly KeptRow[], name: string, digits: number): string => {
    const value = mean(own, name);
    return Number.isNaN(value) ? '–' : short(value, digits);
  };
  return [
    `### ${SETS[set] ?? set}`,
    '',
    `Seeds ${Object.keys(seeds).join(', ')}.`,
    '',
    line([
      'method',
      'nDCG@10',
      'elsewhere',
      'recall@10',
      ...groups,
      'coverage',
      'training, s',
      'request, µs',
      'peak, MB',
    ]),
    line(['---', '---', '---', '---', ...groups.map(() => '---:'), '---:', '---:', '---:', '---:']),
    ...[...rows].map(([name, own]) =>
      line([
        name,
        spread(own.map(({ ndcg = 0 }) => ndcg)),
        ELSEWHERE[set]?.[name] ?? '',
        spread(own.map(({ recall = 0 }) => recall)),
        ...groups.map((group) => shown(own, group, 3)),
        shown(own, 'coverage', 3),
        shown(own, 'training', 1),
        shown(own, 'request', 0),
        shown(own, 'memory', 0),
      ]),
    ),
  ];
}

/** The tables of the page, in Markdown: all methods on all sets, then each set with groups, time and memory. */
export function rankingTables(results: RankingResults): string {
  const sets = Object.keys(SETS).filter((set) => results[set] !== undefined);
  return [
    ...overview(results, sets),
    '',
    'Groups: nDCG@10 of people who are new (up to 3 items in train), light or heavy (the longest fifth); recall@10 of items of the head (half of all interactions), ' +
      'middle, tail (the last fifth) and without any. Peak: of the process until then. `served`: what the server itself serves on such a shop. `random-items`, `fitted-on-all`: controls.',
    ...sets.flatMap((set) => ['', ...ofSet(set, results[set] ?? {})]),
  ].join('\n');
}
