/**
 * Where `value` stands in `sorted` from `start` to before `end` (all of it when left out), where it ascends without repeats;
 * −1 where it does not. Binary search.
 */
export function placeOf(sorted: Int32Array, value: number, start = 0, end = sorted.length): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low < end && sorted[low] === value ? low : -1;
}
