import { DomainError, InvalidValueError } from '../domain/errors.js';
import type { GraphNode, WriteOperation } from '../domain/graph-records.js';
import { labelOf, type NodeId } from '../domain/ids.js';
import { projectFacts } from '../graph/facts/project-facts.js';
import type { GraphStore } from '../graph/graph-store.js';
import { listingEdges, moveListing } from '../graph/identity/listing-edges.js';
import { moveByListings } from '../graph/identity/move-by-listings.js';
import { writeWithOffers } from '../graph/offers/offer-operations.js';
import { type ChangeRecord, changeContent, changeId, changeOperations } from './change.js';
import { type Curation, type Curator, requireNode } from './curation.js';
import { type DecisionTrace, decisionFields } from './decision.js';
import { type MergeTrace, mergeProducts, unmerge } from './merge-products.js';
import { isSameRule, type RuleTrace } from './put-rule.js';
import type { SplitTrace } from './split-product.js';

/** A change that is to be taken back. */
export interface UndoRequest extends Curator {
  readonly change: NodeId;
}

/** Something was changed since, so that the undo would take back more than it is asked to. */
class ChangedSinceError extends DomainError {
  constructor(change: NodeId, what: NodeId) {
    super('CONFLICT', `${change} cannot be undone: ${what} was changed since`);
  }
}

/**
 * Takes a change back, exactly: decisions get their fields of before, merged products what they had, a statement that the
 * merge approved too (it is a question again), split listings their product. Throws ConflictError or ChangedSinceError when it was changed since, InvalidValueError when it was
 * undone already or is an undo itself.
 */
export async function undo(curation: Curation, request: UndoRequest): Promise<{ change: NodeId }> {
  const { store } = curation;
  const change = await requireNode(store, request.change);
  if (labelOf(change.id) !== 'Change')
    throw new InvalidValueError('change', `expected the id of a change, got ${change.id}`);
  if (change.properties.undoneBy !== undefined)
    throw new InvalidValueError('change', `${change.id} was undone already`);
  const record = recordOf(change, request);
  const mark: WriteOperation[] = [
    {
      kind: 'putNode',
      id: change.id,
      properties: { undoneBy: changeId(record) },
      expectedVersion: change.version,
    },
    ...changeOperations(record),
  ];
  switch (change.properties.kind) {
    case 'APPROVE':
    case 'REJECT':
    case 'CORRECT':
      await undoDecision(store, change, mark);
      break;
    case 'MERGE':
      await undoMerge(store, change, mark);
      break;
    case 'RULE':
      await undoRule(store, change, mark);
      break;
    case 'SPLIT':
      await undoSplit(curation, change, mark, request);
      break;
    default:
      throw new InvalidValueError(
        'change',
        `a change of kind ${String(change.properties.kind)} cannot be undone`,
      );
  }
  return { change: changeId(record) };
}

function recordOf(change: GraphNode, { by, at, reason }: UndoRequest): ChangeRecord {
  const subject = change.properties.subject as NodeId;
  return {
    kind: 'UNDO',
    nodes: [subject, ...undoneNodes(change)],
    by,
    at,
    reason,
    before: null,
    after: { undone: change.id },
  };
}

function undoneNodes(change: GraphNode): NodeId[] {
  const after = changeContent<Partial<MergeTrace & SplitTrace>>(change, 'after');
  return [
    ...(after.losers ?? []).map(({ product }) => product),
    ...(after.target === undefined ? [] : [after.target]),
    ...(after.approved === undefined ? [] : [after.approved.statement]),
  ];
}

async function undoDecision(
  store: GraphStore,
  change: GraphNode,
  mark: readonly WriteOperation[],
): Promise<void> {
  const before = changeContent<DecisionTrace>(change, 'before');
  const after = changeContent<DecisionTrace>(change, 'after');
  const ids = Object.keys(after) as NodeId[];
  const operations = (await store.readMany(ids)).map((node, i): WriteOperation => {
    const id = ids[i] as NodeId;
    if (node === null || JSON.stringify(decisionFields(node)) !== JSON.stringify(after[id]))
      throw new ChangedSinceError(change.id, id);
    const fields = before[id];
    return fields === null || fields === undefined
      ? { kind: 'deleteNode', id, expectedVersion: node.version }
      : { kind: 'putNode', id, properties: fields, expectedVersion: node.version };
  });
  const subjects = await store.readEdges({ ids, direction: 'out', types: ['SUBJECT'], limitPerNode: 1 });
  await store.write([...operations, ...mark]);
  await projectFacts(store, new Set([...subjects.values()].flat().map(({ to }) => to)));
}

/** A rule gets its properties of before; one that was made is gone. */
async function undoRule(
  store: GraphStore,
  change: GraphNode,
  mark: readonly WriteOperation[],
): Promise<void> {
  const id = change.properties.subject as NodeId;
  const [before, after] = (['before', 'after'] as const).map((part) =>
    changeContent<RuleTrace | null>(change, part),
  ) as [RuleTrace | null, RuleTrace];
  const [node] = await store.readMany([id]);
  if (!node || !isSameRule(node, after)) throw new ChangedSinceError(change.id, id);
  if (before !== null) {
    const properties = before;
    await store.write([
      { kind: 'putNode', id, mode: 'replace', properties, expectedVersion: node.version },
      ...mark,
    ]);
    return;
  }
  await store.write([
    ...mark.filter((operation) => operation.kind !== 'putEdge' || operation.to !== id),
    { kind: 'deleteNode', id, expectedVersion: node.version },
  ]);
}

async function undoMerge(
  store: GraphStore,
  change: GraphNode,
  mark: readonly WriteOperation[],
): Promise<void> {
  const { winner, losers, approved } = changeContent<MergeTrace>(change, 'after');
  const question: WriteOperation[] = [];
  if (approved !== undefined) {
    const { statement: id, before, after } = approved;
    const [node] = await store.readMany([id]);
    if (!node || JSON.stringify(decisionFields(node)) !== JSON.stringify(after))
      throw new ChangedSinceError(change.id, id);
    question.push({ kind: 'putNode', id, properties: before, expectedVersion: node.version });
  }
  const nodes = await store.readMany(losers.map(({ product }) => product));
  nodes.forEach((node, i) => {
    if (node?.properties.mergedInto !== winner)
      throw new ChangedSinceError(change.id, losers[i]?.product as NodeId);
  });
  for (const [i, { product }] of losers.entries())
    await unmerge(store, product, winner, i === losers.length - 1 ? [...question, ...mark] : []);
}

/** A split that gave back what was merged is undone by merging again; one that made a product by taking it away. */
async function undoSplit(
  curation: Curation,
  change: GraphNode,
  mark: readonly WriteOperation[],
  { by, at, reason }: UndoRequest,
): Promise<void> {
  const { store } = curation;
  const { product, target, listings, isNew } = changeContent<SplitTrace>(change, 'after');
  const edges = await listingEdges(store, target);
  if (
    listings.some((listing) => !edges.some(({ from }) => from === listing)) ||
    edges.length !== listings.length
  )
    throw new ChangedSinceError(change.id, target);
  if (!isNew) {
    const { version } = await requireNode(store, product);
    await mergeProducts(curation, {
      winner: product,
      losers: [target],
      by,
      at,
      reason,
      expectedVersion: version,
    });
    await store.write(mark);
    return;
  }
  const operations = [
    ...edges.flatMap((edge) => moveListing(edge, product, null)),
    ...mark.filter(({ kind }) => kind !== 'putEdge'),
  ];
  await writeWithOffers(store, operations);
  await moveByListings(store, target, product, listings);
  await store.write([{ kind: 'deleteNode', id: target }]);
}
