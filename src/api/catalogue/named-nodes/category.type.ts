import { ObjectType } from 'type-graphql';
import { NamedType } from '../../shared/named.type.js';
import { NodeType } from '../../shared/node.type.js';

@ObjectType('Category', { implements: [NodeType, NamedType], description: 'A kind of product.' })
export class CategoryType extends NamedType {}
