import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { DURABLE_DAYS, readinessAfter } from '../../profile/life-cycles.js';
import type { Profile } from '../../profile/profile.js';
import { categoriesOf } from '../../profile/shop/category-facts.js';
import type { PurchaseHabits } from '../../profile/shop/purchase-habits.js';
import type { IntentPart } from '../intents/intent-part.js';
import type { Share } from '../shares/share.js';

/** What a product counts less, in standard deviations of the ordinary score, the moment after one like it was bought. */
const JUST_BOUGHT = 4;

const PURCHASED = 'PURCHASED:User:Product';

/** The last purchase in a category. */
interface LastPurchase {
  readonly product: number;
  readonly at: number;
}

/** The last purchase of `profile` in each category, those at no known time left out. */
function lastPurchases(snapshot: Snapshot, { user, supposed }: Profile): ReadonlyMap<number, LastPurchase> {
  const { out: bought } = snapshot.relation(PURCHASED);
  const last = new Map<number, LastPurchase>();
  for (let e = bought.start(user), end = bought.end(user); e < end; e++) {
    const product = bought.targets[e] as number;
    const at = bought.columns[0]?.[e] as number;
    if (!(at > 0) || supposed?.hides(PURCHASED, product) === true) continue;
    for (const category of categoriesOf(snapshot, product))
      if (at > (last.get(category)?.at ?? 0)) last.set(category, { product, at });
  }
  return last;
}

/**
 * Who just bought a phone wants no phone: what is bought once in a while counts less in its category after a purchase,
 * score(c) −= 4 · (1 − readiness) with readiness = 1 − e^(−age / interval), the interval being that after which people
 * of the shop buy such a thing again, counted when the model was trained. One share a category, for all of its products.
 */
export function justBought(
  snapshot: Snapshot,
  habits: PurchaseHabits,
  profile: Profile,
  now: number,
): IntentPart {
  const penalties = new Map<number, { readonly product: number; readonly value: number }>();
  for (const [category, { product, at }] of lastPurchases(snapshot, profile)) {
    const interval = habits.repurchaseDays(category).value;
    const value = -JUST_BOUGHT * (1 - readinessAfter(now - at, interval));
    if (interval > DURABLE_DAYS) penalties.set(category, { product, value });
  }
  return {
    accumulate(into) {
      const { in: members } = snapshot.relation('IN_CATEGORY:Product:Category');
      for (const [category, { value }] of penalties)
        for (let at = members.start(category), end = members.end(category); at < end; at++)
          into.add(members.targets[at] as number, value);
    },
    shares(candidate) {
      const shares: Share[] = [];
      if (penalties.size === 0) return shares;
      const { out: kinds } = snapshot.relation('IN_CATEGORY:Product:Category');
      for (let at = kinds.start(candidate), end = kinds.end(candidate); at < end; at++) {
        const category = kinds.targets[at] as number;
        const penalty = penalties.get(category);
        if (penalty === undefined) continue;
        const { product, value } = penalty;
        const through = { label: 'Category', index: category } as const;
        shares.push({ source: 'just-bought', kind: 'path', product, value, through });
      }
      return shares;
    },
  };
}
