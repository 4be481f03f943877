import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { NodeId } from '../../domain/ids.js';
import { FeatureType } from '../catalogue/feature.type.js';
import { ProductType } from '../catalogue/product.type.js';
import { SpecificationType } from '../catalogue/specification.type.js';

@ObjectType('ComparedValue', {
  description: 'What one of the products has; both null where nobody says.',
  simpleResolvers: true,
})
export class ComparedValueType {
  readonly product!: NodeId;

  readonly specification!: NodeId;

  @Field(() => Float, { nullable: true, description: 'Value in the unit of the parameter.' })
  readonly value!: number | undefined;

  @Field(() => String, { nullable: true, description: 'Value that is no number.' })
  readonly text!: string | undefined;
}

@ObjectType('ComparedSpecification', {
  description: 'A parameter of several products.',
  simpleResolvers: true,
})
export class ComparedSpecificationType {
  @Field(() => SpecificationType, { description: 'The parameter.' })
  readonly specification!: SpecificationType;

  @Field(() => [ComparedValueType], { description: 'Values, in the order of the products.' })
  readonly values!: readonly ComparedValueType[];

  @Field(() => Boolean, { description: 'Whether they differ.' })
  readonly differs!: boolean;
}

@ObjectType('ComparedOpinion', {
  description: 'What owners of one of the products say.',
  simpleResolvers: true,
})
export class ComparedOpinionType {
  readonly product!: NodeId;

  readonly feature!: NodeId;

  @Field(() => Int, { description: 'Texts that praise.' })
  readonly positive!: number;

  @Field(() => Int, { description: 'Texts that find fault.' })
  readonly negative!: number;

  @Field(() => Float, {
    description: 'Praise against blame as the texts weigh, −1 to 1; 0 where nobody spoke.',
  })
  readonly score!: number;

  @Field(() => Float, {
    description: 'How many new, telling and independent texts the opinions weigh as much as.',
  })
  readonly effectiveReviews!: number;

  @Field(() => Float, {
    description: 'Lower end of the share of praise as the texts weigh, with 95 % certainty.',
  })
  readonly low!: number;

  @Field(() => Float, { description: 'Upper end of it.' })
  readonly high!: number;
}

@ObjectType('ComparedFeature', { description: 'A feature of several products.', simpleResolvers: true })
export class ComparedFeatureType {
  @Field(() => FeatureType, { description: 'The feature.' })
  readonly feature!: FeatureType;

  @Field(() => [ComparedOpinionType], { description: 'Opinions, in the order of the products.' })
  readonly opinions!: readonly ComparedOpinionType[];

  @Field(() => Boolean, { description: 'Whether the difference is more than chance.' })
  readonly differs!: boolean;
}

@ObjectType('Comparison', {
  description: 'Products side by side; what differs comes first.',
  simpleResolvers: true,
})
export class ComparisonType {
  @Field(() => [ProductType], { description: 'The products.' })
  readonly products!: readonly ProductType[];

  @Field(() => [ComparedSpecificationType], { description: 'What is measured.', complexity: 20 })
  readonly specifications!: readonly ComparedSpecificationType[];

  @Field(() => [ComparedFeatureType], { description: 'What owners say.', complexity: 20 })
  readonly features!: readonly ComparedFeatureType[];
}
