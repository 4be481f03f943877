import { Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import type { GraphNode } from '../../domain/graph-records.js';
import { STATEMENT_STATUSES, type StatementStatus } from '../../domain/ontology.js';
import { maySeeCuration } from '../auth/permissions.js';
import type { ApiContext } from '../context.js';
import { PredicateEnum, StatementStatusEnum } from '../shared/graph-enums.js';
import { NodeType } from '../shared/node.type.js';
import { numberOf, oneOf, textOf } from '../shared/properties.js';

@ObjectType('Statement', {
  implements: NodeType,
  description: 'An assertion about a product, with what supports it. Its id is the same whoever says it.',
})
export class StatementType extends NodeType {
  constructor(readonly node: GraphNode) {
    super(node.id);
  }

  @Field(() => PredicateEnum, { description: 'What is asserted.' })
  get predicate(): string {
    return textOf(this.node.properties, 'predicate') ?? '';
  }

  @Field(() => StatementStatusEnum, { description: 'What became of it.' })
  get status(): StatementStatus {
    return oneOf(STATEMENT_STATUSES, this.node.properties.status) ?? 'proposed';
  }

  @Field(() => Float, { nullable: true, description: 'How sure it is, 0 to 1.' })
  get confidence(): number | undefined {
    return numberOf(this.node.properties, 'confidence');
  }

  @Field(() => Int, { description: 'Give it as `expectedVersion` of a decision.' })
  get version(): number {
    return this.node.version;
  }

  @Field(() => Float, { nullable: true, description: 'Value of a specification, in `unit`.' })
  get value(): number | undefined {
    return numberOf(this.node.properties, 'value');
  }

  @Field(() => Float, { nullable: true, description: 'Upper end where the value is a range.' })
  get valueMax(): number | undefined {
    return numberOf(this.node.properties, 'valueMax');
  }

  @Field(() => String, { nullable: true, description: 'Value that is no number.' })
  get valueText(): string | undefined {
    return textOf(this.node.properties, 'valueText');
  }

  @Field(() => String, { nullable: true, description: 'Unit of the value.' })
  get unit(): string | undefined {
    return textOf(this.node.properties, 'unit');
  }

  @Field(() => Int, { nullable: true, description: 'Texts that praise, or say that it suits the use.' })
  get positive(): number | undefined {
    return numberOf(this.node.properties, 'positive');
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Texts that find fault, or say that it does not suit the use.',
  })
  get negative(): number | undefined {
    return numberOf(this.node.properties, 'negative');
  }

  @Field(() => Int, { nullable: true, description: 'Texts that do neither, or both.' })
  get neutral(): number | undefined {
    return numberOf(this.node.properties, 'neutral');
  }

  @Field(() => String, { nullable: true, description: 'When an expert decided, ISO 8601.' })
  get decidedAt(): string | undefined {
    return textOf(this.node.properties, 'decidedAt');
  }

  @Field(() => String, { nullable: true, description: 'Who decided; experts and operators see it.' })
  decidedBy(@Ctx() { caller }: ApiContext): string | undefined {
    return maySeeCuration(caller) ? textOf(this.node.properties, 'decidedBy') : undefined;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Why it was decided so; experts and operators see it.',
  })
  reason(@Ctx() { caller }: ApiContext): string | undefined {
    return maySeeCuration(caller) ? textOf(this.node.properties, 'reason') : undefined;
  }
}
