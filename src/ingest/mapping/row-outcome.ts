import type { ImportRecord } from './record-kinds.js';

/** What a listing is known by. */
export interface ListingKey {
  readonly source: string;
  readonly externalId: string;
}

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
      readonly listings?: undefined;
    }
  | {
      readonly problem: Note;
      readonly records?: undefined;
      readonly leftOut?: undefined;
      /** The listings that the row is of, where it tells that all the same. */
      readonly listings?: readonly ListingKey[];
    };

/** Says what a value is without saying it: it may be personal. */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'string') return `text of ${value.length} characters`;
  return Array.isArray(value) ? `a list of ${value.length}` : `a ${typeof value}`;
}

/** The listings that a row is of, a bad one too where it tells them; none where it does not. */
export function listingsOf({ records, listings }: RowOutcome): readonly ListingKey[] {
  return listings ?? (records ?? []).flatMap(({ kind, record }) => (kind === 'products' ? [record] : []));
}
