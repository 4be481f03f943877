import { ObjectType } from 'type-graphql';
import { NodeType } from '../shared/node.type.js';

@ObjectType('User', {
  implements: NodeType,
  description:
    'A person, known by a keyed hash. Only they themselves, and the apps that serve them, see more.',
})
export class UserType extends NodeType {}
