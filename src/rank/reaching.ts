import { SparseSums } from '../lib/sparse-sums.js';
import type { Scorer } from './scorer.js';

/** How a scorer that says something of few items adds up its scores: `accumulate` gives what `reach` does. */
export function reaching(
  reach: NonNullable<Scorer['reach']>,
): Required<Pick<Scorer, 'accumulate' | 'reach'>> {
  return { reach, accumulate: (history, out, factor = 1) => reach(history, SparseSums.over(out), factor) };
}
