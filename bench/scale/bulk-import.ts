import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type GraphEdge, type Properties } from '../../src/domain/graph-records.js';
import { labelOf } from '../../src/domain/ids.js';
import type { ShopSink } from '../graphs/zipf-shop.js';

const CHUNK_LENGTH = 1_000_000;

/** Lines of a file, written in large pieces. */
class LineFile {
  private waiting = '';
  private readonly file: number;

  constructor(readonly path: string) {
    this.file = openSync(path, 'w');
  }

  line(text: string): void {
    this.waiting += `${text}\n`;
    if (this.waiting.length >= CHUNK_LENGTH) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    writeSync(this.file, this.waiting);
    this.waiting = '';
  }
}

const INTEGERS = ['positive', 'negative'];

function column(name: string, value: unknown): string {
  if (typeof value !== 'number') return name;
  return `${name}:${INTEGERS.includes(name) ? 'long' : 'double'}`;
}

/** A shop in the files of Neo4j's own bulk import, as the store would have written it: a file for each relationship. */
export class BulkFiles implements ShopSink {
  private readonly nodes: LineFile;
  private readonly edges = new Map<string, LineFile>();

  constructor(private readonly folder: string) {
    this.nodes = new LineFile(join(folder, 'nodes.csv'));
    this.nodes.line('id:ID,:LABEL,version:long,seq:long,nameEn,nameZh');
  }

  readonly node = (id: string, { nameEn, nameZh }: Properties): void => {
    const label = labelOf(id as Parameters<typeof labelOf>[0]);
    const shown = label === 'User' ? ',' : `${String(nameEn)},${String(nameZh)}`;
    this.nodes.line(`${id},Entity;${label},1,1,${shown}`);
  };

  readonly edge = ({ type, from, to, key, properties }: Omit<GraphEdge, 'seq'>): void => {
    let file = this.edges.get(type);
    if (file === undefined) {
      this.edges.set(type, (file = new LineFile(join(this.folder, `${type}.csv`))));
      const names = Object.entries(properties).map(([name, value]) => column(name, value));
      file.line([':START_ID', ':END_ID', 'key', 'seq:long', ...names].join(','));
    }
    file.line([from, to, `"${key}"`, 1, ...Object.values(properties)].join(','));
  };

  close(): void {
    for (const file of [this.nodes, ...this.edges.values()]) file.close();
  }
}

/** Brings the files of `folder` into the stopped server in `home` in place of what it has. */
export function bulkImport(folder: string, home: string, cache: string): void {
  const list = readdirSync(cache).find((file) => file.startsWith('class-path-'));
  if (list === undefined) throw new Error('expected a Neo4j that npm run neo4j has fetched, got none');
  const jars = readFileSync(join(cache, list), 'utf8').trim().split(delimiter);
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv') && file !== 'nodes.csv');
  const words = [
    '-Xmx1g',
    '-XX:TieredStopAtLevel=1',
    '-cp',
    jars.filter((jar) => jar.endsWith('.jar')).join(delimiter),
    'org.neo4j.cli.AdminTool',
    'database',
    'import',
    'full',
    'neo4j',
    '--overwrite-destination',
    '--threads=1',
    `--nodes=${join(folder, 'nodes.csv')}`,
    ...files.map((file) => `--relationships=${file.slice(0, -4)}=${join(folder, file)}`),
  ];
  const { status, stdout, stderr } = spawnSync('java', words, {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
  });
  if (status !== 0) throw new Error(`the bulk import left with status ${status}:\n${stdout}${stderr}`);
}
