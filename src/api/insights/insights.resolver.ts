import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import {
  complaints,
  needsByCategory,
  promotionResults,
  unanswered,
} from '../../promote/insights/read-insights.js';
import { learnedFrom } from '../../promote/offers/learned-from.js';
import { requireSeesInsights } from '../auth/permissions.js';
import { namedNode } from '../catalogue/named-nodes/named-node.js';
import { ProductType } from '../catalogue/product/product.type.js';
import type { ApiContext } from '../context.js';
import { PromotionType } from '../offers/promotion.type.js';
import { firstArgument, pageSize } from '../shared/page-size.js';
import { InsightsType } from './insights.type.js';

const MAX_DAYS = 365;

@Resolver()
export class InsightsResolver {
  @Query(() => InsightsType, {
    description:
      'What is asked for and not found, needs by category, what owners complain about, what became of promotions. For experts and operators.',
    complexity: 200,
  })
  async insights(
    @Arg('first', () => Int, firstArgument(10)) first: number,
    @Arg('days', () => Int, {
      defaultValue: 90,
      description: `How far back questions count, 1 to ${MAX_DAYS} days.`,
    })
    days: number,
    @Ctx() context: ApiContext,
  ): Promise<InsightsType> {
    const { caller, snapshot, services, now } = context;
    requireSeesInsights(caller);
    if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS)
      throw new InvalidValueError('days', `expected 1 to ${MAX_DAYS}, got ${days}`);
    const most = pageSize(first);
    const since = new Date((now - days * 86_400) * 1_000).toISOString();
    const promotions = snapshot.table('Promotion');
    const { model } = learnedFrom(snapshot, now, services.offers);
    return {
      unanswered: (await unanswered(services.store, snapshot, since, most)).map(({ key, people, times }) => ({
        term: key,
        people,
        questions: times,
      })),
      needs: needsByCategory(snapshot, most).map(({ category, need, people }) => ({
        category: namedNode(snapshot, 'Category', category),
        need: namedNode(snapshot, 'Need', need),
        people,
      })),
      complaints: complaints(snapshot, most).map(({ category, feature, products, ...counts }) => ({
        ...counts,
        category: namedNode(snapshot, 'Category', category),
        feature: namedNode(snapshot, 'Feature', feature),
        products: products.map((product) => new ProductType(snapshot, product)),
      })),
      promotions: promotionResults(snapshot, model)
        .slice(0, most)
        .map(({ promotion, probability, ...counts }) => ({
          ...counts,
          responseProbability: probability,
          promotion: new PromotionType(promotion, promotions.card(promotions.indexOf(promotion))),
        })),
    };
  }
}
