import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CategoryType } from '../catalogue/named-nodes/category.type.js';
import { PriceType } from '../catalogue/prices/price.type.js';
import { EstimateType } from './estimate.type.js';

@ObjectType('PriceRange', { description: 'From one amount to another.', simpleResolvers: true })
export class PriceRangeType {
  @Field(() => PriceType, { description: 'The tenth hundredth of the prices.' })
  readonly low!: PriceType;

  @Field(() => PriceType, { description: 'The ninetieth hundredth.' })
  readonly high!: PriceType;
}

@ObjectType('PriceQuartiles', {
  description: 'Where prices lie among those of the category: 0 is the cheapest, 1 the dearest.',
  simpleResolvers: true,
})
export class PriceQuartilesType {
  @Field(() => Float, { description: 'A quarter is not above it.' })
  readonly low!: number;

  @Field(() => Float, { description: 'Half is not above it.' })
  readonly median!: number;

  @Field(() => Float, { description: 'Three quarters are not above it.' })
  readonly high!: number;
}

@ObjectType('PriceLevel', {
  description:
    'What a user spends in a category: prices of what they looked at, put into the cart and bought, among those of the category in the same currency.',
  simpleResolvers: true,
})
export class PriceLevelType {
  @Field(() => CategoryType, { description: 'The category.' })
  readonly category!: CategoryType;

  @Field(() => EstimateType, {
    description: 'Mean place among the prices: 0 is the cheapest, 1 the dearest.',
  })
  readonly level!: EstimateType;

  @Field(() => EstimateType, {
    description:
      'How far below what they look at lies what they take, −1 to 1: above 0 they look for the price.',
  })
  readonly sensitivity!: EstimateType;

  @Field(() => PriceQuartilesType, { description: 'How the places are spread.' })
  readonly quartiles!: PriceQuartilesType;

  @Field(() => PriceRangeType, { nullable: true, description: 'The amounts.' })
  readonly range: PriceRangeType | undefined;

  @Field(() => Int, { description: 'Products that it comes from.' })
  readonly products!: number;
}
