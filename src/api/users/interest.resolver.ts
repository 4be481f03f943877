import { Arg, Ctx, Field, Float, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import { isNodeId, labelOf, type NodeId } from '../../domain/ids.js';
import { NODE_TYPES, type NodeLabel } from '../../domain/ontology.js';
import { MUTABLE_LABELS } from '../../profile/muted-nodes.js';
import type { ApiContext } from '../context.js';
import { UserErrorType, userErrorOf } from '../errors/user-error.type.js';
import { snapshotNode } from '../nodes/find-node.js';
import { textsOf } from '../shared/properties.js';
import { requireUser } from './user.resolver.js';
import { UserType } from './user.type.js';

const LABELS: readonly NodeLabel[] = ['Feature', 'Brand', 'Category', 'Need'];
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

@InputType('MuteInput', { description: 'Something that a user does not want to be recommended by.' })
export class MuteInput {
  @Field(() => ID, {
    nullable: true,
    description: 'User: as the shop calls them, or their id. Left out: who asks.',
  })
  readonly for?: string | null;

  @Field(() => ID, { description: 'Id of a feature, brand, line, category or need.' })
  readonly node!: string;

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

function requireNode(
  { snapshot }: ApiContext,
  field: string,
  id: string,
  labels: readonly NodeLabel[],
): NodeId {
  if (isNodeId(id) && labels.includes(labelOf(id)) && snapshotNode(snapshot, id) !== undefined) return id;
  const prefixes = labels.map((label) => `${NODE_TYPES[label].prefix}:`).join(' or ');
  throw new InvalidValueError(
    field,
    `expected the id of something that is there, beginning with ${prefixes}, got ${JSON.stringify(id.slice(0, 140))}`,
  );
}

/**
 * `node` with what is part of it (a feature), narrower (a category) or a line of it (a brand), of those too, at most
 * MAX_MUTED; itself first.
 */
async function withParts({ loaders }: ApiContext, node: NodeId): Promise<ReadonlySet<NodeId>> {
  const all = new Set([node]);
  const choice = {
    direction: 'in',
    types: ['PART_OF', 'SUBCATEGORY_OF', 'MADE_BY'],
    limitPerNode: MAX_MUTED,
  } as const;
  // A set goes on with what is added while it is gone through.
  for (const whole of all)
    for (const { type, from } of await loaders.edges(whole, choice)) {
      // Edges come by id: lines stand before the products of a brand.
      const isPart = type !== 'MADE_BY' || labelOf(from) === 'ProductLine';
      if (isPart && all.size < MAX_MUTED) all.add(from);
    }
  return all;
}

/** The write by which `node`, with what is part of it, is muted by `user` or no longer. */
async function setMuted(
  context: ApiContext,
  user: NodeId,
  node: NodeId,
  isMuted: boolean,
): Promise<WriteOperation> {
  const nodes = await withParts(context, node);
  const users = context.snapshot.table('User');
  const property = labelOf(node) === 'Feature' ? 'mutedFeatures' : 'mutedNodes';
  const before = textsOf(users.card(users.indexOf(user)), property).filter((id) => !nodes.has(id as NodeId));
  const after = (isMuted ? [...before, ...nodes] : before).slice(-MAX_MUTED);
  return { kind: 'putNode', id: user, properties: { [property]: after } };
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
    return this.change(context, input.for, (user) => {
      const feature = requireNode(context, 'feature', input.feature, ['Feature']);
      return setMuted(context, user, feature, input.muted);
    });
  }

  @Mutation(() => ViewerPayload, {
    description:
      'Mutes a feature, brand, line, category or need, with the parts of a feature, the lines of a brand and the narrower categories, or takes that back. From the next answer on it is no reason, adds nothing to a score and is no interest; products of it may still be shown for other reasons.',
  })
  mute(
    @Arg('input', () => MuteInput, { description: 'What is muted.' }) input: MuteInput,
    @Ctx() context: ApiContext,
  ): Promise<ViewerPayload> {
    return this.change(context, input.for, (user) => {
      const node = requireNode(context, 'node', input.node, MUTABLE_LABELS);
      return setMuted(context, user, node, input.muted);
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
