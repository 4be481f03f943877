import { ConflictError, InvalidValueError, NotFoundError } from '../domain/errors.js';
import type { GraphNode } from '../domain/graph-records.js';
import type { NodeId } from '../domain/ids.js';
import { type ChangeRecord, changeId, changeOperations } from './change.js';
import { type Curation, requireNode } from './curation.js';
import { type DecideRequest, type DecisionFields, decisionFields } from './decision.js';
import { mergeProducts } from './merge-products.js';

/** The two products that a SAME_AS statement is about, the winner of a merge first. */
async function endsOf({ store }: Curation, id: NodeId): Promise<readonly [NodeId, NodeId]> {
  const edges = await store.readEdges({
    ids: [id],
    direction: 'out',
    types: ['SUBJECT', 'OBJECT'],
    limitPerNode: 2,
  });
  const endOf = (type: 'SUBJECT' | 'OBJECT'): NodeId => {
    const end = edges.get(id)?.find((edge) => edge.type === type)?.to;
    if (end === undefined) throw new NotFoundError(id);
    return end;
  };
  return [endOf('SUBJECT'), endOf('OBJECT')];
}

/**
 * An expert's word on whether two products are one. APPROVE merges them, and the change is that of the merge: undoing it
 * parts them again and puts the question back. REJECT keeps them apart for good. Either way no later import asks again or joins them by rule.
 * Throws ConflictError when the statement has another version, InvalidValueError for CORRECT or for products that were
 * merged meanwhile, NotFoundError.
 */
export async function decidePair(
  curation: Curation,
  node: GraphNode,
  { decision, by, at, reason, expectedVersion }: DecideRequest,
): Promise<{ change: NodeId; statement: NodeId }> {
  if (decision === 'CORRECT')
    throw new InvalidValueError(
      'decision',
      'expected APPROVE or REJECT of two products being one, got CORRECT',
    );
  if (node.version !== expectedVersion) throw new ConflictError(node.id, expectedVersion, node.version);
  const [winner, loser] = await endsOf(curation, node.id);
  const { store } = curation;
  if (decision === 'APPROVE') {
    const { version } = await requireNode(store, winner);
    const { change } = await mergeProducts(curation, {
      winner,
      losers: [loser],
      by,
      at,
      reason,
      expectedVersion: version,
      approves: node,
    });
    return { change, statement: node.id };
  }
  const after: DecisionFields = { status: 'rejected', decidedBy: by, decidedAt: at, reason };
  const change: ChangeRecord = {
    kind: 'REJECT',
    nodes: [node.id, winner, loser],
    by,
    at,
    reason,
    before: { [node.id]: decisionFields(node) },
    after: { [node.id]: after },
  };
  await store.write([
    { kind: 'putNode', id: node.id, properties: after, expectedVersion },
    ...changeOperations(change),
  ]);
  return { change: changeId(change), statement: node.id };
}
