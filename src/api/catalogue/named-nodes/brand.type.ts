import { ObjectType } from 'type-graphql';
import { NamedType } from '../../shared/named.type.js';
import { NodeType } from '../../shared/node.type.js';

@ObjectType('Brand', {
  implements: [NodeType, NamedType],
  description: 'A maker, or the name it sells under.',
})
export class BrandType extends NamedType {}
