import { trainWordVectors } from '../../learn/vectors/train-word-vectors.js';
import { logistic } from '../../lib/logistic.js';
import { createSeededRandom, shuffle } from '../../lib/seeded-random.js';
import { createEmbeddingScorer, type Embedding } from '../factors/embedding-scorer.js';
import { createItemTerms, type ItemTerms } from '../item-terms.js';
import type { Parameters, RawScorer, TrainingData } from '../scorer.js';

/** Scales every row to length 1 after the mean row is taken out (vectors of one shop share a direction that says nothing). */
function normalised({ width, values }: Embedding): Embedding {
  const rows = values.length / Math.max(1, width);
  const mean = new Float64Array(width);
  values.forEach((value, place) => {
    (mean[place % width] as number) += value / Math.max(1, rows);
  });
  const moved = values.slice();
  for (let row = 0; row < rows; row += 1) {
    const own = moved.subarray(row * width, (row + 1) * width);
    if (own.every((value) => value === 0)) continue; // nothing is said of it: like nothing
    own.forEach((value, c) => {
      own[c] = value - (mean[c] as number);
    });
    const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0)) || 1;
    own.forEach((value, c) => {
      own[c] = value / length;
    });
  }
  return { width, values: moved };
}

function cosineScorer(name: string, items: Embedding): RawScorer {
  const unit = normalised(items);
  return createEmbeddingScorer(name, { source: unit, target: unit });
}

/** The terms of each item as sentences of made-up words. */
function sentencesOf({ byItem }: ItemTerms): string[][] {
  return Array.from({ length: byItem.pointers.length - 1 }, (_, item) =>
    Array.from(byItem.indices.subarray(byItem.pointers[item], byItem.pointers[item + 1]), String),
  );
}

/** Learned words at most over all passes: larger catalogues get fewer. */
const WORD_LIMIT = 500_000;

/** Passes over the terms: `most`, fewer where all passes would read over half a million terms; at least 1. */
const passesOver = ({ byItem }: ItemTerms, most: number): number =>
  Math.max(1, Math.min(most, Math.floor(WORD_LIMIT / Math.max(1, byItem.indices.length))));

/**
 * Content by word vectors: skip-gram vectors of the items' facts ({@link createItemTerms}), an item being the sentence
 * of its facts; an item is the mean of their vectors weighted by TF-IDF, and score(j) = Σ_i h_i cos(v_i, v_j).
 * `dimension` numbers a word. Facts that keep company are near though no item is said to have both.
 * Source: Mikolov et al. 2013, "Distributed representations of words and phrases and their compositionality".
 */
export function trainContentVectors(
  name: string,
  data: TrainingData,
  parameters: Parameters,
  seed: number,
): RawScorer {
  const { dimension = 32 } = parameters;
  const terms = createItemTerms(data);
  const vectors = trainWordVectors(sentencesOf(terms), {
    seed,
    dimension,
    window: 5,
    longest: 0,
    epochs: passesOver(terms, 5),
  });
  const { byItem } = terms;
  const values = new Float64Array(data.interactions.itemCount * dimension);
  for (let item = 0; item < data.interactions.itemCount; item += 1) {
    for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1) {
      const vector = vectors.vectorOf(String(byItem.indices[e]));
      if (vector === undefined) continue;
      for (let c = 0; c < dimension; c += 1)
        (values[item * dimension + c] as number) += (byItem.weights?.[e] ?? 1) * (vector[c] as number);
    }
  }
  return cosineScorer(name, { width: dimension, values });
}

/** Learning rate of document vectors at the first pass, and terms drawn against each. */
const RATE = 0.1;
const NEGATIVES = 5;

/** Vectors of documents that tell the terms they have from drawn ones. */
function trainDocuments(terms: ItemTerms, itemCount: number, width: number, seed: number): Embedding {
  const random = createSeededRandom(seed);
  const values = Float64Array.from({ length: itemCount * width }, () => (random.next() - 0.5) / width);
  const words = new Float64Array(terms.termCount * width);
  const { byItem } = terms;
  const slopeOf = new Float64Array(width);
  const learn = (item: number, term: number, label: number, rate: number): void => {
    let dot = 0;
    for (let c = 0; c < width; c += 1)
      dot += (values[item * width + c] as number) * (words[term * width + c] as number);
    const slope = rate * (label - logistic(dot));
    for (let c = 0; c < width; c += 1) {
      (slopeOf[c] as number) += slope * (words[term * width + c] as number);
      (words[term * width + c] as number) += slope * (values[item * width + c] as number);
    }
  };
  const order = Int32Array.from({ length: itemCount }, (_, item) => item);
  const epochs = passesOver(terms, 40);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const rate = RATE * (1 - (0.9 * epoch) / epochs);
    for (const item of shuffle(order, random)) {
      for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1) {
        slopeOf.fill(0);
        learn(item, byItem.indices[e] as number, 1, rate);
        for (let n = 0; n < NEGATIVES; n += 1)
          learn(item, byItem.indices[random.below(byItem.indices.length)] as number, 0, rate);
        for (let c = 0; c < width; c += 1) (values[item * width + c] as number) += slopeOf[c] as number;
      }
    }
  }
  for (let item = 0; item < itemCount; item += 1)
    if (byItem.pointers[item] === byItem.pointers[item + 1]) values.fill(0, item * width, (item + 1) * width);
  return { width, values };
}

/**
 * Content by document vectors: an item is a document of its facts, whose vector is learned to tell the facts it has from
 * facts drawn as often as they occur (5 each); score(j) = Σ_i h_i cos(d_i, d_j), `dimension` numbers an item. Items of
 * which nothing is said score 0. Source: Le and Mikolov 2014, "Distributed representations of sentences and documents"
 * (PV-DBOW).
 */
export function trainContentDocuments(
  name: string,
  data: TrainingData,
  parameters: Parameters,
  seed: number,
): RawScorer {
  const { dimension = 32 } = parameters;
  const terms = createItemTerms(data);
  return cosineScorer(name, trainDocuments(terms, data.interactions.itemCount, dimension, seed));
}
