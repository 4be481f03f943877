import type { GraphEdge, WriteOperation } from '../../domain/graph-records.js';
import { compareIds, type NodeId } from '../../domain/ids.js';
import { weighTexts } from './belief/weigh-texts.js';
import { type Projection, projectStatement } from './project-statement.js';
import type { ProductTexts } from './read-texts.js';
import { statementConfidences } from './statement-confidence.js';
import type { StoredStatement } from './stored-statement.js';

/** Everything that the projection of one product is made of. */
export interface ProductEvidence {
  readonly product: NodeId;
  readonly statements: readonly StoredStatement[];
  readonly texts: ProductTexts;
  /** The relationships of projected types that lead from it now. */
  readonly existing: readonly GraphEdge[];
  /** English names of what the statements say of it. */
  readonly names: ReadonlyMap<NodeId, string>;
  /** Statements that the history speaks of. */
  readonly remembered: ReadonlySet<NodeId>;
}

interface Candidate {
  readonly statement: StoredStatement;
  readonly confidence: number;
  readonly projection: Projection;
}

const edgeKey = ({ type, to, key }: { type: string; to: string; key: string }): string =>
  `${type} ${to} ${key}`;

/** Whether a statement was read once, is supported by nothing any more, and no expert ever had to do with it. */
export function isForgotten({ node, support }: StoredStatement, remembered: ReadonlySet<NodeId>): boolean {
  const { status, decidedAt } = node.properties;
  return support.length === 0 && status === 'proposed' && decidedAt === undefined && !remembered.has(node.id);
}

/** One projection for each place (type, object, key): the surest, then the one of most supports, then by id. */
function bestProjections(candidates: readonly Candidate[]): ReadonlyMap<string, Projection> {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const place = edgeKey(candidate.projection);
    const rival = best.get(place);
    const ahead =
      rival === undefined ||
      (candidate.confidence - rival.confidence ||
        candidate.statement.support.length - rival.statement.support.length ||
        compareIds(rival.statement.node.id, candidate.statement.node.id)) > 0;
    if (ahead) best.set(place, candidate);
  }
  return new Map([...best].map(([place, { projection }]) => [place, projection]));
}

/**
 * The writes that bring what the graph shows of a product up to its statements: their counts and confidences, the
 * relationships that project the best statement of each place, review count and mean rating; statements that nothing
 * supports any more go, relationships that were projected from a statement and are no longer too (those that the
 * catalogue states itself stay). A function of the evidence: whatever way it came there, the result is the same.
 */
export function projectProduct(evidence: ProductEvidence): WriteOperation[] {
  const { product, texts, existing, names, remembered } = evidence;
  const statements = evidence.statements.filter((statement) => !isForgotten(statement, remembered));
  const confidences = statementConfidences(statements);
  const weights = weighTexts(texts.traits);
  const operations: WriteOperation[] = evidence.statements
    .filter((statement) => isForgotten(statement, remembered))
    .map(({ node }) => ({ kind: 'deleteNode', id: node.id }));
  const candidates: Candidate[] = [];
  for (const [index, statement] of statements.entries()) {
    const confidence = confidences[index] as number;
    const objectName = names.get(statement.object) ?? '';
    const { operation, projection } = projectStatement(statement, { confidence, objectName, weights });
    operations.push(operation);
    if (projection !== undefined) candidates.push({ statement, confidence, projection });
  }
  const wanted = bestProjections(candidates);
  for (const edge of existing) {
    if (edge.properties.statementId === undefined || wanted.has(edgeKey(edge))) continue;
    const { type, from, to, key } = edge;
    operations.push({ kind: 'deleteEdge', type, from, to, key });
  }
  for (const projection of wanted.values())
    operations.push({ kind: 'putEdge', mode: 'replace', ...projection });
  const { reviewCount, ratingAverage } = texts;
  // None is no property: a product that was never counted is as one that was counted in vain.
  const properties = { reviewCount: reviewCount === 0 ? null : reviewCount, ratingAverage };
  operations.push({ kind: 'putNode', id: product, properties });
  return operations;
}
