import { InvalidValueError } from '../domain/errors.js';

/** Throws InvalidValueError unless `value` is a whole number from 1 to 10,000. */
export function checkLimit(field: string, value: number): void {
  if (!Number.isInteger(value) || value < 1 || value > 10_000)
    throw new InvalidValueError(field, `expected a whole number from 1 to 10,000, got ${String(value)}`);
}
