/** Least gain in the logarithm's argument that still counts: below it what is left is a repetition of what is chosen. */
const LEAST_GAIN = 1e-10;

/**
 * The greedy MAP of a determinantal point process (Chen, Zhang and Zhou 2018, "Fast Greedy MAP Inference for
 * Determinantal Point Process to Improve Recommendation Diversity", algorithm 1): with the kernel
 * L(i,j) = q(i)·q(j)·similarity(i,j) the next is the one that makes det L of the chosen ones greatest, worked out by
 * one more row of the Cholesky factor each. `quality` > 0; `similarity` is symmetric, positive semidefinite, 1 with
 * itself. Equal gains go in the order given. At most `first` positions; when nothing adds anything, the others follow in
 * their order. Cost: first² · quality.length.
 */
export function greedyDpp(
  quality: readonly number[],
  similarity: (i: number, j: number) => number,
  first: number,
): number[] {
  const count = quality.length;
  const gains = Float64Array.from(quality, (q, i) => q * q * similarity(i, i));
  const rows: Float64Array[] = [];
  const chosen: number[] = [];
  const isChosen = new Uint8Array(count);
  while (chosen.length < Math.min(first, count)) {
    let best = -1;
    for (let i = 0; i < count; i++)
      if (isChosen[i] === 0 && (best < 0 || (gains[i] as number) > (gains[best] as number))) best = i;
    if (best < 0 || (gains[best] as number) < LEAST_GAIN) break;
    isChosen[best] = 1;
    chosen.push(best);
    const root = Math.sqrt(gains[best] as number);
    const row = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      if (isChosen[i] === 1) continue;
      let dot = 0;
      for (const earlier of rows) dot += (earlier[best] as number) * (earlier[i] as number);
      const kernel = (quality[best] as number) * (quality[i] as number) * similarity(best, i);
      const entry = (kernel - dot) / root;
      row[i] = entry;
      gains[i] = Math.max(0, (gains[i] as number) - entry * entry);
    }
    rows.push(row);
  }
  for (let i = 0; i < count && chosen.length < first; i++) if (isChosen[i] === 0) chosen.push(i);
  return chosen;
}
