import { Field, ObjectType } from 'type-graphql';
import type { GraphNode } from '../../domain/graph-records.js';
import { NodeType } from '../shared/node.type.js';
import { textOf } from '../shared/properties.js';

@ObjectType('Change', {
  implements: NodeType,
  description: 'A step of the history of curation. Experts and operators see it.',
  simpleResolvers: true,
})
export class ChangeType extends NodeType {
  constructor(readonly node: GraphNode) {
    super(node.id);
  }

  @Field(() => String, { description: 'What was done, such as decide, merge, split or undo.' })
  get kind(): string {
    return textOf(this.node.properties, 'kind') ?? '';
  }

  @Field(() => String, { nullable: true, description: 'Who did it.' })
  get by(): string | undefined {
    return textOf(this.node.properties, 'by');
  }

  @Field(() => String, { nullable: true, description: 'When, ISO 8601.' })
  get at(): string | undefined {
    return textOf(this.node.properties, 'at');
  }

  @Field(() => String, { nullable: true, description: 'Why.' })
  get reason(): string | undefined {
    return textOf(this.node.properties, 'reason');
  }

  @Field(() => String, { nullable: true, description: 'Id of what it was about.' })
  get subject(): string | undefined {
    return textOf(this.node.properties, 'subject');
  }

  @Field(() => String, { nullable: true, description: 'What was there before, as JSON.' })
  get before(): string | undefined {
    return textOf(this.node.properties, 'before');
  }

  @Field(() => String, { nullable: true, description: 'What was there after it, as JSON.' })
  get after(): string | undefined {
    return textOf(this.node.properties, 'after');
  }

  @Field(() => String, { nullable: true, description: 'Id of the change that took it back.' })
  get undoneBy(): string | undefined {
    return textOf(this.node.properties, 'undoneBy');
  }
}
