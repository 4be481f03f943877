import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { GraphEdge } from '../../domain/graph-records.js';
import { FeatureType } from '../catalogue/named-nodes/feature.type.js';
import { POLARITIES, type Polarity, PolarityEnum } from '../shared/graph-enums.js';
import { numberOf, oneOf, textOf } from '../shared/properties.js';

@ObjectType('Mention', { description: 'A span of a text that speaks of a feature.', simpleResolvers: true })
export class MentionType {
  constructor(
    private readonly edge: GraphEdge,
    feature: FeatureType,
  ) {
    this.feature = feature;
  }

  @Field(() => FeatureType, { description: 'The feature.' })
  readonly feature: FeatureType;

  @Field(() => PolarityEnum, { nullable: true, description: 'Praise, blame or neither.' })
  get polarity(): Polarity | undefined {
    return oneOf(POLARITIES, this.edge.properties.polarity);
  }

  @Field(() => String, { nullable: true, description: 'The words for the feature.' })
  get text(): string | undefined {
    return textOf(this.edge.properties, 'text');
  }

  @Field(() => String, { nullable: true, description: 'The words of the opinion.' })
  get opinion(): string | undefined {
    return textOf(this.edge.properties, 'opinion');
  }

  @Field(() => Int, { description: 'Where the words begin in the text, in UTF-16 code units.' })
  get start(): number {
    return numberOf(this.edge.properties, 'start') ?? 0;
  }

  @Field(() => Int, { description: 'Where they end, exclusive.' })
  get end(): number {
    return numberOf(this.edge.properties, 'end') ?? 0;
  }

  @Field(() => Float, { nullable: true, description: 'How sure the reader was, 0 to 1.' })
  get confidence(): number | undefined {
    return numberOf(this.edge.properties, 'confidence');
  }
}
