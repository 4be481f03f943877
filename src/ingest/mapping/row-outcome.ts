import type { ImportRecord } from './record-kinds.js';

/** Something wrong with a row, in words that hold nothing of its text. */
export interface Note {
  readonly column: string;
  readonly code: string;
  readonly reason: string;
}

/**
 * What a row gives: its records (none where a mapping leaves the row out on purpose) with the fields that had to be
 * left out, or the reason why it gives none.
 */
export type RowOutcome =
  | {
      readonly records: readonly ImportRecord[];
      readonly leftOut: readonly Note[];
      readonly problem?: undefined;
    }
  | { readonly problem: Note; readonly records?: undefined; readonly leftOut?: undefined };

/** Says what a value is without saying it: it may be personal. */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'string') return `text of ${value.length} characters`;
  return Array.isArray(value) ? `a list of ${value.length}` : `a ${typeof value}`;
}
