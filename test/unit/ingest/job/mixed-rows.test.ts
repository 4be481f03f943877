import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { createExtractor } from '../../../../src/extract/extractor.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { exportGraph } from '../../../../src/graph/store-transfer.js';
import type { RecordSource, SourceRow } from '../../../../src/ingest/job/record-source.js';
import { runImport } from '../../../../src/ingest/job/run-import.js';
import { checkRecord } from '../../../../src/ingest/mapping/check-record.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const extractor = createExtractor();

/** A dump with the product in the row of each review: one product under two names, and texts that name others. */
const ROWS: readonly Row[] = [
  {
    id: 'a',
    gtin: '2710000001001',
    name: 'Wisp E-Reader 7',
    text: 'The Wisp is light. The reader is perfect.',
  },
  {
    id: 'b',
    gtin: '2710000001002',
    name: 'Norvik Slab',
    text: 'Lighter than the Norvik Ember, and the battery is good.',
  },
  {
    id: 'c',
    gtin: '2710000001001',
    name: 'Wisp',
    text: 'I love this reader, the screen is great.',
  },
  {
    id: 'd',
    gtin: '2710000001003',
    name: 'Norvik Ember',
    text: 'The battery is worse than that of the Norvik Slab.',
  },
  { id: 'e', gtin: '2710000001001', name: 'Wisp', text: 'The screen is dim, the Wisp is slow.' },
];
interface Row {
  readonly id: string;
  readonly gtin: string;
  readonly name: string;
  readonly text?: string;
}

/** So many rows without a text that what stands before them is written, and was read, before what stands behind. */
const BETWEEN = Array.from(
  { length: 2_000 },
  (_, i): Row => ({ id: `n${i}`, gtin: `${2720000000000 + i}`, name: `Thing ${i}` }),
);

const checked = (kind: 'products' | 'reviews', draft: Record<string, unknown>) => {
  const outcome = checkRecord(kind, draft);
  if (outcome.problem !== undefined) throw new TypeError(outcome.problem.reason);
  return outcome.record;
};

function mixedSource(rows: readonly Row[], atOnce: number): RecordSource {
  const read = rows.map(({ id, gtin, name, text }, index): SourceRow => {
    const listing = {
      source: 's',
      externalId: `${gtin} ${name}`,
      gtin,
      name,
      brand: 'Norvik',
      category: 'e-reader',
    };
    const review = { source: 's', product: listing.externalId, externalId: id, user: id, text };
    const records = [
      checked('products', listing),
      ...(text === undefined ? [] : [checked('reviews', review)]),
    ];
    return { line: index + 1, outcome: { records, leftOut: [] } };
  });
  return {
    label: 'mixed',
    identity: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
    totalBytes: 0,
    kinds: new Set(['products', 'reviews']),
    async *rows() {
      for (let from = 0; from < read.length; from += atOnce) yield read.slice(from, from + atOnce);
    },
  };
}

/** What the texts are read to mention, after each of `parts` was imported. */
async function mentionsOf(parts: readonly (readonly Row[])[]): Promise<string[]> {
  const folder = newFolder();
  const store = new EmbeddedStore(join(folder, 'graph.db'));
  try {
    for (const part of parts)
      await runImport({
        store,
        source: mixedSource(part, 1),
        hashKey: 'test key of 16 characters',
        folder: join(folder, 'jobs'),
        extractor: { extract: async (input) => extractor.extract(input) },
      });
    const lines: string[] = [];
    for await (const line of exportGraph(store)) if (line.includes('"MENTIONS"')) lines.push(line);
    return lines.sort();
  } finally {
    await store.close();
  }
}

it('an import of rows with product and review reads them the same in any order', async () => {
  const [early, late] = [ROWS.slice(0, 2), ROWS.slice(2)];
  const whole = await mentionsOf([[...early, ...BETWEEN, ...late]]);
  expect(await mentionsOf([[...late, ...BETWEEN, ...early]])).toEqual(whole);
});

it('a product that gets another name has its texts read again', async () => {
  const [long, other, short] = ROWS as [Row, Row, Row];
  const whole = await mentionsOf([[long, other, short]]);
  expect(await mentionsOf([[long, other], [short]])).toEqual(whole);
});
