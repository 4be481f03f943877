import type { WriteOperation } from '../../domain/graph-records.js';
import { compareIds, labelOf, type NodeId } from '../../domain/ids.js';
import { pickName } from '../../domain/localised-name.js';
import { RELATIONSHIP_NAMES, RELATIONSHIP_TYPES, type RelationshipType } from '../../domain/ontology.js';
import { ALL_EDGES, type GraphStore } from '../graph-store.js';
import { projectFeatures } from './feature-projection.js';
import { isForgotten, projectProduct } from './product-projection.js';
import { readTexts } from './read-texts.js';
import { readStatements, type StoredStatement } from './stored-statement.js';
import { writeWhole } from './write-whole.js';

const PRODUCTS_AT_ONCE = 20;

const PROJECTED_TYPES = RELATIONSHIP_NAMES.filter(
  (name) => (RELATIONSHIP_TYPES[name] as RelationshipType).role === 'projection',
);

/**
 * Brings what the graph shows of `products` up to their statements, each in one transaction (see `projectProduct`).
 * Of a feature, which statements about its name have for a subject, see `projectFeatures`. Rebuilding changes nothing; a rejected or unsupported statement leaves no relationship. `onProgress` is told the
 * number of products done.
 */
export async function projectFacts(
  store: GraphStore,
  products: Iterable<NodeId>,
  onProgress?: (done: number) => void,
): Promise<void> {
  const subjects = [...new Set(products)].sort(compareIds);
  const isFeature = (id: NodeId): boolean => labelOf(id) === 'Feature';
  await projectFeatures(store, subjects.filter(isFeature));
  const all = subjects.filter((id) => !isFeature(id));
  for (let from = 0; from < all.length; from += PRODUCTS_AT_ONCE) {
    const some = all.slice(from, from + PRODUCTS_AT_ONCE);
    const projections = await projectionsOf(store, await readStatements(store, some));
    await writeWhole(store, [...projections.values()]);
    onProgress?.(from + some.length);
  }
}

/**
 * The writes that `projectFacts` makes of each product, were its statements `statements`: those of the store, or what
 * they are to become in the same transaction.
 */
export async function projectionsOf(
  store: GraphStore,
  statements: ReadonlyMap<NodeId, readonly StoredStatement[]>,
): Promise<ReadonlyMap<NodeId, readonly WriteOperation[]>> {
  const products = [...statements.keys()];
  const all = [...statements.values()].flat();
  const objects = [...new Set(all.map(({ object }) => object))];
  const names = new Map(
    (await store.readMany(objects)).flatMap((node) =>
      node === null ? [] : [[node.id, pickName(node.properties, 'en')?.text ?? ''] as const],
    ),
  );
  const existing = await store.readEdges({
    ids: products,
    direction: 'out',
    types: PROJECTED_TYPES,
    limitPerNode: ALL_EDGES,
  });
  const texts = await readTexts(
    store,
    new Map(products.map((product) => [product, opinionTexts(statements.get(product) ?? [])])),
  );
  const remembered = await rememberedOf(store, all);
  return new Map(
    products.map((product) => [
      product,
      projectProduct({
        product,
        statements: statements.get(product) ?? [],
        texts: texts.get(product) ?? { traits: [], reviewCount: 0, ratingAverage: null },
        existing: existing.get(product) ?? [],
        names,
        remembered,
      }),
    ]),
  );
}

function opinionTexts(statements: readonly StoredStatement[]): ReadonlySet<NodeId> {
  const texts = new Set<NodeId>();
  for (const { node, support } of statements)
    if (node.properties.predicate === 'HAS_FEATURE') for (const { to } of support) texts.add(to);
  return texts;
}

/** Those of the statements without support that the history speaks of. */
async function rememberedOf(
  store: GraphStore,
  statements: readonly StoredStatement[],
): Promise<ReadonlySet<NodeId>> {
  const none = new Set<NodeId>();
  const ids = statements.filter((statement) => isForgotten(statement, none)).map(({ node }) => node.id);
  if (ids.length === 0) return none;
  const changes = await store.readEdges({ ids, direction: 'in', types: ['CHANGED'], limitPerNode: 1 });
  return new Set(ids.filter((id) => (changes.get(id) ?? []).length > 0));
}
