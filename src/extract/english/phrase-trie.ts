interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value?: Value;
}

const node = <Value>(): Node<Value> => ({ next: new Map() });

/** Finds the longest known phrase that begins at a word; phrases are lists of words. */
export class PhraseTrie<Value> {
  readonly #root: Node<Value> = node();

  /** Adds a phrase; of two equal phrases the first stays. An empty phrase is left out. */
  add(phrase: readonly string[], value: Value): void {
    let at = this.#root;
    for (const word of phrase) {
      let next = at.next.get(word);
      if (next === undefined) {
        next = node();
        at.next.set(word, next);
      }
      at = next;
    }
    if (at !== this.#root) at.value ??= value;
  }

  /** The longest phrase of words `wordAt(from)`, `wordAt(from + 1)`, … with its length, or undefined. */
  longest(
    from: number,
    wordAt: (i: number) => string | undefined,
  ): { value: Value; length: number } | undefined {
    let at: Node<Value> | undefined = this.#root;
    let best: { value: Value; length: number } | undefined;
    for (let i = from; at !== undefined; i += 1) {
      if (at.value !== undefined) best = { value: at.value, length: i - from };
      const word = wordAt(i);
      at = word === undefined ? undefined : at.next.get(word);
    }
    return best;
  }
}
