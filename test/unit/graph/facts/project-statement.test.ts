import { describe, expect, it } from '@jest/globals';
import type { GraphEdge, Properties } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { projectStatement } from '../../../../src/graph/facts/project-statement.js';
import type { StoredStatement } from '../../../../src/graph/facts/stored-statement.js';

const id = nodeId('Statement', 'a'.repeat(40));
const product = nodeId('Product', 'phone');
const feature = nodeId('Feature', 'battery');
const text = (n: number): NodeId => nodeId('Review', `r${n}`);

function support(review: number, polarity: string, confidence = 0.5): GraphEdge {
  const properties = { polarity, confidence, start: 0, end: 1 };
  return { type: 'SUPPORTED_BY', from: id, to: text(review), key: polarity, seq: 1, properties };
}

function statement(properties: Properties, edges: readonly GraphEdge[]): StoredStatement {
  const node = { id, label: 'Statement', version: 1, seq: 1, properties } as const;
  return { node, subject: product, object: feature, support: edges };
}

const opinion = { predicate: 'HAS_FEATURE', status: 'proposed' };
const context = (objectName = 'battery', weights: ReadonlyMap<NodeId, number> = new Map()) => ({
  confidence: 0.8,
  objectName,
  weights,
});

describe('projectStatement', () => {
  it('counts one vote a text, the sign of all it says', () => {
    const edges = [
      support(1, 'positive'),
      support(1, 'negative'),
      support(2, 'positive'),
      support(3, 'negative'),
      support(4, 'positive'),
    ];
    const { projection, operation } = projectStatement(statement(opinion, edges), context());
    expect(projection?.properties).toMatchObject({
      positive: 2,
      negative: 1,
      neutral: 1,
      reviews: 3,
      effectiveReviews: 3,
      statementId: id,
      confidence: 0.8,
    });
    // (2 − 1) / (2 + 1 + 2)
    expect(projection?.properties.score).toBe(Math.fround(0.2));
    expect(operation).toMatchObject({
      properties: { confidence: 0.8, positive: 2, negative: 1, neutral: 1 },
    });
  });

  it('weighs votes, and counts them all the same', () => {
    const edges = [support(1, 'positive'), support(2, 'negative')];
    const weights = new Map([
      [text(1), 0.5],
      [text(2), 0.25],
    ]);
    const { projection } = projectStatement(statement(opinion, edges), context('battery', weights));
    expect(projection?.properties).toMatchObject({
      positive: 1,
      negative: 1,
      reviews: 2,
      effectiveReviews: 0.75,
      score: Math.fround(0.25 / 2.75),
    });
  });

  it('lets a feature that nobody knows count from the third voice on', () => {
    const voices = (count: number): unknown =>
      projectStatement(
        statement(
          opinion,
          Array.from({ length: count }, (_, n) => support(n, 'positive')),
        ),
        context('zorbling'),
      ).projection;
    expect(voices(2)).toBeUndefined();
    expect(voices(3)).toBeDefined();
  });

  it('leaves no relationship of what is rejected or supported by nothing, and one of what an expert approved', () => {
    const at = (status: string, edges: GraphEdge[]): unknown =>
      projectStatement(statement({ ...opinion, status }, edges), context()).projection;
    expect(at('rejected', [support(1, 'positive')])).toBeUndefined();
    expect(at('deprecated', [support(1, 'positive')])).toBeUndefined();
    expect(at('proposed', [])).toBeUndefined();
    expect(at('approved', [])).toBeDefined();
  });

  it('projects a value with its unit, and a comparison under its feature with its texts counted once', () => {
    const value = { predicate: 'HAS_SPEC', status: 'proposed', value: 5000, unit: 'mAh' };
    expect(projectStatement(statement(value, [support(1, 'neutral')]), context()).projection).toMatchObject({
      type: 'HAS_SPEC',
      key: '',
      properties: { value: 5000, unit: 'mAh' },
    });
    const better = {
      predicate: 'BETTER_THAN',
      status: 'proposed',
      qualifiers: JSON.stringify({ feature }),
    };
    const edges = [support(1, 'neutral'), { ...support(1, 'neutral'), key: 'again' }, support(2, 'neutral')];
    expect(projectStatement(statement(better, edges), context())).toMatchObject({
      operation: { properties: { positive: 2 } },
      projection: { type: 'BETTER_THAN', key: 'battery', properties: { feature, positive: 2 } },
    });
  });
});
