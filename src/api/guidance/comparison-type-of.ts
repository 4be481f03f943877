import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Comparison } from '../../guide/compare/compare.js';
import { namedNode } from '../catalogue/named-nodes/named-node.js';
import type { ProductType } from '../catalogue/product/product.type.js';
import { currentProduct, snapshotNode } from '../nodes/find-node.js';
import type { ComparisonType } from './comparison.type.js';

/** A comparison as the API shows it. */
export function comparisonType(snapshot: Snapshot, comparison: Comparison): ComparisonType {
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
      opinions: all.map((opinion) => ({ ...opinion, feature, isOfModel: opinion.isOfModel === true })),
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
