import { InvalidValueError } from '../../../domain/errors.js';

/** A place in the feed: the last record told, and the last erasure known then. */
export interface FeedPlace {
  readonly seq: number;
  /** Of the transaction `seq`: 0 its nodes, 1 its edges, 2 its tombstones are being told; 3 all are. */
  readonly stage: number;
  /** Row of the last record told in that stage. */
  readonly row: number;
  readonly erased: number;
}

const CURSOR_PATTERN = /^(\d{1,16})\.([0-3])\.(\d{1,16})\.(\d{1,16})$/;

/** The place as text, to be given back as it is. */
export function formatCursor(place: FeedPlace): string {
  return `${place.seq}.${place.stage}.${place.row}.${place.erased}`;
}

/** The place that `cursor` names; undefined for '' (the beginning). Throws InvalidValueError for anything else. */
export function parseCursor(cursor: string): FeedPlace | undefined {
  if (cursor === '') return undefined;
  const match = CURSOR_PATTERN.exec(cursor);
  if (match === null)
    throw new InvalidValueError(
      'cursor',
      `expected '' or a cursor that the feed gave, got ${JSON.stringify(cursor.slice(0, 40))}`,
    );
  const [seq, stage, row, erased] = match.slice(1).map(Number) as [number, number, number, number];
  return { seq, stage, row, erased };
}
