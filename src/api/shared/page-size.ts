import { InvalidValueError } from '../../domain/errors.js';

/** Largest page of any list. */
export const MAX_PAGE_SIZE = 100;

/** `first` as a page size; throws InvalidValueError outside 1 to 100. */
export function pageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_PAGE_SIZE) return first;
  throw new InvalidValueError('first', `expected 1 to ${MAX_PAGE_SIZE}, got ${first}`);
}

/** Options of every argument `first`, with `otherwise` where it is left out. */
export function firstArgument(otherwise: number): {
  readonly defaultValue: number;
  readonly description: string;
} {
  return { defaultValue: otherwise, description: `Size of the page, 1 to ${MAX_PAGE_SIZE}.` };
}

/** Options of every argument `after`. */
export const AFTER_ARGUMENT = {
  nullable: true,
  description: 'Cursor of the edge after which the page begins.',
} as const;
