import type { GraphEdge } from '../../../domain/graph-records.js';
import { compareIds, isNodeId, type NodeId } from '../../../domain/ids.js';
import type { ApiContext } from '../../context.js';
import { currentProduct } from '../../nodes/find-node.js';
import { type Connection, connection } from '../../shared/connection.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { numberOf, textOf } from '../../shared/properties.js';
import { statementIdOf } from '../../statements/projected-edge.js';
import type { FeatureType } from '../named-nodes/feature.type.js';
import { namedNode } from '../named-nodes/named-node.js';
import type { ProductType } from '../product/product.type.js';
import { ProductComparisonType } from './product-comparison.type.js';

/** Comparisons of a product in one direction that are looked at. */
const COMPARISONS = 1_000;

/** Both directions of one comparison: with which product, in what. */
interface Pair {
  readonly other: NodeId;
  readonly feature: string;
  better: GraphEdge | undefined;
  worse: GraphEdge | undefined;
}

const count = (edge: GraphEdge | undefined): number =>
  edge ? (numberOf(edge.properties, 'positive') ?? 1) : 0;
const voices = ({ better, worse }: Pair): number => count(better) + count(worse);

/** Most texts first, ties by the other product's id and the feature's. */
function order(a: Pair, b: Pair): number {
  return voices(b) - voices(a) || compareIds(a.other, b.other) || compareIds(a.feature, b.feature);
}

function pairsOf(won: readonly GraphEdge[], lost: readonly GraphEdge[]): Pair[] {
  const pairs = new Map<string, Pair>();
  const pairWith = (other: NodeId, edge: GraphEdge): Pair => {
    const feature = textOf(edge.properties, 'feature') ?? '';
    const key = `${other} ${feature}`;
    const pair = pairs.get(key) ?? { other, feature, better: undefined, worse: undefined };
    pairs.set(key, pair);
    return pair;
  };
  for (const edge of won) pairWith(edge.to, edge).better = edge;
  for (const edge of lost) pairWith(edge.from, edge).worse = edge;
  return [...pairs.values()];
}

function featureOf({ snapshot }: ApiContext, feature: string): FeatureType | undefined {
  const index = isNodeId(feature) ? snapshot.table('Feature').indexOf(feature) : -1;
  return index < 0 ? undefined : namedNode(snapshot, 'Feature', index);
}

/** A page of what texts say of `product` against others: both directions of each in one item. Two store calls a level. */
export async function productComparisons(
  context: ApiContext,
  product: ProductType,
  first: number,
  after: string | null | undefined,
): Promise<Connection<ProductComparisonType>> {
  const read = (direction: 'out' | 'in') =>
    context.loaders.edges(product.id, { direction, types: ['BETTER_THAN'], limitPerNode: COMPARISONS });
  const [won, lost] = await Promise.all([read('out'), read('in')]);
  let pairs = pairsOf(won, lost).sort(order);
  if (after) {
    const [total, other, feature] = decodeCursor(after, ['number', 'string', 'string'] as const);
    pairs = pairs.filter((pair) => {
      const place =
        (total ?? 0) - voices(pair) ||
        compareIds(pair.other, other ?? '') ||
        compareIds(pair.feature, feature ?? '');
      return place > 0;
    });
  }
  const edges = pairs.flatMap((pair) => {
    const other = currentProduct(context.snapshot, pair.other);
    if (other === undefined || other.id === product.id) return [];
    const { better, worse, feature } = pair;
    const statements = { better: statementIdOf(better), worse: statementIdOf(worse) };
    const node = new ProductComparisonType(
      other,
      featureOf(context, feature),
      count(better),
      count(worse),
      statements,
    );
    return [{ cursor: encodeCursor([voices(pair), pair.other, feature]), node }];
  });
  return connection(edges.slice(0, first), edges.length > first, after);
}
