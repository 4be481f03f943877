import type { Transitions } from '../../../learn/sequence/lattice.js';
import { BEGIN, INSIDE, LABEL_COUNT as L, OUTSIDE } from './labels.js';
import type { TokenRange } from './token-range.js';

/** A span with the probability that exactly it is one. */
export interface ScoredSpan extends TokenRange {
  readonly probability: number;
}

/** Tells the spans at least so probable. */
export const atLeast =
  (probability: number) =>
  (span: ScoredSpan): boolean =>
    span.probability >= probability;

/** Longest span that is considered, in tokens. */
const LONGEST = 12;

interface Passes {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

/** Scaled forward and backward passes: probabilities that need no logarithms; both sum to 1 at each position. */
function passes({ start }: Transitions, emissions: Float64Array, steps: Float64Array): Passes {
  const n = emissions.length / L;
  const forward = new Float64Array(n * L);
  const backward = new Float64Array(n * L);
  for (let t = 0; t < n; t += 1) {
    const row = t * L;
    const most = Math.max(
      emissions[row] as number,
      emissions[row + 1] as number,
      emissions[row + 2] as number,
    );
    for (let y = 0; y < L; y += 1) emissions[row + y] = Math.exp((emissions[row + y] as number) - most);
    let sum = 0;
    for (let y = 0; y < L; y += 1) {
      let into = t === 0 ? Math.exp(start[y] as number) : 0;
      if (t > 0)
        for (let x = 0; x < L; x += 1)
          into += (forward[row - L + x] as number) * (steps[x * L + y] as number);
      const value = into * (emissions[row + y] as number);
      forward[row + y] = value;
      sum += value;
    }
    for (let y = 0; y < L; y += 1) forward[row + y] = (forward[row + y] as number) / sum;
  }
  backward.fill(1, (n - 1) * L);
  for (let t = n - 2; t >= 0; t -= 1) {
    const row = t * L;
    let sum = 0;
    for (let x = 0; x < L; x += 1) {
      let value = 0;
      for (let y = 0; y < L; y += 1)
        value +=
          (steps[x * L + y] as number) *
          (emissions[row + L + y] as number) *
          (backward[row + L + y] as number);
      backward[row + x] = value;
      sum += value;
    }
    for (let x = 0; x < L; x += 1) backward[row + x] = (backward[row + x] as number) / sum;
  }
  return { forward, backward };
}

/**
 * All spans whose posterior probability under a linear-chain model is at least `least`, in order of `from`, then `to`:
 *
 *     P(B at from) · Π P(I at t | inside at t − 1) · P(not I at to | inside at to − 1)
 *
 * `emissions` (n × 3, log space) is overwritten.
 */
export function spanPosteriors(model: Transitions, emissions: Float64Array, least: number): ScoredSpan[] {
  const n = emissions.length / L;
  if (n === 0) return [];
  const steps = model.transitions.map((value) => Math.exp(value));
  const { forward, backward } = passes(model, emissions, steps);
  const spans: ScoredSpan[] = [];
  const mass = (t: number, from: number, y: number): number =>
    (steps[from * L + y] as number) * (emissions[t * L + y] as number) * (backward[t * L + y] as number);
  for (let from = 0; from < n; from += 1) {
    const row = from * L;
    let total = 0;
    for (let y = 0; y < L; y += 1) total += (forward[row + y] as number) * (backward[row + y] as number);
    let inside = ((forward[row + BEGIN] as number) * (backward[row + BEGIN] as number)) / total;
    for (let to = from + 1; to <= n && to <= from + LONGEST && inside >= least; to += 1) {
      const label = to === from + 1 ? BEGIN : INSIDE;
      if (to === n) {
        spans.push({ from, to, probability: inside });
        break;
      }
      const goes = mass(to, label, INSIDE);
      const ends = mass(to, label, OUTSIDE) + mass(to, label, BEGIN);
      const share = goes / (goes + ends);
      if (inside * (1 - share) >= least) spans.push({ from, to, probability: inside * (1 - share) });
      inside *= share;
    }
  }
  return spans;
}

/** The most probable of `spans` that do not overlap, best first chosen, in order of `from`; of equal ones the earlier. */
export function withoutOverlap<S extends ScoredSpan>(spans: readonly S[]): S[] {
  const chosen: S[] = [];
  for (const span of [...spans].sort(
    (a, b) => b.probability - a.probability || a.from - b.from || a.to - b.to,
  ))
    if (chosen.every(({ from, to }) => to <= span.from || span.to <= from)) chosen.push(span);
  return chosen.sort((a, b) => a.from - b.from);
}
