import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Persona } from '../../../profile/personas/persona.js';
import { NamedType } from '../../shared/named.type.js';
import { NodeType } from '../../shared/node.type.js';
import { EstimateType } from '../../users/estimate.type.js';

@ObjectType('PersonaTrait', {
  description: 'An interest that tells the people of a persona from all others.',
  simpleResolvers: true,
})
export class PersonaTraitType {
  @Field(() => NodeType, { description: 'Feature, brand, category or need.' })
  readonly target!: NodeType;

  @Field(() => Float, { description: 'Share of its people that have it.' })
  readonly share!: number;

  @Field(() => Float, { description: 'Share of all others that have it.' })
  readonly otherShare!: number;

  @Field(() => EstimateType, { description: 'The one to the other; surely above 1.' })
  readonly lift!: EstimateType;
}

@ObjectType('Persona', {
  implements: [NodeType, NamedType],
  description:
    'A group of users with like interests, found by grouping; never fewer than five, so that it tells of nobody.',
})
export class PersonaType extends NamedType {
  constructor(readonly persona: Persona) {
    super(persona.id, persona);
  }

  @Field(() => Int, { description: 'People in it, of those that were grouped.' })
  get size(): number {
    return this.persona.size;
  }

  @Field(() => Float, { description: 'How alike it stays when people are drawn again, 0 to 1 (Jaccard).' })
  get stability(): number {
    return this.persona.stability;
  }

  @Field(() => EstimateType, {
    description:
      'Mean place of the prices that its people pay among those of the category: 0 cheapest, 1 dearest.',
  })
  get priceLevel(): EstimateType {
    return this.persona.priceLevel;
  }
}
