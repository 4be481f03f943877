import { Field, ObjectType } from 'type-graphql';
import type { Properties } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import { NamedType } from '../../shared/named.type.js';
import { NodeType } from '../../shared/node.type.js';
import { textOf } from '../../shared/properties.js';

@ObjectType('Specification', {
  implements: [NodeType, NamedType],
  description: 'A measurable parameter with its canonical unit.',
  simpleResolvers: true,
})
export class SpecificationType extends NamedType {
  constructor(
    id: NodeId,
    private readonly card: Properties,
  ) {
    super(id, card);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Canonical unit that values are given in; null for texts.',
  })
  get unit(): string | undefined {
    return textOf(this.card, 'unit');
  }

  @Field(() => String, { nullable: true, description: 'Kind of quantity, such as length or capacity.' })
  get quantityKind(): string | undefined {
    return textOf(this.card, 'quantityKind');
  }
}
