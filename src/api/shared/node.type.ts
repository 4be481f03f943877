import { Field, ID, InterfaceType } from 'type-graphql';
import type { NodeId } from '../../domain/ids.js';

@InterfaceType('Node', { description: 'Anything with a global id: `node(id)` gives it again.' })
export abstract class NodeType {
  @Field(() => ID, { description: 'Global id, the same in every answer, export and store.', simple: true })
  readonly id: NodeId;

  constructor(id: NodeId) {
    this.id = id;
  }
}
