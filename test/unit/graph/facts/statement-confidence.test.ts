import { describe, expect, it } from '@jest/globals';
import type { Properties } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { combineSupports, statementConfidences } from '../../../../src/graph/facts/statement-confidence.js';
import type { StoredStatement } from '../../../../src/graph/facts/stored-statement.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';

const product = nodeId('Product', 'phone');
const battery = nodeId('Specification', 'battery-capacity');

let made = 0;
function statement(
  properties: Properties,
  confidences: readonly (number | [NodeId, number])[],
  object = battery,
): StoredStatement {
  const id = nodeId('Statement', `s${made++}`);
  return {
    node: {
      id,
      label: 'Statement',
      version: 1,
      seq: 1,
      properties: { predicate: 'HAS_SPEC', status: 'proposed', ...properties },
    },
    subject: product,
    object,
    support: confidences.map((one, n) => {
      const [to, confidence] = typeof one === 'number' ? [nodeId('Document', `${id}-${n}`), one] : one;
      return { type: 'SUPPORTED_BY', from: id, to, key: `${n}`, seq: 1, properties: { confidence } };
    }),
  };
}

describe('combineSupports', () => {
  it('discounts each further source by the root of its place', () => {
    expect(combineSupports([])).toBe(0);
    expect(combineSupports([0.5])).toBeCloseTo(0.5, 12);
    expect(combineSupports([0.5, 0.6])).toBeCloseTo(1 - 0.4 * (1 - 0.5 / Math.SQRT2), 12);
    expect(combineSupports(Array.from({ length: 200 }, () => 0.9))).toBe(0.99);
  });

  it('never falls when a source comes or grows surer', () => {
    const seeded = createSeededRandom(7);
    const random = (): number => seeded.next();
    for (let round = 0; round < 500; round++) {
      const confidences = Array.from({ length: Math.floor(random() * 8) }, () => random());
      const before = combineSupports(confidences);
      expect(combineSupports([...confidences, random()])).toBeGreaterThanOrEqual(before);
      if (confidences.length === 0) continue;
      const at = Math.floor(random() * confidences.length);
      const surer = confidences.map((one, i) => (i === at ? one + (1 - one) * random() : one));
      expect(combineSupports(surer)).toBeGreaterThanOrEqual(before);
    }
  });
});

describe('statementConfidences', () => {
  it('takes the surest support of each source', () => {
    const source = nodeId('Document', 'one');
    const twice = statement({ value: 5000 }, [
      [source, 0.5],
      [source, 0.6],
    ]);
    expect(statementConfidences([twice])).toEqual([0.6]);
  });

  it('shares what is certain among values that cannot both be true', () => {
    const [a, b] = [statement({ value: 5000 }, [0.9]), statement({ value: 4500 }, [0.9])];
    // o = 9 each: 9 / (1 + 9 + 9)
    expect(statementConfidences([a, b])).toEqual([0.4737, 0.4737]);
    const [strong, weak] = statementConfidences([statement({ value: 5000 }, [0.9, 0.9]), b]) as [
      number,
      number,
    ];
    expect(strong).toBeGreaterThan(0.4737);
    expect(weak).toBeLessThan(0.4737);
    expect(strong + weak).toBeLessThan(1);
  });

  it('lets alone what agrees, is of another parameter, is rejected or is no value', () => {
    const five = statement({ value: 5000 }, [0.9]);
    for (const other of [
      statement({ value: 5020 }, [0.9]),
      statement({ value: 4000, valueMax: 6000 }, [0.9]),
      statement({ value: 6.7 }, [0.9], nodeId('Specification', 'screen-size')),
      statement({ value: 4000, status: 'rejected' }, [0.9]),
      statement({ value: 4000 }, []),
      statement({ valueText: 'Li-ion' }, [0.9]),
      statement({ predicate: 'SUITS' }, [0.9]),
    ])
      expect(statementConfidences([five, other])[0]).toBe(0.9);
  });

  it("is 1 for an expert's approval, which leaves little to other values", () => {
    const approved = statement({ value: 5000, status: 'approved' }, []);
    const other = statement({ value: 4500 }, [0.9]);
    const [first, second] = statementConfidences([approved, other]) as [number, number];
    expect(first).toBe(1);
    expect(second).toBeLessThan(0.1);
  });

  it('does not depend on the order', () => {
    const all = [4000, 4500, 5000, 5010].map((value, n) => statement({ value }, [0.5 + n / 10, 0.3]));
    const forward = statementConfidences(all);
    expect(statementConfidences([...all].reverse()).reverse()).toEqual(forward);
  });
});
