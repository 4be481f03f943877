import type { Unit } from './units/units.js';

/** A number with or without its unit, as read at one place of the text. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly numberEnd: number;
  readonly value: number;
  readonly max?: number;
  readonly unit?: Unit;
  readonly fuzzy?: '>' | '~' | '>=';
  readonly kind: 'digits' | 'words' | 'han';
}
