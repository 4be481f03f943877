import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('EventSummary', {
  description: 'What a profile is worked out from, and what was left out of it.',
  simpleResolvers: true,
})
export class EventSummaryType {
  @Field(() => Int, { description: 'Events that count.' })
  readonly counted!: number;

  @Field(() => Int, {
    description: 'Left out: events told twice (one id, or one act with one product within a second).',
  })
  readonly doubles!: number;

  @Field(() => Int, {
    description:
      'Left out: views and searches of sessions that no person reaches (20 within a minute, or 30 evenly spaced).',
  })
  readonly robots!: number;

  @Field(() => Int, { description: 'Sessions: a pause of more than 30 minutes ends one.' })
  readonly sessions!: number;
}
