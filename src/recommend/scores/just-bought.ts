import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { readinessAfter } from '../../profile/life-cycles.js';
import type { MutedNodes } from '../../profile/muted-nodes.js';
import type { Share } from '../shares/share.js';
import type { Demotion } from './demotion.js';
import type { DurablePurchase } from './durable-purchases.js';

/** Until so many have bought again, a kind stands behind all others. */
const STILL_LAST = 0.2;
/**
 * How far below it is put on the day of the purchase, in standard deviations of the ordinary score: what speaks against a product
 * amounts to ten of them at most in the shops that were looked at.
 */
const BEHIND = 50;

/** What a demotion goes by. */
export interface JustBoughtSettings {
  readonly snapshot: Snapshot;
  /** By category. */
  readonly purchases: ReadonlyMap<number, DurablePurchase>;
  /** Seconds since 1970. */
  readonly now: number;
  /** The score of a product that nothing is known to speak for. */
  readonly baseline: number;
  /** What a standard deviation of scores is. */
  readonly unit: number;
  /** No share goes through what is muted. */
  readonly muted: MutedNodes;
}

/**
 * Who just bought a phone wants no phone: of what is bought once in a while, what speaks for a product of its category counts only as far
 * as people buy again by now, and at first the kind stands behind all others:
 * score(c) → score(c) − (1 − r) · max(0, score(c) − baseline) − 50 · unit · max(0, 1 − r / 0.2), with the readiness
 * r = 1 − e^(−age / interval) of the last purchase in the category. Of a product in several categories the least readiness holds.
 */
export function justBought({
  snapshot,
  purchases,
  now,
  baseline,
  unit,
  muted,
}: JustBoughtSettings): Demotion {
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
  const lost = (category: number, score: number): number => {
    const ready = readiness.get(category) as number;
    const behind = BEHIND * unit * Math.max(0, 1 - ready / STILL_LAST);
    return (1 - ready) * Math.max(0, score - baseline) + behind;
  };
  return {
    apply(candidate, score) {
      const category = satisfied(candidate);
      return category < 0 ? score : score - lost(category, score);
    },
    share(candidate, score): Share | undefined {
      const category = satisfied(candidate);
      if (category < 0) return undefined;
      const { product } = purchases.get(category) as DurablePurchase;
      const share = { source: 'just-bought', kind: 'path', product, value: -lost(category, score) } as const;
      const isMuted = muted.Category.has(category);
      return isMuted ? share : { ...share, through: { label: 'Category', index: category } };
    },
  };
}
