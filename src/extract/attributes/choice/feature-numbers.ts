import type { PreparedText } from './choice-stage.js';
import type { Option } from './options.js';

/** Numbers all features that occur in at least two records; the others have none. */
export class FeatureNumbers {
  readonly #ids = new Map<number, number>();
  /** By number: the hash. */
  readonly hashes: number[] = [];
  readonly #first = new Map<number, number>();
  readonly #spans = new Map<number, Uint32Array>();
  #record = -1;

  /** Counts the features `hashes` of a record; records must come one after the other. */
  count(hashes: ArrayLike<number>, record: number): void {
    for (let i = 0; i < hashes.length; i += 1) {
      const hash = hashes[i] as number;
      const first = this.#first.get(hash);
      if (first === undefined) this.#first.set(hash, record);
      else if (first !== record && first >= 0) {
        this.#first.set(hash, -1);
        this.#ids.set(hash, this.hashes.length);
        this.hashes.push(hash);
      }
    }
  }

  #numbersOf(hashes: ArrayLike<number>): number[] {
    const ids: number[] = [];
    for (let i = 0; i < hashes.length; i += 1) {
      const id = this.#ids.get(hashes[i] as number);
      if (id !== undefined) ids.push(id);
    }
    return ids;
  }

  /** The numbers of an option's features. Records must come one after the other. */
  of(option: Option, prepared: PreparedText, record: number): Uint32Array {
    if (record !== this.#record) {
      this.#spans.clear();
      this.#record = record;
    }
    const own = this.#numbersOf(option.extra);
    if (option.span < 0) return Uint32Array.from(own);
    let base = this.#spans.get(option.span);
    if (base === undefined) {
      base = Uint32Array.from(this.#numbersOf(prepared.features.of(option.span)));
      this.#spans.set(option.span, base);
    }
    const all = new Uint32Array(base.length + own.length);
    all.set(base);
    all.set(own, base.length);
    return all;
  }
}
