import type { QuantityText } from '../quantity-text.js';
import type { Unit } from './units.js';

/** A unit that may be meant, where it stands and what was read before it. */
export interface UnitCandidate {
  readonly unit: Unit;
  readonly form: string;
  /** Where the number begins, where it ends, and where the unit stands. */
  readonly start: number;
  readonly numberEnd: number;
  readonly at: number;
  readonly end: number;
  readonly value: number;
  readonly kind: 'digits' | 'words' | 'han';
}

/** Decides which unit a candidate means in its context; undefined when it is none. */
export type Rule = (candidate: UnitCandidate, text: QuantityText) => Unit | undefined;

/** The normal text around `[start, end)`, `width` units to each side. */
export const around = ({ normal }: QuantityText, start: number, end: number, width: number): string =>
  normal.slice(Math.max(0, start - width), end + width);
/** The normal text after `end`, at most `width` units. */
export const after = ({ normal }: QuantityText, end: number, width: number): string =>
  normal.slice(end, end + width);
/** The normal text before `start`, at most `width` units. */
export const before = ({ normal }: QuantityText, start: number, width: number): string =>
  normal.slice(Math.max(0, start - width), start);
/** Whether the unit stands directly at the number. */
export const stuck = (candidate: UnitCandidate): boolean => candidate.at === candidate.numberEnd;

/** The unit unless the text after it matches: then the sign is the beginning of another word. */
export const unlessBefore =
  (pattern: RegExp): Rule =>
  (candidate, text) =>
    pattern.test(after(text, candidate.end, 4)) ? undefined : candidate.unit;
