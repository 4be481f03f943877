import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Curator } from '../../curate/curation.js';
import { decide } from '../../curate/decide.js';
import { mergeProducts } from '../../curate/merge-products.js';
import { splitProduct } from '../../curate/split-product.js';
import { undo } from '../../curate/undo.js';
import { InvalidValueError } from '../../domain/errors.js';
import { type NodeId, parseNodeId } from '../../domain/ids.js';
import { checkText } from '../../domain/values.js';
import { requireExpert } from '../auth/permissions.js';
import type { ApiContext } from '../context.js';
import { UserErrorType, userErrorOf } from '../errors/user-error.type.js';
import { findNode } from '../nodes/find-node.js';
import { NodeType } from '../shared/node.type.js';
import { ChangeType } from './change.type.js';
import { DecideInput, MergeProductsInput, SplitProductInput, UndoInput } from './curation.input.js';

const MAX_REASON_LENGTH = 2_000;
const MAX_LOSERS = 20;
const MAX_LISTINGS = 100;

@ObjectType('CurationPayload', { description: 'What a change of an expert did.', simpleResolvers: true })
export class CurationPayload {
  @Field(() => ChangeType, {
    nullable: true,
    description: 'The change, to be undone by its id; null where nothing was done.',
  })
  readonly change?: ChangeType;

  @Field(() => NodeType, {
    nullable: true,
    description: 'The statement that stands, or the product that it led to.',
  })
  readonly node?: NodeType;

  @Field(() => [UserErrorType], {
    description: 'Why nothing was done; CONFLICT where somebody else was faster.',
  })
  readonly userErrors!: readonly UserErrorType[];
}

/** What was done: the change, and the node to show. */
interface Done {
  readonly change: NodeId;
  readonly node?: NodeId;
}

function idList(field: string, ids: readonly string[], most: number): NodeId[] {
  if (ids.length === 0 || ids.length > most)
    throw new InvalidValueError(field, `expected 1 to ${most} ids, got ${ids.length}`);
  return ids.map(parseNodeId);
}

/** What experts change. Every mutation is in the next answer when it returns. */
@Resolver()
export class CurationResolver {
  @Mutation(() => CurationPayload, {
    description: 'Approves, rejects or corrects a statement. For experts.',
    complexity: 10,
  })
  decide(
    @Arg('input', () => DecideInput, { description: 'The decision.' }) input: DecideInput,
    @Ctx() context: ApiContext,
  ): Promise<CurationPayload> {
    return this.apply(context, input.reason, async (curator) => {
      const { decision, expectedVersion, value, valueText } = input;
      const { change, statement } = await decide(context.services, {
        statement: parseNodeId(input.statement),
        decision,
        ...(typeof value === 'number' && { value }),
        ...(typeof valueText === 'string' && { valueText }),
        expectedVersion,
        ...curator,
      });
      return { change, node: statement };
    });
  }

  @Mutation(() => CurationPayload, {
    description: 'Makes several products one. For experts.',
    complexity: 10,
  })
  mergeProducts(
    @Arg('input', () => MergeProductsInput, { description: 'The products.' }) input: MergeProductsInput,
    @Ctx() context: ApiContext,
  ): Promise<CurationPayload> {
    return this.apply(context, input.reason, async (curator) => {
      const winner = parseNodeId(input.winner);
      const losers = idList('losers', input.losers, MAX_LOSERS);
      const { expectedVersion } = input;
      const { change } = await mergeProducts(context.services, {
        winner,
        losers,
        expectedVersion,
        ...curator,
      });
      return { change, node: winner };
    });
  }

  @Mutation(() => CurationPayload, {
    description: 'Lets listings leave a product. For experts.',
    complexity: 10,
  })
  splitProduct(
    @Arg('input', () => SplitProductInput, { description: 'The listings.' }) input: SplitProductInput,
    @Ctx() context: ApiContext,
  ): Promise<CurationPayload> {
    return this.apply(context, input.reason, async (curator) => {
      const { change, product } = await splitProduct(context.services, {
        product: parseNodeId(input.product),
        listings: idList('listings', input.listings, MAX_LISTINGS),
        expectedVersion: input.expectedVersion,
        ...curator,
      });
      return { change, node: product };
    });
  }

  @Mutation(() => CurationPayload, {
    description: 'Takes a change back, exactly. For experts.',
    complexity: 10,
  })
  undo(
    @Arg('input', () => UndoInput, { description: 'The change.' }) input: UndoInput,
    @Ctx() context: ApiContext,
  ): Promise<CurationPayload> {
    return this.apply(context, input.reason, (curator) =>
      undo(context.services, { change: parseNodeId(input.change), ...curator }),
    );
  }

  private async apply(
    context: ApiContext,
    reason: string,
    act: (curator: Curator) => Promise<Done>,
  ): Promise<CurationPayload> {
    const { caller, services, now } = context;
    requireExpert(caller);
    try {
      checkText('reason', reason, MAX_REASON_LENGTH);
      const by = caller.user ?? 'expert';
      const { change, node } = await act({ by, at: new Date(now * 1_000).toISOString(), reason });
      await services.catchUp();
      const [record] = await context.loaders.nodes([change]);
      return {
        change: record && new ChangeType(record),
        node: node && (await findNode(context, node)),
        userErrors: [],
      };
    } catch (error) {
      return { userErrors: [userErrorOf(error, [])] };
    }
  }
}
