import type { GraphNode, PropertyValue } from '../domain/graph-records.js';
import type { NodeId } from '../domain/ids.js';
import type { Curator } from './curation.js';

/** What an expert may decide of a statement. */
const DECISIONS = ['APPROVE', 'REJECT', 'CORRECT'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A decision on a statement, as the expert saw it. */
export interface DecideRequest extends Curator {
  readonly statement: NodeId;
  readonly decision: Decision;
  /** CORRECT: the right value, in the unit of the statement; or the right text. */
  readonly value?: number;
  readonly valueText?: string;
  readonly expectedVersion: number;
}

/** The fields of a statement that a decision sets, as they are; null where one is missing. */
export type DecisionFields = Readonly<
  Record<'status' | 'decidedBy' | 'decidedAt' | 'reason', PropertyValue | null>
>;

/** What a decision changed of each statement: `undefined` before means that it was made. */
export type DecisionTrace = Readonly<Record<string, DecisionFields | null>>;

/** What a decision changes of a statement, as `node` has it; null for what it lacks. */
export function decisionFields(node: GraphNode): DecisionFields {
  const { status, decidedBy, decidedAt, reason } = node.properties;
  return {
    status: status ?? null,
    decidedBy: decidedBy ?? null,
    decidedAt: decidedAt ?? null,
    reason: reason ?? null,
  };
}
