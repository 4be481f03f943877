import { Field, Float, ObjectType } from 'type-graphql';
import type { NodeId } from '../../../domain/ids.js';
import { SpecificationType } from '../named-nodes/specification.type.js';

@ObjectType('ProductSpecification', {
  description: 'A value of a parameter that a product has.',
  simpleResolvers: true,
})
export class ProductSpecificationType {
  constructor(
    readonly productId: NodeId,
    specification: SpecificationType,
    value: number | undefined,
    text: string | undefined,
  ) {
    this.specification = specification;
    this.value = value;
    this.text = text;
  }

  @Field(() => SpecificationType, { description: 'The parameter, with its unit.' })
  readonly specification: SpecificationType;

  @Field(() => Float, { nullable: true, description: 'The value in the canonical unit.' })
  readonly value: number | undefined;

  @Field(() => String, { nullable: true, description: 'The value where it is no number.' })
  readonly text: string | undefined;
}
