import { rowLength } from '../../lib/csr.js';
import { topK } from '../../lib/top-k.js';
import { reaching } from '../reaching.js';
import type { Contribution, History, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';

interface Neighbourhood {
  readonly users: Int32Array;
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

/**
 * User-based collaborative filtering: sim(h, u) = Σ over common items of h_i x_ui idf_i² / (|h| |u|)
 * with idf_i = users(i)^−`rarity`, the `neighbours` most similar users kept (ties by index), and
 * score(j) = Σ over neighbours of sim^`sharpness` · x_uj. |·| is the Euclidean length of the weights.
 * One contribution a neighbour. It compares with the history given, so it serves unknown users too.
 * Source: Herlocker et al. 1999; idf as in Breese, Heckerman and Kadie 1998.
 */
export function trainUserKnn(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  const { neighbours = 120, rarity = 0, sharpness = 1 } = parameters;
  const { byItem, byUser, itemCount, userCount } = data.interactions;
  const squares = (values: ArrayLike<number> | undefined, from: number, to: number): number => {
    if (values === undefined) return to - from;
    let sum = 0;
    for (let e = from; e < to; e += 1) sum += (values[e] as number) ** 2;
    return sum;
  };
  const lengths = Float64Array.from({ length: userCount }, (_, user) =>
    Math.sqrt(squares(byUser.weights, byUser.pointers[user] as number, byUser.pointers[user + 1] as number)),
  );
  const rareness = Float64Array.from(
    { length: itemCount },
    (_, item) => Math.max(1, rowLength(byItem, item)) ** (-2 * rarity),
  );
  const overlap = new Float64Array(userCount);
  const isTouched = new Uint8Array(userCount);
  const touched = new Int32Array(userCount);
  /** Fills `overlap` and gives the users that share an item, ascending, so that ties break by index. */
  const collect = (history: History): Int32Array => {
    let count = 0;
    for (let h = 0; h < history.items.length; h += 1) {
      const item = history.items[h] as number;
      const weight = (history.weights[h] as number) * (rareness[item] as number);
      const end = byItem.pointers[item + 1] as number;
      for (let e = byItem.pointers[item] as number; e < end; e += 1) {
        const user = byItem.indices[e] as number;
        if (isTouched[user] === 0) {
          isTouched[user] = 1;
          touched[count] = user;
          count += 1;
        }
        (overlap[user] as number) +=
          weight * (byItem.weights === undefined ? 1 : (byItem.weights[e] as number));
      }
    }
    return ascending(isTouched, touched, count);
  };
  const nearest = (history: History): Neighbourhood => {
    const met = collect(history);
    const own = Math.sqrt(squares(history.weights, 0, history.weights.length)) || 1;
    const similarity = new Float64Array(met.length);
    for (let m = 0; m < met.length; m += 1) {
      const user = met[m] as number;
      const common = overlap[user] as number;
      overlap[user] = 0;
      isTouched[user] = 0;
      similarity[m] = common > 0 ? common / (own * (lengths[user] as number)) : Number.NEGATIVE_INFINITY;
    }
    const places = topK(similarity, neighbours);
    return {
      users: Int32Array.from(places, (place) => met[place] as number),
      similarities: Float64Array.from(places, (place) => (similarity[place] as number) ** sharpness),
    };
  };
  // A page asks for the scores and then for the shares of ten products of one and the same history.
  let last: { readonly history: History; readonly found: Neighbourhood } | undefined;
  const nearestTo = (history: History): Neighbourhood => {
    if (last === undefined || !isSame(last.history, history)) {
      const { items, weights } = history;
      last = { history: { items: items.slice(), weights: weights.slice() }, found: nearest(history) };
    }
    return last.found;
  };
  const interaction = (user: number, item: number): number => {
    for (let e = byUser.pointers[user] as number; e < (byUser.pointers[user + 1] as number); e += 1) {
      if (byUser.indices[e] === item) return byUser.weights === undefined ? 1 : (byUser.weights[e] as number);
    }
    return 0;
  };
  return {
    name,
    itemCount,
    ...reaching((history, into, factor) => {
      const { users, similarities } = nearestTo(history);
      for (let n = 0; n < users.length; n += 1) {
        const user = users[n] as number;
        const share = factor * (similarities[n] as number);
        const end = byUser.pointers[user + 1] as number;
        for (let e = byUser.pointers[user] as number; e < end; e += 1) {
          const value = byUser.weights === undefined ? 1 : (byUser.weights[e] as number);
          into.add(byUser.indices[e] as number, share * value);
        }
      }
    }),
    contributions(history, item): Contribution[] {
      const { users, similarities } = nearestTo(history);
      const shares = Array.from(users, (user, n): Contribution => {
        const value = (similarities[n] as number) * interaction(user, item);
        return { source: name, kind: 'user', user, value };
      });
      return sortContributions(shares);
    },
    eachShare(history, item, visit): void {
      const { users, similarities } = nearestTo(history);
      for (let n = 0; n < users.length; n += 1) {
        const user = users[n] as number;
        const value = (similarities[n] as number) * interaction(user, item);
        if (value !== 0) visit('user', user, value);
      }
    },
  };
}
