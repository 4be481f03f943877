import { ObjectType } from 'type-graphql';
import { NamedType } from '../shared/named.type.js';
import { NodeType } from '../shared/node.type.js';

@ObjectType('Persona', {
  implements: [NodeType, NamedType],
  description: 'A group of users with like interests.',
})
export class PersonaType extends NamedType {}
