import { ConflictError, InvalidValueError } from '../domain/errors.js';
import type { GraphEdge, GraphNode, WriteOperation } from '../domain/graph-records.js';
import { labelOf, type NodeId } from '../domain/ids.js';
import { projectFacts } from '../graph/facts/project-facts.js';
import type { GraphStore } from '../graph/graph-store.js';
import { listingEdges, moveListing } from '../graph/identity/listing-edges.js';
import { markFor, movePointers } from '../graph/identity/move-pointers.js';
import { shareSupport, withdrawSupport } from '../graph/identity/shared-support.js';
import { writeWithOffers } from '../graph/offers/offer-operations.js';
import { type ChangeRecord, changeId, changeOperations } from './change.js';
import { type Curation, type Curator, requireNode } from './curation.js';
import { type DecisionFields, decisionFields } from './decision.js';

/** Products that are one: the listings of the losers go to the winner. */
export interface MergeRequest extends Curator {
  readonly winner: NodeId;
  readonly losers: readonly NodeId[];
  /** Version of the winner that the expert saw. */
  readonly expectedVersion: number;
  /** The statement that the merge approves, as the expert saw it: marked with the merge, and taken back with it. */
  readonly approves?: GraphNode;
}

/** What a merge noted: which listings came from which product. */
export interface MergeTrace {
  readonly winner: NodeId;
  readonly losers: readonly { readonly product: NodeId; readonly listings: readonly NodeId[] }[];
  /** What became of the statement that the merge approved. */
  readonly approved?: {
    readonly statement: NodeId;
    readonly before: DecisionFields;
    readonly after: DecisionFields;
  };
}

async function requireProduct(store: GraphStore, id: NodeId): Promise<GraphNode> {
  if (labelOf(id) !== 'Product')
    throw new InvalidValueError('product', `expected the id of a product, got ${id}`);
  const node = await requireNode(store, id);
  if (node.properties.mergedInto !== undefined)
    throw new InvalidValueError(
      'product',
      `${id} was merged into ${String(node.properties.mergedInto)} already`,
    );
  return node;
}

/** A product that goes into another one, and what of it moves. */
interface Loser {
  readonly node: GraphNode;
  /** `OF` of its listings. */
  readonly edges: readonly GraphEdge[];
}

function traceOf({ winner, by, at, reason, approves }: MergeRequest, losers: readonly Loser[]): MergeTrace {
  const approved = approves && {
    statement: approves.id,
    before: decisionFields(approves),
    after: { status: 'approved', decidedBy: by, decidedAt: at, reason },
  };
  return {
    winner,
    losers: losers.map(({ node, edges }) => ({ product: node.id, listings: edges.map(({ from }) => from) })),
    ...(approved && { approved }),
  };
}

function mergeOperations(
  { winner, expectedVersion, approves }: MergeRequest,
  losers: readonly Loser[],
  { approved }: MergeTrace,
): WriteOperation[] {
  const marked: WriteOperation[] = [
    // Nothing is set: the write only holds if the winner is as the expert saw it.
    { kind: 'putNode', id: winner, properties: {}, expectedVersion },
    ...losers.map(
      ({ node: { id, version } }): WriteOperation => ({
        kind: 'putNode',
        id,
        properties: { mergedInto: winner },
        expectedVersion: version,
      }),
    ),
  ];
  if (approves !== undefined && approved !== undefined)
    marked.push({
      kind: 'putNode',
      id: approves.id,
      properties: approved.after,
      expectedVersion: approves.version,
    });
  const moves = losers.flatMap(({ node, edges }) =>
    edges.flatMap((edge) => moveListing(edge, winner, String(edge.properties.original ?? node.id))),
  );
  return [...marked, ...moves];
}

/**
 * Makes `losers` one product with `winner`: their listings, reviews, documents and events move, their texts support
 * the winner's statements, their ids lead to the winner. The statement that it approves is marked in the same
 * transaction. Undo or split gives back exactly what each had.
 * Throws ConflictError when the winner has another version, InvalidValueError, NotFoundError.
 */
export async function mergeProducts({ store }: Curation, request: MergeRequest): Promise<{ change: NodeId }> {
  const { winner, by, at, reason, expectedVersion, approves } = request;
  const ids = [...new Set(request.losers)];
  if (ids.length === 0 || ids.includes(winner))
    throw new InvalidValueError('losers', 'expected other products than the winner, at least one');
  const { version } = await requireProduct(store, winner);
  if (version !== expectedVersion) throw new ConflictError(winner, expectedVersion, version);
  const nodes = await Promise.all(ids.map((id) => requireProduct(store, id)));
  const losers = await Promise.all(
    nodes.map(async (node): Promise<Loser> => ({ node, edges: await listingEdges(store, node.id) })),
  );
  const trace = traceOf(request, losers);
  const change: ChangeRecord = {
    kind: 'MERGE',
    nodes: [winner, ...ids, ...(approves === undefined ? [] : [approves.id])],
    by,
    at,
    reason,
    before: null,
    after: trace,
  };
  await writeWithOffers(store, [...mergeOperations(request, losers, trace), ...changeOperations(change)]);
  for (const loser of ids) {
    await movePointers(store, loser, winner, (edge) => ({ listing: markFor(edge, loser) }));
    await shareSupport(store, loser, winner);
  }
  await projectFacts(store, [winner]);
  return { change: changeId(change) };
}

/** Gives `loser` back what came from it to `winner`: its listings, and what carries one of them or its mark. */
export async function unmerge(
  store: GraphStore,
  loser: NodeId,
  winner: NodeId,
  record: readonly WriteOperation[],
): Promise<void> {
  const edges = (await listingEdges(store, winner)).filter(({ properties }) => properties.original === loser);
  const own = new Set<unknown>([loser, ...edges.map(({ from }) => from)]);
  const operations: WriteOperation[] = [
    { kind: 'putNode', id: loser, properties: { mergedInto: null } },
    ...edges.flatMap((edge) => moveListing(edge, loser, null)),
    ...record,
  ];
  await writeWithOffers(store, operations);
  await movePointers(store, winner, loser, ({ properties }) =>
    own.has(properties.listing)
      ? { listing: properties.listing === loser ? null : String(properties.listing) }
      : undefined,
  );
  await withdrawSupport(store, loser, winner);
  await projectFacts(store, [winner, loser]);
}
