import type { Snapshot } from '../graph/snapshot/snapshot.js';

/** How long after a purchase another one counts as following it, in seconds: a year. */
const HORIZON_SECONDS = 365 * 86_400;
/** Buyers that the usual share of a category counts for when few bought. */
const PRIOR_BUYERS = 5;
/** Purchases of one person that are looked at: the first in time. */
const MAX_PURCHASES = 200;

/** How often one category is bought after another, counted in people. */
export interface CategorySequel {
  /** People who bought in the first category. */
  readonly buyers: number;
  /** Those of them who bought in the second one within a year after it. */
  readonly followers: number;
  /** How far the share of followers, (followers + 5 · usual) / (buyers + 5), is above the usual share; at least 0. */
  readonly lift: number;
}

/** Categories that follow each other in purchases, by category index. */
export interface CategorySequels {
  /** What follows `category`, only where it follows more often than usual; empty where nothing is known. */
  after(category: number): ReadonlyMap<number, CategorySequel>;
}

/** The purchases of `user` before `before`, in the order of time and product, each with its categories. */
function purchasesOf(
  snapshot: Snapshot,
  user: number,
  before: number,
): { at: number; categories: number[] }[] {
  const { out } = snapshot.relation('PURCHASED:User:Product');
  const { out: kinds } = snapshot.relation('IN_CATEGORY:Product:Category');
  const bought: { at: number; product: number; categories: number[] }[] = [];
  for (let place = out.start(user), end = out.end(user); place < end; place++) {
    const at = out.columns[0]?.[place] as number;
    if (at >= before) continue;
    const product = out.targets[place] as number;
    const categories = [...kinds.row(product)];
    bought.push({ at, product, categories });
  }
  return bought.sort((a, b) => a.at - b.at || a.product - b.product).slice(0, MAX_PURCHASES);
}

/** The categories that one person bought in, and the pairs where the second came within the horizon after the first. */
function sequelsOfPerson(bought: readonly { at: number; categories: number[] }[]): {
  own: Set<number>;
  pairs: Map<number, Set<number>>;
} {
  const own = new Set(bought.flatMap(({ categories }) => categories));
  const pairs = new Map<number, Set<number>>();
  bought.forEach(({ at, categories }, i) => {
    for (let j = i + 1; j < bought.length; j++) {
      const later = bought[j] as (typeof bought)[number];
      if (later.at - at > HORIZON_SECONDS) break;
      for (const from of categories) {
        const found = pairs.get(from) ?? new Set<number>();
        for (const to of later.categories) if (to !== from) found.add(to);
        pairs.set(from, found);
      }
    }
  });
  return { own, pairs };
}

/**
 * Counts over everybody's purchases before `before` (seconds since 1970) which category follows which (ours, first-order
 * sequences counted in people, shrunk to the usual share by five buyers). Cost: Σ over people of purchases².
 */
export function categorySequels(snapshot: Snapshot, before: number): CategorySequels {
  const buyers = new Map<number, number>();
  const followers = new Map<number, Map<number, number>>();
  let people = 0;
  for (let user = 0; user < snapshot.table('User').length; user++) {
    const bought = purchasesOf(snapshot, user, before);
    if (bought.length === 0) continue;
    people++;
    const { own, pairs } = sequelsOfPerson(bought);
    for (const category of own) buyers.set(category, (buyers.get(category) ?? 0) + 1);
    for (const [from, targets] of pairs) {
      const counts = followers.get(from) ?? new Map<number, number>();
      for (const to of targets) counts.set(to, (counts.get(to) ?? 0) + 1);
      followers.set(from, counts);
    }
  }
  const usual = (category: number): number => (buyers.get(category) ?? 0) / Math.max(1, people);
  const worked = new Map<number, ReadonlyMap<number, CategorySequel>>();
  return {
    after(category) {
      const before = worked.get(category);
      if (before !== undefined) return before;
      const all = buyers.get(category) ?? 0;
      const known = new Map<number, CategorySequel>();
      for (const [to, count] of [...(followers.get(category) ?? [])].sort(([a], [b]) => a - b)) {
        const share = (count + PRIOR_BUYERS * usual(to)) / (all + PRIOR_BUYERS);
        if (share > usual(to)) known.set(to, { buyers: all, followers: count, lift: share - usual(to) });
      }
      worked.set(category, known);
      return known;
    },
  };
}
