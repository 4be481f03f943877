/** Numbers that a place may be told by before they begin anew: those below 2^31. */
const MOST = 2 ** 31 - 1;
/** A table of 128 KB, which stays in the caches: for half as many indices as it has slots. */
const LEAST_BITS = 15;
/** 2^32 over the golden ratio: what it multiplies is spread evenly (Knuth, volume 3, section 6.4). */
const SPREAD = 0x9e3779b1;

/**
 * The indices that were met, in that order, and the place of each among them: a table with open addressing as large as what is
 * met, since an array by index would be as large as the catalogue, and each look at it a miss of the caches. Emptied without a
 * look at it, so that one serves many times.
 */
export class MetIndices {
  /** The first {@link count} were met. */
  indices = new Int32Array(0);
  count = 0;
  /** By slot: `base` and the place of an index; what is less is of an earlier time and says nothing. */
  private table: Int32Array = new Int32Array(0);
  private shift = 32;
  private base = 1;
  /** By the logarithm of their size. */
  private readonly tables: (Int32Array | undefined)[] = [];

  /** Forgets all, and makes room for indices below `length`. */
  reset(length: number): void {
    this.base += this.count;
    this.count = 0;
    if (this.base > MOST - length) {
      for (const table of this.tables) table?.fill(0);
      this.base = 1;
    }
    // One more than can be met: an index is written first and counted then.
    if (this.indices.length <= length) this.indices = new Int32Array(length + (length >> 3) + 1);
    this.open(LEAST_BITS);
  }

  /** The place of `index`, −1 where it was not met. */
  placeOf(index: number): number {
    const { table, shift, base, indices } = this;
    for (let slot = Math.imul(index, SPREAD) >>> shift; ; slot = (slot + 1) & (table.length - 1)) {
      const place = (table[slot] as number) - base;
      if (place < 0) return -1;
      if (indices[place] === index) return place;
    }
  }

  /** The place of `index`, which is met from now on. */
  note(index: number): number {
    this.makeRoom(1);
    const { table, shift, base, indices } = this;
    for (let slot = Math.imul(index, SPREAD) >>> shift; ; slot = (slot + 1) & (table.length - 1)) {
      const place = (table[slot] as number) - base;
      if (place >= 0) {
        if (indices[place] === index) return place;
        continue;
      }
      table[slot] = base + this.count;
      indices[this.count] = index;
      return this.count++;
    }
  }

  /** Writes the place of each of `wanted` from `from` to before `to` to the beginning of `into`. */
  noteAll(wanted: Int32Array, from: number, to: number, into: Int32Array): void {
    this.makeRoom(to - from);
    const { table, shift, base, indices } = this;
    const last = table.length - 1;
    let { count } = this;
    for (let at = from; at < to; at++) {
      const index = wanted[at] as number;
      let slot = Math.imul(index, SPREAD) >>> shift;
      let place = (table[slot] as number) - base;
      while (place >= 0 && indices[place] !== index) {
        slot = (slot + 1) & last;
        place = (table[slot] as number) - base;
      }
      if (place < 0) {
        place = count;
        table[slot] = base + count;
        indices[count++] = index;
      }
      into[at - from] = place;
    }
    this.count = count;
  }

  /** A larger table where `more` indices would fill more than half of this one. */
  private makeRoom(more: number): void {
    const needed = 2 * (this.count + more);
    if (needed <= this.table.length) return;
    this.open(Math.ceil(Math.log2(needed)));
    const { table, shift, base, indices, count } = this;
    for (let place = 0; place < count; place++) {
      let slot = Math.imul(indices[place] as number, SPREAD) >>> shift;
      while ((table[slot] as number) >= base) slot = (slot + 1) & (table.length - 1);
      table[slot] = base + place;
    }
  }

  private open(bits: number): void {
    this.table = this.tables[bits] ??= new Int32Array(2 ** bits);
    this.shift = 32 - bits;
  }
}
