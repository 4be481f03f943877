import { InvalidValueError } from '../domain/errors.js';
import type { GraphEdge, GraphNode, Properties } from '../domain/graph-records.js';
import { compareIds, labelOf, type NodeId } from '../domain/ids.js';
import { projectFacts } from '../graph/facts/project-facts.js';
import { ALL_EDGES, type GraphStore } from '../graph/graph-store.js';
import { requireNode } from './curation.js';
import { forgetCurator } from './forget-curator.js';

/** Everything that is known about a user, readable by people and machines. */
export interface UserDocument {
  readonly id: NodeId;
  readonly attributes: Properties;
  /** Events, interests and personas: what relationship, with what, and what is noted at it. */
  readonly relationships: readonly {
    readonly type: string;
    readonly to: NodeId;
    readonly name: string | undefined;
    readonly details: Properties;
  }[];
  readonly reviews: readonly {
    readonly id: NodeId;
    readonly product: NodeId | undefined;
    readonly details: Properties;
  }[];
  /** Dialogues with the guide: the turns that were taken, and when they end. */
  readonly conversations: readonly { readonly id: NodeId; readonly details: Properties }[];
}

function requireUser(id: NodeId): void {
  if (labelOf(id) !== 'User') throw new InvalidValueError('user', `expected the id of a user, got ${id}`);
}

async function edgesFrom(store: GraphStore, id: NodeId): Promise<readonly GraphEdge[]> {
  return (await store.readEdges({ ids: [id], direction: 'out', limitPerNode: ALL_EDGES })).get(id) ?? [];
}

/** All that the graph holds about `user`. Throws NotFoundError, InvalidValueError. */
export async function exportUser(store: GraphStore, user: NodeId): Promise<UserDocument> {
  requireUser(user);
  const node = await requireNode(store, user);
  const edges = await edgesFrom(store, user);
  const ends = [...new Set(edges.map(({ to }) => to))];
  const nodes = new Map(
    (await store.readMany(ends)).flatMap((end) => (end === null ? [] : [[end.id, end] as const])),
  );
  const reviews = ends.filter((id) => labelOf(id) === 'Review').sort(compareIds);
  const about = await store.readEdges({
    ids: reviews,
    direction: 'out',
    types: ['REVIEWS'],
    limitPerNode: 1,
  });
  return {
    id: user,
    attributes: node.properties,
    relationships: edges
      .filter(({ type }) => type !== 'WROTE' && type !== 'TALKED_IN')
      .map(({ type, to, properties }) => ({ type, to, name: nameOf(nodes.get(to)), details: properties })),
    reviews: reviews.map((id) => ({
      id,
      product: about.get(id)?.[0]?.to,
      details: nodes.get(id)?.properties ?? {},
    })),
    conversations: ends
      .filter((id) => labelOf(id) === 'Conversation')
      .sort(compareIds)
      .map((id) => ({ id, details: nodes.get(id)?.properties ?? {} })),
  };
}

function nameOf(node: GraphNode | undefined): string | undefined {
  const name = node?.properties.nameEn ?? node?.properties.nameZh;
  return typeof name === 'string' ? name : undefined;
}

/** What an erasure took away. */
export interface Erasure {
  readonly reviews: number;
  readonly relationships: number;
}

/**
 * Erases `user`: the node with every event and interest, their dialogues, what the user wrote with all that was read in it, and what
 * only that supported; then every trace of them in the store's files. The facts of the products spoken of are counted
 * anew. What they decided as an expert stays and names nobody. Erasing somebody unknown throws NotFoundError.
 */
export async function eraseUser(store: GraphStore, user: NodeId): Promise<Erasure> {
  requireUser(user);
  // Experts need not be customers: somebody may be known by the history alone.
  if (!(await forgetCurator(store, user))) await requireNode(store, user);
  const edges = await edgesFrom(store, user);
  const reviews = edges.filter(({ type }) => type === 'WROTE').map(({ to }) => to);
  const conversations = edges.filter(({ type }) => type === 'TALKED_IN').map(({ to }) => to);
  const about = await store.readEdges({
    ids: reviews,
    direction: 'out',
    types: ['REVIEWS'],
    limitPerNode: 1,
  });
  const support = await store.readEdges({
    ids: reviews,
    direction: 'in',
    types: ['SUPPORTED_BY'],
    limitPerNode: ALL_EDGES,
  });
  const statements = [...new Set([...support.values()].flat().map(({ from }) => from))];
  const subjects = await store.readEdges({
    ids: statements,
    direction: 'out',
    types: ['SUBJECT'],
    limitPerNode: 1,
  });
  const products = new Set([...about.values(), ...subjects.values()].flat().map(({ to }) => to));
  // In one: were they left to a second step, a crash in between would leave claims of somebody whom nothing leads to.
  await store.erase([
    user,
    ...reviews,
    ...conversations,
    ...(await supportedOnlyBy(store, reviews, statements)),
  ]);
  await projectFacts(store, products);
  return { reviews: reviews.length, relationships: edges.length - reviews.length };
}

/** Those of `statements` that nothing but `reviews` supports and that no expert decided. */
async function supportedOnlyBy(
  store: GraphStore,
  reviews: readonly NodeId[],
  statements: readonly NodeId[],
): Promise<NodeId[]> {
  const gone = new Set(reviews);
  const nodes = await store.readMany(statements);
  const support = await store.readEdges({
    ids: statements,
    direction: 'out',
    types: ['SUPPORTED_BY'],
    limitPerNode: ALL_EDGES,
  });
  return nodes
    .filter(
      (node): node is GraphNode =>
        node !== null &&
        node.properties.decidedAt === undefined &&
        (support.get(node.id) ?? []).every(({ to }) => gone.has(to)),
    )
    .map(({ id }) => id);
}
