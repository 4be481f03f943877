import type { NodeId } from '../../domain/ids.js';
import { pickName } from '../../domain/localised-name.js';
import type { GraphStore } from '../../graph/graph-store.js';

/** What a reader is told of the product that a text is about, in English where there is English. */
export interface ProductHints {
  readonly name?: string;
  readonly brand?: string;
  readonly category?: string;
}

/** The hints of each of `products`; what is not known is left out. */
export async function readHints(
  store: GraphStore,
  products: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, ProductHints>> {
  const edges = await store.readEdges({
    ids: products,
    direction: 'out',
    types: ['MADE_BY', 'IN_CATEGORY'],
    limitPerNode: 10,
  });
  const ends = [...new Set([...edges.values()].flat().map(({ to }) => to))];
  const names = new Map<NodeId, string | undefined>();
  for (const node of await store.readMany([...products, ...ends]))
    if (node !== null) names.set(node.id, pickName(node.properties, 'en')?.text);
  const nameAt = (product: NodeId, type: string): string | undefined => {
    const end = edges.get(product)?.find((edge) => edge.type === type)?.to;
    return end === undefined ? undefined : names.get(end);
  };
  return new Map(
    products.map((product) => {
      const name = names.get(product);
      const [brand, category] = [nameAt(product, 'MADE_BY'), nameAt(product, 'IN_CATEGORY')];
      return [
        product,
        { ...(name ? { name } : {}), ...(brand ? { brand } : {}), ...(category ? { category } : {}) },
      ];
    }),
  );
}
