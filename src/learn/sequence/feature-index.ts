/** Gives each feature name a number; a name that training saw too seldom has none. */
export class FeatureIndex {
  readonly #ids: Map<string, number>;

  /** `names[i]` has the number i; names are distinct. */
  constructor(readonly names: readonly string[]) {
    this.#ids = new Map(names.map((name, id) => [name, id]));
  }

  /** Names that occur in at least `minCount` positions of `positions`, in order of their first occurrence. */
  static of(positions: Iterable<readonly string[]>, minCount: number): FeatureIndex {
    const counts = new Map<string, number>();
    for (const names of positions) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return new FeatureIndex([...counts].filter(([, count]) => count >= minCount).map(([name]) => name));
  }

  get size(): number {
    return this.names.length;
  }

  /** The numbers of those `names` that have one, in order. */
  idsOf(names: readonly string[]): Uint32Array {
    const found = new Uint32Array(names.length);
    let length = 0;
    for (const name of names) {
      const id = this.#ids.get(name);
      if (id === undefined) continue;
      found[length] = id;
      length += 1;
    }
    return found.subarray(0, length);
  }
}
