/** A sparse vector: distinct terms in ascending order and their weights. */
export interface TermVector {
  readonly terms: Uint32Array;
  /** Of Euclidean length 1, or empty. */
  readonly weights: Float64Array;
  /** Rarity of each term, 0 to 1. */
  readonly rarities: Float64Array;
}

/** The vector of `terms` (with repeats): (1 + ln times) · rarity, of length 1. */
export function termVector(terms: readonly number[], rarityOf: (term: number) => number): TermVector {
  const times = new Map<number, number>();
  for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1);
  const distinct = Uint32Array.from(times.keys()).sort();
  const rarities = Float64Array.from(distinct, rarityOf);
  const weights = rarities.map(
    (rarity, i) => rarity * (1 + Math.log(times.get(distinct[i] as number) as number)),
  );
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  if (length > 0) for (let i = 0; i < weights.length; i += 1) weights[i] = (weights[i] as number) / length;
  return { terms: distinct, weights, rarities };
}

/** What two vectors share. */
export interface Overlap {
  readonly cosine: number;
  /** Share of each side's rarity, and of both together, that is shared; 0 where a side is empty. */
  readonly ofLeft: number;
  readonly ofRight: number;
  readonly ofBoth: number;
  /** Greatest rarity among the shared terms, and their number. */
  readonly rarest: number;
  readonly shared: number;
}

/** Compares two vectors term by term; O(terms of both). */
export function overlap(left: TermVector, right: TermVector): Overlap {
  let [i, j, shared] = [0, 0, 0];
  let [cosine, rarest, common, onlyLeft, onlyRight] = [0, 0, 0, 0, 0];
  while (i < left.terms.length || j < right.terms.length) {
    const a = left.terms[i] ?? Number.POSITIVE_INFINITY;
    const b = right.terms[j] ?? Number.POSITIVE_INFINITY;
    if (a === b) {
      const rarity = left.rarities[i] as number;
      cosine += (left.weights[i] as number) * (right.weights[j] as number);
      common += rarity;
      rarest = Math.max(rarest, rarity);
      shared += 1;
      i += 1;
      j += 1;
    } else if (a < b) onlyLeft += left.rarities[i++] as number;
    else onlyRight += right.rarities[j++] as number;
  }
  const share = (whole: number): number => (whole > 0 ? common / whole : 0);
  return {
    cosine,
    ofLeft: share(common + onlyLeft),
    ofRight: share(common + onlyRight),
    ofBoth: share(common + onlyLeft + onlyRight),
    rarest,
    shared,
  };
}
