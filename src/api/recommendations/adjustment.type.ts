import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { NodeId } from '../../domain/ids.js';
import type { Adjustment } from '../../recommend/recommendation.js';

const AdjustmentKindEnum = {
  NOVELTY: 'NOVELTY',
  FRESHNESS: 'FRESHNESS',
  DIVERSITY: 'DIVERSITY',
  CALIBRATION: 'CALIBRATION',
  PRICE_BAND: 'PRICE_BAND',
  BRAND_CAP: 'BRAND_CAP',
  RULE_CAP: 'RULE_CAP',
  PIN: 'PIN',
  BUNDLE: 'BUNDLE',
  EXPLORATION: 'EXPLORATION',
  NEAR_MISS: 'NEAR_MISS',
} as const satisfies Record<Adjustment['kind'], string>;
registerEnumType(AdjustmentKindEnum, {
  name: 'AdjustmentKind',
  description: 'What moved a recommendation other than its score.',
  valuesConfig: {
    NOVELTY: { description: 'What is less known went before what is better known.' },
    FRESHNESS: { description: 'What came out later went before what is older.' },
    DIVERSITY: { description: 'Too much like it stood above.' },
    CALIBRATION: { description: "The page was to show the categories as the user's own history does." },
    PRICE_BAND: { description: 'What costs more or less than wished went to the end.' },
    BRAND_CAP: { description: 'There was enough of its brand above it.' },
    RULE_CAP: { description: 'A rule of the shop lets no more of its kind stand above.' },
    PIN: { description: 'A rule of the shop put a product where it stands.' },
    BUNDLE: { description: 'What scored higher did not go with the rest of the bundle.' },
    EXPLORATION: { description: 'Chance: an experiment learns from what is shown out of turn.' },
    NEAR_MISS: { description: 'Nothing met all limits: what misses them by less went before.' },
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

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the rule of the shop behind it, where there is one.',
  })
  readonly rule?: NodeId;
}
