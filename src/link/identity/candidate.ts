import type { NamedBy } from './pair-judge.js';

/** Something that may be the same as another: a product so far. */
export interface Candidate {
  /** One or two: in each language at most one. */
  readonly names: readonly NamedBy[];
  readonly isDirty: boolean;
}

/** Which pairs are asked about, whatever their names. */
export interface PairRules {
  /** Not one, and no question: two GTINs, two brands. */
  areTwo(left: number, right: number): boolean;
  /** An expert looked at them: not asked for again. */
  areDecided(left: number, right: number): boolean;
  /** Pairs to be looked at whatever their names. */
  readonly asked: readonly (readonly [number, number])[];
}
