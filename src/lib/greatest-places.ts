/** Room for the numbers of one call. */
let sought = new Float64Array(1_024);

/**
 * The places of the `limit` (1 or more) greatest of the first `count` of `sizes`, ascending: of equal ones those that come first by
 * `compare`, and all places where there are no more than `limit`.
 */
export function greatestPlaces(
  sizes: Float64Array,
  count: number,
  limit: number,
  compare: (a: number, b: number) => number,
): Int32Array {
  if (count <= limit) return Int32Array.from({ length: count }, (_, place) => place);
  if (sought.length < count) sought = new Float64Array(2 * count);
  for (let place = 0; place < count; place++) sought[place] = sizes[place] as number;
  const least = selectGreatest(sought, count, limit);
  const places = new Int32Array(limit);
  const equal: number[] = [];
  let kept = 0;
  for (let place = 0; place < count; place++) {
    const size = sizes[place] as number;
    if (size > least) places[kept++] = place;
    else if (size === least) equal.push(place);
  }
  if (equal.length > limit - kept) equal.sort(compare);
  for (let e = 0; kept < limit; e++) places[kept++] = equal[e] as number;
  return places.sort();
}

/**
 * The `rank`-th greatest (from 1) of the first `count` of `values`, which are put in another order. Hoare's selection (1961) about
 * the median of three: linear in the mean.
 */
function selectGreatest(values: Float64Array, count: number, rank: number): number {
  const wanted = rank - 1;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = values[(low + high) >> 1] as number;
    const pivot = medianOf(values[low] as number, middle, values[high] as number);
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] as number) > pivot) left++;
      while ((values[right] as number) < pivot) right--;
      if (left > right) break;
      const value = values[left] as number;
      values[left++] = values[right] as number;
      values[right--] = value;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return values[wanted] as number;
}

function medianOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
