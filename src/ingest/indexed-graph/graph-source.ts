import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { readLines } from '../../lib/read-lines.js';
import { fileIdentity } from '../job/file-source.js';
import type { RecordSource, SourceRow } from '../job/record-source.js';
import { checkRecord } from '../mapping/check-record.js';
import type { RecordKind } from '../mapping/record-kinds.js';
import { transformCell } from '../mapping/transforms.js';
import { isBlank } from '../values/split-ids.js';
import { findGraphFolder, type GraphFolder } from './graph-folder.js';

const SOURCE = 'copurchase-graph';
/** Purchases of such graphs have no time; all get the same one, which decides nothing among them. */
const PURCHASED_AT = '2014-07-01T00:00:00Z';
const LINE_LIMIT = 1024 * 1024;
const GROUP_SIZE = 500;

type Draft = Readonly<Record<string, unknown>>;

async function* linesOf(file: string, onBytes: (count: number) => void): AsyncGenerator<string> {
  const raw = createReadStream(file);
  raw.on('data', (chunk) => onBytes(chunk.length));
  const stream = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  for await (const { value } of readLines(stream as AsyncIterable<Buffer>, LINE_LIMIT)) yield value;
}

async function listOf(file: string, onBytes: (count: number) => void): Promise<string[]> {
  const values: string[] = [];
  for await (const line of linesOf(file, onBytes)) values.push(line.trim());
  return values;
}

const indices = (line: string): number[] =>
  line === '' ? [] : line.split(' ').map(Number).filter(Number.isInteger);

function row(kind: RecordKind, part: string, line: number, draft: Draft): SourceRow {
  const checked = checkRecord(kind, draft);
  const outcome =
    checked.problem === undefined ? { records: [checked.record], leftOut: [] } : { problem: checked.problem };
  return { part, line, outcome };
}

/** Reads the parts of a graph in the order that they need each other: products, relations between them, purchases. */
class GraphReader {
  private products: string[] = [];

  constructor(
    private readonly folder: GraphFolder,
    private readonly onBytes: (count: number) => void,
  ) {}

  async *rows(): AsyncGenerator<SourceRow> {
    const { files, coRelations, purchases } = this.folder;
    this.products = await listOf(files.product, this.onBytes);
    yield* this.listings();
    const related = await listOf(files.related_product, this.onBytes);
    for (const { method, file } of coRelations) yield* this.relations(method, file, related);
    if (purchases !== undefined) yield* this.events(purchases);
  }

  private async *listings(): AsyncGenerator<SourceRow> {
    const { files } = this.folder;
    const brands = await listOf(files.brand, this.onBytes);
    const categories = await listOf(files.category, this.onBytes);
    const brandOf = await listOf(files.brand_p_b, this.onBytes);
    const categoriesOf = await listOf(files.category_p_c, this.onBytes);
    for (const [index, externalId] of this.products.entries()) {
      const found = brands[indices(brandOf[index] ?? '')[0] ?? -1];
      const brand = found === undefined || isBlank(found) ? undefined : found;
      const kinds = indices(categoriesOf[index] ?? '').map((at) => categories[at] ?? '');
      const finest = kinds.toReversed();
      const kind = transformCell('category', finest.join(','), {});
      yield row('products', basename(files.product), index + 1, {
        source: SOURCE,
        externalId,
        name: [brand, finest[0], externalId].filter((word) => word !== undefined && word !== '').join(' '),
        ...(brand === undefined ? {} : { brand }),
        ...('value' in kind && kind.value !== undefined ? { category: kind.value } : {}),
      });
    }
  }

  /** Only relations between products of the graph: what else was bought is not sold here. */
  private async *relations(
    method: string,
    file: string,
    related: readonly string[],
  ): AsyncGenerator<SourceRow> {
    const own = new Set(this.products);
    let index = 0;
    for await (const line of linesOf(file, this.onBytes)) {
      const product = this.products[index];
      index += 1;
      for (const [place, at] of indices(line).entries()) {
        const other = related[at];
        if (product === undefined || other === undefined || other === product || !own.has(other)) continue;
        // The lists are in order of importance: it falls off as the discount of nDCG does.
        const score = Math.round(1e4 / Math.log2(place + 2)) / 1e4;
        yield row('relations', basename(file), index, { product, other, method, score });
      }
    }
  }

  private async *events(file: string): AsyncGenerator<SourceRow> {
    const users = await listOf(this.folder.files.users, this.onBytes);
    let line = 0;
    for await (const text of linesOf(file, this.onBytes)) {
      line += 1;
      const [user, product] = text.split('\t').map(Number);
      if (line === 1 && Number.isNaN(user)) continue;
      yield row('events', basename(file), line, {
        user: users[user ?? -1],
        product: this.products[product ?? -1],
        type: 'purchase',
        at: PURCHASED_AT,
      });
    }
  }
}

async function* inGroups(rows: AsyncIterable<SourceRow>): AsyncGenerator<readonly SourceRow[]> {
  let group: SourceRow[] = [];
  for await (const one of rows) {
    group.push(one);
    if (group.length < GROUP_SIZE) continue;
    yield group;
    group = [];
  }
  yield group;
}

/**
 * A folder with a product graph of numbered entities as a source: listings with brand and category, stored similarities
 * `also_bought`, `also_viewed` and `bought_together` (score 1/log2(place + 1), place from 1), purchases as events.
 */
export async function openGraphSource(path: string): Promise<RecordSource> {
  const folder = findGraphFolder(path);
  const files = [
    ...Object.values(folder.files),
    ...folder.coRelations.map(({ file }) => file),
    ...(folder.purchases === undefined ? [] : [folder.purchases]),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(await fileIdentity(file, SOURCE));
  return {
    label: basename(path),
    identity: hash.digest('hex'),
    totalBytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    kinds: new Set(['products', 'relations', 'events']),
    rows: (onBytes) => inGroups(new GraphReader(folder, onBytes).rows()),
  };
}
