import { rowLength } from '../../lib/csr.js';
import { topK } from '../../lib/top-k.js';
import { USER_CAP } from '../gram/co-counts.js';
import { historyOfUser } from '../history.js';
import type {
  Contribution,
  History,
  InteractionMatrix,
  Parameters,
  RawScorer,
  TrainingData,
} from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';

/** Sums over a row of weights: what similarities are made of. */
interface RowSums {
  readonly sum: number;
  readonly squares: number;
}

/** The similarity of two rows from their inner product and sums over `itemCount` items; at most 0 is no neighbour. */
type Similarity = (product: number, a: RowSums, b: RowSums, itemCount: number) => number;

const cosine: Similarity = (product, a, b) => product / Math.sqrt(a.squares * b.squares || 1);

const pearson: Similarity = (product, a, b, n) => {
  const spread = (n * a.squares - a.sum ** 2) * (n * b.squares - b.sum ** 2);
  return spread > 0 ? (n * product - a.sum * b.sum) / Math.sqrt(spread) : 0;
};

const euclidean: Similarity = (product, a, b) =>
  1 / (1 + Math.sqrt(Math.max(0, a.squares + b.squares - 2 * product)));

/** Users like a history, most alike first. */
interface Neighbours {
  readonly users: Int32Array;
  readonly similarities: Float64Array;
}

function sumsOf({ weights }: Pick<History, 'weights'>): RowSums {
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return { sum, squares };
}

/** Finds the `count` users with the greatest similarity above 0 among those that share an item with a history. */
function createNeighbourSearch(
  interactions: InteractionMatrix,
  similarity: Similarity,
  count: number,
): (history: History, userCap?: number, except?: number) => Neighbours {
  const { byItem, itemCount, userCount } = interactions;
  const sums = Array.from({ length: userCount }, (_, user) => sumsOf(historyOfUser(interactions, user)));
  return (history, userCap = Number.POSITIVE_INFINITY, except = -1) => {
    const products = new Map<number, number>();
    history.items.forEach((item, h) => {
      const from = byItem.pointers[item] as number;
      const length = rowLength(byItem, item);
      const walked = Math.min(length, userCap);
      for (let k = 0; k < walked; k += 1) {
        const e = from + Math.floor((k * length) / walked);
        const user = byItem.indices[e] as number;
        const value = (history.weights[h] as number) * (byItem.weights?.[e] ?? 1);
        products.set(user, (products.get(user) ?? 0) + value);
      }
    });
    products.delete(except);
    const met = Int32Array.from(products.keys()).sort();
    const own = sumsOf(history);
    const likeness = Float64Array.from(met, (user) => {
      const value = similarity(products.get(user) as number, own, sums[user] as RowSums, itemCount);
      return value > 0 ? value : Number.NEGATIVE_INFINITY;
    });
    const places = topK(likeness, count);
    return {
      users: Int32Array.from(places, (place) => met[place] as number),
      similarities: Float64Array.from(places, (place) => likeness[place] as number),
    };
  };
}

/** score(j) = Σ over the neighbours v of `share`(v, similarity) · x(v, j); one contribution a neighbour. */
function createNeighbourScorer(
  name: string,
  interactions: InteractionMatrix,
  find: (history: History) => Neighbours,
  share: (user: number, similarity: number) => number,
): RawScorer {
  return {
    name,
    itemCount: interactions.itemCount,
    accumulate(history, out, factor = 1): void {
      const { users, similarities } = find(history);
      users.forEach((user, n) => {
        const weight = factor * share(user, similarities[n] as number);
        const { items, weights } = historyOfUser(interactions, user);
        for (let h = 0; h < items.length; h += 1)
          (out[items[h] as number] as number) += weight * (weights[h] as number);
      });
    },
    contributions(history, item): Contribution[] {
      const { users, similarities } = find(history);
      const shares: Contribution[] = [];
      users.forEach((user, n) => {
        const { items, weights } = historyOfUser(interactions, user);
        const place = items.indexOf(item);
        if (place < 0) return;
        const value = share(user, similarities[n] as number) * (weights[place] as number);
        shares.push({ source: name, kind: 'user', user, value });
      });
      return sortContributions(shares);
    },
  };
}

function trainUserNeighbours(similarity: Similarity) {
  return (
    name: string,
    { interactions }: TrainingData,
    { neighbours = 120, sharpness = 1 }: Parameters,
  ): RawScorer =>
    createNeighbourScorer(
      name,
      interactions,
      createNeighbourSearch(interactions, similarity, neighbours),
      (_, value) => value ** sharpness,
    );
}

/**
 * User-based collaborative filtering with Pearson's correlation over all items, what was not seen as 0:
 * s(h, v) = (n Σ h x_v − Σ h Σ x_v) / √((n Σ h² − (Σ h)²)(n Σ x_v² − (Σ x_v)²)), n items. It is defined with and
 * without ratings (without: the phi coefficient). Of the users that share an item the `neighbours` with the greatest
 * s > 0 are kept (ties by index): score(j) = Σ s^`sharpness` · x_vj. Source: Resnick et al. 1994, "GroupLens".
 */
export const trainUserKnnPearson = trainUserNeighbours(pearson);

/**
 * The same with the Euclidean similarity s(h, v) = 1 / (1 + d), d = √Σ (h_i − x_vi)² over all items, what was not seen
 * as 0. Source: Segaran 2007, "Programming collective intelligence", chapter 2 (there over common items alone, where
 * interactions without ratings all have distance 0).
 */
export const trainUserKnnEuclidean = trainUserNeighbours(euclidean);

/**
 * User-based collaborative filtering with weighted neighbours:
 * S(h, j) = Σ_{v∈N(h)} s(h, v) · x(v, j) / (1 + Σ_{w∈N(v)} s(v, w)), s the cosine, N the `neighbours` most similar
 * users that share an item: a neighbour who is like everybody counts less. The sums of training users are made once;
 * there of an item with more than 2,000 users an even sample is compared.
 */
export function trainUserKnnWeighted(
  name: string,
  { interactions }: TrainingData,
  parameters: Parameters,
): RawScorer {
  const { neighbours = 120 } = parameters;
  const find = createNeighbourSearch(interactions, cosine, neighbours);
  const divisor = Float64Array.from({ length: interactions.userCount }, (_, user) =>
    find(historyOfUser(interactions, user), USER_CAP, user).similarities.reduce(
      (sum, value) => sum + value,
      1,
    ),
  );
  return createNeighbourScorer(name, interactions, find, (user, value) => value / (divisor[user] as number));
}
