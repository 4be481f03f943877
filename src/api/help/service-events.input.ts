import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { OrderState } from '../../domain/ontology.js';
import { UserErrorType } from '../errors/user-error.type.js';
import { OrderStateEnum } from '../offers/affinity-share.type.js';

/** Most orders that are told at once. */
export const MAX_ORDERS = 100;
/** Longest key of a client. */
export const MAX_ID_LENGTH = 128;
const WHOM = 'User: as the shop calls them, or their id. Left out: who asks.';

@InputType('RateHelpInput', { description: 'Whether a help topic helped.' })
export class RateHelpInput {
  @Field(() => ID, { nullable: true, description: WHOM })
  readonly for?: string | null;

  @Field(() => ID, { description: 'Id of the help topic.' })
  readonly topic!: string;

  @Field(() => Boolean, { description: 'Whether it did; said again, the last word counts.' })
  readonly helpful!: boolean;
}

@InputType('RecordQuestionInput', { description: 'A question or a search of a user.' })
export class RecordQuestionInput {
  @Field(() => ID, { nullable: true, description: WHOM })
  readonly for?: string | null;

  @Field(() => ID, {
    description: `Key of the question, made by the client: sent again, it counts once. At most ${MAX_ID_LENGTH} characters.`,
  })
  readonly id!: string;

  @Field(() => String, { description: 'What was asked, at most 2,000 characters.' })
  readonly text!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the shop had it. Left out: whether the help topics cover half of it.',
  })
  readonly found?: boolean | null;
}

@InputType('OrderInput', { description: 'How an order stands.' })
export class OrderInput {
  @Field(() => ID, {
    description: `Key of the order, as the shop calls it; at most ${MAX_ID_LENGTH} characters. It is kept as a hash.`,
  })
  readonly id!: string;

  @Field(() => ID, { description: 'Id of the product.' })
  readonly product!: string;

  @Field(() => OrderStateEnum, { description: 'How it stands.' })
  readonly state!: OrderState;

  @Field(() => String, { description: 'Since when, ISO 8601 with a time zone; not in the future.' })
  readonly at!: string;
}

@InputType('RecordOrdersInput', { description: 'How orders of a user stand.' })
export class RecordOrdersInput {
  @Field(() => ID, { nullable: true, description: WHOM })
  readonly for?: string | null;

  @Field(() => [OrderInput], { description: `The orders, 1 to ${MAX_ORDERS}.` })
  readonly orders!: OrderInput[];
}

@ObjectType('ServicePayload', { description: 'What became of it.', simpleResolvers: true })
export class ServicePayload {
  @Field(() => Int, { description: 'How many are stored now.' })
  readonly recorded!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'State of the graph that has them; null where nothing was stored.',
  })
  readonly seq?: number;

  @Field(() => [UserErrorType], { description: 'What does not fit; the rest was stored.' })
  readonly userErrors!: readonly UserErrorType[];
}
