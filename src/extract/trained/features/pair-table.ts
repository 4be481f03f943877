const MIXERS = [0x9e3779b1, 0x85ebca6b] as const;

/** A map from two whole numbers to one, by open addressing in typed arrays: quicker than a Map of combined keys. */
export class PairTable {
  readonly #mask: number;
  readonly #firsts: Int32Array;
  readonly #seconds: Int32Array;
  readonly #values: Int32Array;

  /** Makes room for `count` entries; more must not be set. */
  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * count + 2));
    this.#mask = size - 1;
    this.#firsts = new Int32Array(size).fill(-1);
    this.#seconds = new Int32Array(size);
    this.#values = new Int32Array(size);
  }

  /** Where the pair stands, or the free place where it would. */
  #placeOf(first: number, second: number): number {
    const mixed = Math.imul(first, MIXERS[0]) ^ Math.imul(second, MIXERS[1]);
    let at = (mixed ^ (mixed >>> 15)) & this.#mask;
    while (
      (this.#firsts[at] as number) !== -1 &&
      ((this.#firsts[at] as number) !== first || (this.#seconds[at] as number) !== second)
    )
      at = (at + 1) & this.#mask;
    return at;
  }

  /** Numbers are 0 to 2^31 − 1. */
  set(first: number, second: number, value: number): void {
    const at = this.#placeOf(first, second);
    this.#firsts[at] = first;
    this.#seconds[at] = second;
    this.#values[at] = value;
  }

  /** The value of the pair, −1 where it has none. */
  get(first: number, second: number): number {
    const at = this.#placeOf(first, second);
    return (this.#firsts[at] as number) === -1 ? -1 : (this.#values[at] as number);
  }
}
