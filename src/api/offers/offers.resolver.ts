import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { choosePromotions, type OfferRequest } from '../../promote/offers/choose-promotions.js';
import { chooseSponsored } from '../../promote/offers/choose-sponsored.js';
import { isHeldOut } from '../../promote/offers/holdout.js';
import { BUCKET_SECONDS } from '../../promote/offers/learned-from.js';
import { contextText, type ResponseContext } from '../../promote/offers/response-context.js';
import { shopTime } from '../../promote/offers/shop-day.js';
import { sayWhyPromotion } from '../../promote/say-why.js';
import { ProductType } from '../catalogue/product/product.type.js';
import type { ApiContext } from '../context.js';
import { LANGUAGE_ARGUMENT, Language, LocalisedTextType } from '../shared/language.type.js';
import { FOR_ARGUMENT } from '../users/user.resolver.js';
import { affinityShares } from './affinity-share.type.js';
import { type Asker, askerOf, REGION_ARGUMENT, STORE_ARGUMENT } from './asker.js';
import { offerId } from './offer-token.js';
import { PromotionType } from './promotion.type.js';
import { PromotionSlotType, SponsoredProductType } from './slots.type.js';
import { visitorExposuresOf } from './visitor-exposures.js';

const MAX_SLOTS = 20;
const LABELS = {
  promotion: { en: 'Promotion', zh: '推广' },
  sponsored: { en: 'Sponsored', zh: '广告' },
} as const;

@ArgsType()
export class OfferArguments {
  @Field(() => ID, FOR_ARGUMENT)
  readonly for?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The session, where nobody is known: the same session is offered the same for half an hour. Without user and session nothing is offered that somebody pays for, since nobody could count it.',
  })
  readonly session?: string | null;

  @Field(() => Int, { defaultValue: 3, description: `How many, 1 to ${MAX_SLOTS}.` })
  readonly first!: number;

  @Field(() => String, REGION_ARGUMENT)
  readonly region?: string | null;

  @Field(() => String, STORE_ARGUMENT)
  readonly store?: string | null;

  @Field(() => Language, LANGUAGE_ARGUMENT)
  readonly language?: DisplayLanguage | null;
}

/** A request for offers, with what every offer of its answer has in common. */
interface Offering {
  readonly asker: Asker;
  readonly request: OfferRequest;
  readonly language: DisplayLanguage;
  /** Those who are held out are shown nothing. */
  readonly isHeldOut: boolean;
}

async function offeringFor(context: ApiContext, input: OfferArguments): Promise<Offering> {
  const { first } = input;
  if (!Number.isInteger(first) || first < 1 || first > MAX_SLOTS)
    throw new InvalidValueError('first', `expected 1 to ${MAX_SLOTS}, got ${first}`);
  const asker = await askerOf(context, input, 'promotion');
  const { offers: settings } = context.services;
  const { now } = context;
  const { day } = shopTime(now, settings.timeZone);
  const unit = asker.user ?? asker.session;
  const { region, store, persona } = asker;
  return {
    asker,
    request: {
      now,
      first,
      // The same person is offered the same within half an hour: what is drawn hangs on these two alone.
      seed: `${unit ?? 'nobody'} ${Math.floor(now / BUCKET_SECONDS)}`,
      settings,
      // Without user and session nobody can tell who saw it.
      ...(unit !== undefined && { unstored: visitorExposuresOf(context.services.store).shown(unit, day) }),
      ...(region !== undefined && { region }),
      ...(store !== undefined && { store }),
      ...(persona !== undefined && { persona }),
    },
    language: input.language ?? context.language,
    isHeldOut: unit !== undefined && isHeldOut(unit, settings.holdout),
  };
}

interface Chosen {
  readonly promotion: NodeId;
  readonly affinity: number;
  readonly shares: Parameters<typeof affinityShares>[1];
  readonly probability: number;
  readonly context: ResponseContext;
}

function shared(
  context: ApiContext,
  { asker, request, language }: Offering,
  kind: keyof typeof LABELS,
  { promotion, affinity, shares, probability, context: where }: Chosen,
  product?: NodeId,
) {
  const { snapshot, services, now } = context;
  const table = snapshot.table('Promotion');
  return {
    label: new LocalisedTextType(LABELS[kind][language], language),
    promotion: new PromotionType(promotion, table.card(table.indexOf(promotion))),
    place: where.place,
    affinity,
    responseProbability: probability,
    why: new LocalisedTextType(sayWhyPromotion(snapshot, shares, language), language),
    reasons: affinityShares(context, shares),
    offerId: offerId(services.hashKey, {
      user: asker.user,
      isNewcomer: asker.profile.user < 0,
      session: asker.session,
      seq: snapshot.seq,
      at: Math.floor(now),
      seed: request.seed,
      promotion,
      context: contextText(where),
      place: where.place,
      probability,
      product,
    }),
  };
}

/** What is advertised: in slots and types of its own, never among recommendations. */
@Resolver()
export class OffersResolver {
  @Query(() => [PromotionSlotType], {
    description:
      "The shop's own promotions for labelled slots, by the chance that they are followed. The order of recommendations knows nothing of them. None for the few who are held out to see what offers are worth.",
    complexity: 10,
  })
  async promotions(
    @Args(() => OfferArguments) input: OfferArguments,
    @Ctx() context: ApiContext,
  ): Promise<PromotionSlotType[]> {
    const offering = await offeringFor(context, input);
    if (offering.isHeldOut) return [];
    const { snapshot } = context;
    const products = snapshot.table('Product');
    return choosePromotions(snapshot, offering.asker.profile, offering.request).map((slot) => ({
      ...shared(context, offering, 'promotion', slot),
      products: slot.products.map((id) => new ProductType(snapshot, products.indexOf(id))),
    }));
  }

  @Query(() => [SponsoredProductType], {
    description:
      'Products that somebody pays for, for places beside the recommendations: only such as stand high among the recommendations for the same user anyway, and never more than the shop allows a page.',
    complexity: 60,
  })
  async sponsoredProducts(
    @Args(() => OfferArguments) input: OfferArguments,
    @Ctx() context: ApiContext,
  ): Promise<SponsoredProductType[]> {
    const offering = await offeringFor(context, input);
    if (offering.isHeldOut) return [];
    const { snapshot, services, now } = context;
    const { asker, request, language } = offering;
    const page = await services.recommender.recommend({
      ...(asker.user !== undefined && { user: asker.user }),
      intent: 'FOR_YOU',
      first: Math.min(100, request.settings.sponsoredFloorRank),
      shown: [],
      where: {
        ...(asker.region !== undefined && { region: asker.region }),
        ...(asker.store !== undefined && { store: asker.store }),
      },
      exclude: [],
      diversity: 0,
      now,
      language,
    });
    const organic = page.recommendations.map(({ product }) => product);
    const products = snapshot.table('Product');
    return chooseSponsored(snapshot, asker.profile, organic, request).map((one) => ({
      ...shared(context, offering, 'sponsored', one, one.product),
      sponsor: one.sponsor,
      product: new ProductType(snapshot, products.indexOf(one.product)),
      organicRank: one.organicRank,
    }));
  }
}
