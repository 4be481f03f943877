import { ObjectType } from 'type-graphql';
import { NamedType } from '../../shared/named.type.js';
import { NodeType } from '../../shared/node.type.js';

@ObjectType('Feature', {
  implements: [NodeType, NamedType],
  description: 'An aspect people talk about: battery life, camera, 手感.',
})
export class FeatureType extends NamedType {}
