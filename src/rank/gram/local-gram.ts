import { topK } from '../../lib/top-k.js';
import type { InteractionMatrix } from '../scorer.js';
import { createCoCounter, USER_CAP } from './co-counts.js';

/** The greatest entries of each row of X'X. */
export interface LocalGram {
  /** Σ over users of weight(u) · x_uj², exactly. */
  readonly diagonal: Float64Array;
  /** Row r holds columns `indices[pointers[r] .. pointers[r + 1])`, ascending, without the diagonal. */
  readonly pointers: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

/** Entries kept at most over all rows: 160 MB. */
const ENTRY_LIMIT = 20_000_000;
/** Entries kept of a row at most. */
const ROW_LIMIT = 1_500;

/** How many entries of each row are kept: 1,500, fewer from 13,334 items on, never fewer than 50. */
function gramRowLimit(itemCount: number): number {
  return Math.max(50, Math.min(ROW_LIMIT, Math.floor(ENTRY_LIMIT / Math.max(1, itemCount))));
}

/**
 * The Gram matrix of the interactions, users weighed by `userWeight` (1 when left out), sparse: of each row the entries of the greatest cosine (ties by index), as many as
 * {@link gramRowLimit} says. Of an item with more than 2,000 users an even sample is compared. Costs what a neighbourhood
 * costs: the sum over users of the squared length of their histories.
 */
export function createLocalGram(
  interactions: InteractionMatrix,
  userWeight: (user: number) => number = () => 1,
): LocalGram {
  const { itemCount } = interactions;
  const limit = gramRowLimit(itemCount);
  const counter = createCoCounter(interactions, { userCap: USER_CAP, userWeight });
  const diagonal = squaredLengths(interactions, userWeight);
  const pointers = new Int32Array(itemCount + 1);
  const indices: Int32Array[] = [];
  const values: Float32Array[] = [];
  const cosines = new Float64Array(itemCount);
  for (let item = 0; item < itemCount; item += 1) {
    const touched = counter.fill(item);
    const others = touched.subarray(0, counter.touchedCount()).sort();
    // A loop: of a large catalogue this line sees tens of millions of entries.
    for (let k = 0; k < others.length; k += 1) {
      const other = others[k] as number;
      const cosine = (counter.row[other] as number) / Math.sqrt(diagonal[other] as number);
      cosines[k] = other === item ? Number.NEGATIVE_INFINITY : cosine;
    }
    const kept = topK(cosines.subarray(0, others.length), limit).sort();
    indices.push(kept.map((place) => others[place] as number));
    values.push(Float32Array.from(kept, (place) => counter.row[others[place] as number] as number));
    pointers[item + 1] = (pointers[item] as number) + kept.length;
    counter.clear();
  }
  return {
    diagonal,
    pointers,
    indices: joinArrays(indices, Int32Array),
    values: joinArrays(values, Float32Array),
  };
}

function squaredLengths(
  { byItem, itemCount }: InteractionMatrix,
  userWeight: (user: number) => number,
): Float64Array {
  return Float64Array.from({ length: itemCount }, (_, item) => {
    let sum = 0;
    for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1)
      sum += userWeight(byItem.indices[e] as number) * (byItem.weights?.[e] ?? 1) ** 2;
    return sum;
  });
}

/** The numbers of all `parts`, one after the other, in one array of `type`. */
export function joinArrays<T extends Int32Array | Float32Array>(
  parts: readonly ArrayLike<number>[],
  type: new (length: number) => T,
): T {
  const all = new type(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
