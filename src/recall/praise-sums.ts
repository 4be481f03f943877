import { EdgeChanges } from '../graph/snapshot/edge-changes.js';
import type { Rows } from '../graph/snapshot/rows.js';
import type { Relation, Snapshot } from '../graph/snapshot/snapshot.js';
import { BLOCK, blockOf, greatestOfBlock } from '../lib/block-maxima.js';
import { HUB_CAP } from './path-source.js';
import { PraiseArena } from './praise-arena.js';

/** The column of opinion scores. */
const SCORE = 0;
/** How far more products may have a feature than when it was looked at, before it is looked at again. */
const STALE = 1.5;

/**
 * How much praise each product has, P(c) = Σ_f max(0, s(c,f)) / √d(f) over features that are no hubs, where d(f) is at most
 * the number of products that have f: so no product gets more than max(u) · P(c) of Σ_f u(f) · s(c,f) / √deg(f). Kept by the changes of the relation.
 */
export class PraiseSums {
  /** P by product index. */
  sums: Float64Array = new Float64Array(0);
  /** The greatest P of each block of products. */
  blocks: Float64Array = new Float64Array(0);
  /** At least the greatest P, and at least the greatest opinion score. */
  greatestSum = 0;
  greatestScore = 0;
  /** At least as many as any product is praised for. */
  greatestCount = 0;
  /** What is summed up, product by product. */
  readonly entries = new PraiseArena();
  /** The products whose P changed last, each as both ends. */
  readonly changes = new EdgeChanges();
  private degrees = new Int32Array(0);
  private seen = Number.NEGATIVE_INFINITY;

  constructor(private readonly snapshot: Snapshot) {}

  refresh(): void {
    const relation = this.snapshot.relation('HAS_FEATURE:Product:Feature');
    const { changes } = relation;
    const products = this.snapshot.table('Product').length;
    this.makeRoom(products);
    if (changes.count === this.seen) return;
    const isTold = changes.since(this.seen, (product, feature) => {
      this.lookAgain(relation, product, feature);
    });
    if (!isTold) {
      for (let feature = 0; feature < this.degrees.length; feature++)
        this.degrees[feature] = relation.in.degree(feature);
      for (let product = 0; product < products; product++) {
        this.entries.put(product, relation.out);
        this.sum(relation.out, product);
      }
    }
    this.seen = changes.count;
  }

  private makeRoom(products: number): void {
    const features = this.snapshot.table('Feature').length;
    this.entries.makeRoom(products);
    if (this.sums.length < products) {
      const room = new Float64Array(products + (products >> 3));
      room.set(this.sums);
      this.sums = room;
      const blocks = new Float64Array(Math.ceil(room.length / BLOCK));
      blocks.set(this.blocks);
      this.blocks = blocks;
    }
    if (this.degrees.length < features) {
      const room = new Int32Array(features + (features >> 3));
      room.set(this.degrees);
      this.degrees = room;
    }
  }

  private lookAgain({ out, in: having }: Relation, product: number, feature: number): void {
    this.entries.put(product, out);
    const degree = having.degree(feature);
    const known = this.degrees[feature] as number;
    if (degree < known || degree > known * STALE) {
      this.degrees[feature] = degree;
      for (let at = having.start(feature), end = having.end(feature); at < end; at++)
        this.sum(out, having.targets[at] as number);
    }
    this.sum(out, product);
  }

  private sum(out: Rows, product: number): void {
    const scores = out.columns[SCORE] as Float32Array;
    let sum = 0;
    let count = 0;
    for (let at = out.start(product), end = out.end(product); at < end; at++) {
      const score = scores[at] as number;
      const degree = this.degrees[out.targets[at] as number] as number;
      if (!(score > 0) || degree > HUB_CAP) continue;
      sum += score / Math.sqrt(degree);
      count++;
      if (score > this.greatestScore) this.greatestScore = score;
    }
    if (sum !== this.sums[product]) this.changes.note(product, product);
    this.sums[product] = sum;
    const block = blockOf(product);
    this.blocks[block] = greatestOfBlock(this.sums, block);
    if (sum > this.greatestSum) this.greatestSum = sum;
    if (count > this.greatestCount) this.greatestCount = count;
  }
}

const sumsOfSnapshots = new WeakMap<Snapshot, PraiseSums>();

/** The praise of the products as the graph has it now. */
export function praiseSums(snapshot: Snapshot): PraiseSums {
  let sums = sumsOfSnapshots.get(snapshot);
  if (sums === undefined) sumsOfSnapshots.set(snapshot, (sums = new PraiseSums(snapshot)));
  sums.refresh();
  return sums;
}
