import { compareIds, type NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Persona } from '../../profile/personas/persona.js';
import type { Profile } from '../../profile/profile.js';
import { type Affinity, affinities } from '../affinity.js';
import { facetsOf } from '../facets.js';
import { purseOf } from './campaign.js';
import { drawResponse } from './draw-beta.js';
import { eligibleCampaigns, type Occasion } from './eligible-campaigns.js';
import { type Learned, learnedFrom } from './learned-from.js';
import type { OfferSettings } from './offer-settings.js';
import { takesPart, visitsGone } from './pacing.js';
import { fitOf, type ResponseContext, segmentOf } from './response-context.js';
import { shopTime } from './shop-day.js';

/** What offers are asked for. */
export interface OfferRequest {
  /** Seconds since 1970. */
  readonly now: number;
  /** 1 to 20. */
  readonly first: number;
  /** Fixes what is left to chance. */
  readonly seed: string;
  readonly settings: OfferSettings;
  /** Where the user is (ISO 3166), where that is known. */
  readonly region?: string;
  /** The store that they buy in, where that is known. */
  readonly store?: string;
  readonly persona?: Persona;
  /** What they were shown today that the graph does not have (see Occasion). */
  readonly unstored?: ReadonlyMap<NodeId, number>;
}

/** A campaign as a candidate for somebody. */
export interface RatedCampaign {
  readonly candidate: number;
  readonly affinity: number;
  readonly shares: Affinity['shares'];
  /** Chance that they follow it at the first place. */
  readonly probability: number;
  /** A draw of that chance from what is known of it. */
  readonly draw: number;
  readonly context: ResponseContext;
  /** Indices of its products that they can have. */
  readonly products: readonly number[];
}

/** A promotion in its labelled slot. */
export interface PromotionSlot {
  readonly promotion: NodeId;
  /** P(A | U) among what may be shown. */
  readonly affinity: number;
  readonly shares: Affinity['shares'];
  /** Chance that they follow it there, learned from exposures. */
  readonly probability: number;
  readonly context: ResponseContext;
  /** Products of it that can be had and that the user does not own, in the order of ids. */
  readonly products: readonly NodeId[];
}

/** The campaigns that take part now, with what is known of each, by index; and how many exposures are left to them today. */
export function rateCampaigns(
  snapshot: Snapshot,
  profile: Profile,
  { now, seed, settings, region, store, persona, unstored }: OfferRequest,
  isSponsored: boolean,
): { readonly rated: readonly RatedCampaign[]; readonly left: number; readonly learned: Learned } {
  const table = snapshot.table('Promotion');
  const time = shopTime(now, settings.timeZone);
  const occasion: Occasion = { now, time, region, store, unstored };
  const { campaigns, left } = eligibleCampaigns(snapshot, profile, occasion, settings, isSponsored);
  const learned = learnedFrom(snapshot, now, settings);
  const { model, counts } = learned;
  const gone = visitsGone(counts.hours, time.part);
  const segment = segmentOf(profile);
  const facets = facetsOf(snapshot, profile, persona && { persona });
  const rated = affinities(snapshot, profile, 'promotions', [...campaigns.keys()], facets).flatMap(
    ({ candidate, affinity, shares }): RatedCampaign[] => {
      const id = table.id(candidate);
      const context = { segment, fit: fitOf(affinity, campaigns.size), place: 1 };
      const estimate = model.estimate(id, context);
      const { probability } = estimate;
      const { spentToday, dailyBudget } = purseOf(table.card(candidate), time.day);
      const isPaced = Number.isFinite(dailyBudget);
      if (isPaced && !takesPart({ spentToday, dailyBudget, gone }, probability, model.usual(id))) return [];
      const draw = drawResponse(estimate, settings.exploration, seed, id);
      const products = campaigns.get(candidate) ?? [];
      return [{ candidate, affinity, shares, probability, draw, context, products }];
    },
  );
  return { rated, left, learned };
}

/**
 * The promotions for the slots of a page, in the order of a draw from what is known of the chance that each is followed
 * (Thompson 1933): what is well known stands by its chance, what is not gets a try now and then. Ties by id. They fill
 * slots of their own and never touch the order of recommendations.
 */
export function choosePromotions(
  snapshot: Snapshot,
  profile: Profile,
  request: OfferRequest,
): PromotionSlot[] {
  const table = snapshot.table('Promotion');
  const products = snapshot.table('Product');
  const { rated, left, learned } = rateCampaigns(snapshot, profile, request, false);
  return [...rated]
    .sort((a, b) => b.draw - a.draw || compareIds(table.id(a.candidate), table.id(b.candidate)))
    .slice(0, Math.min(request.first, left))
    .map(({ candidate, affinity, shares, context, products: own }, at) => {
      const promotion = table.id(candidate);
      const placed = { ...context, place: at + 1 };
      return {
        promotion,
        affinity,
        shares,
        probability: learned.model.estimate(promotion, placed).probability,
        context: placed,
        products: own.map((product) => products.id(product)).sort(compareIds),
      };
    });
}
