/** Numbers 0 to `count` − 1 in sets that are joined step by step; each set is named by its least member. */
export class DisjointSets {
  readonly #parents: Int32Array;

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, i) => i);
  }

  /** The least member of the set of `member`. */
  find(member: number): number {
    let root = member;
    while (this.#parents[root] !== root) root = this.#parents[root] as number;
    for (let at = member; at !== root; ) {
      const next = this.#parents[at] as number;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  /** Joins the sets of two members; gives the name of the whole. */
  join(a: number, b: number): number {
    const [x, y] = [this.find(a), this.find(b)];
    const root = Math.min(x, y);
    this.#parents[Math.max(x, y)] = root;
    return root;
  }
}
