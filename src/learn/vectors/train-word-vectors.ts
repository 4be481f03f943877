import { createSeededRandom } from '../../lib/seeded-random.js';
import { countForms, type FormVocabulary } from './form-vocabulary.js';
import { createSkipGram, type SkipGramState } from './skip-gram.js';
import { subwordBuckets } from './subwords.js';
import { WordVectors } from './word-vectors.js';

export interface WordVectorOptions {
  readonly seed: number;
  /** Numbers a word; 64 when missing. */
  readonly dimension?: number;
  /** Words that occur less often have no vector; 2 when missing. */
  readonly minCount?: number;
  /** Most words that get a vector; 60,000 when missing. */
  readonly limit?: number;
  /** Most words on each side that count as near; 5 when missing. */
  readonly window?: number;
  /** Random words that a near word is told from; 5 when missing. */
  readonly negatives?: number;
  /** Passes over the sentences; when missing as many as make about 12 million words, 3 to 20. */
  readonly epochs?: number;
  /** Of words more frequent than this share of all a part is left out; 0.0005 when missing. */
  readonly sample?: number;
  /** Longest character n-grams, of four characters on; none are used where it is 0. 5 when missing. */
  readonly longest?: number;
  /** Told after each pass. */
  readonly onEpoch?: (done: number, epochs: number) => void;
}

/** Rows for character n-grams: a power of two, about eight a word. */
const bucketCount = (words: number): number =>
  2 ** Math.max(8, Math.min(17, Math.ceil(Math.log2(8 * words))));

/** Step at the beginning; it falls in a straight line to nearly nothing. */
const LEARNING_RATE = 0.05;
/** Shortest character n-grams. */
const SHORTEST = 4;
/** Longest run of words that is learned from at once. */
const SENTENCE_LIMIT = 1000;

function piecesOf(words: readonly string[], longest: number, buckets: number) {
  const pieces: number[] = [];
  const bounds = new Uint32Array(words.length + 1);
  for (const [word, form] of words.entries()) {
    pieces.push(word);
    if (longest > 0)
      for (const bucket of subwordBuckets(form, SHORTEST, longest, buckets))
        pieces.push(words.length + bucket);
    bounds[word + 1] = pieces.length;
  }
  return { pieces: Uint32Array.from(pieces), bounds };
}

/** All sentences as numbers of words, unknown words left out; `ends[i]` is where sentence i ends. */
function encode(sentences: Iterable<readonly string[]>, words: readonly string[]) {
  const ids = new Map(words.map((word, id) => [word, id]));
  const tokens: number[] = [];
  const ends: number[] = [];
  for (const sentence of sentences) {
    let length = 0;
    for (const form of sentence) {
      const id = ids.get(form);
      if (id === undefined) continue;
      tokens.push(id);
      length += 1;
      if (length % SENTENCE_LIMIT === 0) ends.push(tokens.length);
    }
    ends.push(tokens.length);
  }
  return { tokens: Uint32Array.from(tokens), ends };
}

function keepShares({ counts }: FormVocabulary, total: number, sample: number): Float64Array {
  return Float64Array.from(counts, (count) => {
    const ratio = (sample * total) / count;
    return Math.sqrt(ratio) + ratio;
  });
}

function readVectors(
  { dimension, input, pieces, bounds }: SkipGramState,
  words: readonly string[],
): WordVectors {
  const values = new Float32Array(words.length * dimension);
  for (let word = 0; word < words.length; word += 1) {
    const [from, to] = [bounds[word] as number, bounds[word + 1] as number];
    for (let p = from; p < to; p += 1) {
      const row = (pieces[p] as number) * dimension;
      for (let i = 0; i < dimension; i += 1)
        values[word * dimension + i] =
          (values[word * dimension + i] as number) + (input[row + i] as number) / (to - from);
    }
  }
  return new WordVectors(dimension, words, values);
}

/**
 * Learns word vectors by skip-gram with negative sampling over character n-grams (Mikolov et al. 2013; fastText:
 * Bojanowski et al. 2017): a word's vector is the mean of its own row and those of its n-grams. The slope of all words
 * near one place is applied to its rows at once. The same sentences and options give the same vectors; `sentences` is
 * gone through twice. No words give no vectors.
 */
export function trainWordVectors(
  sentences: Iterable<readonly string[]>,
  options: WordVectorOptions,
): WordVectors {
  const { seed, dimension = 64, minCount = 2, limit = 60_000, window = 5, negatives = 5 } = options;
  const { sample = 5e-4, longest = 5, onEpoch } = options;
  const vocabulary = countForms(sentences, minCount, limit);
  const { words, counts } = vocabulary;
  if (words.length === 0) return new WordVectors(dimension, [], new Float32Array(0));
  const { tokens, ends } = encode(sentences, words);
  const epochs = options.epochs ?? Math.max(3, Math.min(20, Math.round(12_000_000 / tokens.length)));
  const buckets = longest > 0 ? bucketCount(words.length) : 0;
  const { pieces, bounds } = piecesOf(words, longest, buckets);
  const random = createSeededRandom(seed);
  const rows = words.length + buckets;
  const input = new Float32Array(rows * dimension);
  for (let i = 0; i < input.length; i += 1) input[i] = (2 * random.next() - 1) / dimension;
  const output = new Float32Array(words.length * dimension);
  const state: SkipGramState = { dimension, input, output, pieces, bounds, counts };
  const learn = createSkipGram(state, { window, negatives, seed });
  const keep = keepShares(vocabulary, tokens.length, sample);
  const kept = new Uint32Array(SENTENCE_LIMIT);
  const steps = epochs * tokens.length;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let from = 0;
    for (const end of ends) {
      let length = 0;
      for (let i = from; i < end; i += 1) {
        const word = tokens[i] as number;
        if (random.next() > (keep[word] as number)) continue;
        kept[length] = word;
        length += 1;
      }
      const done = (epoch * tokens.length + from) / steps;
      learn(kept, length, LEARNING_RATE * Math.max(1e-4, 1 - done));
      from = end;
    }
    onEpoch?.(epoch + 1, epochs);
  }
  return readVectors(state, words);
}
