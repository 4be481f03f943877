import { Field, Float, ObjectType } from 'type-graphql';
import { NodeType } from '../shared/node.type.js';

@ObjectType('AffinityShare', {
  description: 'A side of the user that speaks for an offer or an answer; the shares sum to the affinity.',
  simpleResolvers: true,
})
export class AffinityShareType {
  @Field(() => NodeType, { description: 'Feature, brand, category, need or product.' })
  readonly facet!: NodeType;

  @Field(() => Float, { description: 'The share.' })
  readonly value!: number;
}
