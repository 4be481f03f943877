import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { OrderState } from '../../domain/ontology.js';
import { HAND_OVER_REASONS, type HandOverReason } from '../../promote/help/hand-over.js';
import { ProductType } from '../catalogue/product/product.type.js';
import { AffinityShareType, OrderStateEnum } from '../offers/affinity-share.type.js';
import { LocalisedTextType } from '../shared/language.type.js';
import { HelpTopicType } from './help-topic.type.js';

@ObjectType('Helpfulness', { description: 'What people said of a help topic.', simpleResolvers: true })
export class HelpfulnessType {
  @Field(() => Int, { description: 'People whom it helped.' })
  readonly helpful!: number;

  @Field(() => Int, { description: 'People who said whether it did.' })
  readonly votes!: number;

  @Field(() => Float, {
    description: '(helpful + 5·m) / (votes + 5), divided by the mean m of all topics; 1 where nobody said.',
  })
  readonly factor!: number;
}

@ObjectType('HelpAnswer', { description: 'A help topic for a question.', simpleResolvers: true })
export class HelpAnswerType {
  @Field(() => HelpTopicType, { description: 'The topic.' })
  readonly topic!: HelpTopicType;

  @Field(() => Float, {
    description: 'What it is ranked by: match · (1 + affinity · coverage) · helpfulness.factor.',
  })
  readonly score!: number;

  @Field(() => Float, {
    description: 'How well the words of the question fit (BM25); 1 for all when nothing is asked.',
  })
  readonly match!: number;

  @Field(() => Float, { description: 'Share of what is asked that it speaks of, by rarity, 0 to 1.' })
  readonly coverage!: number;

  @Field(() => [String], { description: 'What of the question it speaks of, as it was asked.' })
  readonly words!: readonly string[];

  @Field(() => Float, {
    description:
      'How well it suits the user, 0 to 1: Σ P(topic | facet) · P(facet | user), over the topics found.',
  })
  readonly affinity!: number;

  @Field(() => [AffinityShareType], { description: 'Why it suits them, the strongest first.' })
  readonly reasons!: readonly AffinityShareType[];

  @Field(() => HelpfulnessType, { description: 'What people said of it.' })
  readonly helpfulness!: HelpfulnessType;

  @Field(() => Boolean, { description: 'They have tried it: it comes after all others.' })
  readonly isTried!: boolean;

  @Field(() => LocalisedTextType, { description: 'Why it was chosen, in words.' })
  readonly why!: LocalisedTextType;
}

const HandOverReasonEnum = Object.fromEntries(HAND_OVER_REASONS.map((one) => [one, one]));
registerEnumType(HandOverReasonEnum, {
  name: 'HandOverReason',
  description: 'Why a person takes over.',
  valuesConfig: {
    WISHED: { description: 'They wish to speak with a person.' },
    NOT_COVERED: { description: 'No topic covers half of what is asked.' },
    TRIED: { description: 'What covers it did not help.' },
  },
});

@ObjectType('HandOverProduct', {
  description: 'Something that they have of the shop.',
  simpleResolvers: true,
})
export class HandOverProductType {
  @Field(() => ProductType, { description: 'The product.' })
  readonly product!: ProductType;

  @Field(() => OrderStateEnum, { nullable: true, description: 'How the newest order of it stands.' })
  readonly order?: OrderState;
}

@ObjectType('HandOver', { description: 'What a person has to know who takes over.', simpleResolvers: true })
export class HandOverType {
  @Field(() => HandOverReasonEnum, { description: 'Why.' })
  readonly reason!: HandOverReason;

  @Field(() => String, { description: 'What was asked, as it was asked.' })
  readonly question!: string;

  @Field(() => [HandOverProductType], { description: 'What they have, orders first; at most 10.' })
  readonly products!: readonly HandOverProductType[];

  @Field(() => [HelpTopicType], { description: 'Topics that did not help.' })
  readonly tried!: readonly HelpTopicType[];

  @Field(() => [HelpTopicType], { description: 'Topics that come nearest, at most 3.' })
  readonly nearest!: readonly HelpTopicType[];

  @Field(() => LocalisedTextType, { description: 'All of it in words.' })
  readonly summary!: LocalisedTextType;
}

@ObjectType('Help', { description: 'What the shop has to say to a question.', simpleResolvers: true })
export class HelpType {
  @Field(() => [HelpAnswerType], { description: 'Help topics, the best first.' })
  readonly answers!: readonly HelpAnswerType[];

  @Field(() => Float, {
    description:
      'Share of the question that the best topic not tried covers, 0 to 1; below 0.5 a person is to answer.',
  })
  readonly confidence!: number;

  @Field(() => HandOverType, {
    nullable: true,
    description: 'For the person who takes over; null where the shop is sure enough.',
  })
  readonly handOver?: HandOverType;
}
