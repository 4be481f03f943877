/** In how many records each term (a hash) occurs. */
export class TermCounts {
  readonly #counts = new Map<number, number>();

  /** Counts each of the distinct `terms` of one record once. */
  add(terms: Iterable<number>, times = 1): void {
    for (const term of terms) this.#counts.set(term, (this.#counts.get(term) ?? 0) + times);
  }

  get(term: number): number {
    return this.#counts.get(term) ?? 0;
  }

  /** Adds the counts of `other`. */
  merge(other: TermCounts): void {
    for (const [term, count] of other.#counts) this.add([term], count);
  }

  /** The terms in ascending order and their counts, for a model file. */
  toArrays(): { readonly terms: Uint32Array; readonly counts: Uint32Array } {
    const terms = Uint32Array.from(this.#counts.keys()).sort();
    return { terms, counts: terms.map((term) => this.get(term)) };
  }
}

/** What a collection of records says of how telling a term is. */
export class CorpusStatistics {
  readonly words = new TermCounts();
  readonly grams = new TermCounts();
  records = 0;

  /** Counts one record by the distinct hashes of its words and character trigrams. */
  add(words: Iterable<number>, grams: Iterable<number>): void {
    this.records += 1;
    this.words.add(words);
    this.grams.add(grams);
  }

  /** The same counts, to be counted on. */
  copy(): CorpusStatistics {
    const copy = new CorpusStatistics();
    copy.records = this.records;
    copy.words.merge(this.words);
    copy.grams.merge(this.grams);
    return copy;
  }

  /** How rare a term with `count` records is: ln((N + 1) / (count + ½)) / ln(2N + 2), 0 to 1. */
  rarity(count: number): number {
    const size = this.records + 1;
    return Math.max(0, Math.log(size / (count + 0.5)) / Math.log(2 * size));
  }

  /** Rarity of a word; 1 for one that no record has. */
  ofWord(word: number): number {
    return this.rarity(this.words.get(word));
  }

  ofGram(gram: number): number {
    return this.rarity(this.grams.get(gram));
  }
}
