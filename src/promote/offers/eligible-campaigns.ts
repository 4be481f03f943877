import type { Properties } from '../../domain/graph-records.js';
import { resolveProduct } from '../../curate/resolve-product.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { type Profile, targetsOf } from '../../profile/profile.js';
import { holdsIn } from '../sensitive.js';
import { canPay, isOn, purseOf } from './campaign.js';
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
}

const HAD: ReadonlySet<unknown> = new Set([undefined, 'in_stock', 'preorder']);

function isInPrice(card: Properties, { minimumPrice, currency }: Properties): boolean {
  if (typeof minimumPrice !== 'number') return true;
  if (typeof card.price !== 'number') return false;
  return card.price >= minimumPrice && (currency === undefined || card.currency === currency);
}

/** How often `user` (index) was shown each promotion since `since` (seconds since 1970). */
export function exposuresSince(snapshot: Snapshot, user: number, since: number): Map<number, number> {
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
 * often today; and something of it is in stock where they are, dear enough and not owned. `isSponsored` tells those that
 * somebody pays for from the shop's own. By index.
 */
export function eligibleCampaigns(
  snapshot: Snapshot,
  profile: Profile,
  { now, time, region }: Occasion,
  settings: Pick<OfferSettings, 'perPersonPerDay' | 'perPromotionPerDay'>,
  isSponsored: boolean,
): Map<number, readonly number[]> {
  const table = snapshot.table('Promotion');
  const products = snapshot.table('Product');
  const shown = exposuresSince(snapshot, profile.user, time.dayStart);
  const eligible = new Map<number, readonly number[]>();
  if ([...shown.values()].reduce((sum, count) => sum + count, 0) >= settings.perPersonPerDay) return eligible;
  const segment = segmentOf(profile);
  table.ids.forEach((_, promotion) => {
    const card = table.card(promotion);
    const { segments, perPersonPerDay } = card;
    const cap = typeof perPersonPerDay === 'number' ? perPersonPerDay : settings.perPromotionPerDay;
    const isFor = !Array.isArray(segments) || segments.length === 0 || segments.includes(segment);
    if (
      !table.isAlive(promotion) ||
      (card.sponsor !== undefined) !== isSponsored ||
      !isOn(card, now) ||
      !isFor ||
      !holdsIn(card.regions, region) ||
      !canPay(purseOf(card, time.day)) ||
      (shown.get(promotion) ?? 0) >= cap
    )
      return;
    // Products that were merged since are what they are now.
    const own = new Set(
      targetsOf(snapshot, 'PROMOTES:Promotion:Product', promotion).map((product) =>
        products.indexOf(resolveProduct(snapshot, products.id(product)) ?? ''),
      ),
    );
    const left = [...own].filter((product) => {
      const offered = products.card(product);
      return (
        products.isAlive(product) &&
        HAD.has(offered.availability) &&
        holdsIn(offered.regions, region) &&
        isInPrice(offered, card) &&
        !profile.owned.has(product) &&
        !profile.dismissed.has(product)
      );
    });
    if (left.length > 0 || (own.size === 0 && !isSponsored)) eligible.set(promotion, left);
  });
  return eligible;
}
