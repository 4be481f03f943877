import { Field, Float, ID, InputType } from 'type-graphql';
import type { EventType } from '../../domain/ontology.js';
import { EventTypeEnum } from '../shared/graph-enums.js';

@InputType('EventInput', { description: 'Something that a user did with a product.' })
export class EventInput {
  @Field(() => ID, {
    description:
      'Key of the event, made by the client: sent again, the event counts once. Of events with one key and other contents the earliest stays, whatever came first; a later one is refused. At most 128 characters.',
  })
  readonly id!: string;

  @Field(() => EventTypeEnum, { description: 'What they did.' })
  readonly type!: EventType;

  @Field(() => ID, { description: 'Id of the product.' })
  readonly product!: string;

  @Field(() => String, { description: 'When, ISO 8601 with a time zone; since 1990 and not in the future.' })
  readonly at!: string;

  @Field(() => Float, { nullable: true, description: 'RATE: stars, 1 to 5.' })
  readonly value?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'SEARCH: what was searched for, at most 2,000 characters.',
  })
  readonly query?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the listing where it happened.' })
  readonly listing?: string | null;
}

@InputType('ImpressionInput', { description: 'An answer that was seen.' })
export class ImpressionInput {
  @Field(() => ID, {
    description:
      'The `recommendationId` of the answer, as it was given: of the last 7 days, and from since the user is known.',
  })
  readonly recommendationId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The session that was asked for; needed where the answer was for nobody known.',
  })
  readonly session?: string | null;
}

@InputType('RecordEventsInput', { description: 'Events of one user.' })
export class RecordEventsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'User: as the shop calls them, or their id. Left out: who asks.',
  })
  readonly for?: string | null;

  @Field(() => [EventInput], { description: 'The events, at most 500; one at least, or an impression.' })
  readonly events!: EventInput[];

  @Field(() => [ImpressionInput], {
    nullable: true,
    description:
      'Recommendations that they saw, at most 50 pages; the same answer counts once. They make nobody known.',
  })
  readonly impressions?: ImpressionInput[] | null;
}
