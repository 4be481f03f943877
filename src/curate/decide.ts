import { definedProperties } from '../domain/defined-properties.js';
import { InvalidValueError } from '../domain/errors.js';
import type { GraphNode, WriteOperation } from '../domain/graph-records.js';
import { labelOf, type NodeId, nodeId, slug } from '../domain/ids.js';
import { type Claim, claimKey, type Predicate } from '../domain/statement.js';
import { checkText } from '../domain/values.js';
import { SPECIFICATIONS, type Specification } from '../domain/vocabulary/specifications.js';
import { projectFacts } from '../graph/facts/project-facts.js';
import { readStatements, type StoredStatement } from '../graph/facts/stored-statement.js';
import { isSameAs } from '../graph/identity/same-as.js';
import { type ChangeRecord, changeId, changeOperations } from './change.js';
import { type Curation, requireNode } from './curation.js';
import { decidePair } from './decide-pair.js';
import { type DecideRequest, type DecisionFields, decisionFields } from './decision.js';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Characters of a corrected text. */
const MAX_VALUE_LENGTH = 2_000;

/** The statement with what it is about. */
async function readStatement({ store }: Curation, id: NodeId): Promise<StoredStatement> {
  const subject = (
    await store.readEdges({ ids: [id], direction: 'out', types: ['SUBJECT'], limitPerNode: 1 })
  ).get(id)?.[0]?.to;
  const own = subject === undefined ? [] : ((await readStatements(store, [subject])).get(subject) ?? []);
  const found = own.find(({ node }) => node.id === id);
  if (found === undefined) throw new InvalidValueError('statement', `${id} has no subject or no object`);
  return found;
}

/**
 * An expert's word on a statement: it stands until an expert says otherwise, whatever is extracted later. CORRECT
 * rejects the statement and approves the one with the right value; approving a specification takes back an earlier
 * approval of another value; two products that may be one go their own way (`decidePair`). The projections are rebuilt before it returns, so the next answer shows it.
 * Throws ConflictError when the statement has another version, NotFoundError, InvalidValueError.
 */
export async function decide(
  curation: Curation,
  request: DecideRequest,
): Promise<{ change: NodeId; statement: NodeId }> {
  const id = request.statement;
  if (labelOf(id) !== 'Statement')
    throw new InvalidValueError('statement', `expected the id of a statement, got ${id}`);
  const node = await requireNode(curation.store, id);
  if (isSameAs(node)) return decidePair(curation, node, request);
  const stored = await readStatement(curation, id);
  const { decision, by, at, reason, expectedVersion } = request;
  const decided = { decidedBy: by, decidedAt: at, reason };
  const approved: DecisionFields = { status: 'approved', ...decided };
  const rejected: DecisionFields = { status: 'rejected', ...decided };
  const before: Record<string, DecisionFields | null> = { [stored.node.id]: decisionFields(stored.node) };
  const after: Record<string, DecisionFields> = {
    [stored.node.id]: decision === 'APPROVE' ? approved : rejected,
  };
  const operations: WriteOperation[] = [
    {
      kind: 'putNode',
      id: stored.node.id,
      properties: after[stored.node.id] as DecisionFields,
      expectedVersion,
    },
  ];
  let standing = stored.node.id;
  if (decision === 'CORRECT') {
    const claim = correctedClaim(stored, request);
    standing = claimKey(claim);
    const [known] = await curation.store.readMany([standing]);
    before[standing] = known ? decisionFields(known) : null;
    after[standing] = approved;
    operations.push(...correctedOperations(claim, approved));
  }
  if (decision !== 'REJECT') {
    for (const rival of await approvedRivals(curation, stored, standing)) {
      before[rival.id] = decisionFields(rival);
      after[rival.id] = { ...decisionFields(rival), status: 'deprecated' };
      operations.push({
        kind: 'putNode',
        id: rival.id,
        properties: { status: 'deprecated' },
        expectedVersion: rival.version,
      });
    }
  }
  const touched = [
    stored.node.id,
    ...(Object.keys(after) as NodeId[]).filter((id) => id !== stored.node.id),
    stored.subject,
  ] as [NodeId, ...NodeId[]];
  const change: ChangeRecord = { kind: decision, nodes: touched, by, at, reason, before, after };
  await curation.store.write([...operations, ...changeOperations(change)]);
  await projectFacts(curation.store, [stored.subject]);
  return { change: changeId(change), statement: standing };
}

/** The parameter of the vocabulary; undefined for every other one, which may have numbers and texts. */
function specificationOf(id: NodeId): Specification | undefined {
  return SPECIFICATIONS.find(({ name }) => nodeId('Specification', slug(name)) === id);
}

/** Throws InvalidValueError for a number that `specification` cannot have. */
function checkNumber({ name, kind, bounds }: Specification, unit: string, value: number): void {
  if (kind === 'string')
    throw new InvalidValueError('value', `expected the right text of ${name} (valueText), got ${value}`);
  if (bounds && !(value >= bounds.min && value <= bounds.max))
    throw new InvalidValueError(
      'value',
      `expected ${bounds.min} to ${bounds.max}${unit === '' ? '' : ` ${unit}`}, got ${value}`,
    );
}

/** Throws InvalidValueError for a text that is none, and for one where `specification` has numbers. */
function checkCorrectedText(specification: Specification | undefined, text: string): void {
  checkText('valueText', text, MAX_VALUE_LENGTH);
  if (text.trim() === '') throw new InvalidValueError('valueText', 'expected the right text, got none');
  if (specification?.kind !== 'number') return;
  const { name, unit } = specification;
  throw new InvalidValueError(
    'valueText',
    `expected the right number of ${name}${unit === '' ? '' : ` in ${unit}`} (value), got a text`,
  );
}

function correctedClaim(
  { node, subject, object }: StoredStatement,
  { value, valueText }: DecideRequest,
): Claim {
  const { predicate } = node.properties;
  if (predicate !== 'HAS_SPEC' || (value === undefined) === (valueText === undefined)) {
    throw new InvalidValueError(
      'value',
      'expected either the right value or the right text of a specification',
    );
  }
  const claim = { subject, predicate: predicate as Predicate, object };
  const specification = specificationOf(object);
  if (value === undefined) {
    checkCorrectedText(specification, valueText as string);
    return { ...claim, valueText: valueText as string };
  }
  // A statement that was a text has no unit: its number is in that of the parameter.
  const unit = textOf(node.properties.unit) || specification?.unit || '';
  if (specification) checkNumber(specification, unit, value);
  return { ...claim, value, ...(unit !== '' && { unit }) };
}

function correctedOperations(claim: Claim, fields: DecisionFields): WriteOperation[] {
  const id = claimKey(claim);
  const { predicate, value, valueText, unit } = claim;
  return [
    {
      kind: 'putNode',
      id,
      properties: { predicate, ...definedProperties({ value, valueText, unit }), ...fields },
    },
    { kind: 'putEdge', type: 'SUBJECT', from: id, to: claim.subject, key: '', properties: {} },
    { kind: 'putEdge', type: 'OBJECT', from: id, to: claim.object, key: '', properties: {} },
  ];
}

/** Other values of the same specification that an expert approved before. */
async function approvedRivals(
  { store }: Curation,
  { node, subject, object }: StoredStatement,
  standing: NodeId,
): Promise<GraphNode[]> {
  if (node.properties.predicate !== 'HAS_SPEC') return [];
  const own = (await readStatements(store, [subject])).get(subject) ?? [];
  return own
    .filter(
      (other) =>
        other.object === object &&
        other.node.id !== standing &&
        other.node.id !== node.id &&
        other.node.properties.status === 'approved',
    )
    .map((other) => other.node);
}
