import { ObjectType } from 'type-graphql';
import { NamedType } from '../../shared/named.type.js';
import { NodeType } from '../../shared/node.type.js';

@ObjectType('ProductModel', {
  implements: [NodeType, NamedType],
  description: 'What the variants of one model have in common.',
})
export class ProductModelType extends NamedType {}
