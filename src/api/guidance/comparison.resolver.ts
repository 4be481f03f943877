import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { InvalidValueError, NotFoundError } from '../../domain/errors.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { sayComparison } from '../../guide/compare/compare-words.js';
import type { ApiContext } from '../context.js';
import { currentProduct } from '../nodes/find-node.js';
import { askerOf, REGION_ARGUMENT, STORE_ARGUMENT } from '../offers/asker.js';
import { LANGUAGE_ARGUMENT, Language } from '../shared/language.type.js';
import { FOR_ARGUMENT } from '../users/user.resolver.js';
import { compareProducts } from './compare-products.js';
import { ComparisonType } from './comparison.type.js';
import { comparisonType } from './comparison-type-of.js';

const MAX_COMPARED = 10;

function requireProduct(snapshot: Snapshot, id: string): NodeId {
  const product = currentProduct(snapshot, id);
  if (product === undefined) throw new NotFoundError(id.slice(0, 140));
  return product.id;
}

@Resolver(() => ComparisonType)
export class ComparisonResolver {
  @Query(() => ComparisonType, {
    description:
      'Products side by side: what is measured, what owners say, what speaks for which; what differs first, then what the user is interested in.',
    complexity: 5,
  })
  async compare(
    @Arg('ids', () => [ID], { description: `Ids of 2 to ${MAX_COMPARED} products.` }) ids: string[],
    @Arg('for', () => ID, FOR_ARGUMENT) name: string | null | undefined,
    @Arg('region', () => String, REGION_ARGUMENT) region: string | null | undefined,
    @Arg('store', () => String, STORE_ARGUMENT) store: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<ComparisonType> {
    const { snapshot } = context;
    const wanted = [...new Set(ids)];
    if (wanted.length < 2 || wanted.length > MAX_COMPARED)
      throw new InvalidValueError('ids', `expected 2 to ${MAX_COMPARED} products, got ${wanted.length}`);
    const found = wanted.map((id) => requireProduct(snapshot, id));
    const asker = await askerOf(context, { for: name, region, store }, 'personalisation');
    return comparisonType(snapshot, await compareProducts(context, found, asker));
  }

  @FieldResolver(() => String, {
    description:
      'The comparison in a few sentences: what differs, what nobody says, and which to choose for what.',
    complexity: 5,
  })
  summary(
    @Root() { comparison }: ComparisonType,
    @Arg('language', () => Language, LANGUAGE_ARGUMENT) language: DisplayLanguage | null | undefined,
    @Ctx() context: ApiContext,
  ): string {
    return sayComparison(context.snapshot, comparison, language ?? context.language);
  }
}
