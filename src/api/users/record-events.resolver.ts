import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { eraseUser } from '../../curate/user-data.js';
import { InvalidValueError } from '../../domain/errors.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { KeyedTurns } from '../../lib/keyed-turns.js';
import type { ApiContext } from '../context.js';
import { UserErrorType, userErrorOf } from '../errors/user-error.type.js';
import { EventKeys } from './event-keys.js';
import { readEvent } from './read-event.js';
import { readImpression } from './read-impression.js';
import { type EventInput, type ImpressionInput, RecordEventsInput } from './record-events.input.js';
import { requireUser } from './user.resolver.js';

const MAX_EVENTS = 500;
const MAX_IMPRESSIONS = 50;

@ObjectType('RecordEventsPayload', { description: 'What became of the events.', simpleResolvers: true })
export class RecordEventsPayload {
  @Field(() => Int, { description: 'Events that are stored now, those that were before included.' })
  readonly recorded!: number;

  @Field(() => Int, { description: 'Products whose being seen is stored now.' })
  readonly shown!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'State of the graph that has them; null where none was stored.',
  })
  readonly seq?: number;

  @Field(() => [UserErrorType], { description: 'The events that do not fit; the others were stored.' })
  readonly userErrors!: readonly UserErrorType[];
}

@InputType('EraseUserInput', { description: 'Whom to erase.' })
export class EraseUserInput {
  @Field(() => ID, {
    nullable: true,
    description: 'User: as the shop calls them, or their id. Left out: who asks.',
  })
  readonly for?: string | null;
}

@ObjectType('EraseUserPayload', { description: 'What was erased.', simpleResolvers: true })
export class EraseUserPayload {
  @Field(() => Int, { description: 'Reviews that went.' })
  readonly reviews!: number;

  @Field(() => Int, { description: 'Events, interests and other relationships that went.' })
  readonly relationships!: number;

  @Field(() => [UserErrorType], { description: 'Why nothing was erased.' })
  readonly userErrors!: readonly UserErrorType[];
}

/** How many different edges `operations` put: an event that is in one list twice is one. */
function countEdges(operations: readonly WriteOperation[]): number {
  const edges = operations.flatMap((one) =>
    one.kind === 'putEdge' ? `${one.type} ${one.to} ${one.key}` : [],
  );
  return new Set(edges).size;
}

const turns = new KeyedTurns();

@Resolver()
export class RecordEventsResolver {
  @Mutation(() => RecordEventsPayload, {
    description:
      'Stores what a user did and what they were shown. When it answers the events are durable, and the next answer sees them.',
    complexity: 10,
  })
  async recordEvents(
    @Arg('input', () => RecordEventsInput, { description: 'The events.' }) {
      for: name,
      events,
      impressions,
    }: RecordEventsInput,
    @Ctx() context: ApiContext,
  ): Promise<RecordEventsPayload> {
    const user = requireUser(context, name);
    const seen = impressions ?? [];
    if ((events.length === 0 && seen.length === 0) || events.length > MAX_EVENTS)
      throw new InvalidValueError('events', `expected 1 to ${MAX_EVENTS}, got ${events.length}`);
    if (seen.length > MAX_IMPRESSIONS)
      throw new InvalidValueError('impressions', `expected at most ${MAX_IMPRESSIONS}, got ${seen.length}`);
    // What has a key in common is looked up and written by one request at a time.
    const keys = events.map(({ id }) => `${user} ${id}`);
    return turns.run(keys, () => this.store(context, user, events, seen));
  }

  private async store(
    context: ApiContext,
    user: NodeId,
    events: readonly EventInput[],
    seen: readonly ImpressionInput[],
  ): Promise<RecordEventsPayload> {
    const userErrors: UserErrorType[] = [];
    const attempt = <T>(field: string, place: number, act: () => T[]): T[] => {
      try {
        return act();
      } catch (error) {
        userErrors.push(userErrorOf(error, [field, String(place)]));
        return [];
      }
    };
    const read = events.flatMap((event, place) =>
      attempt('events', place, () => [{ place, operation: readEvent(context, user, event) }]),
    );
    const keys = await EventKeys.of(
      context,
      user,
      read.map(({ operation }) => operation.key),
    );
    const done = EventKeys.inOrder(read).flatMap(({ place, operation }) =>
      attempt('events', place, () => keys.take(operation)),
    );
    userErrors.sort((a, b) => Number(a.field?.[1]) - Number(b.field?.[1]));
    const [node = null] = seen.length === 0 ? [] : await context.services.store.readMany([user]);
    const viewer = { id: user, node, becomesKnown: done.length > 0 };
    const shown = seen.flatMap((impression, place) =>
      attempt('impressions', place, () => readImpression(context, viewer, impression)),
    );
    const counts = { recorded: countEdges(done), shown: countEdges(shown) };
    if (done.length + shown.length === 0) return { ...counts, userErrors };
    const operations = [...done, ...shown];
    const seq = await context.services.write([{ kind: 'putNode', id: user, properties: {} }, ...operations]);
    return { ...counts, seq, userErrors };
  }

  @Mutation(() => EraseUserPayload, {
    description:
      'Erases a user for good: attributes, events, interests, reviews and what was read in them. When it answers, no query, export, snapshot or model knows of them.',
    complexity: 100,
  })
  async eraseUser(
    @Arg('input', () => EraseUserInput, { description: 'Whom to erase.' }) { for: name }: EraseUserInput,
    @Ctx() context: ApiContext,
  ): Promise<EraseUserPayload> {
    const user = requireUser(context, name);
    try {
      const erasure = await eraseUser(context.services.store, user);
      await context.services.renew();
      return { ...erasure, userErrors: [] };
    } catch (error) {
      return { reviews: 0, relationships: 0, userErrors: [userErrorOf(error, ['for'])] };
    }
  }
}
