import { resolveProduct } from '../../curate/resolve-product.js';
import type { Properties } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { isHadAt, isPlaced, offerAt, offersAt } from '../../domain/offers-at.js';
import type { Place } from '../../domain/product-offers.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { type Profile, targetsOf } from '../../profile/profile.js';
import { holdsIn } from '../sensitive.js';
import { canPay, isOn, promotionCap, purseOf } from './campaign.js';
import type { OfferSettings } from './offer-settings.js';
import { segmentOf } from './response-context.js';
import type { ShopTime } from './shop-day.js';

/** Who asks, when and where. */
export interface Occasion {
  /** Seconds since 1970. */
  readonly now: number;
  /** The same moment by the clocks of the shop. */
  readonly time: ShopTime;
  /** ISO 3166; undefined where it is not known. */
  readonly region: string | undefined;
  /** The store that they buy in; undefined where it is not known. */
  readonly store?: string | undefined;
  /** What they were shown today that the graph does not have, by promotion; undefined where nobody can count it. */
  readonly unstored: ReadonlyMap<NodeId, number> | undefined;
}

/** The campaigns that may be shown to somebody, and how many exposures. */
export interface Eligible {
  /** Indices of promotions, with those of the products of each that they can have. */
  readonly campaigns: ReadonlyMap<number, readonly number[]>;
  /** Exposures that are left to them today. */
  readonly left: number;
}

/** Whether what the product of `card` costs at `place` is not below what a promotion says. */
export function isInPrice(card: Properties, place: Place, { minimumPrice, currency }: Properties): boolean {
  if (typeof minimumPrice !== 'number') return true;
  const offers = isPlaced(place) ? offersAt(card, place) : [offerAt(card, place)];
  return offers.some(
    (offer) =>
      offer?.price !== undefined &&
      offer.price >= minimumPrice &&
      (currency === undefined || offer.currency === currency),
  );
}

/** How often `user` (index) was shown each promotion since `since` (seconds since 1970). */
function exposuresSince(snapshot: Snapshot, user: number, since: number): Map<number, number> {
  const counts = new Map<number, number>();
  if (user < 0) return counts;
  const { out } = snapshot.relation('OFFERED:User:Promotion');
  for (let place = out.start(user), end = out.end(user); place < end; place++) {
    if ((out.columns[0]?.[place] as number) < since) continue;
    const promotion = out.targets[place] as number;
    counts.set(promotion, (counts.get(promotion) ?? 0) + 1);
  }
  return counts;
}

/**
 * The campaigns that may be shown to somebody, with the products of each that they can have: it holds now, there, and
 * for their segment; its purse pays another exposure; neither the promotion nor all together were shown to them too
 * often today; and something of it is in stock where they are, dear enough and not owned. What costs somebody something is
 * not shown where nobody can count it. `isSponsored` tells those that somebody pays for from the shop's own.
 */
export function eligibleCampaigns(
  snapshot: Snapshot,
  profile: Profile,
  { now, time, region, store, unstored }: Occasion,
  settings: Pick<OfferSettings, 'perPersonPerDay' | 'perPromotionPerDay'>,
  isSponsored: boolean,
): Eligible {
  const table = snapshot.table('Promotion');
  const place: Place = { region, store };
  const products = snapshot.table('Product');
  const shown = exposuresSince(snapshot, profile.user, time.dayStart);
  for (const [id, count] of unstored ?? []) {
    const promotion = table.indexOf(id);
    shown.set(promotion, (shown.get(promotion) ?? 0) + count);
  }
  const campaigns = new Map<number, readonly number[]>();
  const left = settings.perPersonPerDay - [...shown.values()].reduce((sum, count) => sum + count, 0);
  if (left <= 0) return { campaigns, left: 0 };
  const segment = segmentOf(profile);
  table.ids.forEach((_, promotion) => {
    const card = table.card(promotion);
    const { segments } = card;
    const cap = promotionCap(card, settings.perPromotionPerDay);
    const purse = purseOf(card, time.day);
    const isFor = !Array.isArray(segments) || segments.length === 0 || segments.includes(segment);
    if (
      !table.isAlive(promotion) ||
      (card.sponsor !== undefined) !== isSponsored ||
      !isOn(card, now) ||
      !isFor ||
      !holdsIn(card.regions, region) ||
      !canPay(purse) ||
      (unstored === undefined && (isSponsored || purse.price > 0)) ||
      (shown.get(promotion) ?? 0) >= cap
    )
      return;
    // Products that were merged since are what they are now.
    const own = new Set(
      targetsOf(snapshot, 'PROMOTES:Promotion:Product', promotion).map((product) =>
        products.indexOf(resolveProduct(snapshot, products.id(product)) ?? ''),
      ),
    );
    const had = [...own].filter((product) => {
      const offered = products.card(product);
      return (
        products.isAlive(product) &&
        isHadAt(offered, place) &&
        isInPrice(offered, place, card) &&
        !profile.owned.has(product) &&
        !profile.dismissed.has(product)
      );
    });
    if (had.length > 0 || (own.size === 0 && !isSponsored)) campaigns.set(promotion, had);
  });
  return { campaigns, left };
}
