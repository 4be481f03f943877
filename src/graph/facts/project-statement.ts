import { definedProperties } from '../../domain/defined-properties.js';
import type { Properties, PropertyValue, WriteOperation } from '../../domain/graph-records.js';
import { keyOf, type NodeId } from '../../domain/ids.js';
import { findFeature } from '../../domain/vocabulary/vocabulary.js';
import { estimateFeature, type FeatureEstimate, votesOf } from './feature-estimate.js';
import { stands } from './statement-confidence.js';
import { countedSupport, type StoredStatement } from './stored-statement.js';
import { countVotes, isSuited, suitVotes } from './suit-votes.js';

/** People who must speak of a feature that the ontology does not know before it counts. */
const LEAST_VOICES = 3;

/** The relationship that a statement is projected to. */
export interface Projection {
  readonly type:
    | 'HAS_SPEC'
    | 'HAS_FEATURE'
    | 'SUITS'
    | 'COMPATIBLE_WITH'
    | 'ACCESSORY_OF'
    | 'BETTER_THAN'
    | 'IN_LINE'
    | 'SUCCESSOR_OF';
  readonly from: NodeId;
  readonly to: NodeId;
  readonly key: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

export interface ProjectedStatement {
  /** What the statement itself is brought up to: its confidence and counts. */
  readonly operation: WriteOperation;
  readonly projection: Projection | undefined;
}

/** What the statements around one say of it. */
export interface ProjectionContext {
  /** See `statementConfidences`. */
  readonly confidence: number;
  /** English name of what the statement says of its subject. */
  readonly objectName: string;
  /** What each text about the subject weighs, see `weighTexts`; 1 where one is missing. */
  readonly weights: ReadonlyMap<NodeId, number>;
}

type Base = Pick<Projection, 'from' | 'to'> & {
  readonly shared: { readonly statementId: NodeId; readonly confidence: number };
};

function featureProjection(
  base: Base,
  estimate: FeatureEstimate,
  isApproved: boolean,
  name: string,
): Projection | undefined {
  const voices = estimate.reviews + estimate.neutral;
  if (!isApproved && findFeature(name) === undefined && voices < LEAST_VOICES) return undefined;
  const { from, to, shared } = base;
  return { type: 'HAS_FEATURE', from, to, key: '', properties: { ...shared, ...estimate } };
}

function otherProjection({ from, to, shared }: Base, statement: StoredStatement, texts: number): Projection {
  const { predicate, value, valueMax, valueText, unit, qualifiers } = statement.node.properties;
  if (predicate === 'HAS_SPEC') {
    const properties = definedProperties({ ...shared, value, valueMax, valueText, unit });
    return { type: predicate, from, to, key: '', properties };
  }
  if (predicate === 'SUITS')
    return {
      type: predicate,
      from,
      to,
      key: '',
      properties: { ...shared, score: Math.fround(shared.confidence) },
    };
  if (predicate === 'BETTER_THAN') {
    const { feature } = JSON.parse(String(qualifiers ?? '{}')) as { feature?: string };
    const key = feature === undefined ? '' : keyOf(feature as NodeId);
    const properties = definedProperties({ ...shared, feature, positive: texts });
    return { type: predicate, from, to, key, properties };
  }
  return { type: predicate as Projection['type'], from, to, key: '', properties: shared };
}

/** What a statement says now: counts and confidence, and the relationship it is projected to, where it stands. */
export function projectStatement(
  statement: StoredStatement,
  { confidence, objectName, weights }: ProjectionContext,
): ProjectedStatement {
  const { node, subject, object } = statement;
  const { predicate, status } = node.properties;
  const base: Base = { from: subject, to: object, shared: { statementId: node.id, confidence } };
  const isStanding = stands(statement);
  if (predicate === 'HAS_FEATURE') {
    const estimate = estimateFeature(votesOf(statement), weights);
    const { positive, negative, neutral } = estimate;
    const properties = { confidence, positive, negative, neutral };
    return {
      operation: { kind: 'putNode', id: node.id, properties },
      projection: isStanding
        ? featureProjection(base, estimate, status === 'approved', objectName)
        : undefined,
    };
  }
  if (predicate === 'SUITS') {
    const votes = countVotes(suitVotes(statement));
    const properties = { confidence, ...votes };
    const isShown = isStanding && (status === 'approved' || isSuited(votes));
    return {
      operation: { kind: 'putNode', id: node.id, properties },
      projection: isShown ? otherProjection(base, statement, 0) : undefined,
    };
  }
  const texts = new Set(countedSupport(statement).map(({ to }) => to)).size;
  const properties: Properties =
    predicate === 'BETTER_THAN' ? { confidence, positive: texts } : { confidence };
  return {
    operation: { kind: 'putNode', id: node.id, properties },
    projection: isStanding ? otherProjection(base, statement, texts) : undefined,
  };
}
