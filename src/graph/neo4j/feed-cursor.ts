import { InvalidValueError } from '../../domain/errors.js';

/** How far a reader of the feed is: all of `seq` when `position` is undefined, else up to that place in it. */
export interface FeedCursor {
  readonly seq: number;
  readonly position: string | undefined;
}

const CURSOR_PATTERN = /^(\d{1,16})(?:@([not] [A-Za-z0-9._:~ -]{1,560}))?$/;

/** The cursor as the text that callers keep. */
export function formatFeedCursor({ seq, position }: FeedCursor): string {
  return position === undefined ? String(seq) : `${seq}@${position}`;
}

/** The cursor of a text, '' being the beginning; throws InvalidValueError for one that this store did not give out. */
export function parseFeedCursor(text: string): FeedCursor {
  if (text === '') return { seq: 0, position: undefined };
  const match = CURSOR_PATTERN.exec(text);
  const seq = Number(match?.[1]);
  if (match === null || !Number.isSafeInteger(seq))
    throw new InvalidValueError(
      'cursor',
      `expected one that the feed gave, got ${JSON.stringify(text.slice(0, 60))}`,
    );
  return { seq, position: match[2] };
}
