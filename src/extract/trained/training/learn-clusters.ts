import { trainWordVectors } from '../../../learn/vectors/train-word-vectors.js';
import { clusterWords, type WordClusters } from '../../../learn/vectors/word-clusters.js';
import { joinVectors, type WordVectors } from '../../../learn/vectors/word-vectors.js';
import { normalise } from '../../../text/normalise.js';
import { networkVectors } from '../neural/train-neural-spans.js';

/** So many words of general vectors, the first ones of their file, are known though no text at hand has them. */
const GENERAL_WORDS = 20_000;

/** What was learned of words before any label. */
export interface LearnedWords {
  readonly clusters: WordClusters;
  /** For networks. */
  readonly vectors: WordVectors;
}

/** What clusters of words are learned from. */
export interface ClusterSources {
  /** Unlabelled texts of the domain. */
  readonly texts: readonly string[];
  readonly labelled: readonly string[];
  /** General vectors, which are used for the words of all texts. */
  readonly vectors?: WordVectors;
}

export interface ClusterOptions {
  /** The forms of the tokens of a text, a list a sentence. */
  readonly formsOf: (text: string) => readonly (readonly string[])[];
  readonly seed: number;
  readonly say: (what: string) => void;
}

/**
 * Vectors and clusters of the words of all texts, by vectors learned from them and by general ones; undefined where there are
 * neither unlabelled texts nor vectors, since labelled text alone is too little to learn clusters from.
 */
export function learnClusters(
  { texts, labelled, vectors }: ClusterSources,
  { formsOf, seed, say }: ClusterOptions,
): LearnedWords | undefined {
  if (texts.length === 0 && vectors === undefined) return undefined;
  const sentences = [...texts, ...labelled].flatMap((text) => formsOf(normalise(text)));
  const tables: WordVectors[] = [];
  if (texts.length > 0) {
    say('word vectors');
    tables.push(trainWordVectors(sentences, { seed }));
  }
  if (vectors !== undefined)
    tables.push(vectors.only([...new Set(sentences.flat()), ...vectors.words.slice(0, GENERAL_WORDS)]));
  say('word clusters');
  return { clusters: clusterWords(joinVectors(tables), { seed }), vectors: networkVectors(tables) };
}

/** Vectors for networks of the words of the labelled texts alone: coarse ones, which atoms of the words themselves make up for. */
export function vectorsOfLabelled(
  labelled: readonly string[],
  { formsOf, seed, say }: ClusterOptions,
): WordVectors {
  say('word vectors of the labelled texts');
  return networkVectors([
    trainWordVectors(
      labelled.flatMap((text) => formsOf(normalise(text))),
      { seed },
    ),
  ]);
}
