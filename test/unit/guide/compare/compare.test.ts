import { describe, expect, it } from '@jest/globals';
import { NotFoundError } from '../../../../src/domain/errors.js';
import { nodeId } from '../../../../src/domain/ids.js';
import { compare } from '../../../../src/guide/compare/compare.js';
import { wilsonInterval } from '../../../../src/lib/wilson-interval.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const [a, b, c] = ['a', 'b', 'c'].map((key) => nodeId('Product', key)) as [
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
];
const [memory, weight, system] = ['memory', 'weight', 'system'].map((key) =>
  nodeId('Specification', key),
) as [typeof a, typeof a, typeof a];
const [camera, sound, design] = ['camera', 'sound', 'design'].map((key) => nodeId('Feature', key)) as [
  typeof a,
  typeof a,
  typeof a,
];

const opinion = (from: typeof a, to: typeof a, positive: number, negative: number) => {
  const properties = {
    positive,
    negative,
    score: (positive - negative) / (positive + negative + 2),
    effectiveReviews: positive + negative,
    ...wilsonInterval(positive, positive + negative),
  };
  return edgeRecord('HAS_FEATURE', from, to, properties);
};
const opinions = [
  opinion(a, camera, 40, 2),
  opinion(b, camera, 3, 30),
  opinion(a, sound, 3, 1),
  opinion(b, sound, 1, 3),
  opinion(b, design, 9, 0),
  // Of a feature that the snapshot does not hold yet.
  opinion(b, nodeId('Feature', 'new'), 9, 0),
];
const edges = new Map(
  [a, b, c].map((id) => [
    id,
    opinions.flatMap((record) => (record.kind === 'edge' && record.edge.from === id ? [record.edge] : [])),
  ]),
);
const snapshot = snapshotOf([
  ...[a, b, c, system, camera, sound, design].map((id) => nodeRecord(id)),
  nodeRecord(memory, { unit: 'GB' }),
  nodeRecord(weight, { unit: 'g' }),
  edgeRecord('HAS_SPEC', a, memory, { value: 8, unit: 'GB' }),
  edgeRecord('HAS_SPEC', b, memory, { value: 16, unit: 'GB' }),
  edgeRecord('HAS_SPEC', a, weight, { value: 180, unit: 'g' }),
  edgeRecord('HAS_SPEC', b, weight, { value: 180, unit: 'g' }),
  edgeRecord('HAS_SPEC', a, system, { valueText: 'Polar OS' }),
  edgeRecord('HAS_SPEC', b, system, { valueText: 'polar os' }),
]);

describe('compare', () => {
  it('puts specifications side by side, those that differ first, then what people decide by, then by id', () => {
    const { products, specifications } = compare(snapshot, [a, b], edges);
    expect(products).toEqual([a, b]);
    expect(specifications).toEqual([
      {
        specification: memory,
        unit: 'GB',
        differs: true,
        best: b,
        place: 1,
        values: [
          { product: a, value: 8, text: undefined },
          { product: b, value: 16, text: undefined },
        ],
      },
      expect.objectContaining({ specification: weight, differs: false }),
      {
        specification: system,
        unit: undefined,
        differs: false,
        best: undefined,
        place: undefined,
        values: [
          { product: a, value: undefined, text: 'Polar OS' },
          { product: b, value: undefined, text: 'polar os' },
        ],
      },
    ]);
  });

  it('calls opinions different only where that is more than chance; then the much discussed first', () => {
    const { features } = compare(snapshot, [a, b], edges);
    expect(features.map(({ feature, differs }) => [feature, differs])).toEqual([
      [camera, true],
      [design, false],
      [sound, false],
    ]);
    // Wilson at z = 1.96: 40 of 42 is .842 to .987, worked out by hand; nobody spoke of the design of a.
    const [first] = features[0]?.opinions ?? [];
    expect(first).toMatchObject({ product: a, positive: 40, negative: 2 });
    expect(first?.low).toBeCloseTo(0.842, 3);
    expect(first?.high).toBeCloseTo(0.987, 3);
    expect(features[1]?.opinions[0]).toEqual({
      product: a,
      positive: 0,
      negative: 0,
      score: 0,
      effectiveReviews: 0,
      low: 0,
      high: 1,
    });
  });

  it('gives values in the order asked for, a product once, and one that lacks everything empty', () => {
    const { products, specifications, features } = compare(snapshot, [c, b, c], edges);
    expect(products).toEqual([c, b]);
    expect(specifications.map(({ values }) => values[0])).toEqual(
      specifications.map(() => ({ product: c, value: undefined, text: undefined })),
    );
    expect(specifications.every(({ differs }) => differs)).toBe(true);
    expect(features.every(({ opinions }) => opinions[0]?.high === 1)).toBe(true);
  });

  it('says which product there is not', () => {
    expect(() => compare(snapshot, [a, nodeId('Product', 'none')], edges)).toThrow(NotFoundError);
    expect(() => compare(snapshot, [a, nodeId('Product', 'none')], edges)).toThrow('product:none');
  });
});
