import { resolveProduct } from '../../curate/resolve-product.js';
import type { Properties } from '../../domain/graph-records.js';
import { compareIds, type NodeId } from '../../domain/ids.js';
import { isHadAt } from '../../domain/offers-at.js';
import type { Place } from '../../domain/product-offers.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { type Profile, targetsOf } from '../../profile/profile.js';
import { holdsIn } from '../sensitive.js';
import { isOn } from './campaign.js';
import { isInPrice } from './eligible-campaigns.js';
import { segmentOf } from './response-context.js';

/** A promotion of the shop that runs now. */
export interface RunningPromotion {
  readonly promotion: NodeId;
  readonly card: Properties;
  /** What of it can be had there, by id. */
  readonly products: readonly NodeId[];
}

const discountOf = ({ discountPercent }: Properties): number =>
  typeof discountPercent === 'number' ? discountPercent : 0;

/**
 * The shop's own promotions that run at `now` (seconds since 1970) at `place` for somebody like who asks, with what of each can be had
 * there; only those with one of `about` where it names products. The greatest discount first, ties by id. Whoever
 * asks is told all of them: no caps, no holdout and no sponsor has a part in it.
 */
export function runningPromotions(
  snapshot: Snapshot,
  profile: Profile,
  {
    now,
    place,
    about = [],
  }: { readonly now: number; readonly place: Place; readonly about?: readonly NodeId[] },
): RunningPromotion[] {
  const [table, products] = [snapshot.table('Promotion'), snapshot.table('Product')];
  const segment = segmentOf(profile);
  const wanted = new Set(about);
  return [...table.ids.keys()]
    .flatMap((index): RunningPromotion[] => {
      const card = table.card(index);
      const { segments } = card;
      const isFor = !Array.isArray(segments) || segments.length === 0 || segments.includes(segment);
      if (!table.isAlive(index) || card.sponsor !== undefined || !isFor) return [];
      if (!isOn(card, now) || !holdsIn(card.regions, place.region)) return [];
      // Products that were merged since are what they are now.
      const own = targetsOf(snapshot, 'PROMOTES:Promotion:Product', index).map((product) =>
        products.indexOf(resolveProduct(snapshot, products.id(product)) ?? ''),
      );
      const had = [...new Set(own)]
        .filter((product) => products.isAlive(product))
        .filter((product) => {
          const offered = products.card(product);
          return isHadAt(offered, place) && isInPrice(offered, place, card);
        })
        .map((product) => products.id(product));
      if (own.length > 0 && had.length === 0) return [];
      if (wanted.size > 0 && !had.some((product) => wanted.has(product))) return [];
      return [{ promotion: table.id(index), card, products: had.sort(compareIds) }];
    })
    .sort((a, b) => discountOf(b.card) - discountOf(a.card) || compareIds(a.promotion, b.promotion));
}
