import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { InvalidValueError, NotFoundError } from '../../domain/errors.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { compare } from '../../guide/compare.js';
import { followUp } from '../../guide/dialogue/converse.js';
import { settledBy } from '../../guide/dialogue/text-changes.js';
import { guide } from '../../guide/guide.js';
import { namedNode } from '../catalogue/named-node.js';
import type { ApiContext } from '../context.js';
import { currentProduct } from '../nodes/find-node.js';
import { Language } from '../shared/language.type.js';
import { firstArgument, pageSize } from '../shared/page-size.js';
import { projectedEdges } from '../statements/projected-edge.js';
import { FOR_ARGUMENT } from '../users/user.resolver.js';
import { ComparisonType } from './comparison.type.js';
import { findConversation } from './dialogue.resolver.js';
import { guidanceType } from './guidance-answer.js';
import { GuidanceType } from './guidance.type.js';
import { checkedChips, MAX_REQUEST_LENGTH, requireText } from './request-limits.js';
import { conversationType, NOT_BEGUN } from './say-conversation.js';

const MAX_COMPARED = 10;

function requireProduct(snapshot: Snapshot, id: string): NodeId {
  const product = currentProduct(snapshot, id);
  if (product === undefined) throw new NotFoundError(id.slice(0, 140));
  return product.id;
}

@Resolver()
export class GuidanceResolver {
  @Query(() => GuidanceType, {
    description:
      'Products for a request in words, such as "quiet laptop under 1500, 16 GB" or 三千以内拍照好的手机; or the answer to a conversation as it stands.',
    complexity: 50,
  })
  async guide(
    @Arg('text', () => String, {
      nullable: true,
      description: `The request, at most ${MAX_REQUEST_LENGTH} characters; left out for a conversation.`,
    })
    text: string | null | undefined,
    @Arg('conversation', () => ID, {
      nullable: true,
      description: 'A conversation, instead of a text: what it has come to.',
    })
    conversation: string | null | undefined,
    @Arg('without', () => [ID], {
      nullable: true,
      description: 'Ids of chips whose wishes do not count.',
    })
    without: string[] | null | undefined,
    @Arg('language', () => Language, {
      nullable: true,
      description: 'Language of the answer; that of the request when left out.',
    })
    language: DisplayLanguage | null | undefined,
    @Arg('for', () => ID, FOR_ARGUMENT) name: string | null | undefined,
    @Arg('first', () => Int, firstArgument(5)) first: number,
    @Ctx() context: ApiContext,
  ): Promise<GuidanceType> {
    const { services, snapshot, now } = context;
    if (conversation) {
      if (typeof text === 'string' || without)
        throw new InvalidValueError(
          'conversation',
          'expected no text and no chips with it: they are turns of `converse`',
        );
      return findConversation(context, conversation, { language, first });
    }
    const user = context.userFor(name);
    const { recommender, requestReader, answering } = services;
    const guidance = await guide(recommender, {
      text: requireText(text ?? ''),
      without: checkedChips(without),
      reader: requestReader,
      ...(answering.onUnused && { onUnused: answering.onUnused }),
      ...(language && { language }),
      ...(user !== undefined && { user }),
      first: pageSize(first),
      now,
    });
    const answerLanguage = language ?? guidance.request.language;
    return guidanceType(context, guidance, answerLanguage, () => {
      const settled = settledBy(guidance.request);
      return conversationType(snapshot, NOT_BEGUN, followUp(recommender, guidance, settled), answerLanguage);
    });
  }

  @Query(() => ComparisonType, {
    description: 'Products side by side: what is measured, and what owners say.',
    complexity: 5,
  })
  async compare(
    @Arg('ids', () => [ID], { description: `Ids of 2 to ${MAX_COMPARED} products.` }) ids: string[],
    @Ctx() context: ApiContext,
  ): Promise<ComparisonType> {
    const { snapshot } = context;
    const wanted = [...new Set(ids)];
    if (wanted.length < 2 || wanted.length > MAX_COMPARED)
      throw new InvalidValueError('ids', `expected 2 to ${MAX_COMPARED} products, got ${wanted.length}`);
    const found = wanted.map((id) => requireProduct(snapshot, id));
    const opinions = await Promise.all(found.map((id) => projectedEdges(context, id, 'HAS_FEATURE')));
    const edges = new Map(found.map((id, place) => [id, opinions[place] ?? []]));
    const { products, specifications, features } = compare(snapshot, found, edges);
    const [parameters, aspects] = [snapshot.table('Specification'), snapshot.table('Feature')];
    return {
      products: products.flatMap((id) => currentProduct(snapshot, id) ?? []),
      specifications: specifications.map(({ specification, values, differs }) => ({
        specification: namedNode(snapshot, 'Specification', parameters.indexOf(specification)),
        values: values.map((value) => ({ ...value, specification })),
        differs,
      })),
      features: features.map(({ feature, opinions: all, differs }) => ({
        feature: namedNode(snapshot, 'Feature', aspects.indexOf(feature)),
        opinions: all.map((opinion) => ({ ...opinion, feature })),
        differs,
      })),
    };
  }
}
