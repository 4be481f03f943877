import { ObjectType } from 'type-graphql';
import { NamedType } from '../../shared/named.type.js';
import { NodeType } from '../../shared/node.type.js';

@ObjectType('Audience', {
  implements: [NodeType, NamedType],
  description: 'Whom a product is for, such as children, seniors or professionals.',
})
export class AudienceType extends NamedType {}
