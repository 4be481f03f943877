import type { GraphEdge, WriteOperation } from '../../domain/graph-records.js';
import { compareIds, type NodeId } from '../../domain/ids.js';
import { pickName } from '../../domain/localised-name.js';
import { RELATIONSHIP_NAMES, RELATIONSHIP_TYPES, type RelationshipType } from '../../domain/ontology.js';
import { ALL_EDGES, type GraphStore } from '../graph-store.js';
import { type ProjectedStatement, projectStatement, type Projection } from './project-statement.js';
import { writeAll } from '../write-all.js';
import { readStatements, type StoredStatement } from './stored-statement.js';

const PRODUCTS_AT_ONCE = 20;
const READ_AT_ONCE = 2_000;

const PROJECTED_TYPES = RELATIONSHIP_NAMES.filter(
  (name) => (RELATIONSHIP_TYPES[name] as RelationshipType).role === 'projection',
);

/**
 * Brings what the graph shows of `products` up to their statements: counts and confidences, the relationships that
 * project the best statement of each kind, review counts and average ratings. Rebuilding changes nothing; a rejected
 * or unsupported statement leaves no relationship. `onProgress` is told the number of products done.
 */
export async function projectFacts(
  store: GraphStore,
  products: Iterable<NodeId>,
  onProgress?: (done: number) => void,
): Promise<void> {
  const all = [...new Set(products)].sort(compareIds);
  for (let from = 0; from < all.length; from += PRODUCTS_AT_ONCE) {
    const some = all.slice(from, from + PRODUCTS_AT_ONCE);
    await writeAll(store, await projectionOperations(store, some));
    onProgress?.(from + some.length);
  }
}

async function projectionOperations(
  store: GraphStore,
  products: readonly NodeId[],
): Promise<WriteOperation[]> {
  const statements = await readStatements(store, products);
  const objects = [...new Set([...statements.values()].flat().map(({ object }) => object))];
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
  const operations: WriteOperation[] = [];
  for (const product of products) {
    const own = statements.get(product) ?? [];
    const projected = own.map((statement) => ({
      statement,
      ...projectStatement(statement, names.get(statement.object) ?? ''),
    }));
    operations.push(...projected.map(({ operation }) => operation));
    const wanted = bestProjections(projected);
    operations.push(...staleEdges(existing.get(product) ?? [], wanted));
    for (const projection of wanted.values())
      operations.push({ kind: 'putEdge', mode: 'replace', ...projection });
  }
  return [...operations, ...(await ratingOperations(store, products))];
}

const edgeKey = ({ type, to, key }: { type: string; to: string; key: string }): string =>
  `${type} ${to} ${key}`;

/** One projection for each place (type, object, key): approved before proposed, then by confidence, support and id. */
function bestProjections(
  projected: readonly (ProjectedStatement & { statement: StoredStatement })[],
): Map<string, Projection> {
  const better = (a: StoredStatement, ca: number, b: StoredStatement, cb: number): boolean =>
    ca - cb > 0 ||
    (ca === cb && (a.support.length - b.support.length || compareIds(b.node.id, a.node.id)) > 0);
  const best = new Map<string, { statement: StoredStatement; confidence: number; projection: Projection }>();
  for (const { statement, confidence, projection } of projected) {
    if (projection === undefined) continue;
    const place = edgeKey(projection);
    const rival = best.get(place);
    if (rival === undefined || better(statement, confidence, rival.statement, rival.confidence))
      best.set(place, { statement, confidence, projection });
  }
  return new Map([...best].map(([place, { projection }]) => [place, projection]));
}

/** Relationships that were projected from a statement and are no longer; those that the catalogue states itself stay. */
function staleEdges(edges: readonly GraphEdge[], wanted: ReadonlyMap<string, Projection>): WriteOperation[] {
  return edges
    .filter((edge) => edge.properties.statementId !== undefined && !wanted.has(edgeKey(edge)))
    .map(({ type, from, to, key }) => ({ kind: 'deleteEdge', type, from, to, key }));
}

async function ratingOperations(store: GraphStore, products: readonly NodeId[]): Promise<WriteOperation[]> {
  const reviews = await store.readEdges({
    ids: products,
    direction: 'in',
    types: ['REVIEWS'],
    limitPerNode: ALL_EDGES,
  });
  const operations: WriteOperation[] = [];
  for (const product of products) {
    const ids = (reviews.get(product) ?? []).map(({ from }) => from);
    let sum = 0;
    let rated = 0;
    for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
      for (const node of await store.readMany(ids.slice(from, from + READ_AT_ONCE))) {
        if (typeof node?.properties.rating !== 'number') continue;
        sum += node.properties.rating;
        rated += 1;
      }
    }
    operations.push({
      kind: 'putNode',
      id: product,
      properties: {
        reviewCount: ids.length,
        ratingAverage: rated === 0 ? null : Math.round((sum / rated) * 100) / 100,
      },
    });
  }
  return operations;
}
