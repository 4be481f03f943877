import { describe, expect, it } from '@jest/globals';
import type { GraphEdge } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { projectStatement } from '../../../../src/graph/facts/project-statement.js';
import { statementConfidences } from '../../../../src/graph/facts/statement-confidence.js';
import type { StoredStatement } from '../../../../src/graph/facts/stored-statement.js';
import { suitVotes } from '../../../../src/graph/facts/suit-votes.js';

const id = nodeId('Statement', 'b'.repeat(40));

/** A support of text `review`: "+" for the use, "-" against it, "" as a catalogue says it. */
function support(review: number, sign: string, confidence = 0.6): GraphEdge {
  const polarity = sign === '+' ? 'positive' : 'negative';
  const properties = { confidence, start: 0, end: 1, ...(sign === '' ? undefined : { polarity }) };
  return {
    type: 'SUPPORTED_BY',
    from: id,
    to: nodeId('Review', `r${review}`),
    key: sign,
    seq: 1,
    properties,
  };
}

function suits(edges: readonly GraphEdge[], status = 'proposed'): StoredStatement {
  const node = {
    id,
    label: 'Statement',
    version: 1,
    seq: 1,
    properties: { predicate: 'SUITS', status },
  } as const;
  return { node, subject: nodeId('Product', 'p'), object: nodeId('Need', 'gaming'), support: edges };
}

function shown(statement: StoredStatement): { score: unknown; counts: unknown } {
  const [confidence = -1] = statementConfidences([statement]);
  const weights: ReadonlyMap<NodeId, number> = new Map();
  const { projection, operation } = projectStatement(statement, {
    confidence,
    objectName: 'gaming',
    weights,
  });
  return {
    score: projection?.properties.score,
    counts: operation.kind === 'putNode' ? operation.properties : undefined,
  };
}

describe('what a product suits, for and against', () => {
  it('is as sure as its texts where none denies it', () => {
    expect(shown(suits([support(1, '')]))).toEqual({
      score: Math.fround(0.6),
      counts: { confidence: 0.6, positive: 1, negative: 0, neutral: 0 },
    });
  });

  it('is less sure for each text against it, and gone where as many are against as for it', () => {
    const two = [support(1, '+'), support(2, '+')];
    const free = shown(suits(two)).score as number;
    const denied = shown(suits([...two, support(3, '-')])).score as number;
    expect(denied).toBeCloseTo((free * 2) / 3, 3);
    const even = shown(suits([...two, support(3, '-'), support(4, '-')]));
    expect(even).toMatchObject({ score: undefined, counts: { positive: 2, negative: 2 } });
    expect(shown(suits([support(1, '-')]))).toMatchObject({ score: undefined, counts: { confidence: 0 } });
  });

  it('takes one vote a text: the sign of all it says', () => {
    const votes = suitVotes(suits([support(1, '+'), support(1, '-'), support(2, '-'), support(3, '')]));
    expect([...votes.values()]).toEqual([0, -1, 1]);
  });

  it("stands on an expert's approval whatever the texts say", () => {
    expect(shown(suits([support(1, '-')], 'approved')).score).toBe(1);
    expect(shown(suits([support(1, '+')], 'rejected')).score).toBeUndefined();
  });
});
