import { GraphQLJSONObject } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { exportUser } from '../../curate/user-data.js';
import { DomainError } from '../../domain/errors.js';
import type { Properties } from '../../domain/graph-records.js';
import { compareIds, type NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { MUTABLE_LABELS, mutedNodesOf } from '../../profile/muted-nodes.js';
import { requireActsFor } from '../auth/permissions.js';
import { FeatureType } from '../catalogue/named-nodes/feature.type.js';
import { namedNode } from '../catalogue/named-nodes/named-node.js';
import type { ApiContext } from '../context.js';
import { snapshotNode } from '../nodes/find-node.js';
import { type Connection, connectionOf } from '../shared/connection.js';
import { Language } from '../shared/language.type.js';
import { NodeType } from '../shared/node.type.js';
import { AFTER_ARGUMENT, firstArgument, pageSize } from '../shared/page-size.js';
import { numberOf, oneOf, textOf, textsOf } from '../shared/properties.js';
import { UserEventType } from './event.type.js';
import { InterestType } from './interest.type.js';
import { workedOutInterests } from './profile.resolver.js';
import { UserType } from './user.type.js';
import { userHistory } from './user-history.js';

const { ConnectionType: EventConnectionType } = connectionOf('Event', () => UserEventType);
const INTERESTS = 1_000;

export const FOR_ARGUMENT = {
  nullable: true,
  description:
    'User: as the shop calls them, or their id. Left out: who asks. Apps may name anybody; so may requests of this machine where the server has no key.',
} as const;

/** The user that a request is about; throws UNAUTHENTICATED where it is about nobody. */
export function requireUser(context: ApiContext, name: string | null | undefined): NodeId {
  const user = context.userFor(name);
  if (user !== undefined) return user;
  throw new DomainError(
    'UNAUTHENTICATED',
    'expected a user: send a token that names one, or the argument `for`',
  );
}

/** What is known about a user. Every field asks whether the caller may see it: users are reached over many ways. */
@Resolver(() => UserType)
export class UserResolver {
  @Query(() => UserType, {
    nullable: true,
    description:
      'Who asks, with everything that is known about them; null for a visitor and for somebody unknown.',
  })
  viewer(
    @Arg('for', () => ID, FOR_ARGUMENT) name: string | null | undefined,
    @Ctx() context: ApiContext,
  ): UserType | undefined {
    const user = context.userFor(name);
    return user === undefined || context.snapshot.table('User').indexOf(user) < 0
      ? undefined
      : new UserType(user);
  }

  @Query(() => GraphQLJSONObject, {
    description:
      'Everything that is stored about a user, for them to keep: attributes, events, interests, reviews.',
    complexity: 100,
  })
  exportUser(
    @Arg('for', () => ID, FOR_ARGUMENT) name: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<object> {
    return exportUser(context.services.store, requireUser(context, name));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name to greet them by.' })
  displayName(@Root() user: UserType, @Ctx() context: ApiContext): string | undefined {
    return textOf(this.card(user, context), 'displayName');
  }

  @FieldResolver(() => Language, { nullable: true, description: 'Language they prefer.' })
  language(@Root() user: UserType, @Ctx() context: ApiContext): DisplayLanguage | undefined {
    return oneOf(['en', 'zh'] as const, this.card(user, context).language);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Region they live in.' })
  region(@Root() user: UserType, @Ctx() context: ApiContext): string | undefined {
    return textOf(this.card(user, context), 'region');
  }

  @FieldResolver(() => [FeatureType], { description: 'Features that they do not want to be recommended by.' })
  mutedFeatures(@Root() user: UserType, @Ctx() context: ApiContext): FeatureType[] {
    const { snapshot } = context;
    return textsOf(this.card(user, context), 'mutedFeatures')
      .map((id) => snapshot.table('Feature').indexOf(id))
      .filter((index) => index >= 0)
      .map((index) => namedNode(snapshot, 'Feature', index));
  }

  @FieldResolver(() => [NodeType], {
    description:
      'All that they do not want to be recommended by: features, brands, lines, categories and needs, in this order.',
  })
  muted(@Root() user: UserType, @Ctx() context: ApiContext): NodeType[] {
    requireActsFor(context.caller, user.id);
    const { snapshot } = context;
    const muted = mutedNodesOf(snapshot, snapshot.table('User').indexOf(user.id));
    return MUTABLE_LABELS.flatMap((label) =>
      [...muted[label]].flatMap((index) => snapshotNode(snapshot, snapshot.table(label).id(index)) ?? []),
    );
  }

  @FieldResolver(() => [InterestType], {
    description:
      'What they care for: stated by them, and worked out from what they did and searched for (what is muted not); the strongest first either way, ties by id.',
  })
  async interests(
    @Root() user: UserType,
    @Arg('isStated', () => Boolean, {
      nullable: true,
      description: 'True: only what they stated. False: only what was not. Left out: both.',
    })
    isStated: boolean | null | undefined,
    @Arg('first', () => Int, firstArgument(50)) first: number,
    @Ctx() context: ApiContext,
  ): Promise<InterestType[]> {
    requireActsFor(context.caller, user.id);
    const size = pageSize(first);
    const edges = await context.loaders.edges(user.id, {
      direction: 'out',
      types: ['INTERESTED_IN'],
      limitPerNode: INTERESTS,
    });
    const kept = edges.flatMap(({ to, properties }) => {
      const node = snapshotNode(context.snapshot, to);
      if (node === undefined) return [];
      return [
        new InterestType(
          node,
          numberOf(properties, 'weight') ?? 1,
          textOf(properties, 'source') ?? 'unknown',
        ),
      ];
    });
    return [...kept, ...(isStated === true ? [] : await workedOutInterests(user, context))]
      .filter((interest) => typeof isStated !== 'boolean' || interest.isStated === isStated)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || compareIds(a.target.id, b.target.id))
      .slice(0, size);
  }

  @FieldResolver(() => EventConnectionType, {
    description: 'What they did, the latest first.',
    complexity: 2,
  })
  history(
    @Root() user: UserType,
    @Arg('first', () => Int, firstArgument(20)) first: number,
    @Arg('after', () => String, AFTER_ARGUMENT) after: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<Connection<UserEventType>> {
    requireActsFor(context.caller, user.id);
    return userHistory(context, user.id, pageSize(first), after);
  }

  private card({ id }: UserType, { caller, snapshot }: ApiContext): Properties {
    requireActsFor(caller, id);
    const users = snapshot.table('User');
    return users.card(users.indexOf(id));
  }
}
