/** 1 / log2(rank + 2) for rank 0, 1, 2 …: what a hit at that place gains. */
export function discount(rank: number): number {
  return 1 / Math.log2(rank + 2);
}

/** Σ of the discounts of the first `count` places. */
function idealGain(count: number): number {
  let gain = 0;
  for (let rank = 0; rank < count; rank += 1) gain += discount(rank);
  return gain;
}

/**
 * nDCG at `k` with binary relevance: gain of the relevant items among the first k of `ranked` over the gain of
 * min(k, |relevant|) hits at the top. 0..1; 0 when nothing is relevant. Source: Järvelin and Kekäläinen 2002.
 */
export function ndcgAt(ranked: ArrayLike<number>, relevant: ReadonlySet<number>, k: number): number {
  let gain = 0;
  for (let rank = 0; rank < Math.min(k, ranked.length); rank += 1) {
    if (relevant.has(ranked[rank] as number)) gain += discount(rank);
  }
  return relevant.size === 0 ? 0 : gain / idealGain(Math.min(k, relevant.size));
}
