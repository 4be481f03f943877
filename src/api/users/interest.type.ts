import { Field, Float, ObjectType } from 'type-graphql';
import { NodeType } from '../shared/node.type.js';

@ObjectType('Interest', {
  description: 'What a user cares for, and how that is known.',
  simpleResolvers: true,
})
export class InterestType {
  @Field(() => NodeType, { description: 'Feature, brand, category or need.' })
  readonly node!: NodeType;

  @Field(() => Float, { description: 'How much; 1 is a plain interest.' })
  readonly weight!: number;

  @Field(() => String, {
    description: 'Where it comes from: stated by the user, or derived by a named method.',
  })
  readonly source!: string;
}
