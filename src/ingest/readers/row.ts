/** One record of a source as it stands there, before a mapping gives its columns a meaning. */
export interface Row {
  /** The line that it begins at, from 1, in its file (or its entry of a zip). */
  readonly line: number;
  /** The value of a column (a dotted path in JSON); undefined where the row has none. */
  get(column: string): unknown;
  /** Its columns in order; of nested records the dotted paths of what is a value. */
  columns(): readonly string[];
}

/** A row that could not be read, with the reason in words that hold nothing of its text. */
export interface RowProblem {
  readonly line: number;
  readonly column?: string;
  readonly code: string;
  readonly reason: string;
}

export type RowOrProblem = (
  | { readonly row: Row; readonly problem?: undefined }
  | {
      readonly problem: RowProblem;
      readonly row?: undefined;
      /** What of the row can be read all the same: enough to tell whose it is. */
      readonly partial?: Row;
    }
) & {
  /** The file ends in this row without an end that shows that it is whole: the row and more of them may be cut off. */
  readonly endsOpen?: true;
};

/** Longest line or row that is read, in UTF-16 code units (8 Mi); a longer one is a bad row. */
export const ROW_LIMIT = 8 * 1024 * 1024;
/** Most columns that a table may have. */
export const COLUMN_LIMIT = 10_000;
