// A sequence of n positions with L labels: `emissions[t * L + y]` is the score of label y at position t,
// `transitions[from * L + to]` that of a step, `start[y]` that of beginning with y. All in log space; a step or a
// beginning that is not allowed scores -Infinity.

export interface Transitions {
  readonly labelCount: number;
  readonly start: Float64Array;
  readonly transitions: Float64Array;
}

/**
 * The best path of labels (Viterbi 1967); of equal ones that with the lower labels from the end on. An empty
 * sequence gives an empty path; where no path is allowed the result is whatever labels score best.
 */
export function bestPath(
  { labelCount: L, start, transitions }: Transitions,
  emissions: Float64Array,
): Uint8Array {
  const n = emissions.length / L;
  const path = new Uint8Array(n);
  if (n === 0) return path;
  const back = new Uint8Array(n * L);
  let scores = new Float64Array(L);
  let next = new Float64Array(L);
  for (let y = 0; y < L; y += 1) scores[y] = (start[y] as number) + (emissions[y] as number);
  for (let t = 1; t < n; t += 1) {
    for (let y = 0; y < L; y += 1) {
      let best = -Infinity;
      let from = 0;
      for (let x = 0; x < L; x += 1) {
        const score = (scores[x] as number) + (transitions[x * L + y] as number);
        if (score > best) {
          best = score;
          from = x;
        }
      }
      next[y] = best + (emissions[t * L + y] as number);
      back[t * L + y] = from;
    }
    [scores, next] = [next, scores];
  }
  let last = 0;
  for (let y = 1; y < L; y += 1) if ((scores[y] as number) > (scores[last] as number)) last = y;
  for (let t = n - 1; t >= 0; t -= 1) {
    path[t] = last;
    last = back[t * L + last] as number;
  }
  return path;
}

/** What the forward and the backward pass give; kept between sequences to save allocations. */
export interface Marginals {
  /** log Z: the log of the sum over all paths of exp(score). */
  readonly logPartition: number;
  /** n × L: P(label y at position t). */
  readonly states: Float64Array;
  /** L × L: expected number of steps from x to y. */
  readonly steps: Float64Array;
}

function logSumExp(values: Float64Array, from: number, to: number): number {
  let most = -Infinity;
  for (let i = from; i < to; i += 1) if ((values[i] as number) > most) most = values[i] as number;
  if (most === -Infinity) return -Infinity;
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += Math.exp((values[i] as number) - most);
  return most + Math.log(sum);
}

/**
 * Posterior probabilities under the linear-chain model (forward–backward in log space; Lafferty, McCallum and Pereira
 * 2001, section 3). An empty sequence gives log Z = 0. A sequence for which no path is allowed gives log Z = -Infinity
 * and zeros.
 */
export function marginalsOf(
  { labelCount: L, start, transitions }: Transitions,
  emissions: Float64Array,
): Marginals {
  const n = emissions.length / L;
  const states = new Float64Array(n * L);
  const steps = new Float64Array(L * L);
  if (n === 0) return { logPartition: 0, states, steps };
  const forward = new Float64Array(n * L);
  const backward = new Float64Array(n * L);
  const terms = new Float64Array(L);
  for (let y = 0; y < L; y += 1) forward[y] = (start[y] as number) + (emissions[y] as number);
  for (let t = 1; t < n; t += 1) {
    for (let y = 0; y < L; y += 1) {
      for (let x = 0; x < L; x += 1)
        terms[x] = (forward[(t - 1) * L + x] as number) + (transitions[x * L + y] as number);
      forward[t * L + y] = logSumExp(terms, 0, L) + (emissions[t * L + y] as number);
    }
  }
  const logPartition = logSumExp(forward, (n - 1) * L, n * L);
  if (logPartition === -Infinity) return { logPartition, states, steps };
  for (let t = n - 2; t >= 0; t -= 1) {
    for (let x = 0; x < L; x += 1) {
      for (let y = 0; y < L; y += 1)
        terms[y] =
          (transitions[x * L + y] as number) +
          (emissions[(t + 1) * L + y] as number) +
          (backward[(t + 1) * L + y] as number);
      backward[t * L + x] = logSumExp(terms, 0, L);
    }
  }
  for (let t = 0; t < n; t += 1) {
    for (let y = 0; y < L; y += 1) {
      states[t * L + y] = Math.exp(
        (forward[t * L + y] as number) + (backward[t * L + y] as number) - logPartition,
      );
      if (t === 0) continue;
      const rest = (emissions[t * L + y] as number) + (backward[t * L + y] as number) - logPartition;
      for (let x = 0; x < L; x += 1) {
        const at = x * L + y;
        steps[at] =
          (steps[at] as number) +
          Math.exp((forward[(t - 1) * L + x] as number) + (transitions[at] as number) + rest);
      }
    }
  }
  return { logPartition, states, steps };
}
