import { byteBounds } from '../../lib/byte-bounds.js';
import { GreatestValues } from '../../lib/greatest-values.js';
import type { SparseSums } from '../../lib/sparse-sums.js';
import type { BestList } from '../select/best-products.js';
import { mostOf, type ScoreBound, soughtFor } from './candidates.js';
import { descendingOrder } from './descending-order.js';

/** Products with the greatest common scores, which are looked at one by one: all others have much less. */
const KNOWN_BEST = 128;

/** By place among what was met: what it has with what was walked. Kept, since every search fills it. */
let reaches = new Float64Array(0);

/** Works out the score of a product with `sum`, where it may come among the best, and lets it take its place. */
export type Offer = (product: number, sum: number) => void;

/**
 * Offers what `sums` met and may come among the best: first the `tried` that have most with what was walked, which nearly always
 * holds the best of all, then whatever may come up to the last of the list. So of nearly all products nothing is read but what they
 * have, which stands beside each other, and what was walked and a byte of what is common, which stay in the caches.
 */
export function searchMet(
  sums: SparseSums,
  bound: ScoreBound,
  list: BestList,
  tried: number,
  offer: Offer,
): void {
  const { met, metSums, metCount } = sums;
  const { baseline, common, commonGain, known, restGain } = bound;
  const rest = bound.slope === 0 ? undefined : bound.rest;
  const walked = rest?.walked;
  const reachOf = (product: number, sum: number): number =>
    walked === undefined ? sum : sum + restGain * walked.of(product);
  if (reaches.length < metCount) reaches = new Float64Array(2 * metCount);
  const reached = reaches;
  const best = new GreatestValues(tried);
  let level = best.least;
  for (let m = 0; m < metCount; m++) {
    const reach = reachOf(met[m] as number, metSums[m] as number);
    reached[m] = reach;
    if (reach <= level) continue;
    best.add(reach);
    level = best.least;
  }
  for (let m = 0; m < metCount; m++)
    if ((reached[m] as number) >= level) offer(met[m] as number, metSums[m] as number);
  const others = rest === undefined ? mostOf(bound) : restGain * rest.most;
  const commonLevel = offerKnownBest();
  const { bytes, step } = byteBounds(common);
  let least = Number.NaN;
  let sought = Number.NEGATIVE_INFINITY;
  let soughtAtLevel = Number.NEGATIVE_INFINITY;
  for (let m = 0; m < metCount; m++) {
    if (list.least !== least) {
      least = list.least;
      sought = soughtFor(least, baseline, others);
      soughtAtLevel = soughtFor(least, baseline, others + commonGain * commonLevel);
    }
    const reach = reached[m] as number;
    if (reach < soughtAtLevel || reach >= level) continue;
    const product = met[m] as number;
    if (product < known) {
      if (reach + commonGain * step * (bytes[product] as number) < sought) continue;
      if ((common[product] as number) > commonLevel) continue;
    }
    offer(product, metSums[m] as number);
  }

  /** Offers those that were met of the products with the greatest common scores, which are those above what is given back. */
  function offerKnownBest(): number {
    if (known === 0) return 0;
    const { indices, values } = descendingOrder(common);
    const lowest = values[Math.min(KNOWN_BEST, values.length - 1)] as number;
    for (let place = 0; (values[place] as number) > lowest; place++) {
      const product = indices[place] as number;
      if (product >= sums.length || !sums.has(product)) continue;
      const sum = sums.of(product);
      const reach = reachOf(product, sum);
      const most = reach + commonGain * (values[place] as number);
      if (reach < level && most >= soughtFor(list.least, baseline, others)) offer(product, sum);
    }
    return lowest;
  }
}
