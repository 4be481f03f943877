import { describe, expect, it } from '@jest/globals';
import { type AddFeature, featureNames, Softmax } from '../../../../src/extract/trained/linear/softmax.js';

const CASES = [0, 1, 2].flatMap((label) =>
  Array.from({ length: 10 }, (_, i) => ({ label, features: [`is=${label}`, `any=${i % 3}`] })),
);

describe('Softmax', () => {
  const options = { classCount: 3, seed: 1, epochs: 30 };

  it('learns what tells the classes apart', () => {
    const model = Softmax.train(CASES, options);
    for (const label of [0, 1, 2]) {
      const shares = model.probabilities([`is=${label}`]);
      expect(shares[label]).toBeGreaterThan(0.8);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('is the same for the same cases and seed', () => {
    expect(Softmax.train(CASES, options).weights).toEqual(Softmax.train(CASES, options).weights);
  });

  it('weighs cases', () => {
    const cases = [
      { label: 0, features: ['x=1'], weight: 5 },
      { label: 1, features: ['x=1'], weight: 1 },
    ];
    const [first = 0, second = 0] = Softmax.train(cases, {
      classCount: 2,
      seed: 1,
      minCount: 1,
    }).probabilities(['x=1']);
    expect(first).toBeGreaterThan(second);
  });

  it('survives being stored, and takes unknown features for nothing', () => {
    const model = Softmax.train(CASES, options);
    const read = Softmax.read(model.toPart());
    const [expected, got] = [model, read].map((one) => one.probabilities(['is=2', 'never=seen']));
    for (const [c, share] of (expected ?? []).entries()) expect(got?.[c]).toBeCloseTo(share, 3);
  });

  it('finds features by their kind and value as by their names', () => {
    const cases = [0, 1].flatMap((label) =>
      ['x', 'y:z', ''].map((value) => ({ label, features: [`k:${label}${value}`, `all:${value}`] })),
    );
    const model = Softmax.train([...cases, ...cases], { classCount: 2, seed: 1 });
    const tell = (add: AddFeature): void => {
      add('k', '1y:z');
      add('all', 'y:z');
      add('k', '1y:z');
      add('never', 'seen');
    };
    expect(featureNames(tell)).toEqual(['k:1y:z', 'all:y:z', 'k:1y:z', 'never:seen']);
    const expected = [...model.probabilities(featureNames(tell))];
    expect(expected[1]).toBeGreaterThan(0.6);
    expect([...model.probabilitiesOf(tell)]).toEqual(expected);
    expect([...model.probabilitiesOf(tell)]).toEqual(expected);
  });

  it('knows nothing from no cases', () => {
    expect([...Softmax.train([], options).probabilities(['a=1'])]).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
});
