import { InvalidValueError } from '../../../domain/errors.js';

/** How far a reader of the feed is. */
export interface FeedCursor {
  /** All transactions before this one are read. */
  readonly seq: number;
  /** The place in it up to which it is read; undefined: all of it is. */
  readonly position?: string;
  /** The last transaction when the cursor was given out: erasures after it concern the reader. */
  readonly givenAt: number;
}

const CURSOR_PATTERN = /^(\d{1,16})\.(\d{1,16})(?: ([not] [A-Za-z0-9._:~ -]{1,560}))?$/;

/** The cursor as the text that callers keep. */
export function formatFeedCursor({ seq, position, givenAt }: FeedCursor): string {
  return `${seq}.${givenAt}${position === undefined ? '' : ` ${position}`}`;
}

/** The cursor of a text, undefined for '', the beginning; throws InvalidValueError for one that no feed gave out. */
export function parseFeedCursor(text: string): FeedCursor | undefined {
  if (text === '') return undefined;
  const match = CURSOR_PATTERN.exec(text);
  const [seq, givenAt] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || !Number.isSafeInteger(seq) || !Number.isSafeInteger(givenAt))
    throw new InvalidValueError(
      'cursor',
      `expected one that the feed gave, got ${JSON.stringify(text.slice(0, 60))}`,
    );
  return { seq, position: match[3], givenAt };
}
