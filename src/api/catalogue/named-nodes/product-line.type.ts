import { ObjectType } from 'type-graphql';
import { NamedType } from '../../shared/named.type.js';
import { NodeType } from '../../shared/node.type.js';

@ObjectType('ProductLine', {
  implements: [NodeType, NamedType],
  description: 'A family of models of one brand.',
})
export class ProductLineType extends NamedType {}
