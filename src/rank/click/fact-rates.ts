import { type Biases, baseline } from '../rating/biases.js';
import { type EntryGroups, entriesOf, groupEntries, type Ratings } from '../rating/rating-predictor.js';
import type { ItemRelation } from '../scorer.js';

/** Labels that a rate is shrunk to 0 by. */
const SHRINKAGE = 5;

/** What the facts of an item say of a click on it: on the scale of labels, 0 where nothing is known. */
export interface FactRates {
  /** How much more than others the items that it shares facts with are clicked, given who saw them. */
  readonly ofItem: (item: number) => number;
  /** How much more than expected this user clicks the items that it shares facts with. */
  readonly ofPair: (user: number, item: number) => number;
}

/** Σ of what is left of labels, and how many. */
interface Rest {
  sum: number;
  count: number;
}

/**
 * Rates over the facts of roles `feature` and `group`: for each entity the mean of what biases leave of the labels of its
 * items, shrunk (Σ / (n + 5)); an item gets the mean over its entities that anything is known of. An index of −1 gives 0.
 * What is of one user is worked out when the user is asked for, and kept until another is.
 */
export function createFactRates(
  labels: Ratings,
  biases: Biases,
  relations: readonly ItemRelation[],
): FactRates {
  const { userOf, itemOf, values, userCount } = labels;
  const factual = relations.filter(({ role }) => role === 'feature' || role === 'group');
  const byUser: EntryGroups = groupEntries(userOf, userCount);
  const collect = (entries: Iterable<number>, restOf: (entry: number) => number): Map<number, Rest>[] =>
    factual.map(({ byItem }) => {
      const known = new Map<number, Rest>();
      for (const e of entries) {
        const item = itemOf[e] as number;
        for (let at = byItem.pointers[item] as number; at < (byItem.pointers[item + 1] as number); at += 1) {
          const entity = byItem.indices[at] as number;
          const rest = known.get(entity) ?? { sum: 0, count: 0 };
          rest.sum += restOf(e);
          rest.count += 1;
          known.set(entity, rest);
        }
      }
      return known;
    });
  const meanOver = (rates: readonly Map<number, Rest>[], item: number): number => {
    let sum = 0;
    let count = 0;
    factual.forEach(({ byItem }, r) => {
      for (let at = byItem.pointers[item] as number; at < (byItem.pointers[item + 1] as number); at += 1) {
        const rest = rates[r]?.get(byItem.indices[at] as number);
        if (rest === undefined) continue;
        sum += rest.sum / (rest.count + SHRINKAGE);
        count += 1;
      }
    });
    return count === 0 ? 0 : sum / count;
  };
  const ofAll = collect(
    values.keys(),
    (e) => (values[e] as number) - baseline(biases, userOf[e] as number, -1),
  );
  let latest = -1;
  let ofUser: Map<number, Rest>[] = [];
  return {
    ofItem: (item) => (item < 0 ? 0 : meanOver(ofAll, item)),
    ofPair(user, item) {
      if (user < 0 || item < 0 || factual.length === 0) return 0;
      if (user !== latest) {
        ofUser = collect(
          entriesOf(byUser, user),
          (e) => (values[e] as number) - baseline(biases, user, itemOf[e] as number),
        );
        latest = user;
      }
      return meanOver(ofUser, item);
    },
  };
}
