// Random statements read from real reviews (REAL_DATA_DIR), with their sentence, to judge by eye whether each is true to its text.
// Options: --count N (statements a language, 200), --rows N (rows a file, 900), --seed N, --predicate NAME,
// --out FILE (where the sample goes; it holds sentences of others and has to lie outside the repository).
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { GraphEdge } from '../src/domain/graph-records.js';
import type { NodeId } from '../src/domain/ids.js';
import { createExtractor } from '../src/extract/extractor.js';
import { EmbeddedStore } from '../src/graph/embedded/embedded-store.js';
import { ALL_EDGES } from '../src/graph/graph-store.js';
import { openFileSource } from '../src/ingest/job/file-source.js';
import type { RecordSource } from '../src/ingest/job/record-source.js';
import { runImport } from '../src/ingest/job/run-import.js';
import { findPreset } from '../src/ingest/mapping/presets/presets.js';
import { createSeededRandom, shuffle } from '../src/lib/seeded-random.js';

const FILES: readonly (readonly [preset: string, pattern: RegExp])[] = [
  ['device-reviews', /^datafiniti.*\.zip$/],
  ['jd-phone-reviews', /^jd-phone.*\.csv$/],
  ['chinese-shopping-reviews', /^online_shopping.*\.zip$/],
];
const CONTEXT = 90;

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
}
const [count, rowCount, seed] = [option('count', 200), option('rows', 900), option('seed', 1)];
function words(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}
const only = words('predicate');
const out = words('out');
const lines: string[] = [];
const say = (line: string): void => {
  if (out === undefined) console.log(line);
  else lines.push(line);
};

/** Every n-th row of `source`, about `rowCount` in all: a file is in the order of its products. */
async function sampled(source: RecordSource): Promise<RecordSource> {
  let all = 0;
  for await (const group of source.rows(() => {})) all += group.length;
  const step = Math.max(1, Math.floor(all / rowCount));
  return {
    ...source,
    async *rows(onBytes) {
      let at = seed % step;
      for await (const group of source.rows(onBytes))
        yield group.filter(() => {
          at += 1;
          return at % step === 0;
        });
    },
  };
}

interface Found {
  readonly id: NodeId;
  readonly predicate: string;
  readonly claim: string;
  readonly support: GraphEdge;
}

/** Writes a statement with the words that it rests on. */
function show({ id, predicate, claim, support }: Found, text: string): string {
  const { start, end, polarity, confidence } = support.properties as Record<string, number | string>;
  const [from, to] = [Number(start), Number(end)];
  const before = text.slice(Math.max(0, from - CONTEXT), from);
  const after = text.slice(to, to + CONTEXT);
  const quote = `${before}[${text.slice(from, to)}]${after}`.replace(/\s+/g, ' ');
  return `${id.slice(10, 18)} ${predicate} ${claim} ${polarity ?? ''} ${confidence} ${support.to}\n    …${quote}…`;
}

async function statementsOf(store: EmbeddedStore): Promise<Found[]> {
  const found: Found[] = [];
  for (let after: NodeId | undefined; ; ) {
    const page = await store.list('Statement', after, 500);
    const ids = page.nodes.map(({ id }) => id);
    const read = (types: readonly ('SUBJECT' | 'OBJECT' | 'SUPPORTED_BY')[]) =>
      store.readEdges({ ids, direction: 'out', types, limitPerNode: ALL_EDGES });
    const edges = await read(['SUBJECT', 'OBJECT', 'SUPPORTED_BY']);
    for (const { id, properties } of page.nodes) {
      const own = edges.get(id) ?? [];
      const end = (type: string): string => own.find((edge) => edge.type === type)?.to ?? '?';
      const { predicate, value, unit, qualifiers } = properties;
      if (predicate === 'HAS_SPEC' && end('OBJECT') === '?') continue;
      const claim = [end('OBJECT'), value, unit, qualifiers].filter((part) => part !== undefined).join(' ');
      for (const support of own.filter(({ type }) => type === 'SUPPORTED_BY'))
        found.push({ id, predicate: String(predicate), claim, support });
    }
    if (page.next === undefined) return found;
    after = page.next;
  }
}

async function run(folder: string, store: EmbeddedStore, root: string): Promise<void> {
  const extractor = createExtractor();
  for (const [preset, pattern] of FILES) {
    const name = readdirSync(root).find((file) => pattern.test(file));
    if (name === undefined) continue;
    for (const kind of ['products', 'reviews'] as const) {
      const mapping = findPreset(preset);
      if (!mapping.records.some((one) => one.kind === kind)) continue;
      const source = await sampled(await openFileSource(join(root, name), { kind, mapping }));
      await runImport({
        store,
        source,
        hashKey: 'bench',
        extractor,
        folder: join(folder, 'imports'),
        again: true,
      });
      break;
    }
  }
  const all = shuffle(
    (await statementsOf(store)).filter(({ predicate }) => only === undefined || predicate === only),
    createSeededRandom(seed),
  );
  const kinds = new Map<string, number>();
  for (const { predicate } of all) kinds.set(predicate, (kinds.get(predicate) ?? 0) + 1);
  say([...kinds].map(([predicate, times]) => `${predicate} ${times}`).join(', '));
  for (const language of ['en', 'zh'] as const) {
    say(`\n== ${language}`);
    let left = count;
    for (const found of all) {
      if (left === 0) break;
      const node = (await store.readMany([found.support.to]))[0];
      const text = typeof node?.properties.text === 'string' ? node.properties.text : '';
      if (/\p{Script=Han}/u.test(text) !== (language === 'zh') || found.predicate === 'IN_LINE') continue;
      say(`${count - left + 1} ${show(found, text)}`);
      left -= 1;
    }
  }
}

const project = resolve(import.meta.dirname, '..');
if (out !== undefined && !relative(project, resolve(out)).startsWith('..'))
  throw new Error(`statements: expected --out outside ${project}, got ${out}`);

const root = join(process.env.REAL_DATA_DIR ?? '', 'reviews');
if (process.env.REAL_DATA_DIR === undefined || !existsSync(root))
  console.log('statements: skipped, REAL_DATA_DIR with reviews is not set');
else {
  const folder = mkdtempSync(join(tmpdir(), 'guidegraph-statements-'));
  const store = new EmbeddedStore(join(folder, 'graph.db'));
  try {
    await run(folder, store, root);
    if (out !== undefined) writeFileSync(out, `${lines.join('\n')}\n`);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
