import type { PropertyValue, WriteOperation } from '../../domain/graph-records.js';
import { keyOf, type NodeId } from '../../domain/ids.js';
import { wilsonInterval } from '../../lib/wilson-interval.js';
import { definedProperties } from '../../domain/defined-properties.js';
import type { StoredStatement } from './stored-statement.js';
import { findFeature } from '../../domain/vocabulary/vocabulary.js';

/** People who must speak of a feature that the ontology does not know before it counts. */
const LEAST_VOICES = 3;
/** Prior opinions that a feature's score is shrunk to 0 by. */
const PRIOR = 2;

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
  readonly confidence: number;
  readonly projection: Projection | undefined;
}

const four = (value: number): number => Math.round(value * 1e4) / 1e4;

/** 1 − Π (1 − c) over the strongest support of each source, at most .99; an expert's approval counts as 1. */
function confidenceOf({ node, support }: StoredStatement): number {
  if (node.properties.status === 'approved') return 1;
  const bySource = new Map<NodeId, number>();
  for (const { to, properties } of support) {
    bySource.set(
      to,
      Math.max(bySource.get(to) ?? 0, typeof properties.confidence === 'number' ? properties.confidence : 0),
    );
  }
  let doubt = 1;
  for (const confidence of bySource.values()) doubt *= 1 - confidence;
  return four(Math.min(0.99, 1 - doubt));
}

/** One vote a text: the sign of the sum of its opinions on the feature. */
export function countVotes({ support }: Pick<StoredStatement, 'support'>): {
  positive: number;
  negative: number;
  neutral: number;
} {
  const sums = new Map<NodeId, number>();
  for (const { to, properties } of support) {
    const sign = properties.polarity === 'positive' ? 1 : properties.polarity === 'negative' ? -1 : 0;
    sums.set(to, (sums.get(to) ?? 0) + sign);
  }
  const votes = { positive: 0, negative: 0, neutral: 0 };
  for (const sum of sums.values()) votes[sum > 0 ? 'positive' : sum < 0 ? 'negative' : 'neutral'] += 1;
  return votes;
}

/** (positive − negative) / (positive + negative + 2), −1..1, in 32 bits so that every engine reads the same number. */
export function opinionScore(positive: number, negative: number): number {
  return Math.fround((positive - negative) / (positive + negative + PRIOR));
}

/** What a statement says now: counts and confidence from its support, and the relationship it is projected to. */
export function projectStatement(statement: StoredStatement, objectName: string): ProjectedStatement {
  const { node, subject, object } = statement;
  const { predicate, status } = node.properties;
  const confidence = confidenceOf(statement);
  const isFeature = predicate === 'HAS_FEATURE';
  const votes = isFeature ? countVotes(statement) : undefined;
  const operation: WriteOperation = { kind: 'putNode', id: node.id, properties: { confidence, ...votes } };
  const stands = status === 'approved' || (status === 'proposed' && statement.support.length > 0);
  if (!stands) return { operation, confidence, projection: undefined };
  const base = { from: subject, to: object, key: '' };
  const shared = { statementId: node.id, confidence };
  if (votes !== undefined) {
    const { positive, negative } = votes;
    const voices = positive + negative + votes.neutral;
    if (status !== 'approved' && findFeature(objectName) === undefined && voices < LEAST_VOICES)
      return { operation, confidence, projection: undefined };
    const { low, high } = wilsonInterval(positive, positive + negative);
    const properties = {
      ...shared,
      ...votes,
      score: opinionScore(positive, negative),
      low: four(low),
      high: four(high),
    };
    return { operation, confidence, projection: { ...base, type: 'HAS_FEATURE', properties } };
  }
  if (predicate === 'HAS_SPEC') {
    const { value, valueMax, valueText, unit } = node.properties;
    return {
      operation,
      confidence,
      projection: {
        ...base,
        type: 'HAS_SPEC',
        properties: definedProperties({ ...shared, value, valueMax, valueText, unit }),
      },
    };
  }
  if (predicate === 'SUITS') {
    return {
      operation,
      confidence,
      projection: { ...base, type: 'SUITS', properties: { ...shared, score: Math.fround(confidence) } },
    };
  }
  if (predicate === 'BETTER_THAN') {
    const { feature } = JSON.parse(String(node.properties.qualifiers ?? '{}')) as { feature?: string };
    const key = feature === undefined ? '' : keyOf(feature as NodeId);
    return {
      operation,
      confidence,
      projection: {
        ...base,
        key,
        type: 'BETTER_THAN',
        properties: definedProperties({ ...shared, feature }),
      },
    };
  }
  return {
    operation,
    confidence,
    projection: { ...base, type: predicate as Projection['type'], properties: shared },
  };
}
