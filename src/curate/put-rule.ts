import { createHash } from 'node:crypto';
import { definedProperties } from '../domain/defined-properties.js';
import { InvalidValueError } from '../domain/errors.js';
import type { GraphNode, Properties } from '../domain/graph-records.js';
import { labelOf, type NodeId, nodeId } from '../domain/ids.js';
import { type ChangeRecord, changeId, changeOperations } from './change.js';
import { type Curation, type Curator, requireNode } from './curation.js';

/** What a rule of merchandisers says; the filter is JSON that the ranking reads. */
export interface RuleContent {
  readonly nameEn?: string;
  readonly nameZh?: string;
  readonly action: string;
  readonly value?: number;
  readonly filter: string;
  /** ISO 8601 in UTC. */
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly retired?: boolean;
}

/** A rule of merchandisers to be made or changed. */
export interface PutRuleRequest extends Curator {
  /** The rule to change; a new one when left out. */
  readonly rule?: NodeId;
  readonly content: RuleContent;
  /** Version of the rule that was seen; none for a new one. */
  readonly expectedVersion?: number;
}

/** All properties of a rule, as a change notes them. */
export type RuleTrace = Properties;

function sorted(properties: Properties): string {
  return JSON.stringify(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether `node` is as `trace` says. */
export function isSameRule(node: GraphNode, trace: RuleTrace): boolean {
  return sorted(node.properties) === sorted(trace);
}

/**
 * Makes a rule, or gives one another content as a whole; the change can be undone. Throws ConflictError when the rule has
 * another version, NotFoundError, and InvalidValueError for an id of something else and for
 * a version of a new rule.
 */
export async function putRule(
  { store }: Curation,
  { rule, content, expectedVersion, by, at, reason }: PutRuleRequest,
): Promise<{ change: NodeId; rule: NodeId }> {
  if (rule !== undefined && labelOf(rule) !== 'Rule')
    throw new InvalidValueError('rule', `expected the id of a rule, got ${rule}`);
  if (rule === undefined && expectedVersion !== undefined)
    throw new InvalidValueError('expectedVersion', `expected none for a new rule, got ${expectedVersion}`);
  const known = rule === undefined ? undefined : await requireNode(store, rule);
  const after = definedProperties({ ...content }) as Properties;
  const digest = createHash('sha256')
    .update(JSON.stringify([content, by, at]))
    .digest('hex');
  const id = rule ?? nodeId('Rule', digest.slice(0, 32));
  const change: ChangeRecord = {
    kind: 'RULE',
    nodes: [id],
    by,
    at,
    reason,
    before: known?.properties ?? null,
    after,
  };
  await store.write([
    {
      kind: 'putNode',
      id,
      mode: 'replace',
      properties: after,
      expectedVersion: rule === undefined ? 0 : (expectedVersion ?? known?.version ?? 0),
    },
    ...changeOperations(change),
  ]);
  return { change: changeId(change), rule: id };
}

/** Ends a rule for good; it stays with its history. Throws as `putRule` does. */
export async function retireRule(
  curation: Curation,
  { rule, ...request }: Curator & { readonly rule: NodeId; readonly expectedVersion?: number },
): Promise<{ change: NodeId; rule: NodeId }> {
  const { properties } = await requireNode(curation.store, rule);
  const content = { ...(properties as unknown as RuleContent), retired: true };
  return putRule(curation, { ...request, rule, content });
}
