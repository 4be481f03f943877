import { Field, Float, ObjectType } from 'type-graphql';
import type { ExplanationPath, PathStep } from '../../explain/contribution.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { snapshotNode } from '../nodes/find-node.js';
import { Relationship } from '../shared/graph-enums.js';
import { NodeType } from '../shared/node.type.js';

@ObjectType('PathStep', { description: 'A relationship that is in the graph.', simpleResolvers: true })
export class PathStepType {
  constructor(
    private readonly snapshot: Snapshot,
    readonly step: PathStep,
  ) {}

  @Field(() => Relationship, { description: 'Type of the relationship.' })
  get relationship(): string {
    return this.step.relationship;
  }

  @Field(() => NodeType, { nullable: true, description: 'Where it begins.' })
  get from(): NodeType | undefined {
    return snapshotNode(this.snapshot, this.step.from);
  }

  @Field(() => NodeType, { nullable: true, description: 'Where it leads.' })
  get to(): NodeType | undefined {
    return snapshotNode(this.snapshot, this.step.to);
  }
}

@ObjectType('ExplanationPath', {
  description:
    'A walk over facts of the graph from the user, or from the product asked about, to the recommended one.',
  simpleResolvers: true,
})
export class ExplanationPathType {
  constructor(
    private readonly snapshot: Snapshot,
    readonly path: ExplanationPath,
  ) {}

  @Field(() => Float, { description: 'Share of the score that goes over it.' })
  get value(): number {
    return this.path.value;
  }

  @Field(() => [PathStepType], { description: 'The steps in their order.', complexity: 3 })
  get steps(): PathStepType[] {
    return this.path.steps.map((step) => new PathStepType(this.snapshot, step));
  }
}
