import type { EdgeChanges } from '../../graph/snapshot/edge-changes.js';
import { descendingOrder } from './descending-order.js';

/** Products of a chunk: few enough to be alike in what they are ordered by, many enough to be passed over at once. */
const CHUNK = 256;

/** One chunk's greatest numbers as they are sorted: written as numbers, read as the bits that stand for them. */
const rounded = new Float32Array(CHUNK);
const bits = new Uint32Array(rounded.buffer);
const keys = new Float64Array(CHUNK);

/** What the two numbers of a product count, 0 or more, and what the second comes to for any product at most. */
interface Weights {
  readonly gain: number;
  readonly slope: number;
  readonly most: number;
}

/** Told a product, gives what gain · common + slope · per has to come to from now on. */
type Visit = (product: number) => number;

/**
 * Products by what they have of a score that is the same for everybody, greatest first, in chunks in which those come first
 * that have most of what bounds the rest of their score. So those that may reach a number are found without a look at those that
 * cannot: of two numbers a product needs much of one, or of the other. 10 bytes a product, 12 beyond 16.7 million; a number
 * that changes costs the order of its chunk, about 10 µs.
 */
export class ChunkedOrder {
  private readonly order: Int32Array;
  /** By product: its chunk. */
  private readonly chunks: Uint16Array | Uint32Array;
  /** By chunk: the greatest common score, and the greatest `per`. */
  private readonly heads: Float64Array;
  private readonly perHeads: Float32Array;
  /** By place: the product, and its `per`, rounded up. Of each chunk the greatest come first. */
  private readonly products: Int32Array;
  private readonly pers: Float32Array;
  private changes: EdgeChanges | undefined;
  private seen = 0;

  private constructor(common: Float64Array) {
    const { indices, values } = descendingOrder(common);
    const { length } = indices;
    const chunkCount = Math.ceil(length / CHUNK);
    this.order = indices;
    this.chunks = new (chunkCount < 2 ** 16 ? Uint16Array : Uint32Array)(length);
    indices.forEach((product, place) => {
      this.chunks[product] = Math.floor(place / CHUNK);
    });
    this.heads = Float64Array.from({ length: chunkCount }, (_, chunk) => values[chunk * CHUNK] as number);
    this.perHeads = new Float32Array(chunkCount);
    this.products = new Int32Array(length);
    this.pers = new Float32Array(length);
  }

  private static readonly kept = new WeakMap<Float64Array, ChunkedOrder>();

  /** The order by `common`, kept as long as that, which must not change; `per` (0 or more) may, by `changes`. */
  static of(common: Float64Array, per: Float64Array, changes: EdgeChanges): ChunkedOrder {
    let order = ChunkedOrder.kept.get(common);
    if (order === undefined) ChunkedOrder.kept.set(common, (order = new ChunkedOrder(common)));
    order.refresh(per, changes);
    return order;
  }

  /**
   * Visits every product with gain · common + min(most, slope · per) ≥ `sought`, and some with less.
   * What is visited may raise what is sought, and never lowers it.
   */
  visitReaching({ gain, slope, most }: Weights, sought: number, visit: Visit): void {
    const { heads, perHeads, products, pers } = this;
    let needed = sought;
    for (let chunk = 0; chunk < heads.length; chunk++) {
      const common = gain * (heads[chunk] as number);
      if (common + most < needed) return;
      if (common + slope * (perHeads[chunk] as number) < needed) continue;
      const end = Math.min(products.length, (chunk + 1) * CHUNK);
      for (let place = chunk * CHUNK; place < end; place++) {
        if (common + slope * (pers[place] as number) < needed) break;
        needed = visit(products[place] as number);
      }
    }
  }

  private refresh(per: Float64Array, changes: EdgeChanges): void {
    if (changes === this.changes && changes.count === this.seen) return;
    const changed = new Set<number>();
    const isTold =
      changes === this.changes &&
      changes.since(this.seen, (product) => {
        if (product < this.chunks.length) changed.add(this.chunks[product] as number);
      });
    if (isTold) for (const chunk of changed) this.sort(chunk, per);
    else for (let chunk = 0; chunk < this.heads.length; chunk++) this.sort(chunk, per);
    this.changes = changes;
    this.seen = changes.count;
  }

  /** Numbers above 0 stand in the order of their bits: with the place in the chunk behind them they sort as one number. */
  private sort(chunk: number, per: Float64Array): void {
    const { order, products, pers } = this;
    const start = chunk * CHUNK;
    const count = Math.min(CHUNK, order.length - start);
    for (let i = 0; i < count; i++) {
      const number = per[order[start + i] as number] ?? 0;
      rounded[i] = number;
      if ((rounded[i] as number) < number) (bits[i] as number)++;
      keys[i] = (bits[i] as number) * CHUNK + i;
    }
    keys.subarray(0, count).sort();
    for (let i = 0; i < count; i++) {
      const from = (keys[count - 1 - i] as number) % CHUNK;
      products[start + i] = order[start + from] as number;
      pers[start + i] = rounded[from] as number;
    }
    this.perHeads[chunk] = pers[start] as number;
  }
}
