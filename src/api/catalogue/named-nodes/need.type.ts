import { ObjectType } from 'type-graphql';
import { NamedType } from '../../shared/named.type.js';
import { NodeType } from '../../shared/node.type.js';

@ObjectType('Need', {
  implements: [NodeType, NamedType],
  description: 'A use case, such as travel or gaming.',
})
export class NeedType extends NamedType {}
