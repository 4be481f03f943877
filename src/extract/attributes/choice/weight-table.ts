/** Weights by 32-bit key, for fast look-ups: open addressing in typed arrays. */
export class WeightTable {
  readonly #mask: number;
  readonly #keys: Uint32Array;
  readonly #weights: Float32Array;

  /** Weights of 0 are left out; of equal keys the first one stands. */
  constructor(keys: ArrayLike<number>, weights: ArrayLike<number>) {
    let size = 16;
    while (size < 2 * keys.length) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#weights = new Float32Array(size);
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] as number;
      const weight = weights[i] ?? 0;
      if (weight === 0) continue;
      let at = key & this.#mask;
      while (this.#weights[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & this.#mask;
      if (this.#weights[at] !== 0) continue;
      this.#keys[at] = key;
      this.#weights[at] = weight;
    }
  }

  /** The weight of a key; 0 when there is none. */
  get(key: number): number {
    let at = key & this.#mask;
    for (;;) {
      const weight = this.#weights[at] as number;
      if (weight === 0 || this.#keys[at] === key) return weight;
      at = (at + 1) & this.#mask;
    }
  }

  /** All keys with their weights, by ascending key. */
  entries(): (readonly [key: number, weight: number])[] {
    const found: [number, number][] = [];
    for (const [at, weight] of this.#weights.entries())
      if (weight !== 0) found.push([this.#keys[at] as number, weight]);
    return found.sort((a, b) => a[0] - b[0]);
  }
}
