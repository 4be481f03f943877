import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { FITTING_OUT_DAYS } from '../../profile/life-cycles.js';
import type { DurablePurchase } from '../scores/durable-purchases.js';
import { compatibilityOf } from './compatibility-of.js';
import { fitPart } from './complementary.js';
import type { IntentPart } from './intent-part.js';

/**
 * What a fact that something fits counts on the day of the purchase, times what it counts among complements: the ordinary score
 * of what suits somebody best runs to ten and more.
 */
const GAIN = 3;
/** Of the latest purchases so many are fitted out. */
const SEEDS = 3;
const DAY_SECONDS = 86_400;

/**
 * Who just bought a phone wants a case: what is said to fit or to work with a durable thing bought in the last
 * FITTING_OUT_DAYS counts 3 · (1 − age / FITTING_OUT_DAYS) of what it counts among complements. Undefined where nothing is new.
 */
export function fittingOut(
  snapshot: Snapshot,
  purchases: ReadonlyMap<number, DurablePurchase>,
  now: number,
  language: DisplayLanguage,
): IntentPart | undefined {
  const gains = new Map<number, number>();
  const latest = [...purchases.values()].sort((a, b) => b.at - a.at || a.product - b.product);
  for (const { product, at } of latest) {
    const gain = GAIN * (1 - Math.max(0, now - at) / DAY_SECONDS / FITTING_OUT_DAYS);
    if (gain > 0 && gains.size < SEEDS && !gains.has(product)) gains.set(product, gain);
  }
  if (gains.size === 0) return undefined;
  const settings = { snapshot, seeds: [...gains.keys()], language, compatibility: compatibilityOf(snapshot) };
  return fitPart(settings, (seed) => gains.get(seed) ?? 0);
}
