import type { NamedBy } from './pair-judge.js';

/** Something that may be the same as another: a product so far. */
export interface Candidate {
  /** One or two: in each language at most one. */
  readonly names: readonly NamedBy[];
  readonly isDirty: boolean;
}

/** Which pairs the names do not decide. */
export interface PairRules {
  /** Never one, and no question: two GTINs. */
  areTwo(left: number, right: number): boolean;
  /** Not joined by rule, but worth a question: two that experts fixed, one that may be of several. */
  areOpen(left: number, right: number): boolean;
  /** An expert looked at them: neither joined nor asked for. */
  areDecided(left: number, right: number): boolean;
  /** Pairs to be looked at whatever their names. */
  readonly asked: readonly (readonly [number, number])[];
}
