import { hashText, mixHash } from './feature-hash.js';

/** How often texts stood for values of one slot, counted by records. Texts are kept as hashes. */
export class Lexicon {
  readonly #seen: Map<number, number>;
  readonly #right: Map<number, number>;

  constructor(
    seen: Iterable<readonly [number, number]> = [],
    right: Iterable<readonly [number, number]> = [],
  ) {
    this.#seen = new Map(seen);
    this.#right = new Map(right);
  }

  /** The key of a text, in any case, that is read as a value. */
  static key(text: string, value: string): number {
    return mixHash(hashText(text.toLowerCase()), hashText(value));
  }

  /** Counts one record: the keys that could be read from it, and those of them that were right. */
  add(seen: ReadonlySet<number>, right: ReadonlySet<number>): void {
    for (const key of seen) this.#seen.set(key, (this.#seen.get(key) ?? 0) + 1);
    for (const key of right) this.#right.set(key, (this.#right.get(key) ?? 0) + 1);
  }

  /**
   * In how many records the text stood and could mean the value, and in how many it did, without the record whose right
   * keys are `own`. What one record alone shows counts only when it was right.
   */
  evidence(
    text: string,
    value: string,
    own: ReadonlySet<number> | undefined,
  ): { readonly seen: number; readonly right: number } {
    return this.evidenceOf(Lexicon.key(text, value), own);
  }

  /** The same of a key. */
  evidenceOf(
    key: number,
    own: ReadonlySet<number> | undefined,
  ): { readonly seen: number; readonly right: number } {
    const seen = (this.#seen.get(key) ?? 0) - (own === undefined ? 0 : 1);
    const right = (this.#right.get(key) ?? 0) - (own?.has(key) === true ? 1 : 0);
    return seen < 2 && right <= 0 ? { seen: 0, right: 0 } : { seen, right };
  }

  /** The counts that evidence can come from, by ascending key. */
  counts(): { readonly key: number; readonly seen: number; readonly right: number }[] {
    return [...this.#seen]
      .map(([key, seen]) => ({ key, seen, right: this.#right.get(key) ?? 0 }))
      .filter(({ seen, right }) => seen >= 2 || right > 0)
      .sort((a, b) => a.key - b.key);
  }
}

/** What is known of the texts that may be values of a slot, and of the words inside them. */
export interface SlotLexicon {
  readonly texts: Lexicon;
  readonly words: Lexicon;
}
