import type { Stance } from '../stance/stance.js';

/** A feature that a request names: the name as found, the listed name it is part of, and what is said of it. */
export interface FoundFeature {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly listed: string;
  readonly stance: Stance;
}
