import type { CountedIntervals } from '../../profile/shop/repurchase-intervals.js';
import type { PathScales } from './path-scales.js';

/** What is measured of a shop when a model is trained, and would be measured otherwise once the graph went on. */
export interface ModelMeasures {
  /** Of the live paths. */
  readonly scales: PathScales;
  readonly intervals: CountedIntervals;
}
