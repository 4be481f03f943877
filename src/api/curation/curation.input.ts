import { Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { Decision } from '../../curate/decision.js';

const DecisionEnum = {
  APPROVE: 'APPROVE',
  REJECT: 'REJECT',
  CORRECT: 'CORRECT',
} as const satisfies Record<Decision, Decision>;
registerEnumType(DecisionEnum, {
  name: 'Decision',
  description: "An expert's word on a statement; it stands, whatever is read in texts later.",
  valuesConfig: {
    APPROVE: { description: 'It is true.' },
    REJECT: { description: 'It is not.' },
    CORRECT: { description: 'It is not, but the given value is.' },
  },
});

const REASON = 'Why, for the history; at most 2,000 characters. No personal data.';

@InputType('DecideInput', { description: 'A decision on a statement.' })
export class DecideInput {
  @Field(() => ID, { description: 'Id of the statement.' })
  readonly statement!: string;

  @Field(() => DecisionEnum, { description: 'What the expert says.' })
  readonly decision!: Decision;

  @Field(() => Float, {
    nullable: true,
    description: 'CORRECT: the right value, in the unit of the statement.',
  })
  readonly value?: number | null;

  @Field(() => String, { nullable: true, description: 'CORRECT: the right value where it is a text.' })
  readonly valueText?: string | null;

  @Field(() => String, { description: REASON })
  readonly reason!: string;

  @Field(() => Int, { description: 'Version of the statement that the expert saw.' })
  readonly expectedVersion!: number;
}

@InputType('MergeProductsInput', { description: 'Products that are one.' })
export class MergeProductsInput {
  @Field(() => ID, { description: 'Id of the product that stays.' })
  readonly winner!: string;

  @Field(() => [ID], {
    description: 'Ids of the products that go into it, at most 20; they lead to it from then on.',
  })
  readonly losers!: string[];

  @Field(() => String, { description: REASON })
  readonly reason!: string;

  @Field(() => Int, { description: 'Version of the winner that the expert saw.' })
  readonly expectedVersion!: number;
}

@InputType('SplitProductInput', { description: 'Listings that are of another product.' })
export class SplitProductInput {
  @Field(() => ID, { description: 'Id of the product that they leave.' })
  readonly product!: string;

  @Field(() => [ID], { description: 'Ids of the listings, not all of the product, at most 100.' })
  readonly listings!: string[];

  @Field(() => String, { description: REASON })
  readonly reason!: string;

  @Field(() => Int, { description: 'Version of the product that the expert saw.' })
  readonly expectedVersion!: number;
}

@InputType('UndoInput', { description: 'A change to take back.' })
export class UndoInput {
  @Field(() => ID, { description: 'Id of the change.' })
  readonly change!: string;

  @Field(() => String, { description: REASON })
  readonly reason!: string;
}
