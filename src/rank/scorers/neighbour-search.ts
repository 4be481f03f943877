import { rowLength } from '../../lib/csr.js';
import { topK } from '../../lib/top-k.js';
import type { History, InteractionMatrix } from '../scorer.js';

/** Who has most in common with a history, the nearest first, ties by index. */
export interface Neighbourhood {
  readonly users: Int32Array;
  /** Of each: similarity^`sharpness`. */
  readonly similarities: Float64Array;
}

function isSame(a: History, b: History): boolean {
  return (
    a.items.length === b.items.length &&
    a.items.every((item, h) => item === b.items[h] && a.weights[h] === b.weights[h])
  );
}

/** From one in so many on, all users are looked at for marks, which is quicker than sorting those that have one. */
const MANY = 64;

/** The first `count` of `touched`, which are those with a mark, ascending: in place. */
function ascending(marks: Uint8Array, touched: Int32Array, count: number): Int32Array {
  if (count * MANY < marks.length) return touched.subarray(0, count).sort();
  let place = 0;
  for (let user = 0; user < marks.length; user += 1) {
    touched[place] = user;
    place += marks[user] as number;
  }
  return touched.subarray(0, count);
}

/** Sum of the squares of `values` from `from` to before `to`; the number of them where they count as 1. */
function sumOfSquares(values: ArrayLike<number> | undefined, from: number, to: number): number {
  if (values === undefined) return to - from;
  let sum = 0;
  for (let e = from; e < to; e += 1) sum += (values[e] as number) ** 2;
  return sum;
}

/** Finds the `neighbours` users who have most in common with a history, as `trainUserKnn` measures it. */
export class NeighbourSearch {
  readonly #interactions: InteractionMatrix;
  readonly #neighbours: number;
  readonly #sharpness: number;
  /** Euclidean length of each user's weights. */
  readonly #lengths: Float64Array;
  /** idf² of each item. */
  readonly #rareness: Float64Array;
  /** What each user has in common with the history at hand; 0 between two searches, like the marks. */
  readonly #overlap: Float64Array;
  readonly #isTouched: Uint8Array;
  readonly #touched: Int32Array;
  // A page asks for the scores and then for the shares of ten products of one and the same history.
  #last: { readonly history: History; readonly found: Neighbourhood } | undefined;

  constructor(
    interactions: InteractionMatrix,
    options: { readonly neighbours: number; readonly rarity: number; readonly sharpness: number },
  ) {
    const { byItem, byUser, itemCount, userCount } = interactions;
    this.#interactions = interactions;
    this.#neighbours = options.neighbours;
    this.#sharpness = options.sharpness;
    this.#lengths = Float64Array.from({ length: userCount }, (_, user) =>
      Math.sqrt(
        sumOfSquares(byUser.weights, byUser.pointers[user] as number, byUser.pointers[user + 1] as number),
      ),
    );
    this.#rareness = Float64Array.from(
      { length: itemCount },
      (_, item) => Math.max(1, rowLength(byItem, item)) ** (-2 * options.rarity),
    );
    this.#overlap = new Float64Array(userCount);
    this.#isTouched = new Uint8Array(userCount);
    this.#touched = new Int32Array(userCount);
  }

  /** None for an empty history, and where nobody shares an item with it. */
  nearestTo(history: History): Neighbourhood {
    if (this.#last === undefined || !isSame(this.#last.history, history)) {
      const { items, weights } = history;
      const kept = { items: items.slice(), weights: weights.slice() };
      this.#last = { history: kept, found: this.#search(history) };
    }
    return this.#last.found;
  }

  /** What `user` has in common with a history by `item`, which weighs `weight` there: h_i x_ui idf_i². */
  overlapAt(user: number, item: number, weight: number): number {
    const { pointers, indices, weights } = this.#interactions.byUser;
    const rareness = weight * (this.#rareness[item] ?? 0);
    for (let e = pointers[user] as number; e < (pointers[user + 1] as number); e += 1)
      if (indices[e] === item) return rareness * (weights === undefined ? 1 : (weights[e] as number));
    return 0;
  }

  #search(history: History): Neighbourhood {
    const met = this.#meet(history);
    const [overlap, isTouched, lengths] = [this.#overlap, this.#isTouched, this.#lengths];
    const own = Math.sqrt(sumOfSquares(history.weights, 0, history.weights.length)) || 1;
    const similarity = new Float64Array(met.length);
    for (let m = 0; m < met.length; m += 1) {
      const user = met[m] as number;
      const common = overlap[user] as number;
      overlap[user] = 0;
      isTouched[user] = 0;
      similarity[m] = common > 0 ? common / (own * (lengths[user] as number)) : Number.NEGATIVE_INFINITY;
    }
    const places = topK(similarity, this.#neighbours);
    return {
      users: Int32Array.from(places, (place) => met[place] as number),
      similarities: Float64Array.from(places, (place) => (similarity[place] as number) ** this.#sharpness),
    };
  }

  /** Fills the overlap and gives the users that share an item, ascending, so that ties break by index. */
  #meet(history: History): Int32Array {
    const { pointers, indices, weights } = this.#interactions.byItem;
    const [overlap, isTouched, touched, rareness] = [
      this.#overlap,
      this.#isTouched,
      this.#touched,
      this.#rareness,
    ];
    let count = 0;
    for (let h = 0; h < history.items.length; h += 1) {
      const item = history.items[h] as number;
      const weight = (history.weights[h] as number) * (rareness[item] as number);
      const end = pointers[item + 1] as number;
      for (let e = pointers[item] as number; e < end; e += 1) {
        const user = indices[e] as number;
        if (isTouched[user] === 0) {
          isTouched[user] = 1;
          touched[count] = user;
          count += 1;
        }
        (overlap[user] as number) += weight * (weights === undefined ? 1 : (weights[e] as number));
      }
    }
    return ascending(isTouched, touched, count);
  }
}
