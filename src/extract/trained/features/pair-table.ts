const MIXERS = [0x9e3779b1, 0x85ebca6b] as const;
/** Numbers of an entry: both keys and the value, and one for nothing, so that an entry lies in one line of the cache. */
const WIDTH = 4;

/** A map from two whole numbers to one, by open addressing in a typed array: quicker than a Map of combined keys. */
export class PairTable {
  readonly #mask: number;
  readonly #entries: Int32Array;

  /** Makes room for `count` entries; more must not be set. */
  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * count + 2));
    this.#mask = size - 1;
    this.#entries = new Int32Array(WIDTH * size).fill(-1);
  }

  /** Where the entry of the pair stands, or the free place where it would. */
  #placeOf(first: number, second: number): number {
    const entries = this.#entries;
    const mixed = Math.imul(first, MIXERS[0]) ^ Math.imul(second, MIXERS[1]);
    let at = (mixed ^ (mixed >>> 15)) & this.#mask;
    for (;;) {
      const key = entries[WIDTH * at] as number;
      if (key === -1 || (key === first && entries[WIDTH * at + 1] === second)) return WIDTH * at;
      at = (at + 1) & this.#mask;
    }
  }

  /** Numbers are 0 to 2^31 − 1. */
  set(first: number, second: number, value: number): void {
    this.#entries.set([first, second, value], this.#placeOf(first, second));
  }

  /** The value of the pair, −1 where it has none. */
  get(first: number, second: number): number {
    return this.#entries[this.#placeOf(first, second) + 2] as number;
  }
}
