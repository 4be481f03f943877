import type { RecordKind } from '../mapping/record-kinds.js';
import type { RowOutcome } from '../mapping/row-outcome.js';

/** One row of a source with what it gives. */
export interface SourceRow {
  readonly line: number;
  /** The entry of a zip that the line is in. */
  readonly part?: string;
  readonly outcome: RowOutcome;
  /** The file ends in this row without an end that shows that it is whole. */
  readonly endsOpen?: true;
}

/** Where the rows of an import come from. Reading it twice gives the same rows in the same order. */
export interface RecordSource {
  /** For people: a file's name without its folder. */
  readonly label: string;
  /** Hash of everything that decides what the rows give: content, kind and mapping. */
  readonly identity: string;
  /** Bytes of the files, for progress. */
  readonly totalBytes: number;
  readonly kinds: ReadonlySet<RecordKind>;
  /** The rows, in groups; `onBytes` is told of the bytes that were read. */
  rows(onBytes: (count: number) => void): AsyncIterable<readonly SourceRow[]>;
}
