import { InvalidValueError } from '../../domain/errors.js';

/** Longest request in words, in UTF-16 code units. */
export const MAX_REQUEST_LENGTH = 2_000;

/** `text` where it says something and is short enough; throws InvalidValueError. */
export function requireText(text: string): string {
  const isText = text.trim() !== '' && text.length <= MAX_REQUEST_LENGTH;
  if (!isText)
    throw new InvalidValueError(
      'text',
      `expected 1 to ${MAX_REQUEST_LENGTH} characters, got ${text.trim() === '' ? 0 : text.length}`,
    );
  return text;
}

const MAX_CHIPS = 50;

/** The ids of chips to leave out; throws InvalidValueError for more than 50. */
export function checkedChips(ids: readonly string[] | null | undefined): readonly string[] {
  if ((ids?.length ?? 0) > MAX_CHIPS)
    throw new InvalidValueError('without', `expected at most ${MAX_CHIPS} chips, got ${ids?.length}`);
  return ids ?? [];
}
