import { grow, grownLength } from './column.js';

/** What a byte holds in place of a count that it cannot hold. */
const LARGE = 255;

/** Counts from 0 that are nearly all small: one byte each, and those of 255 or more apart. */
export class SmallCounts {
  private small: Uint8Array;
  private readonly large = new Map<number, number>();

  constructor(length: number) {
    this.small = new Uint8Array(length);
  }

  /** Bytes held by the array; some 40 for each large count stand beside it. */
  get bytes(): number {
    return this.small.byteLength;
  }

  get(place: number): number {
    const count = this.small[place] as number;
    return count < LARGE ? count : (this.large.get(place) as number);
  }

  set(place: number, count: number): void {
    if (count < LARGE) {
      if (this.small[place] === LARGE) this.large.delete(place);
      this.small[place] = count;
    } else {
      this.small[place] = LARGE;
      this.large.set(place, count);
    }
  }

  add(place: number, more: number): void {
    this.set(place, this.get(place) + more);
  }

  /** Makes room for `length` counts; the new ones are 0. */
  makeRoom(length: number): void {
    if (length > this.small.length) this.small = grow(this.small, grownLength(this.small.length, length));
  }
}
