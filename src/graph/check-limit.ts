import { InvalidValueError } from '../domain/errors.js';

/** Most records of a page: of nodes, of the feed. */
const MAX_PAGE = 10_000;

/** Throws InvalidValueError unless `value` is a whole number from 1 to `most`. */
export function checkLimit(field: string, value: number, most: number = MAX_PAGE): void {
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new InvalidValueError(
      field,
      `expected a whole number from 1 to ${most.toLocaleString('en')}, got ${String(value)}`,
    );
}
