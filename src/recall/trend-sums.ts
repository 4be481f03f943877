import { grow, grownLength } from '../graph/snapshot/column.js';
import type { Rows } from '../graph/snapshot/rows.js';
import type { EventVisitor } from './person-events.js';
import { BLOCK_FACTOR, BLOCK_HOURS, blockOf, leftBy, StrongestEvent } from './trend-strength.js';

const HOUR_SECONDS = 3_600;
/** Blocks before that of now that count: 32 to 36 weeks; of what was before, less than 2^−32 is left. */
const BLOCKS_BACK = 8;

/**
 * By product and block: the sum over people of the strength of the strongest event that each had with the product, where that was in
 * the block. Sums are of whole numbers, so what was added can be taken away to the last bit.
 */
export class TrendSums implements EventVisitor {
  /** Events after this hour count as of it. */
  hour = 0;
  /** Products whose sums changed: whoever works something out of these empties it. */
  readonly changed = new Set<number>();
  /** The hour of the last event of the person at hand. */
  last = 0;
  private first = 0;
  private sign = 1;
  private readonly strongest = new StrongestEvent();
  private readonly blocks = new Map<number, Float64Array>();

  /** The events of a person follow: they are to be added (1) or taken away (−1). */
  begin(sign: 1 | -1): void {
    this.sign = sign;
    this.last = 0;
  }

  event(relation: number, { columns }: Rows, place: number): void {
    const hour = Math.floor((columns[0]?.[place] as number) / HOUR_SECONDS);
    if (hour > this.last) this.last = hour;
    this.strongest.take(relation, Math.min(hour, this.hour));
  }

  end(product: number): void {
    const { strength, block } = this.strongest;
    this.strongest.clear();
    if (strength === 0 || block < this.first) return;
    const sums = this.sumsOf(block, product);
    sums[product] = (sums[product] as number) + this.sign * strength;
    this.changed.add(product);
  }

  /** How much is left of the sums of a product by `hour`, in single precision: how sums are rounded is not to be seen. */
  scoreOf(product: number, hour: number): number {
    const now = blockOf(hour);
    let sum = 0;
    for (let block = now - BLOCKS_BACK; block <= now; block++)
      sum = sum / BLOCK_FACTOR + (this.blocks.get(block)?.[product] ?? 0);
    return Math.fround(sum * leftBy(hour - now * BLOCK_HOURS));
  }

  /** Lets go of what counts at `hour` and later no more. */
  keepFrom(hour: number): void {
    this.first = blockOf(hour) - BLOCKS_BACK;
    for (const block of this.blocks.keys()) if (block < this.first) this.blocks.delete(block);
  }

  /** Nothing is summed any more. */
  clear(): void {
    this.blocks.clear();
  }

  private sumsOf(block: number, product: number): Float64Array {
    let sums = this.blocks.get(block) ?? new Float64Array(0);
    if (product < sums.length) return sums;
    sums = grow(sums, grownLength(sums.length, product + 1));
    this.blocks.set(block, sums);
    return sums;
  }
}
