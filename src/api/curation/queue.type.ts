import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { StatementType } from '../statements/statement.type.js';

export const QueueReasonEnum = {
  CONFLICT: 'CONFLICT',
  LOW_CONFIDENCE: 'LOW_CONFIDENCE',
  PROPOSED: 'PROPOSED',
} as const;
registerEnumType(QueueReasonEnum, {
  name: 'QueueReason',
  description: 'Why a statement wants an expert.',
  valuesConfig: {
    CONFLICT: { description: 'Another source gives another value.' },
    LOW_CONFIDENCE: { description: 'It is not sure.' },
    PROPOSED: { description: 'Nobody has looked at it yet.' },
  },
});

export const QueueScopeEnum = { CONFLICTS: 'conflicts', DOUBTFUL: 'doubtful', ALL: 'all' } as const;
registerEnumType(QueueScopeEnum, {
  name: 'QueueScope',
  description: 'Which statements are shown.',
  valuesConfig: {
    CONFLICTS: { description: 'Those that another source contradicts.' },
    DOUBTFUL: { description: 'Those of little confidence.' },
    ALL: { description: 'Every one.' },
  },
});

@ObjectType('QueueItem', { description: 'A statement that wants an expert.', simpleResolvers: true })
export class QueueItemType {
  @Field(() => StatementType, { description: 'The statement.' })
  readonly statement!: StatementType;

  @Field(() => QueueReasonEnum, { description: 'Why it is here.' })
  readonly why!: keyof typeof QueueReasonEnum;

  @Field(() => [StatementType], { description: 'Statements that say something else of the same.' })
  readonly competing!: readonly StatementType[];
}
