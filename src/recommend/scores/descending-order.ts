/** Indices of numbers, greatest number first, equal ones ascending, with the numbers beside them. */
export interface DescendingOrder {
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

const orders = new WeakMap<Float64Array, DescendingOrder>();

/**
 * The order of `values`; kept as long as the array, which may change by {@link setInOrder} alone. O(n + d log d) for d different values: counts
 * of people repeat.
 */
export function descendingOrder(values: Float64Array): DescendingOrder {
  let order = orders.get(values);
  if (order === undefined) {
    const indices = orderOf(values);
    order = { indices, values: Float64Array.from(indices, (index) => values[index] as number) };
    orders.set(values, order);
  }
  return order;
}

/** Sets `values[index]` and moves it in the order of `values` where that is kept: O(log n), and what lies between is shifted. */
export function setInOrder(values: Float64Array, index: number, value: number): void {
  const order = orders.get(values);
  if (order !== undefined) {
    const { indices } = order;
    const from = placeIn(order, index, values[index] as number);
    const before = placeIn(order, index, value);
    const to = before > from ? before - 1 : before;
    for (const row of [indices, order.values]) {
      if (to < from) row.copyWithin(to + 1, to, from);
      else row.copyWithin(from, from + 1, to + 1);
    }
    indices[to] = index;
    order.values[to] = value;
  }
  values[index] = value;
}

/** The first place that is not before `index` with `value`. */
function placeIn({ indices, values }: DescendingOrder, index: number, value: number): number {
  let low = 0;
  let high = indices.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = values[middle] as number;
    if (there > value || (there === value && (indices[middle] as number) < index)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function orderOf(values: Float64Array): Int32Array {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const next = new Map<number, number>();
  let start = 0;
  for (const value of [...counts.keys()].sort((a, b) => b - a)) {
    next.set(value, start);
    start += counts.get(value) as number;
  }
  const order = new Int32Array(values.length);
  values.forEach((value, index) => {
    const place = next.get(value) as number;
    order[place] = index;
    next.set(value, place + 1);
  });
  return order;
}
