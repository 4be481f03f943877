import { describe, expect, it } from '@jest/globals';
import type { GraphEdge, Properties } from '../../../../src/domain/graph-records.js';
import { nodeId } from '../../../../src/domain/ids.js';
import { projectStatement } from '../../../../src/graph/facts/project-statement.js';
import type { StoredStatement } from '../../../../src/graph/facts/stored-statement.js';

const id = nodeId('Statement', 'a'.repeat(40));
const product = nodeId('Product', 'phone');
const feature = nodeId('Feature', 'battery');

function support(review: number, polarity: string, confidence = 0.5): GraphEdge {
  const to = nodeId('Review', `r${review}`);
  return {
    type: 'SUPPORTED_BY',
    from: id,
    to,
    key: `${polarity}`,
    seq: 1,
    properties: { polarity, confidence, start: 0, end: 1 },
  };
}

function statement(properties: Properties, edges: readonly GraphEdge[]): StoredStatement {
  const node = { id, label: 'Statement', version: 1, seq: 1, properties } as const;
  return { node, subject: product, object: feature, support: edges };
}

const opinion = { predicate: 'HAS_FEATURE', status: 'proposed' };

describe('projectStatement', () => {
  it('counts one vote a text, the sign of all it says', () => {
    const edges = [
      support(1, 'positive'),
      support(1, 'negative'),
      support(2, 'positive'),
      support(3, 'negative'),
      support(4, 'positive'),
    ];
    const { projection, operation } = projectStatement(statement(opinion, edges), 'battery');
    expect(projection?.properties).toMatchObject({ positive: 2, negative: 1, neutral: 1, statementId: id });
    // (2 − 1) / (2 + 1 + 2)
    expect(projection?.properties.score).toBe(Math.fround(0.2));
    expect(operation).toMatchObject({ properties: { positive: 2, negative: 1, neutral: 1 } });
  });

  it('gives the Wilson interval of the share of praise', () => {
    const { projection } = projectStatement(
      statement(
        opinion,
        [1, 2, 3].map((n) => support(n, 'positive')),
      ),
      'battery',
    );
    // 3 of 3 at z = 1.96: low = 1 / (1 + 1.96² / 3)
    expect(projection?.properties.low).toBeCloseTo(1 / (1 + 1.96 ** 2 / 3), 4);
    expect(projection?.properties.high).toBe(1);
  });

  it('joins the confidence of sources as independent doubts, the strongest of each source, at most .99', () => {
    const confidenceOf = (edges: GraphEdge[]): number =>
      projectStatement(statement(opinion, edges), 'battery').confidence;
    expect(confidenceOf([support(1, 'positive', 0.5), support(2, 'positive', 0.6)])).toBeCloseTo(0.8, 9);
    expect(confidenceOf([support(1, 'positive', 0.5), support(1, 'negative', 0.6)])).toBeCloseTo(0.6, 9);
    expect(confidenceOf(Array.from({ length: 50 }, (_, n) => support(n, 'positive', 0.5)))).toBe(0.99);
  });

  it('lets a feature that nobody knows count from the third voice on', () => {
    const voices = (count: number): unknown =>
      projectStatement(
        statement(
          opinion,
          Array.from({ length: count }, (_, n) => support(n, 'positive')),
        ),
        'zorbling',
      ).projection;
    expect(voices(2)).toBeUndefined();
    expect(voices(3)).toBeDefined();
  });

  it('leaves no relationship of what is rejected or supported by nothing, and one of what an expert approved', () => {
    const at = (status: string, edges: GraphEdge[]): unknown =>
      projectStatement(statement({ ...opinion, status }, edges), 'battery').projection;
    expect(at('rejected', [support(1, 'positive')])).toBeUndefined();
    expect(at('deprecated', [support(1, 'positive')])).toBeUndefined();
    expect(at('proposed', [])).toBeUndefined();
    expect(at('approved', [])).toBeDefined();
  });

  it('projects a value with its unit, and a comparison under its feature', () => {
    const spec = projectStatement(
      statement({ predicate: 'HAS_SPEC', status: 'proposed', value: 5000, unit: 'mAh' }, [
        support(1, 'neutral'),
      ]),
      '',
    );
    expect(spec.projection).toMatchObject({
      type: 'HAS_SPEC',
      key: '',
      properties: { value: 5000, unit: 'mAh' },
    });
    const qualifiers = JSON.stringify({ feature });
    const better = projectStatement(
      statement({ predicate: 'BETTER_THAN', status: 'proposed', qualifiers }, [support(1, 'neutral')]),
      '',
    );
    expect(better.projection).toMatchObject({ type: 'BETTER_THAN', key: 'battery', properties: { feature } });
  });
});
