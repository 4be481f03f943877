/** Indices of numbers, greatest number first, equal ones ascending, with the numbers beside them. */
export interface DescendingOrder {
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

const orders = new WeakMap<Float64Array, DescendingOrder>();

/**
 * The order of `values`; kept as long as the array, which must not change. O(n + d log d) for d different values: counts
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
