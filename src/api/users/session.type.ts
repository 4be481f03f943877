import { Field, Float, Int, ObjectType } from 'type-graphql';
import { NodeType } from '../shared/node.type.js';
import { InterestEventType } from './interest.type.js';

@ObjectType('SessionInterest', {
  description: 'An interest of the last session beside what it was before.',
  simpleResolvers: true,
})
export class SessionInterestType {
  @Field(() => NodeType, { description: 'Feature, brand, category or need.' })
  readonly target!: NodeType;

  @Field(() => Float, {
    description:
      'Its part of what drew the user in the session, among those of its kind; below 0 turned away.',
  })
  readonly share!: number;

  @Field(() => Float, { description: 'The same of everything before the session; 0 where it is new.' })
  readonly standingShare!: number;

  @Field(() => [InterestEventType], {
    description:
      'The events of the session that it comes from, at most 20, those that count most first: of all, the weights sum to `share`.',
  })
  readonly events!: readonly InterestEventType[];
}

@ObjectType('Session', {
  description: 'A visit: events with no pause of more than 30 minutes.',
  simpleResolvers: true,
})
export class SessionType {
  @Field(() => String, { description: 'Time of the first event, ISO 8601.' })
  readonly startedAt!: string;

  @Field(() => String, { description: 'Time of the last event, ISO 8601.' })
  readonly endedAt!: string;

  @Field(() => Boolean, { description: 'Whether it may still go on.' })
  readonly isOpen!: boolean;

  @Field(() => Int, { description: 'Events in it.' })
  readonly eventCount!: number;

  @Field(() => [SessionInterestType], {
    description: 'At most 50, those that differ most from before first.',
  })
  readonly interests!: readonly SessionInterestType[];
}
