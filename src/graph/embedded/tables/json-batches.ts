const MAX_ROWS = 2_000;
const MAX_LENGTH = 4_194_304;

/** What a row adds to the length of a batch: the length of its strings. */
function lengthOf(row: unknown): number {
  if (typeof row === 'string') return row.length;
  let length = 0;
  if (Array.isArray(row)) for (const entry of row) if (typeof entry === 'string') length += entry.length;
  return length;
}

/**
 * Yields `rows` as JSON arrays of at most 2,000 rows and about 4 MiB: one bound value feeds many rows to `json_each`,
 * where binding them one by one costs a call each. No rows yield nothing.
 */
export function* jsonBatches(rows: Iterable<unknown>): Generator<string> {
  let batch: unknown[] = [];
  let length = 0;
  for (const row of rows) {
    const more = lengthOf(row);
    if (batch.length > 0 && (batch.length === MAX_ROWS || length + more > MAX_LENGTH)) {
      yield JSON.stringify(batch);
      batch = [];
      length = 0;
    }
    batch.push(row);
    length += more;
  }
  if (batch.length > 0) yield JSON.stringify(batch);
}
