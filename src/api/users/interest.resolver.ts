import { Arg, Ctx, Field, Float, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import { isNodeId, labelOf, type NodeId } from '../../domain/ids.js';
import type { ApiContext } from '../context.js';
import { UserErrorType, userErrorOf } from '../errors/user-error.type.js';
import { snapshotNode } from '../nodes/find-node.js';
import { textsOf } from '../shared/properties.js';
import { requireUser } from './user.resolver.js';
import { UserType } from './user.type.js';

const LABELS: readonly string[] = ['Feature', 'Brand', 'Category', 'Need'];
const MAX_WEIGHT = 10;
const MAX_MUTED = 1_000;

@InputType('SetInterestInput', { description: 'An interest that a user states.' })
export class SetInterestInput {
  @Field(() => ID, {
    nullable: true,
    description: 'User: as the shop calls them, or their id. Left out: who asks.',
  })
  readonly for?: string | null;

  @Field(() => ID, { description: 'Id of a feature, brand, category or need.' })
  readonly node!: string;

  @Field(() => Float, { description: `How much, up to ${MAX_WEIGHT}; 0 forgets the interest.` })
  readonly weight!: number;
}

@InputType('MuteFeatureInput', { description: 'A feature that a user does not want to be recommended by.' })
export class MuteFeatureInput {
  @Field(() => ID, {
    nullable: true,
    description: 'User: as the shop calls them, or their id. Left out: who asks.',
  })
  readonly for?: string | null;

  @Field(() => ID, { description: 'Id of the feature.' })
  readonly feature!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False takes it back.' })
  readonly muted!: boolean;
}

@ObjectType('ViewerPayload', { description: 'The user after the change.', simpleResolvers: true })
export class ViewerPayload {
  @Field(() => UserType, { nullable: true, description: 'The user; null where nothing was changed.' })
  readonly viewer?: UserType;

  @Field(() => [UserErrorType], { description: 'Why nothing was changed.' })
  readonly userErrors!: readonly UserErrorType[];
}

function requireNode({ snapshot }: ApiContext, field: string, id: string, labels: readonly string[]): NodeId {
  if (isNodeId(id) && labels.includes(labelOf(id)) && snapshotNode(snapshot, id) !== undefined) return id;
  throw new InvalidValueError(
    field,
    `expected the id of a ${labels.join(', ').toLowerCase()}, got ${JSON.stringify(id.slice(0, 140))}`,
  );
}

/** `feature` with what is part of it, of those parts too, at most MAX_MUTED; the feature itself first. */
async function withParts({ loaders }: ApiContext, feature: NodeId): Promise<ReadonlySet<NodeId>> {
  const all = new Set([feature]);
  const choice = { direction: 'in', types: ['PART_OF'], limitPerNode: MAX_MUTED } as const;
  // A set goes on with what is added while it is gone through.
  for (const whole of all)
    for (const { from } of await loaders.edges(whole, choice)) if (all.size < MAX_MUTED) all.add(from);
  return all;
}

/** What users change of what is known about them. */
@Resolver()
export class InterestResolver {
  @Mutation(() => ViewerPayload, { description: 'Sets or forgets an interest; the next answer goes by it.' })
  setInterest(
    @Arg('input', () => SetInterestInput, { description: 'The interest.' }) input: SetInterestInput,
    @Ctx() context: ApiContext,
  ): Promise<ViewerPayload> {
    return this.change(context, input.for, (user) => {
      const to = requireNode(context, 'node', input.node, LABELS);
      const { weight } = input;
      if (!(weight >= 0 && weight <= MAX_WEIGHT))
        throw new InvalidValueError('weight', `expected 0 to ${MAX_WEIGHT}, got ${weight}`);
      const edge = { type: 'INTERESTED_IN', from: user, to, key: '' } as const;
      return weight === 0
        ? { kind: 'deleteEdge', ...edge }
        : { kind: 'putEdge', ...edge, properties: { weight, source: 'stated' } };
    });
  }

  @Mutation(() => ViewerPayload, {
    description:
      'Mutes a feature and what is part of it (battery: battery life, charging …), or takes that back; the next answer goes by it.',
  })
  muteFeature(
    @Arg('input', () => MuteFeatureInput, { description: 'The feature.' }) input: MuteFeatureInput,
    @Ctx() context: ApiContext,
  ): Promise<ViewerPayload> {
    return this.change(context, input.for, async (user) => {
      const feature = requireNode(context, 'feature', input.feature, ['Feature']);
      const features = await withParts(context, feature);
      const users = context.snapshot.table('User');
      const before = textsOf(users.card(users.indexOf(user)), 'mutedFeatures').filter(
        (id) => !features.has(id as NodeId),
      );
      const mutedFeatures = (input.muted ? [...before, ...features] : before).slice(-MAX_MUTED);
      return { kind: 'putNode', id: user, properties: { mutedFeatures } };
    });
  }

  private async change(
    context: ApiContext,
    name: string | null | undefined,
    operation: (user: NodeId) => WriteOperation | Promise<WriteOperation>,
  ): Promise<ViewerPayload> {
    const user = requireUser(context, name);
    try {
      const wish = await operation(user);
      await context.services.write([{ kind: 'putNode', id: user, properties: {} }, wish]);
      return { viewer: new UserType(user), userErrors: [] };
    } catch (error) {
      return { userErrors: [userErrorOf(error, [])] };
    }
  }
}
