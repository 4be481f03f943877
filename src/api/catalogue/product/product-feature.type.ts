import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { NodeId } from '../../../domain/ids.js';
import { FeatureType } from '../named-nodes/feature.type.js';

@ObjectType('Interval', {
  description: 'A range that holds the true value with 95 % certainty.',
  simpleResolvers: true,
})
export class IntervalType {
  @Field(() => Float, { description: 'Lower end.' })
  readonly low!: number;

  @Field(() => Float, { description: 'Upper end.' })
  readonly high!: number;
}

@ObjectType('ProductFeature', {
  description: 'What owners say about a feature of a product.',
  simpleResolvers: true,
})
export class ProductFeatureType {
  constructor(
    readonly productId: NodeId,
    feature: FeatureType,
    score: number,
    positive: number,
    negative: number,
  ) {
    this.feature = feature;
    this.score = score;
    this.positive = positive;
    this.negative = negative;
  }

  @Field(() => FeatureType, { description: 'The feature.' })
  readonly feature: FeatureType;

  @Field(() => Float, {
    description:
      'Praise against blame as the texts weigh, −1 to 1, drawn to 0 where few speak; new and telling texts weigh more.',
  })
  readonly score: number;

  @Field(() => Int, { description: 'Texts that praise it.' })
  readonly positive: number;

  @Field(() => Int, { description: 'Texts that find fault with it.' })
  readonly negative: number;

  @Field(() => Int, { description: 'Texts that praise or blame it: the score rests on them.' })
  get reviews(): number {
    return this.positive + this.negative;
  }
}
