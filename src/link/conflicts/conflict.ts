import type { Tokens } from '../record/tokenise.js';
import { unitOf } from '../record/units.js';

/** Why two names cannot be one product. */
export type Conflict =
  | 'NAME'
  | 'SERIES'
  | 'CODE'
  | 'EDITION'
  | 'KIND'
  | 'CONDITION'
  | 'SIZE'
  | 'STORAGE'
  | 'AMOUNT'
  | 'COLOUR'
  | 'PACK';

/** Whether a word is rare enough to be the name of a maker or a line. */
export type IsTelling = (word: string) => boolean;

/** Model numbers from this length on are those of a maker's list rather than a series. */
export const LONG_CODE = 6;

/** Whether `word` ends in a unit: 500gb, 13in. */
export function isAmount(word: string): boolean {
  return unitOf(word.split(/\d/).at(-1) ?? '') !== undefined;
}

/** Whether one of the two names a model number that the other has too, however it is written there. */
export function shareCode(a: Tokens, b: Tokens): boolean {
  return (
    a.codes.some((code) => b.squeezed.includes(code)) || b.codes.some((code) => a.squeezed.includes(code))
  );
}

/** Whether both name rows, and none in common. */
export function areDisjoint(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size > 0 && b.size > 0 && [...a].every((row) => !b.has(row));
}

/** Whether the rows are not the same. */
export function areDifferent(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size !== b.size || [...a].some((row) => !b.has(row));
}

/** Adds `value` to the set at `key`, which is made where there is none. */
export function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const own = sets.get(key);
  if (own === undefined) sets.set(key, new Set([value]));
  else own.add(value);
}
