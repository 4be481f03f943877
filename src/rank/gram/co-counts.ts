import type { Csr } from '../../lib/csr.js';
import type { InteractionMatrix } from '../scorer.js';

/** Users of one item that are enough to count with: a sample of more changes neighbour lists little. */
export const USER_CAP = 2_000;

/** Options of {@link createCoCounter}; all change results. */
export interface CoCountOptions {
  /** What one common user counts, by user index: 1 when left out. */
  readonly userWeight?: (user: number) => number;
  /** Of an item with more users only so many, evenly spread by index, are walked; all when left out. */
  readonly userCap?: number;
}

/** Computes rows of the weighted co-occurrence of items; one scratch row is reused, so use a row before the next. */
export interface CoCounter {
  /** Σ over users of weight(u) · x(u,i) · x(u,j) for every j, at index j; items without common users hold 0. */
  readonly row: Float64Array;
  /** Fills `row` for item i and gives the items it touched (first `touchedCount()` of the array), in no order. */
  fill(item: number): Int32Array;
  touchedCount(): number;
  /** Zeroes what `fill` touched. */
  clear(): void;
}

function valueOf(csr: Csr, entry: number): number {
  return csr.weights === undefined ? 1 : (csr.weights[entry] as number);
}

/** A counter over `interactions`; costs, an item, the sum of its users' history lengths. */
export function createCoCounter(
  { byItem, byUser, itemCount }: InteractionMatrix,
  { userWeight = () => 1, userCap = Number.POSITIVE_INFINITY }: CoCountOptions = {},
): CoCounter {
  const row = new Float64Array(itemCount);
  const isTouched = new Uint8Array(itemCount);
  const touched = new Int32Array(itemCount);
  let count = 0;
  const addUser = (user: number, weight: number): void => {
    const end = byUser.pointers[user + 1] as number;
    for (let e = byUser.pointers[user] as number; e < end; e += 1) {
      const other = byUser.indices[e] as number;
      if (isTouched[other] === 0) {
        isTouched[other] = 1;
        touched[count] = other;
        count += 1;
      }
      (row[other] as number) += weight * valueOf(byUser, e);
    }
  };
  return {
    row,
    fill(item) {
      const start = byItem.pointers[item] as number;
      const length = (byItem.pointers[item + 1] as number) - start;
      const walked = Math.min(length, userCap);
      const correction = length / Math.max(1, walked);
      for (let k = 0; k < walked; k += 1) {
        const entry = start + (walked === length ? k : Math.floor((k * length) / walked));
        const user = byItem.indices[entry] as number;
        addUser(user, correction * valueOf(byItem, entry) * userWeight(user));
      }
      return touched;
    },
    touchedCount: () => count,
    clear() {
      for (let k = 0; k < count; k += 1) {
        const other = touched[k] as number;
        row[other] = 0;
        isTouched[other] = 0;
      }
      count = 0;
    },
  };
}
