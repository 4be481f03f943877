import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { readinessAfter } from '../../profile/life-cycles.js';
import type { Share } from '../shares/share.js';
import type { Demotion } from './demotion.js';
import type { DurablePurchase } from './durable-purchases.js';

/**
 * Who just bought a phone wants no phone: what is bought once in a while counts, in its category, only as far as people buy
 * again by now. score(c) → readiness · score(c) where score(c) > 0, with readiness = 1 − e^(−age / interval) of the last
 * purchase in the category; of a product in several categories the least readiness holds.
 */
export function justBought(
  snapshot: Snapshot,
  purchases: ReadonlyMap<number, DurablePurchase>,
  now: number,
): Demotion {
  const readiness = new Map(
    [...purchases].map(([category, { at, intervalDays }]) => [
      category,
      readinessAfter(now - at, intervalDays),
    ]),
  );
  const { out: kinds } = snapshot.relation('IN_CATEGORY:Product:Category');
  /** The category of `candidate` in which they are least ready, −1 for none. */
  const satisfied = (candidate: number): number => {
    let least = -1;
    for (let at = kinds.start(candidate), end = kinds.end(candidate); at < end; at++) {
      const category = kinds.targets[at] as number;
      const own = readiness.get(category);
      if (own !== undefined && (least < 0 || own < (readiness.get(least) as number))) least = category;
    }
    return least;
  };
  return {
    left: (candidate) => readiness.get(satisfied(candidate)) ?? 1,
    share(candidate, score): Share | undefined {
      const category = satisfied(candidate);
      if (category < 0 || score <= 0) return undefined;
      const { product } = purchases.get(category) as DurablePurchase;
      const value = ((readiness.get(category) as number) - 1) * score;
      return {
        source: 'just-bought',
        kind: 'path',
        product,
        value,
        through: { label: 'Category', index: category },
      };
    },
  };
}
