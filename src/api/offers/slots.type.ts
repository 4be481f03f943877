import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ProductType } from '../catalogue/product/product.type.js';
import { LocalisedTextType } from '../shared/language.type.js';
import { AffinityShareType } from './affinity-share.type.js';
import { PromotionType } from './promotion.type.js';

const LABEL = 'What has to stand beside it, so that everybody sees what it is.';
const AFFINITY =
  'How well it suits the user, 0 to 1: P(promotion | user) = Σ P(promotion | facet) · P(facet | user), over what may be shown. It says what they care about, not what they will do.';
const RESPONSE =
  'Chance that they follow it there, 0 to 1, learned from what became of exposures: what exploration and pacing go by.';
const OFFER_ID =
  'A signed record of this offer: `recordOffers` takes it back within 7 days once it was seen.';

@ObjectType('PromotionSlot', {
  description:
    'A promotion in a slot of its own: show its label with it. It never changes the order of recommendations.',
  simpleResolvers: true,
})
export class PromotionSlotType {
  @Field(() => LocalisedTextType, { description: LABEL })
  readonly label!: LocalisedTextType;

  @Field(() => PromotionType, { description: 'The promotion.' })
  readonly promotion!: PromotionType;

  @Field(() => Int, { description: 'Its slot, from 1.' })
  readonly place!: number;

  @Field(() => Float, { description: AFFINITY })
  readonly affinity!: number;

  @Field(() => Float, { description: RESPONSE })
  readonly responseProbability!: number;

  @Field(() => LocalisedTextType, { description: 'Why, in a sentence.' })
  readonly why!: LocalisedTextType;

  @Field(() => [AffinityShareType], { description: 'Why, the strongest first.' })
  readonly reasons!: readonly AffinityShareType[];

  @Field(() => [ProductType], {
    description: 'Its products that can be had and that the user does not own, by id.',
  })
  readonly products!: readonly ProductType[];

  @Field(() => String, { description: OFFER_ID })
  readonly offerId!: string;
}

@ObjectType('SponsoredProduct', {
  description:
    'A product that somebody pays for to be shown: never a recommendation, always with its label. Money buys no rank and no score, and nothing below the floor of relevance.',
  simpleResolvers: true,
})
export class SponsoredProductType {
  @Field(() => LocalisedTextType, { description: LABEL })
  readonly label!: LocalisedTextType;

  @Field(() => String, { description: 'Who pays.' })
  readonly sponsor!: string;

  @Field(() => ProductType, { description: 'The product.' })
  readonly product!: ProductType;

  @Field(() => PromotionType, { description: 'The campaign.' })
  readonly promotion!: PromotionType;

  @Field(() => Int, { description: 'Its place among sponsored products, from 1.' })
  readonly place!: number;

  @Field(() => Int, {
    description:
      'Rank that the product has among the recommendations for the same user, from 1, money aside.',
  })
  readonly organicRank!: number;

  @Field(() => Float, { description: AFFINITY })
  readonly affinity!: number;

  @Field(() => Float, { description: RESPONSE })
  readonly responseProbability!: number;

  @Field(() => LocalisedTextType, { description: 'Why, in a sentence.' })
  readonly why!: LocalisedTextType;

  @Field(() => [AffinityShareType], { description: 'Why, the strongest first.' })
  readonly reasons!: readonly AffinityShareType[];

  @Field(() => String, { description: OFFER_ID })
  readonly offerId!: string;
}
