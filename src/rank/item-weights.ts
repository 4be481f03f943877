import { LARGE_SHOP } from '../domain/large-shop.js';
import { type Csr, transposeCsr } from '../lib/csr.js';
import type { SparseSums } from '../lib/sparse-sums.js';
import { topK } from '../lib/top-k.js';
import { boundedLists, LARGE_LIST } from './bounded-lists.js';
import { reaching } from './reaching.js';
import type { Contribution, History, RawScorer } from './scorer.js';
import { sortContributions } from './sort-contributions.js';

/** Item-to-item weights by source item: row i holds what one interaction with i adds to the score of each item. */
export type ItemWeights =
  | { readonly kind: 'dense'; readonly itemCount: number; readonly values: Float32Array }
  | { readonly kind: 'lists'; readonly itemCount: number; readonly bySource: Csr };

/** Catalogues up to this size keep every weight (16 MB at most); larger ones keep lists. */
export const DENSE_LIMIT = 2_000;
/** Strongest sources kept of each item in a large catalogue: top-200 lists cost no quality, top-50 lists 4 %. */
export const LIST_LENGTH = 200;

/** Writes the weights of all sources for `target` into `column` (zeroed, `itemCount` long). */
export type ColumnWriter = (target: number, column: Float32Array) => void;

/**
 * Collects the columns of an item-to-item matrix, keeping the `limit` weights of greatest absolute value of each
 * target (ties by index; `limit` undefined keeps all).
 */
export function collectItemWeights(itemCount: number, write: ColumnWriter, limit?: number): ItemWeights {
  const keepAll = limit === undefined || limit >= itemCount;
  if (keepAll && itemCount <= DENSE_LIMIT) {
    return { kind: 'dense', itemCount, values: collectDense(itemCount, write) };
  }
  return { kind: 'lists', itemCount, bySource: collectLists(itemCount, write, limit ?? LIST_LENGTH) };
}

/** Columns that are turned into rows at once: one number after the other, each on a line of its own, misses the cache. */
const COLUMNS_AT_ONCE = 32;

function collectDense(itemCount: number, write: ColumnWriter): Float32Array {
  const values = new Float32Array(itemCount * itemCount);
  const columns = Array.from({ length: COLUMNS_AT_ONCE }, () => new Float32Array(itemCount));
  for (let first = 0; first < itemCount; first += COLUMNS_AT_ONCE) {
    const count = Math.min(COLUMNS_AT_ONCE, itemCount - first);
    for (let c = 0; c < count; c += 1) write(first + c, (columns[c] as Float32Array).fill(0));
    for (let source = 0; source < itemCount; source += 1) {
      const start = source * itemCount + first;
      for (let c = 0; c < count; c += 1) values[start + c] = (columns[c] as Float32Array)[source] as number;
    }
  }
  return values;
}

function collectLists(itemCount: number, write: ColumnWriter, limit: number): Csr {
  const pointers = new Int32Array(itemCount + 1);
  let capacity = Math.min(itemCount, limit) * Math.min(itemCount, 1_024);
  let indices = new Int32Array(capacity);
  let weights = new Float32Array(capacity);
  const column = new Float32Array(itemCount);
  const strength = new Float32Array(itemCount);
  let count = 0;
  for (let target = 0; target < itemCount; target += 1) {
    column.fill(0);
    write(target, column);
    for (let i = 0; i < itemCount; i += 1) {
      const size = Math.abs(column[i] as number);
      strength[i] = size > 0 ? size : Number.NEGATIVE_INFINITY;
    }
    const kept = topK(strength, limit).sort();
    if (count + kept.length > capacity) {
      capacity *= 2;
      indices = grown(indices, new Int32Array(capacity));
      weights = grown(weights, new Float32Array(capacity));
    }
    for (const source of kept) {
      indices[count] = source;
      weights[count] = column[source] as number;
      count += 1;
    }
    pointers[target + 1] = count;
  }
  const byTarget = { pointers, indices: indices.subarray(0, count), weights: weights.subarray(0, count) };
  return transposeCsr(byTarget, itemCount);
}

function grown<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The weight that one interaction with `source` adds to `target`. */
function itemWeight(weights: ItemWeights, source: number, target: number): number {
  if (weights.kind === 'dense') return weights.values[source * weights.itemCount + target] as number;
  const { pointers, indices, weights: values } = weights.bySource;
  let low = pointers[source] as number;
  let high = (pointers[source + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = indices[middle] as number;
    if (found === target) return values?.[middle] as number;
    if (found < target) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

function reachLists(
  { pointers, indices, weights }: Csr,
  history: History,
  into: SparseSums,
  factor: number,
): void {
  if (weights === undefined) return;
  for (let h = 0; h < history.items.length; h += 1) {
    const source = history.items[h] as number;
    const share = factor * (history.weights[h] as number);
    into.addRow(indices, weights, pointers[source] as number, pointers[source + 1] as number, share);
  }
}

/** Adds rows of a dense matrix, four at a time: one pass over `out` for four rows halves the time. */
function addDenseRows(
  values: Float32Array,
  itemCount: number,
  { items, weights }: History,
  factor: number,
  out: Float64Array,
): void {
  const rowOf = (h: number): Float32Array => {
    const start = (items[h] as number) * itemCount;
    return values.subarray(start, start + itemCount);
  };
  const shareOf = (h: number): number => factor * (weights[h] as number);
  let h = 0;
  for (; h + 4 <= items.length; h += 4) {
    const [a, b, c, d] = [rowOf(h), rowOf(h + 1), rowOf(h + 2), rowOf(h + 3)];
    const [p, q, r, s] = [shareOf(h), shareOf(h + 1), shareOf(h + 2), shareOf(h + 3)];
    for (let j = 0; j < itemCount; j += 1) {
      (out[j] as number) +=
        p * (a[j] as number) + q * (b[j] as number) + r * (c[j] as number) + s * (d[j] as number);
    }
  }
  for (; h < items.length; h += 1) {
    const a = rowOf(h);
    const p = shareOf(h);
    for (let j = 0; j < itemCount; j += 1) (out[j] as number) += p * (a[j] as number);
  }
}

function summing(weights: ItemWeights): Pick<RawScorer, 'accumulate' | 'reach'> {
  if (weights.kind === 'lists')
    return reaching((history, into, factor) => reachLists(weights.bySource, history, into, factor));
  const { values, itemCount } = weights;
  return { accumulate: (history, out, factor = 1) => addDenseRows(values, itemCount, history, factor, out) };
}

/**
 * The scorer of item-to-item weights: score(j) = Σ over the history of weight(i) · W(i, j). Lists of a catalogue of more than
 * {@link LARGE_SHOP} items keep the {@link LARGE_LIST} strongest targets of each source.
 * Costs one row a history item. Contributions are one a history item.
 */
export function createItemWeightScorer(name: string, trained: ItemWeights): RawScorer {
  const isBounded = trained.kind === 'lists' && trained.itemCount > LARGE_SHOP;
  const weights: ItemWeights = isBounded
    ? { ...trained, bySource: boundedLists(trained.bySource, LARGE_LIST) }
    : trained;
  return {
    name,
    itemCount: weights.itemCount,
    ...summing(weights),
    contributions(history: History, item: number): Contribution[] {
      const shares: Contribution[] = [];
      for (let h = 0; h < history.items.length; h += 1) {
        const source = history.items[h] as number;
        const value = (history.weights[h] as number) * itemWeight(weights, source, item);
        shares.push({ source: name, kind: 'item', item: source, value });
      }
      return sortContributions(shares);
    },
    eachShare({ items, weights: own }, item, visit): void {
      for (let h = 0; h < items.length; h += 1) {
        const source = items[h] as number;
        const value = (own[h] as number) * itemWeight(weights, source, item);
        if (value !== 0) visit('item', source, value);
      }
    },
  };
}
