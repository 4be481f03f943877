import { basename } from 'node:path';
import { ConfigurationError } from '../../domain/errors.js';
import { compileMapping } from '../../ingest/mapping/compile-mapping.js';
import { checkMapping } from '../../ingest/mapping/mapping.js';
import type { RecordKind } from '../../ingest/mapping/record-kinds.js';
import { type FileForm, readFileRows } from '../../ingest/readers/read-file.js';
import type { Row } from '../../ingest/readers/row.js';
import { type SuggestedKind, suggestMapping } from '../../ingest/suggest/suggest-mapping.js';
import { writeMapping } from '../../ingest/suggest/write-mapping.js';

const ROWS_LOOKED_AT = 2_000;

async function firstRows(file: string, form: FileForm): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const group of readFileRows(file, form)) {
    for (const { row } of group.rows) if (row !== undefined && rows.length < ROWS_LOOKED_AT) rows.push(row);
    if (rows.length >= ROWS_LOOKED_AT) break;
  }
  return rows;
}

/** What a source may be called by the name of its file. */
export function sourceName(file: string): string {
  const stem = basename(file).replace(/(?:\.[A-Za-z]{1,8}){1,3}$/, '');
  const name = stem
    .replace(/[-_. ]?\d{4}[-_.]?\d{2}[-_.]?\d{2}(?:[-_.T ]?\d{2,6})?/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return name === '' ? 'import' : name.slice(0, 100).toWellFormed();
}

/**
 * Prints a mapping file for `file` on standard output, and on standard error how many of its first rows would go in with
 * it. Throws ConfigurationError for kinds other than products and reviews.
 */
export async function printSuggestion(
  kind: RecordKind,
  file: string,
  { source, form }: { readonly source: string | undefined; readonly form: FileForm },
): Promise<void> {
  if (kind !== 'products' && kind !== 'reviews')
    throw new ConfigurationError(
      `--suggest-map knows products and reviews, got ${kind}: write a mapping file`,
    );
  const rows = await firstRows(file, form);
  const suggestion = suggestMapping(rows, kind satisfies SuggestedKind, source ?? sourceName(file));
  process.stdout.write(writeMapping(suggestion));
  const checked = checkMapping(suggestion.mapping);
  if (!('mapping' in checked)) {
    process.stderr.write(`${checked.problems.join('\n')}\n`);
    return;
  }
  const mapper = compileMapping(checked.mapping);
  const good = rows.filter((row) => mapper(row).problem === undefined).length;
  process.stderr.write(`${good} of the first ${rows.length} rows would go in\n`);
}
