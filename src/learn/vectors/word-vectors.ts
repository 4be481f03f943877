import { topK } from '../../lib/top-k.js';
import type { ModelPart } from '../model-part.js';
import { quantiseRows, readRows } from './quantised-rows.js';

/** A word and how near it is. */
export interface Neighbour {
  readonly word: string;
  /** Cosine of the angle between the two vectors, −1 to 1. */
  readonly similarity: number;
}

/** Words with a vector of numbers each; words that are used alike have vectors that point alike. */
export class WordVectors {
  readonly #rows: ReadonlyMap<string, number>;
  #lengths: Float32Array | undefined;

  constructor(
    readonly dimension: number,
    /** Distinct. */
    readonly words: readonly string[],
    /** words × dimension. */
    readonly values: Float32Array,
  ) {
    if (values.length !== words.length * dimension)
      throw new RangeError(`expected ${words.length} × ${dimension} numbers, got ${values.length}`);
    this.#rows = new Map(words.map((word, row) => [word, row]));
  }

  get size(): number {
    return this.words.length;
  }

  /** The row of `word`, or −1. */
  rowOf(word: string): number {
    return this.#rows.get(word) ?? -1;
  }

  /** The vector of `word` (a view, not a copy), or undefined. */
  vectorOf(word: string): Float32Array | undefined {
    const row = this.#rows.get(word);
    return row === undefined
      ? undefined
      : this.values.subarray(row * this.dimension, (row + 1) * this.dimension);
  }

  #lengthsOfAll(): Float32Array {
    this.#lengths ??= Float32Array.from(this.words, (_, row) =>
      Math.hypot(...this.values.subarray(row * this.dimension, (row + 1) * this.dimension)),
    );
    return this.#lengths;
  }

  /** Cosine similarity of two words; 0 where one of them is unknown. */
  similarity(one: string, other: string): number {
    const [a, b] = [this.vectorOf(one), this.vectorOf(other)];
    if (a === undefined || b === undefined) return 0;
    const lengths = Math.hypot(...a) * Math.hypot(...b);
    return lengths === 0 ? 0 : a.reduce((sum, value, i) => sum + value * (b[i] as number), 0) / lengths;
  }

  /** The `count` nearest other words by cosine, nearest first, equal ones in order of row; none for an unknown word. */
  nearest(word: string, count: number): Neighbour[] {
    const query = this.vectorOf(word);
    if (query === undefined) return [];
    const own = this.rowOf(word);
    const lengths = this.#lengthsOfAll();
    const scores = new Float64Array(this.size);
    for (let row = 0; row < scores.length; row += 1) {
      let sum = 0;
      for (let i = 0; i < query.length; i += 1)
        sum += (query[i] as number) * (this.values[row * this.dimension + i] as number);
      const product = (lengths[row] as number) * (lengths[own] as number);
      scores[row] = product === 0 ? 0 : sum / product;
    }
    scores[own] = -Infinity;
    return [...topK(scores, count)].map((row) => ({
      word: this.words[row] as string,
      similarity: scores[row] as number,
    }));
  }

  /** The vectors of those `words` that are known, each once, in the order given. */
  only(words: Iterable<string>): WordVectors {
    const kept = [...new Set(words)].filter((word) => this.#rows.has(word));
    const values = new Float32Array(kept.length * this.dimension);
    for (const [row, word] of kept.entries()) values.set(this.vectorOf(word) ?? [], row * this.dimension);
    return new WordVectors(this.dimension, kept, values);
  }

  /** What {@link WordVectors.read} reads; numbers in 8 bits with a scale a word (an error of at most 0.4 % of its largest). */
  toPart(): ModelPart {
    const { numbers, scales } = quantiseRows(this.values, this.dimension);
    return { header: { dimension: this.dimension, words: this.words }, arrays: { numbers, scales } };
  }

  /** Reads a part that {@link WordVectors.toPart} made. */
  static read({ header, arrays }: ModelPart): WordVectors {
    const { dimension, words } = header as { dimension: number; words: readonly string[] };
    return new WordVectors(dimension, words, readRows(arrays.numbers, arrays.scales, dimension));
  }
}

/** Vectors for all words of `tables`: their unit vectors side by side, 0 where a table has none. */
export function joinVectors(tables: readonly WordVectors[]): WordVectors {
  const words = [...new Set(tables.flatMap((table) => table.words))];
  const dimension = tables.reduce((sum, table) => sum + table.dimension, 0);
  const values = new Float32Array(words.length * dimension);
  let column = 0;
  for (const table of tables) {
    for (const [row, word] of words.entries()) {
      const vector = table.vectorOf(word);
      const length = vector === undefined ? 0 : Math.hypot(...vector);
      if (vector === undefined || length === 0) continue;
      for (const [i, value] of vector.entries()) values[row * dimension + column + i] = value / length;
    }
    column += table.dimension;
  }
  return new WordVectors(dimension, words, values);
}
