import { compareIds, type NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Profile } from '../../profile/profile.js';
import type { Affinity } from '../affinity.js';
import { purseOf } from './campaign.js';
import { type OfferRequest, rateCampaigns } from './choose-promotions.js';
import type { ResponseContext } from './response-context.js';

/** A product that somebody pays for to be shown, beside the recommendations. */
export interface SponsoredProduct {
  readonly product: NodeId;
  readonly promotion: NodeId;
  /** Who pays. */
  readonly sponsor: string;
  /** Rank of the product among the recommendations for the same request, from 1. */
  readonly organicRank: number;
  readonly affinity: number;
  readonly shares: Affinity['shares'];
  readonly probability: number;
  readonly context: ResponseContext;
}

/**
 * Sponsored products for a page, at most as many as `settings` allow, each once and each campaign once. `organic` are the
 * recommendations for the same request from the first rank on, at least as far as `settings.sponsoredFloorRank`: only what
 * stands there above the floor may be shown, whatever is paid. In the order of price per exposure · draw of the chance of
 * a response; ties by id.
 */
export function chooseSponsored(
  snapshot: Snapshot,
  profile: Profile,
  organic: readonly NodeId[],
  request: OfferRequest,
): SponsoredProduct[] {
  const { settings, first } = request;
  const table = snapshot.table('Promotion');
  const products = snapshot.table('Product');
  const ranks = new Map(organic.slice(0, settings.sponsoredFloorRank).map((id, at) => [id, at + 1]));
  const { rated, left, learned } = rateCampaigns(snapshot, profile, request, true);
  const wanted = rated
    .flatMap(({ products: own, ...campaign }) => {
      const best = own
        .map((product) => products.id(product))
        .filter((id) => ranks.has(id))
        .sort((a, b) => (ranks.get(a) as number) - (ranks.get(b) as number));
      const card = table.card(campaign.candidate);
      const value = purseOf(card, '').price * campaign.draw;
      return best.length === 0 ? [] : [{ ...campaign, best, sponsor: String(card.sponsor), value }];
    })
    .sort((a, b) => b.value - a.value || compareIds(table.id(a.candidate), table.id(b.candidate)));
  const taken = new Set<NodeId>();
  const shown: SponsoredProduct[] = [];
  for (const { candidate, best, sponsor, affinity, shares, context } of wanted) {
    if (shown.length >= Math.min(first, settings.sponsoredPerPage, left)) break;
    const product = best.find((id) => !taken.has(id));
    if (product === undefined) continue;
    taken.add(product);
    const promotion = table.id(candidate);
    const placed = { ...context, place: shown.length + 1 };
    shown.push({
      product,
      promotion,
      sponsor,
      organicRank: ranks.get(product) as number,
      affinity,
      shares,
      probability: learned.model.estimate(promotion, placed).probability,
      context: placed,
    });
  }
  return shown;
}
