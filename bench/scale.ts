// What a graph of 100,000, 1 and 10 million edges costs: memory, build, file, changes, training, pages, start; growth fitted.
//
// npm run bench -- scale [--edges N,N,…] [--start N,N,…] [--neo4j] [--json] [--write]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { DatabaseRow } from './scale/measure-database.js';
import type { SnapshotRow } from './scale/measure-snapshot.js';
import type { StartRow } from './scale/measure-start.js';
import { type ScaleResults, scalePlots, scaleTables } from './scale/report.js';

const { values } = parseArgs({
  options: {
    /** Sizes of the snapshot to measure. */
    edges: { type: 'string', default: '100000,1000000,10000000' },
    /** Sizes of the store that the real server is started on. */
    start: { type: 'string', default: '' },
    /** The path sources in a Neo4j of its own with 1 million edges, too. */
    neo4j: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** Adds to what docs/results/scale.json knows, and brings page and plots up to it. */
    write: { type: 'boolean', default: false },
  },
});
const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, '..', 'docs', 'results');
const known = join(results, 'scale.json');
const MARKS = ['<!-- measured -->', '<!-- end of measured -->'] as const;

/** What the program `name` of bench/scale prints for `size`, in a process of its own: its memory is its own. */
function measured<T>(name: string, size: string): T {
  const plain = new URL('../scripts/plain-ts.js', import.meta.url).href;
  const words = [
    '--expose-gc',
    '--max-old-space-size=6000',
    '--import',
    plain,
    join(here, 'scale', `${name}.ts`),
    size,
  ];
  const { stdout, status } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${name} ${size}: the process left with status ${status}`);
  return JSON.parse(stdout) as T;
}

const sizesOf = (text: string): string[] => text.split(',').filter((size) => size !== '');

/** `rows` in place of those of `before` with about as many edges. */
function joined<T extends { readonly edges: number }>(before: readonly T[], rows: readonly T[]): T[] {
  const isAnew = ({ edges }: T): boolean => rows.some((row) => Math.abs(row.edges / edges - 1) < 0.2);
  return [...before.filter((row) => !isAnew(row)), ...rows].sort((a, b) => a.edges - b.edges);
}

const before: ScaleResults =
  values.write && existsSync(known)
    ? (JSON.parse(readFileSync(known, 'utf8')) as ScaleResults)
    : { snapshots: [], starts: [] };
const database = values.neo4j ? measured<DatabaseRow[]>('measure-database', '1000000') : before.database;
const all: ScaleResults = {
  ...(database && { database }),
  snapshots: joined(
    before.snapshots,
    sizesOf(values.edges).map((size) => measured<SnapshotRow>('measure-snapshot', size)),
  ),
  starts: joined(
    before.starts,
    sizesOf(values.start).map((size) => measured<StartRow>('measure-start', size)),
  ),
};
if (values.write) {
  writeFileSync(known, `${JSON.stringify(all, undefined, 2)}\n`);
  for (const [file, plot] of scalePlots(all)) writeFileSync(join(results, file), plot);
  const page = join(results, 'scale.md');
  const text = readFileSync(page, 'utf8');
  const [start, end] = MARKS.map((mark) => text.indexOf(mark)) as [number, number];
  writeFileSync(page, `${text.slice(0, start)}${MARKS[0]}\n${scaleTables(all)}\n${text.slice(end)}`);
}
process.stdout.write(values.json ? `${JSON.stringify(all)}\n` : `${scaleTables(all)}\n`);
