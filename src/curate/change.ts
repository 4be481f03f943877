import { createHash } from 'node:crypto';
import type { GraphNode, WriteOperation } from '../domain/graph-records.js';
import { type NodeId, nodeId } from '../domain/ids.js';
import type { Curator } from './curation.js';

/** What experts do. */
const CHANGE_KINDS = ['APPROVE', 'REJECT', 'CORRECT', 'MERGE', 'SPLIT', 'RULE', 'UNDO'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A change to be recorded; `before` and `after` hold what an undo needs, never personal text or users. */
export interface ChangeRecord extends Curator {
  readonly kind: ChangeKind;
  /** What it is about first, then what else it touched. */
  readonly nodes: readonly [NodeId, ...NodeId[]];
  readonly before: unknown;
  readonly after: unknown;
}

/** The id of a change: its content, so that recording it twice is once. */
export function changeId({ kind, nodes, by, at, after }: ChangeRecord): NodeId {
  const digest = createHash('sha256')
    .update(JSON.stringify([kind, nodes, by, at, after]))
    .digest('hex');
  return nodeId('Change', digest.slice(0, 32));
}

/** The writes that record `change`. */
export function changeOperations(change: ChangeRecord): WriteOperation[] {
  const id = changeId(change);
  const { kind, nodes, by, at, reason, before, after } = change;
  return [
    {
      kind: 'putNode',
      id,
      properties: {
        kind,
        subject: nodes[0],
        by,
        at,
        reason,
        before: JSON.stringify(before),
        after: JSON.stringify(after),
      },
    },
    ...[...new Set(nodes)].map(
      (to): WriteOperation => ({ kind: 'putEdge', type: 'CHANGED', from: id, to, key: '', properties: {} }),
    ),
  ];
}

/** What the change noted as `before` or `after`. */
export function changeContent<T>(change: GraphNode, part: 'before' | 'after'): T {
  return JSON.parse(String(change.properties[part] ?? 'null')) as T;
}
