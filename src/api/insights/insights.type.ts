import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CategoryType } from '../catalogue/named-nodes/category.type.js';
import { FeatureType } from '../catalogue/named-nodes/feature.type.js';
import { NeedType } from '../catalogue/named-nodes/need.type.js';
import { ProductType } from '../catalogue/product/product.type.js';
import { PromotionType } from '../offers/promotion.type.js';

@ObjectType('UnansweredTerm', { description: 'Something asked for and not found.', simpleResolvers: true })
export class UnansweredTermType {
  @Field(() => String, {
    description: 'Name of the vocabulary where it has one, in English; else the word as it was asked.',
  })
  readonly term!: string;

  @Field(() => Int, { description: 'People who asked, 5 at least.' })
  readonly people!: number;

  @Field(() => Int, { description: 'Questions with it.' })
  readonly questions!: number;
}

@ObjectType('CategoryNeed', { description: 'A need that people have of a category.', simpleResolvers: true })
export class CategoryNeedType {
  @Field(() => CategoryType, { description: 'The category that they look at.' })
  readonly category!: CategoryType;

  @Field(() => NeedType, { description: 'The need that they state.' })
  readonly need!: NeedType;

  @Field(() => Int, { description: 'People with both, 5 at least.' })
  readonly people!: number;
}

@ObjectType('Complaint', { description: 'What owners complain about.', simpleResolvers: true })
export class ComplaintType {
  @Field(() => CategoryType, { description: 'Kind of product.' })
  readonly category!: CategoryType;

  @Field(() => FeatureType, { description: 'What is blamed.' })
  readonly feature!: FeatureType;

  @Field(() => Int, { description: 'Texts of owners that blame it, 5 at least; each once a product.' })
  readonly negative!: number;

  @Field(() => Int, { description: 'Texts of owners that praise it.' })
  readonly positive!: number;

  @Field(() => [ProductType], {
    description: 'Products that 5 texts or more blame for it, the most blamed first; at most 3.',
  })
  readonly products!: readonly ProductType[];
}

@ObjectType('PromotionResult', { description: 'What became of a promotion.', simpleResolvers: true })
export class PromotionResultType {
  @Field(() => PromotionType, { description: 'The promotion.' })
  readonly promotion!: PromotionType;

  @Field(() => Int, { description: 'People who saw it, 5 at least.' })
  readonly people!: number;

  @Field(() => Int, { description: 'Exposures.' })
  readonly shown!: number;

  @Field(() => Int, { description: 'Exposures that were followed.' })
  readonly followed!: number;

  @Field(() => Float, { description: 'Chance that it is followed, smoothed towards that of all promotions.' })
  readonly responseProbability!: number;

  @Field(() => Float, { description: 'What it has cost, in its money.' })
  readonly spent!: number;
}

@ObjectType('Insights', {
  description: 'What the shop can learn from many people; nothing about fewer than 5, and nothing personal.',
  simpleResolvers: true,
})
export class InsightsType {
  @Field(() => [UnansweredTermType], { description: 'What is asked for and not found, most people first.' })
  readonly unanswered!: readonly UnansweredTermType[];

  @Field(() => [CategoryNeedType], { description: 'Needs by category, most people first.' })
  readonly needs!: readonly CategoryNeedType[];

  @Field(() => [ComplaintType], { description: 'What owners complain about, most texts first.' })
  readonly complaints!: readonly ComplaintType[];

  @Field(() => [PromotionResultType], { description: 'What became of promotions, by id.' })
  readonly promotions!: readonly PromotionResultType[];
}
