import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CategoryType } from '../catalogue/named-nodes/category.type.js';
import { ProductType } from '../catalogue/product/product.type.js';
import { EstimateType } from './estimate.type.js';

@ObjectType('Complement', { description: 'A category that goes with another one.', simpleResolvers: true })
export class ComplementType {
  @Field(() => CategoryType, { description: 'The category.' })
  readonly category!: CategoryType;

  @Field(() => EstimateType, {
    description:
      'Who bought the one and this within 60 days, against the chance of any buyer to: 1 is no more than that.',
  })
  readonly lift!: EstimateType;

  @Field(() => Int, { description: 'How many bought both so.' })
  readonly buyers!: number;

  @Field(() => Boolean, { description: 'Whether the graph knows products of it as accessories of the one.' })
  readonly isAccessory!: boolean;
}

@ObjectType('LifeCycle', {
  description: 'Where a user stands with a kind of product that they bought.',
  simpleResolvers: true,
})
export class LifeCycleType {
  @Field(() => CategoryType, { description: 'The category.' })
  readonly category!: CategoryType;

  @Field(() => ProductType, { description: 'What they bought last in it.' })
  readonly product!: ProductType;

  @Field(() => String, { description: 'When, ISO 8601.' })
  readonly boughtAt!: string;

  @Field(() => EstimateType, { description: 'Days until people of the shop buy such a thing again.' })
  readonly intervalDays!: EstimateType;

  @Field(() => Boolean, { description: 'Whether it is bought once in a while only.' })
  readonly isDurable!: boolean;

  @Field(() => Float, {
    description:
      'How likely somebody who bought then has bought again by now, 0 to 1: low means that it is too early.',
  })
  readonly readiness!: number;

  @Field(() => [ComplementType], {
    description: 'What goes with it and was not bought since, while it is new (60 days).',
  })
  readonly complements!: readonly ComplementType[];
}
