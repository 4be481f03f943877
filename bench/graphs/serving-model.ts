import { LARGE_SHOP } from '../../src/domain/large-shop.js';
import type { Snapshot } from '../../src/graph/snapshot/snapshot.js';
import type { Csr } from '../../src/lib/csr.js';
import { createSeededRandom } from '../../src/lib/seeded-random.js';
import { LARGE_LIST } from '../../src/rank/bounded-lists.js';
import { createItemWeightScorer, DENSE_LIMIT, LIST_LENGTH } from '../../src/rank/item-weights.js';
import { freezeScale } from '../../src/rank/score-scale.js';
import type { RawScorer } from '../../src/rank/scorer.js';
import { HybridModel, type ModelPart } from '../../src/recommend/hybrid-model.js';
import type { TrainedModel } from '../../src/recommend/recommender.js';
import { trainModel } from '../../src/recommend/training/train-model.js';
import { trainingSet } from '../../src/recommend/training/training-data.js';

/** The parts that a shop of many products is planned with, every size alike, so that sizes can be compared. */
const WEIGHTS = { 'local-ease': 0.9, 'item-knn': 0.2, 'popular-in-category': 0.05, popular: 0.45 };
type PartName = keyof typeof WEIGHTS;
/** Scorers of item-to-item weights, whose training is not measured here. */
const BY_WEIGHTS: readonly PartName[] = ['local-ease', 'item-knn'];

const planOf = (names: readonly PartName[]) => ({
  plan: {
    parts: names.map((name) => ({ name, parameters: {}, weight: WEIGHTS[name], ndcg: 0 })),
    typicalLength: 8,
    ndcg: 0,
    isSingle: false,
  },
  products: 0,
  interactions: 0,
  isChosen: true,
});

/**
 * Weights at random, of as many items each as a trained list keeps: they cost a request what trained ones cost. Drawn in turns, one
 * for each item, and put in place at once: lists of 720,000 items have 144 million entries.
 */
function randomLists(name: string, itemCount: number, seed: number): RawScorer {
  const random = createSeededRandom(seed);
  const length = Math.min(itemCount, itemCount > LARGE_SHOP ? LARGE_LIST : LIST_LENGTH);
  const drawn = new Int32Array(itemCount * length);
  const weights = new Float32Array(itemCount * length);
  for (let turn = 0; turn < length; turn++)
    for (let item = 0; item < itemCount; item++) {
      drawn[item * length + turn] = random.below(itemCount);
      weights[item * length + turn] = random.next() / LIST_LENGTH;
    }
  const bySource = sortRows(itemCount, length, drawn, weights);
  return createItemWeightScorer(name, { kind: 'lists', itemCount, bySource });
}

/** Rows of `length` entries each as compressed rows, in place; of an item that was drawn twice the greater weight stays. */
function sortRows(rowCount: number, length: number, indices: Int32Array, weights: Float32Array): Csr {
  const pointers = new Int32Array(rowCount + 1);
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    const start = row * length;
    const given = indices.slice(start, start + length);
    const own = weights.slice(start, start + length);
    const places = [...given.keys()].sort((a, b) => (given[a] as number) - (given[b] as number));
    const first = count;
    for (const place of places) {
      const [index, weight] = [given[place] as number, own[place] as number];
      if (count > first && indices[count - 1] === index)
        weights[count - 1] = Math.max(weights[count - 1] as number, weight);
      else {
        indices[count] = index;
        weights[count++] = weight;
      }
    }
    pointers[row + 1] = count;
  }
  return { pointers, indices: indices.subarray(0, count), weights: weights.subarray(0, count) };
}

/** A model as it is served: trained where all weights are kept, with random lists where only the strongest are. */
export function servingModel(snapshot: Snapshot, seed: number): TrainedModel {
  const options = { seed, closedFormLimit: 12_000 };
  const names = Object.keys(WEIGHTS) as PartName[];
  if (snapshot.table('Product').length <= DENSE_LIMIT) return trainModel(snapshot, options, planOf(names));
  const others = names.filter((name) => !BY_WEIGHTS.includes(name));
  const trained = trainModel(snapshot, options, planOf(others));
  const { items, data } = trainingSet(snapshot);
  const lists = BY_WEIGHTS.map((name, place): ModelPart => {
    const scorer = randomLists(name, items.indexOf.length, seed + place);
    return { scorer: freezeScale(scorer, data.interactions, seed), weight: WEIGHTS[name] };
  });
  const { version, seq, parts, paths } = trained.model;
  return { ...trained, model: new HybridModel(version, seq, items, [...lists, ...parts], paths) };
}
