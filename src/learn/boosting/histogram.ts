import type { BinnedRows } from './binned-rows.js';

/** Sums of gradient and hessian of a node's rows for each feature and bin: pairs at `(f * stride + bin) * 2`; see {@link BinnedRows}. */
export type Histogram = Float64Array;

/** What a tree is grown from. */
export interface TreeRows {
  readonly binned: BinnedRows;
  /** By row. */
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
}

/** Sums up the rows `order[from..to)` for the features in use. O(rows · features). */
export function fillHistogram(
  { binned: { bins, rowCount, stride }, gradients, hessians }: TreeRows,
  features: Int32Array,
  order: Int32Array,
  [from, to]: readonly [number, number],
  target: Histogram,
): void {
  for (const f of features) {
    const column = f * rowCount;
    const base = f * stride * 2;
    target.fill(0, base, base + stride * 2);
    for (let i = from; i < to; i += 1) {
      const row = order[i] as number;
      const place = base + (bins[column + row] as number) * 2;
      target[place] = (target[place] as number) + (gradients[row] as number);
      target[place + 1] = (target[place + 1] as number) + (hessians[row] as number);
    }
  }
}

/** Takes `part` from `whole` for the features in use; `stride` as in {@link BinnedRows}. */
export function subtractHistogram(
  whole: Histogram,
  part: Histogram,
  features: Int32Array,
  stride: number,
): void {
  for (const f of features) {
    const end = (f + 1) * stride * 2;
    for (let i = f * stride * 2; i < end; i += 1) whole[i] = (whole[i] as number) - (part[i] as number);
  }
}

/** Histograms are large and many: they are used again. */
export class HistogramPool {
  readonly #free: Histogram[] = [];

  /** `length` is that of each. */
  constructor(private readonly length: number) {}

  /** One with numbers left over in it. */
  take(): Histogram {
    return this.#free.pop() ?? new Float64Array(this.length);
  }

  give(histogram: Histogram): void {
    this.#free.push(histogram);
  }
}
