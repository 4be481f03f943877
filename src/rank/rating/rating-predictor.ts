/** Who gave what how much: entry e is user `userOf[e]`, item `itemOf[e]`, `values[e]`; each pair at most once. */
export interface Ratings {
  readonly userCount: number;
  readonly itemCount: number;
  readonly userOf: Int32Array;
  readonly itemOf: Int32Array;
  readonly values: Float64Array;
  /** Tell users and items whoever else there is (hashes of the ids); the numbers where there are none. */
  readonly userKeys?: Uint32Array;
  readonly itemKeys?: Uint32Array;
}

/** Predicts what a user would rate an item, within the scale of the ratings it was trained on. */
export interface RatingPredictor {
  /** `user` or `item` is −1 where training knew none: then what is known of the other, or of all, is used. */
  readonly predict: (user: number, item: number) => number;
}

/** Trains a predictor; the same ratings and seed give the same one. Expects at least one rating. */
export type TrainRatingPredictor = (ratings: Ratings, seed: number) => RatingPredictor;

/** The lowest and the highest rating there is. */
export function scaleOf({ values }: Ratings): { readonly low: number; readonly high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}

/** `value` within the scale. */
export function clip(value: number, { low, high }: { readonly low: number; readonly high: number }): number {
  return Math.min(high, Math.max(low, value));
}

/** Mean of all ratings; NaN without any. */
export function meanOf({ values }: Ratings): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Entries grouped by one side: those of row r are `entries[pointers[r]]` to `entries[pointers[r + 1] − 1]`, ascending. */
export interface EntryGroups {
  readonly pointers: Int32Array;
  readonly entries: Int32Array;
}

/** The entries of `row`. */
export function entriesOf({ pointers, entries }: EntryGroups, row: number): Int32Array {
  return entries.subarray(pointers[row], pointers[row + 1]);
}

/** Groups entries by `keyOf`, whose values are below `count`. */
export function groupEntries(keyOf: Int32Array, count: number): EntryGroups {
  const pointers = new Int32Array(count + 1);
  for (const key of keyOf) pointers[key + 1] = (pointers[key + 1] as number) + 1;
  for (let row = 0; row < count; row += 1)
    pointers[row + 1] = (pointers[row + 1] as number) + (pointers[row] as number);
  const next = pointers.slice();
  const entries = new Int32Array(keyOf.length);
  for (const [entry, key] of keyOf.entries()) {
    const place = next[key] as number;
    entries[place] = entry;
    next[key] = place + 1;
  }
  return { pointers, entries };
}
