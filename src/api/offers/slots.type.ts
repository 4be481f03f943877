import { Field, Float, ObjectType } from 'type-graphql';
import { ProductType } from '../catalogue/product.type.js';
import { LocalisedTextType } from '../shared/language.type.js';
import { AffinityShareType } from './affinity-share.type.js';
import { HelpTopicType } from './help-topic.type.js';
import { PromotionType } from './promotion.type.js';

@ObjectType('PromotionSlot', {
  description:
    'A promotion in a slot of its own: show its label with it. It never changes the order of recommendations.',
  simpleResolvers: true,
})
export class PromotionSlotType {
  @Field(() => LocalisedTextType, {
    description: 'What has to stand beside it, so that everybody sees what it is.',
  })
  readonly label!: LocalisedTextType;

  @Field(() => PromotionType, { description: 'The promotion.' })
  readonly promotion!: PromotionType;

  @Field(() => Float, {
    description: 'How well it suits the user, 0 to 1: Σ P(promotion | facet) · P(facet | user).',
  })
  readonly affinity!: number;

  @Field(() => [AffinityShareType], { description: 'Why, the strongest first.' })
  readonly reasons!: readonly AffinityShareType[];

  @Field(() => [ProductType], {
    description: 'Its products that can be had and that the user does not own, by id.',
  })
  readonly products!: readonly ProductType[];
}

@ObjectType('HelpAnswer', { description: 'A help topic for a question.', simpleResolvers: true })
export class HelpAnswerType {
  @Field(() => HelpTopicType, { description: 'The topic.' })
  readonly topic!: HelpTopicType;

  @Field(() => Float, { description: 'What it is ranked by: match · (1 + affinity).' })
  readonly score!: number;

  @Field(() => Float, {
    description: 'How well the words of the question fit (BM25); 1 for all when nothing is asked.',
  })
  readonly match!: number;

  @Field(() => Float, { description: 'How well it suits the user, 0 to 1.' })
  readonly affinity!: number;

  @Field(() => [AffinityShareType], { description: 'Why it suits them, the strongest first.' })
  readonly reasons!: readonly AffinityShareType[];
}
