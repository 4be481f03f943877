import { fitGrowth } from './fit-growth.js';
import { growthPlot, type Series } from './growth-plot.js';
import type { DatabaseRow } from './measure-database.js';
import type { SnapshotRow } from './measure-snapshot.js';
import type { StartRow } from './measure-start.js';

/** All that was measured, sizes ascending. */
export interface ScaleResults {
  readonly snapshots: readonly SnapshotRow[];
  readonly starts: readonly StartRow[];
  readonly database?: readonly DatabaseRow[];
}

/** A figure that grows with the graph. */
interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly of: (row: SnapshotRow) => number;
}

const MEMORY: readonly Figure[] = [
  { name: 'arrays of the snapshot', unit: 'MB', of: (row) => (row.bytesOfEdge * row.edges) / 1e6 },
  { name: 'heap: names, ids, cards', unit: 'MB', of: (row) => row.memory.heap },
  { name: 'saved file', unit: 'MB', of: (row) => row.fileMegabytes },
  { name: 'process, at most', unit: 'MB', of: (row) => row.peak },
];
const WORK: readonly Figure[] = [
  { name: 'build', unit: 's', of: (row) => row.build.cpu },
  { name: 'save', unit: 's', of: (row) => row.save.cpu },
  { name: 'load', unit: 's', of: (row) => row.load.cpu },
  { name: '10,000 events', unit: 's', of: (row) => row.manyEvents.cpu },
  { name: 'first model', unit: 's', of: (row) => row.quickTraining.cpu },
  { name: 'whole training', unit: 's', of: (row) => row.training?.cpu ?? Number.NaN },
];
const REQUESTS: readonly Figure[] = [
  { name: 'page of ten with reasons', unit: 'µs', of: (row) => row.page ?? Number.NaN },
  { name: 'the same, trained model', unit: 'µs', of: (row) => row.trainedPage ?? Number.NaN },
  { name: 'page of a stranger', unit: 'µs', of: (row) => row.pageOfStranger },
  { name: 'an event taken in', unit: 'µs', of: (row) => row.eventApplied },
  { name: 'the first after the building', unit: 'µs', of: (row) => row.eventFirst ?? Number.NaN },
  { name: 'the slowest of 10,000', unit: 'µs', of: (row) => row.eventSlowest ?? Number.NaN },
];

const PLOTS = [
  { file: 'scale-memory.svg', title: 'Memory by size of the graph', y: 'memory, MB', figures: MEMORY },
  { file: 'scale-work.svg', title: 'Work by size of the graph', y: 'CPU, seconds', figures: WORK },
  { file: 'scale-requests.svg', title: 'Requests by size of the graph', y: 'CPU, µs', figures: REQUESTS },
] as const;

/** Bytes of arrays an edge. */
const BYTES: readonly Omit<Figure, 'unit'>[] = [
  { name: 'bytes of arrays an edge', of: (row) => row.bytesOfEdge },
  { name: 'of it targets, both ways', of: (row) => row.bytesByPart?.targets ?? Number.NaN },
  { name: 'tables of rows', of: (row) => row.bytesByPart?.tables ?? Number.NaN },
  { name: 'keys of parallel events', of: (row) => row.bytesByPart?.keys ?? Number.NaN },
  { name: 'columns', of: (row) => row.bytesByPart?.columns ?? Number.NaN },
  { name: 'room for more', of: (row) => row.bytesByPart?.slack ?? Number.NaN },
  { name: 'all of it after 10,000 events', of: (row) => row.bytesAfterEvents ?? Number.NaN },
];

/** Three digits that say something. */
function shown(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (value >= 1_000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3))).replace(/^0\./, '.');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function growthTable(rows: readonly SnapshotRow[]): string[] {
  const figures = [...MEMORY, ...WORK, ...REQUESTS];
  const head = [
    '',
    ...rows.map(({ edges }) => `${edges.toLocaleString('en')} edges`),
    'grows as edges to the',
  ];
  return [
    line(head),
    line(['---', ...rows.map(() => '---:'), '---:']),
    ...BYTES.map(({ name, of }) => line([name, ...rows.map((row) => shown(of(row))), ''])),
    ...figures.map(({ name, unit, of }) => {
      const { exponent, error } = fitGrowth(rows.map((row) => [row.edges, of(row)] as const));
      if (Number.isNaN(exponent))
        return line([`${name}, ${unit}`, ...rows.map((row) => shown(of(row))), '–']);
      const power = `${exponent.toFixed(2)}${Number.isNaN(error) ? '' : ` ± ${error.toFixed(2)}`}`;
      return line([`${name}, ${unit}`, ...rows.map((row) => shown(of(row))), power]);
    }),
  ];
}

function startTable(rows: readonly StartRow[]): string[] {
  const cost = ({ cpu, clock }: { cpu: number; clock: number }): string => `${shown(cpu)} / ${shown(clock)}`;
  return [
    line([
      'edges',
      'filled',
      'from the store',
      'from its file',
      'an empty store',
      'resident, MB',
      'event, ms',
      'page, ms',
    ]),
    line(['---:', '---:', '---:', '---:', '---:', '---:', '---:', '---:']),
    ...rows.map((row) =>
      line([
        row.edges.toLocaleString('en'),
        cost(row.fill),
        cost(row.fromStore),
        cost(row.fromFile),
        cost(row.empty),
        shown(row.resident),
        shown(row.event),
        shown(row.page),
      ]),
    ),
  ];
}

function databaseTable(rows: readonly DatabaseRow[]): string[] {
  return [
    line(['path source in Neo4j, 1 million edges', 'p50, ms', 'p95, ms', 'server CPU, ms', 'db hits']),
    line(['---', '---:', '---:', '---:', '---:']),
    ...rows.map(({ name, p50, p95, serverCpu, dbHits = Number.NaN }) =>
      line([name, shown(p50), shown(p95), shown(serverCpu), shown(dbHits)]),
    ),
  ];
}

/** The tables of the page, in Markdown. */
export function scaleTables({ snapshots, starts, database = [] }: ScaleResults): string {
  const images = PLOTS.map(({ file, title }) => `![${title}](${file})`);
  const parts = [...growthTable(snapshots), '', ...images];
  if (starts.length > 0) parts.push('', ...startTable(starts));
  if (database.length > 0) parts.push('', ...databaseTable(database));
  return parts.join('\n');
}

/** The plots of the page by file name. */
export function scalePlots({ snapshots }: ScaleResults): ReadonlyMap<string, string> {
  return new Map(
    PLOTS.map(({ file, title, y, figures }) => {
      const series = figures.map(
        ({ name, of }): Series => ({ name, points: snapshots.map((row) => [row.edges, of(row)] as const) }),
      );
      const description = series
        .map(
          ({ name, points }) =>
            `${name}: ${points.map(([x, value]) => `${shown(value)} at ${shown(x)} edges`).join(', ')}`,
        )
        .join('; ');
      return [file, growthPlot(series, { title, x: 'edges of the graph', y, description })];
    }),
  );
}
