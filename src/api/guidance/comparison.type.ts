import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { NodeId } from '../../domain/ids.js';
import type { Comparison } from '../../guide/compare/compare.js';
import type { Advantage } from '../../guide/compare/compare-choices.js';
import { FeatureType } from '../catalogue/named-nodes/feature.type.js';
import { SpecificationType } from '../catalogue/named-nodes/specification.type.js';
import { ProductType } from '../catalogue/product/product.type.js';
import { NodeType } from '../shared/node.type.js';

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

  @Field(() => ProductType, {
    nullable: true,
    description: 'The product with the better value; null on a tie, and where it is a matter of taste.',
  })
  readonly best!: ProductType | undefined;
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

  @Field(() => Boolean, {
    description:
      'Whether owners of other variants of the model said it, since none of this one did; their sentences are at those.',
  })
  readonly isOfModel!: boolean;
}

@ObjectType('ComparedFeature', { description: 'A feature of several products.', simpleResolvers: true })
export class ComparedFeatureType {
  @Field(() => FeatureType, { description: 'The feature.' })
  readonly feature!: FeatureType;

  @Field(() => [ComparedOpinionType], { description: 'Opinions, in the order of the products.' })
  readonly opinions!: readonly ComparedOpinionType[];

  @Field(() => Boolean, { description: 'Whether the difference is more than chance (`chance` at most .05).' })
  readonly differs!: boolean;

  @Field(() => Float, {
    description:
      'The chance of so great a difference if there were none, corrected for all pairs and features that were looked at, 0 to 1.',
  })
  readonly chance!: number;

  @Field(() => ProductType, {
    nullable: true,
    description: 'The product that owners praise more than each other one, by more than chance.',
  })
  readonly best!: ProductType | undefined;

  @Field(() => Boolean, { description: 'Whether the user is interested in it.' })
  readonly isOfInterest!: boolean;
}

@ObjectType('UnitPrice', {
  description: 'What a unit of what people pay for costs: a GB of storage, a watt of a charger.',
  simpleResolvers: true,
})
export class UnitPriceType {
  @Field(() => SpecificationType, { description: 'What is paid for.' })
  readonly specification!: SpecificationType;

  @Field(() => Float, { description: 'How many units a price is for.' })
  readonly per!: number;

  @Field(() => String, { description: 'The unit.' })
  readonly unit!: string;

  @Field(() => [Float], {
    nullable: 'items',
    description: 'Prices, in the order of the products; null where price or value is not known.',
  })
  readonly prices!: readonly (number | null)[];

  @Field(() => String, { description: 'ISO 4217.' })
  readonly currency!: string;

  @Field(() => ProductType, { nullable: true, description: 'The product with the lowest; null on a tie.' })
  readonly best!: ProductType | undefined;
}

const AdvantageKindEnum = {
  SPECIFICATION: 'SPECIFICATION',
  VALUE: 'VALUE',
  FEATURE: 'FEATURE',
  PRICE: 'PRICE',
  UNIT_PRICE: 'UNIT_PRICE',
  NEED: 'NEED',
} as const satisfies Record<Advantage['kind'], Advantage['kind']>;
registerEnumType(AdvantageKindEnum, {
  name: 'AdvantageKind',
  description: 'In what way a product is better than the others.',
  valuesConfig: {
    SPECIFICATION: { description: 'The better value.' },
    VALUE: {
      description: 'Another value than the others, where that is a matter of taste: an E-ink display.',
    },
    FEATURE: { description: 'Praised more, by more than chance.' },
    PRICE: { description: 'It costs less.' },
    UNIT_PRICE: { description: 'It costs less a unit.' },
    NEED: { description: 'It is said to suit a use that none of the others is said to suit.' },
  },
});

@ObjectType('Advantage', {
  description: 'One thing that speaks for a product against the others.',
  simpleResolvers: true,
})
export class AdvantageType {
  @Field(() => AdvantageKindEnum, { description: 'In what way it is better.' })
  readonly kind!: Advantage['kind'];

  @Field(() => NodeType, { description: 'The parameter, feature or need; the product itself for its price.' })
  readonly subject!: NodeType;

  @Field(() => Boolean, { description: 'Whether the user is interested in it.' })
  readonly isOfInterest!: boolean;

  @Field(() => Float, {
    description:
      'How great it is, 0 to 1: relative difference of values, 1 − chance of opinions; for needs how surely it suits; 0 for values of taste and of words.',
  })
  readonly size!: number;
}

@ObjectType('Choice', { description: 'What to choose a product for.', simpleResolvers: true })
export class ChoiceType {
  @Field(() => ProductType, { description: 'The product.' })
  readonly product!: ProductType;

  @Field(() => [AdvantageType], {
    description: 'What speaks for it: what the user is interested in first, then what people decide by.',
  })
  readonly advantages!: readonly AdvantageType[];
}

@ObjectType('Comparison', {
  description: 'Products side by side; what differs comes first.',
  simpleResolvers: true,
})
export class ComparisonType {
  readonly comparison!: Comparison;

  @Field(() => [ProductType], { description: 'The products.' })
  readonly products!: readonly ProductType[];

  @Field(() => [ComparedSpecificationType], { description: 'What is measured.', complexity: 20 })
  readonly specifications!: readonly ComparedSpecificationType[];

  @Field(() => [ComparedFeatureType], { description: 'What owners say.', complexity: 20 })
  readonly features!: readonly ComparedFeatureType[];

  @Field(() => [UnitPriceType], {
    description: 'What a unit costs; empty where kinds of goods or currencies differ.',
  })
  readonly unitPrices!: readonly UnitPriceType[];

  @Field(() => [ChoiceType], {
    description: 'What to choose which product for, in the order of the products.',
  })
  readonly choices!: readonly ChoiceType[];
}
