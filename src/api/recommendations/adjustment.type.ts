import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Adjustment } from '../../recommend/recommendation.js';

const AdjustmentKindEnum = {
  DIVERSITY: 'DIVERSITY',
  BUNDLE: 'BUNDLE',
} as const satisfies Record<Adjustment['kind'], string>;
registerEnumType(AdjustmentKindEnum, {
  name: 'AdjustmentKind',
  description: 'What moved a recommendation other than its score.',
  valuesConfig: {
    DIVERSITY: { description: 'Too much like it stood above.' },
    BUNDLE: { description: 'What scored higher did not go with the rest of the bundle.' },
  },
});

@ObjectType('Adjustment', {
  description: 'Where something other than the score moved a recommendation; the score stays.',
  simpleResolvers: true,
})
export class AdjustmentType implements Adjustment {
  @Field(() => AdjustmentKindEnum, { description: 'What moved it.' })
  readonly kind!: Adjustment['kind'];

  @Field(() => Int, { description: 'Rank by score, from 1.' })
  readonly fromRank!: number;

  @Field(() => Int, { description: 'Rank given.' })
  readonly toRank!: number;
}
