import type { ModelPart } from '../model-part.js';
import { kMeans } from './k-means.js';
import type { WordVectors } from './word-vectors.js';

/** Groups of words that are used alike, at several sizes. */
export class WordClusters {
  readonly #rows: ReadonlyMap<string, number>;
  readonly #names: string[][] = [];

  constructor(
    /** How many clusters there are at each level. */
    readonly counts: readonly number[],
    /** Distinct. */
    readonly words: readonly string[],
    /** levels × words: the number of the word's cluster. */
    readonly clusters: Int16Array,
  ) {
    this.#rows = new Map(words.map((word, row) => [word, row]));
  }

  /** The clusters of `form`, coarse to fine as `counts` has them, as names such as "64:17"; none for an unknown form. */
  clusterOf(form: string): readonly string[] {
    const row = this.#rows.get(form);
    if (row === undefined) return [];
    this.#names[row] ??= this.counts.map(
      (count, level) => `${count}:${this.clusters[level * this.words.length + row]}`,
    );
    return this.#names[row];
  }

  /** What {@link WordClusters.read} reads. */
  toPart(): ModelPart {
    return { header: { counts: this.counts, words: this.words }, arrays: { clusters: this.clusters } };
  }

  /** Reads a part that {@link WordClusters.toPart} made. */
  static read({ header, arrays }: ModelPart): WordClusters {
    const { counts, words } = header as { counts: readonly number[]; words: readonly string[] };
    return new WordClusters(counts, words, Int16Array.from(arrays.clusters ?? []));
  }
}

/**
 * Clusters the words of `vectors` by k-means, once for each of `counts` (1 to 32,767; 64, 256 and 1,000 when missing).
 * A level of at least as many clusters as words is left out. The same vectors and seed give the same clusters.
 */
export function clusterWords(
  vectors: WordVectors,
  { counts = [64, 256, 1000], seed }: { readonly counts?: readonly number[]; readonly seed: number },
): WordClusters {
  const levels = counts.filter((count) => count < vectors.size);
  const clusters = new Int16Array(levels.length * vectors.size);
  for (const [level, count] of levels.entries())
    clusters.set(kMeans(vectors.values, vectors.dimension, count, seed + level), level * vectors.size);
  return new WordClusters(levels, vectors.words, clusters);
}
