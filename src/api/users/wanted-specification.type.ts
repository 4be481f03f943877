import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { SpecificationWish } from '../../profile/wanted-specifications.js';
import { CategoryType } from '../catalogue/named-nodes/category.type.js';
import { SpecificationType } from '../catalogue/named-nodes/specification.type.js';
import { EstimateType } from './estimate.type.js';

const Wish = { HIGHER: 'higher', LOWER: 'lower', NAMED: 'named', USUAL: 'usual' } as const satisfies Record<
  string,
  SpecificationWish
>;
registerEnumType(Wish, {
  name: 'SpecificationWish',
  description: 'What the values that a user takes are among those of the category.',
  valuesConfig: {
    HIGHER: { description: 'Surely above the middle.' },
    LOWER: { description: 'Surely below the middle.' },
    NAMED: { description: 'One text, surely more often than the category has it.' },
    USUAL: { description: 'Nothing that can be told apart from the category.' },
  },
});

@ObjectType('WantedSpecification', {
  description: 'A parameter of what a user put into the cart, bought or rated well, against the category.',
  simpleResolvers: true,
})
export class WantedSpecificationType {
  @Field(() => CategoryType, { description: 'The category.' })
  readonly category!: CategoryType;

  @Field(() => SpecificationType, { description: 'The parameter, with its unit.' })
  readonly specification!: SpecificationType;

  @Field(() => Wish, { description: 'What they want of it.' })
  readonly wish!: SpecificationWish;

  @Field(() => Float, { nullable: true, description: 'Middle of their values; null for a text.' })
  readonly value: number | undefined;

  @Field(() => Float, { nullable: true, description: 'Tenth hundredth of their values.' })
  readonly low: number | undefined;

  @Field(() => Float, { nullable: true, description: 'Ninetieth hundredth of their values.' })
  readonly high: number | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'The text that most of theirs have; null for a number.',
  })
  readonly text: string | undefined;

  @Field(() => Float, { nullable: true, description: 'Middle of the values of the category.' })
  readonly categoryValue: number | undefined;

  @Field(() => Float, { nullable: true, description: 'Of a text: share of the category that has it.' })
  readonly categoryShare: number | undefined;

  @Field(() => EstimateType, {
    description:
      'Mean place of their values among those of the category, 0 to 1; of a text the share of theirs that have it.',
  })
  readonly level!: EstimateType;

  @Field(() => Int, { description: 'Products that it comes from.' })
  readonly products!: number;
}
