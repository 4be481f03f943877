/** Rows cut into a few bins a feature, so that a split is looked for among bins; bin 0 is a missing value. */
export interface BinnedRows {
  readonly rowCount: number;
  readonly featureCount: number;
  /** Bin of row r and feature f at `f * rowCount + r`. */
  readonly bins: Uint8Array;
  /** Bins that a feature has at most, the missing one with them. */
  readonly stride: number;
  /** Upper edges of each feature's bins 1, 2, …, ascending; the last bin has none. */
  readonly edges: readonly Float64Array[];
}

/** Samples that edges are chosen from: more give the same edges and take longer. */
const SAMPLE = 20_000;

function edgesOf(values: Float64Array, maxBins: number): Float64Array {
  const sorted = values.filter((value) => value === value).sort();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  if (distinct.length <= 1) return new Float64Array(0);
  const source = distinct.length <= maxBins ? distinct : sorted;
  const count = Math.min(maxBins, distinct.length);
  const edges: number[] = [];
  for (let bin = 1; bin < count; bin += 1) {
    const place = Math.floor((bin * source.length) / count);
    const low = source[place - 1] as number;
    let upper = place;
    while (upper < source.length && source[upper] === low) upper += 1;
    if (upper === source.length) break;
    const middle = low / 2 + (source[upper] as number) / 2;
    // Two neighbouring numbers have no middle: the lower one itself then is the edge.
    const edge = middle < (source[upper] as number) ? middle : low;
    if (edges.length === 0 || edge > (edges.at(-1) as number)) edges.push(edge);
  }
  return Float64Array.from(edges);
}

/** The bin of `value`: 0 when missing, else 1 + the number of edges below it. */
function binOf(value: number, edges: Float64Array): number {
  if (value !== value) return 0;
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}

/**
 * Cuts `rows` (row-major, `featureCount` numbers each, NaN for missing) into at most `maxBins` (2 to 250) bins a
 * feature of about equally many rows. No rows give no bins.
 */
export function binRows(rows: ArrayLike<number>, featureCount: number, maxBins: number): BinnedRows {
  const rowCount = featureCount === 0 ? 0 : rows.length / featureCount;
  const bins = new Uint8Array(rowCount * featureCount);
  const step = Math.max(1, Math.floor(rowCount / SAMPLE));
  const edges: Float64Array[] = [];
  for (let f = 0; f < featureCount; f += 1) {
    const sample = new Float64Array(Math.ceil(rowCount / step));
    for (let i = 0; i < sample.length; i += 1) sample[i] = rows[i * step * featureCount + f] as number;
    const own = edgesOf(sample, maxBins);
    edges.push(own);
    for (let r = 0; r < rowCount; r += 1)
      bins[f * rowCount + r] = binOf(rows[r * featureCount + f] as number, own);
  }
  const stride = edges.reduce((most, own) => Math.max(most, own.length + 2), 2);
  return { rowCount, featureCount, bins, stride, edges };
}
