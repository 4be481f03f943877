/** The greatest number of a byte. */
const MOST = 255;
/** Rounding of a bound against what it bounds. */
const SLACK = 1 + 1e-9;

/** A byte for each of many numbers, which is at most `step` · byte: eight times as many fit into the caches. */
export interface ByteBounds {
  readonly bytes: Uint8Array;
  readonly step: number;
}

const bounds = new WeakMap<Float64Array, ByteBounds>();

/** Upper bounds of `values`, which are 0 or more; kept as long as the array, which must not change. */
export function byteBounds(values: Float64Array): ByteBounds {
  let found = bounds.get(values);
  if (found === undefined) {
    let greatest = 0;
    for (const value of values) greatest = Math.max(greatest, value);
    const step = (SLACK * greatest) / MOST;
    const bytes = new Uint8Array(values.length);
    if (step > 0)
      for (let at = 0; at < values.length; at++)
        bytes[at] = Math.min(MOST, Math.ceil((SLACK * (values[at] as number)) / step));
    found = { bytes, step };
    bounds.set(values, found);
  }
  return found;
}
