import type { GraphEdge } from '../../../domain/graph-records.js';
import { compareIds } from '../../../domain/ids.js';
import type { ApiContext } from '../../context.js';
import { numberOf } from '../../shared/properties.js';
import { projectedEdges } from '../../statements/projected-edge.js';
import { namedNode } from '../named-nodes/named-node.js';
import type { ProductType } from './product.type.js';
import { ProductFeatureType } from './product-feature.type.js';

interface Opinion {
  readonly edge: GraphEdge;
  readonly index: number;
  readonly score: number;
  /** Lower end of the share that is on the wished side. */
  readonly surely: number;
}

/**
 * What owners praise (`side` 1: features with a score above 0) or blame (−1: below 0), at most `first`: by the lower end
 * of the interval of the share of praise, or of blame, so that ten of ten come before one of one; then by score and id.
 */
export async function productOpinions(
  context: ApiContext,
  product: ProductType,
  side: 1 | -1,
  first: number,
): Promise<ProductFeatureType[]> {
  const { snapshot } = context;
  const features = snapshot.table('Feature');
  const opinions = (await projectedEdges(context, product.id, 'HAS_FEATURE')).flatMap((edge): Opinion[] => {
    const index = features.indexOf(edge.to);
    const score = side * (numberOf(edge.properties, 'score') ?? 0);
    if (index < 0 || score <= 0) return [];
    const surely =
      side > 0 ? (numberOf(edge.properties, 'low') ?? 0) : 1 - (numberOf(edge.properties, 'high') ?? 1);
    return [{ edge, index, score, surely }];
  });
  return opinions
    .sort((a, b) => b.surely - a.surely || b.score - a.score || compareIds(a.edge.to, b.edge.to))
    .slice(0, first)
    .map(({ edge: { properties }, index, score }) => {
      const [positive, negative] = [
        numberOf(properties, 'positive') ?? 0,
        numberOf(properties, 'negative') ?? 0,
      ];
      return new ProductFeatureType(
        product.id,
        namedNode(snapshot, 'Feature', index),
        side * score,
        positive,
        negative,
      );
    });
}
