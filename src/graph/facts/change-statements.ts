import type { GraphEdge, GraphNode, WriteOperation } from '../../domain/graph-records.js';
import { labelOf, type NodeId } from '../../domain/ids.js';
import type { StoredStatement } from './stored-statement.js';

interface Draft {
  node: GraphNode | undefined;
  subject: NodeId | undefined;
  object: NodeId | undefined;
  readonly support: Map<string, GraphEdge>;
}

const supportKey = ({ to, key }: { to: NodeId; key: string }): string => `${to} ${key}`;

/**
 * What `statements` will be once `operations` are written: new statements, supports that come and go. So a projection
 * can be written in the transaction that changes what it rests on. Products stay those of `statements`; supports are in
 * the order of a store (other end, key). Operations on other records are passed over.
 */
export function changeStatements(
  statements: ReadonlyMap<NodeId, readonly StoredStatement[]>,
  operations: readonly WriteOperation[],
): ReadonlyMap<NodeId, readonly StoredStatement[]> {
  const drafts = new Map<NodeId, Draft>();
  for (const { node, subject, object, support } of [...statements.values()].flat()) {
    const edges = new Map(support.map((edge) => [supportKey(edge), edge]));
    drafts.set(node.id, { node, subject, object, support: edges });
  }
  for (const operation of operations) apply(drafts, operation);
  const changed = new Map<NodeId, StoredStatement[]>([...statements.keys()].map((product) => [product, []]));
  for (const { node, subject, object, support } of drafts.values()) {
    if (node === undefined || subject === undefined || object === undefined) continue;
    const sorted = [...support.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
    changed.get(subject)?.push({ node, subject, object, support: sorted });
  }
  return changed;
}

function apply(drafts: Map<NodeId, Draft>, operation: WriteOperation): void {
  if (operation.kind === 'putNode') {
    const { id } = operation;
    if (labelOf(id) !== 'Statement' || drafts.has(id)) return;
    const properties = Object.fromEntries(
      Object.entries(operation.properties).flatMap(([name, value]) =>
        value === null ? [] : [[name, value]],
      ),
    );
    const node: GraphNode = { id, label: 'Statement', version: 1, seq: 0, properties };
    drafts.set(id, { node, subject: undefined, object: undefined, support: new Map() });
    return;
  }
  if (operation.kind !== 'putEdge' && operation.kind !== 'deleteEdge') return;
  const draft = drafts.get(operation.from);
  if (draft === undefined) return;
  const { type, from, to, key } = operation;
  if (operation.kind === 'deleteEdge') {
    if (type === 'SUPPORTED_BY') draft.support.delete(supportKey(operation));
  } else if (type === 'SUPPORTED_BY') {
    const properties = operation.properties as GraphEdge['properties'];
    draft.support.set(supportKey(operation), { type, from, to, key, seq: 0, properties });
  } else if (type === 'SUBJECT') draft.subject = to;
  else if (type === 'OBJECT') draft.object = to;
}
