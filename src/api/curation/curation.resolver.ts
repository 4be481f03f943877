import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decide } from '../../curate/decide.js';
import { mergeProducts } from '../../curate/merge-products.js';
import { splitProduct } from '../../curate/split-product.js';
import { undo } from '../../curate/undo.js';
import { InvalidValueError } from '../../domain/errors.js';
import { type NodeId, parseNodeId } from '../../domain/ids.js';
import type { ApiContext } from '../context.js';
import { applyCuration, CurationPayload } from './apply-curation.js';
import { DecideInput, MergeProductsInput, SplitProductInput, UndoInput } from './curation.input.js';

const MAX_LOSERS = 20;
const MAX_LISTINGS = 100;

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
    return applyCuration(context, { reason: input.reason, expected: input.statement }, async (curator) => {
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
    return applyCuration(context, { reason: input.reason, expected: input.winner }, async (curator) => {
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
    return applyCuration(context, { reason: input.reason, expected: input.product }, async (curator) => {
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
    return applyCuration(context, { reason: input.reason }, (curator) =>
      undo(context.services, { change: parseNodeId(input.change), ...curator }),
    );
  }
}
