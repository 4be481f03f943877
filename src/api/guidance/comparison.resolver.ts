import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { InvalidValueError, NotFoundError } from '../../domain/errors.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { compare, type ComparedInterests, type Comparison } from '../../guide/compare.js';
import { sayComparison } from '../../guide/compare-words.js';
import type { Profile } from '../../profile/profile.js';
import { namedNode } from '../catalogue/named-node.js';
import type { ProductType } from '../catalogue/product.type.js';
import type { ApiContext } from '../context.js';
import { currentProduct, snapshotNode } from '../nodes/find-node.js';
import { askerOf } from '../offers/asker.js';
import { isHadIn } from '../offers/had-by.js';
import { Language, LANGUAGE_ARGUMENT } from '../shared/language.type.js';
import { projectedEdges } from '../statements/projected-edge.js';
import { FOR_ARGUMENT } from '../users/user.resolver.js';
import { ComparisonType } from './comparison.type.js';

const MAX_COMPARED = 10;

function requireProduct(snapshot: Snapshot, id: string): NodeId {
  const product = currentProduct(snapshot, id);
  if (product === undefined) throw new NotFoundError(id.slice(0, 140));
  return product.id;
}

/** The interests of a profile in features and needs, by node; muted features are none. */
function interestsOf(snapshot: Snapshot, { interests, mutedFeatures }: Profile): ComparedInterests {
  return new Map(
    interests.flatMap(({ label, index, weight }) =>
      (label === 'Feature' && !mutedFeatures.has(index)) || label === 'Need'
        ? [[snapshot.table(label).id(index), weight] as const]
        : [],
    ),
  );
}

function comparisonType(snapshot: Snapshot, comparison: Comparison): ComparisonType {
  const { products, specifications, features, unitPrices, choices } = comparison;
  const [parameters, aspects] = [snapshot.table('Specification'), snapshot.table('Feature')];
  const productOf = (id: NodeId | undefined): ProductType | undefined =>
    id === undefined ? undefined : currentProduct(snapshot, id);
  return {
    comparison,
    products: products.flatMap((id) => productOf(id) ?? []),
    specifications: specifications.map(({ specification, values, differs, best }) => ({
      specification: namedNode(snapshot, 'Specification', parameters.indexOf(specification)),
      values: values.map((value) => ({ ...value, specification })),
      differs,
      best: productOf(best),
    })),
    features: features.map(({ feature, opinions: all, differs, chance, best, interest }) => ({
      feature: namedNode(snapshot, 'Feature', aspects.indexOf(feature)),
      opinions: all.map((opinion) => ({ ...opinion, feature })),
      differs,
      chance,
      best: productOf(best),
      isOfInterest: interest > 0,
    })),
    unitPrices: unitPrices.map(({ specification, prices, per, unit, currency, best }) => ({
      specification: namedNode(snapshot, 'Specification', parameters.indexOf(specification)),
      per,
      unit,
      prices: prices.map(({ price }) => price ?? null),
      currency,
      best: productOf(best),
    })),
    choices: choices.flatMap(({ product, advantages }) => {
      const found = productOf(product);
      return found === undefined
        ? []
        : [
            {
              product: found,
              advantages: advantages.flatMap(({ kind, subject, interest, size }) => {
                const node = snapshotNode(snapshot, subject);
                return node === undefined ? [] : [{ kind, subject: node, isOfInterest: interest > 0, size }];
              }),
            },
          ];
    }),
  };
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
    @Ctx() context: ApiContext,
  ): Promise<ComparisonType> {
    const { snapshot } = context;
    const wanted = [...new Set(ids)];
    if (wanted.length < 2 || wanted.length > MAX_COMPARED)
      throw new InvalidValueError('ids', `expected 2 to ${MAX_COMPARED} products, got ${wanted.length}`);
    const found = wanted.map((id) => requireProduct(snapshot, id));
    const opinions = await Promise.all(found.map((id) => projectedEdges(context, id, 'HAS_FEATURE')));
    const edges = new Map(found.map((id, place) => [id, opinions[place] ?? []]));
    const { profile, region } = await askerOf(context, { for: name }, 'personalisation');
    const comparison = compare(snapshot, found, edges, interestsOf(snapshot, profile));
    // What they cannot have may be looked at, but is nothing to choose.
    const choices = comparison.choices.filter(({ product }) => isHadIn(snapshot, product, region));
    return comparisonType(snapshot, { ...comparison, choices });
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
