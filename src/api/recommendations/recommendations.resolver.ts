import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import { isNodeId, labelOf, type NodeId } from '../../domain/ids.js';
import type { RecommendationRequest } from '../../recommend/recommendation.js';
import { ProductType } from '../catalogue/product/product.type.js';
import { readFilter } from '../catalogue/search/read-filter.js';
import type { ApiContext } from '../context.js';
import { currentProduct } from '../nodes/find-node.js';
import { hadBy } from '../offers/had-by.js';
import { firstArgument, pageSize } from '../shared/page-size.js';
import { type ArmedRequest, applyArm, sessionHash } from './apply-arm.js';
import { readControl } from './ranking-control.input.js';
import { RecommendationArguments } from './recommendation-arguments.js';
import { RecommendationConnectionType } from './recommendation-connection.type.js';
import { MAX_SHOWN, shownBefore } from './shown-cursor.js';

const MAX_SEEDS = 20;

function productIds(field: string, ids: readonly string[], most: number): NodeId[] {
  if (ids.length > most)
    throw new InvalidValueError(field, `expected at most ${most} products, got ${ids.length}`);
  for (const id of ids) {
    if (!isNodeId(id) || labelOf(id) !== 'Product')
      throw new InvalidValueError(field, `expected ids of products, got ${JSON.stringify(id.slice(0, 140))}`);
  }
  return ids as NodeId[];
}

/** The products to be like, merged ones followed; throws InvalidValueError where none or an unknown one is named. */
function seeds({ snapshot }: ApiContext, { intent, products }: RecommendationArguments): NodeId[] {
  const named = productIds('products', products ?? [], MAX_SEEDS);
  if (intent === 'SIMILAR' && named.length === 0)
    throw new InvalidValueError('products', 'expected 1 to 20 products to be like, got none');
  return named.map((id) => {
    const product = currentProduct(snapshot, id);
    if (product === undefined) throw new InvalidValueError('products', `there is no product ${id}`);
    return product.id;
  });
}

@Resolver(() => ProductType)
export class RecommendationsResolver {
  @Query(() => RecommendationConnectionType, {
    description:
      'Products for a user or a session, like a product, with it, instead of it or better, or in fashion; with what each score is made of and why.',
    complexity: 20,
  })
  recommendations(
    @Args(() => RecommendationArguments) input: RecommendationArguments,
    @Ctx() context: ApiContext,
  ): Promise<RecommendationConnectionType> {
    if (!(input.diversity >= 0 && input.diversity <= 1))
      throw new InvalidValueError('diversity', `expected 0 to 1, got ${input.diversity}`);
    if (typeof input.budget === 'number' && !(input.budget >= 0))
      throw new InvalidValueError('budget', `expected 0 or more, got ${input.budget}`);
    const session = sessionHash(context.services.hashKey, input.session);
    const user = context.userFor(input.for);
    const request: RecommendationRequest = {
      user,
      intent: input.intent,
      products: seeds(context, input),
      first: pageSize(input.first),
      shown: input.after ? shownBefore(input.after) : [],
      where: hadBy(context.snapshot, user, readFilter(context.snapshot, input.where)),
      exclude: productIds('exclude', input.exclude ?? [], MAX_SHOWN),
      diversity: input.diversity,
      control: readControl(input.control ?? {}),
      ...(typeof input.budget === 'number' && { budget: input.budget }),
      now: context.now,
      language: input.language ?? context.language,
    };
    return this.answer(context, applyArm(context.services, request, session));
  }

  @FieldResolver(() => RecommendationConnectionType, {
    description: 'Products like this one.',
    complexity: 20,
  })
  similar(
    @Root() product: ProductType,
    @Arg('first', () => Int, firstArgument(5)) first: number,
    @Ctx() context: ApiContext,
  ): Promise<RecommendationConnectionType> {
    const { user } = context.caller;
    const request: RecommendationRequest = {
      // What who asks muted or does not want to see is as little shown here.
      ...(user !== undefined && { user }),
      intent: 'SIMILAR',
      products: [product.id],
      first: pageSize(first),
      shown: [],
      where: hadBy(context.snapshot, user),
      exclude: [],
      diversity: 0,
      now: context.now,
      language: context.language,
    };
    return this.answer(context, applyArm(context.services, request, undefined));
  }

  private async answer(
    { services, snapshot }: ApiContext,
    armed: ArmedRequest,
  ): Promise<RecommendationConnectionType> {
    const { recommender } = services;
    const { request } = armed;
    const page = await recommender.recommend(request);
    return new RecommendationConnectionType(snapshot, page, armed, () =>
      recommender.counterfactuals(request, page),
    );
  }
}
