/** Bits of a number that bits are kept in. */
const BITS = 32;

/**
 * Indices that are told in ascending order without being sorted: a bit for each, and a bit for each 32 of them that hold one.
 * Emptied as it is told, so that one serves many times.
 */
export class AscendingSet {
  private words = new Int32Array(0);
  private heads = new Int32Array(0);

  /** Makes room for indices below `length`; only while it is empty. */
  makeRoom(length: number): void {
    const words = Math.ceil(length / BITS);
    if (this.words.length >= words) return;
    this.words = new Int32Array(words + (words >> 3));
    this.heads = new Int32Array(Math.ceil(this.words.length / BITS));
  }

  /** Takes `index`, which may be there already. */
  add(index: number): void {
    const word = index >>> 5;
    (this.words[word] as number) |= 1 << index;
    (this.heads[index >>> 10] as number) |= 1 << word;
  }

  /** Writes all indices to `into` from `at` on, ascending, and empties the set. */
  drain(into: Int32Array, at: number): void {
    const { words, heads } = this;
    let place = at;
    for (let h = 0; h < heads.length; h++) {
      let head = heads[h] as number;
      if (head === 0) continue;
      heads[h] = 0;
      for (; head !== 0; head &= head - 1) {
        const word = h * BITS + lowestBit(head);
        let bits = words[word] as number;
        words[word] = 0;
        for (; bits !== 0; bits &= bits - 1) into[place++] = word * BITS + lowestBit(bits);
      }
    }
  }
}

/** The place of the lowest bit of `bits`, which has one. */
function lowestBit(bits: number): number {
  return BITS - 1 - Math.clz32(bits & -bits);
}
