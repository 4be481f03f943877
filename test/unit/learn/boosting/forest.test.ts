import { describe, expect, it } from '@jest/globals';
import { forestContributions, forestMargin } from '../../../../src/learn/boosting/forest.js';
import { logisticObjective } from '../../../../src/learn/boosting/objective.js';
import { trainForest } from '../../../../src/learn/boosting/train-forest.js';
import { logistic } from '../../../../src/lib/logistic.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';

/** Rows of three features: the label is (a > .5) xor (b > .5); c is noise; a is missing where `gaps` says. */
function exclusiveOr(count: number, seed: number, gaps = 0): { rows: Float64Array; labels: Float64Array } {
  const random = createSeededRandom(seed);
  const rows = new Float64Array(count * 3);
  const labels = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const [a, b, c] = [random.next(), random.next(), random.next()];
    labels[i] = Number(a > 0.5 !== b > 0.5);
    rows.set([random.next() < gaps ? Number.NaN : a, b, c], i * 3);
  }
  return { rows, labels };
}

const accuracy = (margins: readonly number[], labels: Float64Array): number =>
  margins.filter((margin, i) => margin > 0 === (labels[i] === 1)).length / labels.length;

const OPTIONS = { trees: 80, learningRate: 0.2, featureShare: 1, maxLeaves: 8 };

describe('trainForest', () => {
  const train = exclusiveOr(800, 1);
  const test = exclusiveOr(400, 2);
  const forest = trainForest(train.rows, 3, logisticObjective(train.labels), OPTIONS);
  const margins = Array.from(test.labels, (_, i) => forestMargin(forest, test.rows, i * 3));

  it('learns what no single feature tells', () => {
    expect(accuracy(margins, test.labels)).toBeGreaterThan(0.97);
  });

  it('gives the same forest for the same seed and another for another', () => {
    const again = trainForest(train.rows, 3, logisticObjective(train.labels), OPTIONS);
    const other = trainForest(train.rows, 3, logisticObjective(train.labels), { ...OPTIONS, seed: 2 });
    expect(again).toEqual(forest);
    expect(other.value).not.toEqual(forest.value);
  });

  it('opens a margin into contributions that sum to it, and credits no feature that it never asks', () => {
    for (let i = 0; i < 50; i += 1) {
      const { base, contributions } = forestContributions(forest, test.rows, i * 3);
      const sum = contributions.reduce((total, own) => total + own, base);
      expect(sum).toBeCloseTo(margins[i] as number, 9);
    }
    const single = trainForest(
      new Float64Array([0, 7, 1, 7, 0, 7, 1, 7]),
      2,
      logisticObjective([0, 1, 0, 1]),
      {
        trees: 3,
        minHessian: 0.1,
        rowShare: 1,
        featureShare: 1,
      },
    );
    const { contributions } = forestContributions(single, [1, 7]);
    expect(contributions[0]).toBeGreaterThan(0);
    expect(contributions[1]).toBe(0);
  });

  it('learns from rows with gaps, and where a gap itself tells something', () => {
    const gappy = exclusiveOr(800, 3, 0.2);
    const labels = gappy.labels.map((label, i) => (Number.isNaN(gappy.rows[i * 3]) ? 1 : label));
    const trained = trainForest(gappy.rows, 3, logisticObjective(labels), OPTIONS);
    expect(logistic(forestMargin(trained, [Number.NaN, 0.2, 0.5]))).toBeGreaterThan(0.9);
    expect(logistic(forestMargin(trained, [0.1, 0.2, 0.5]))).toBeLessThan(0.1);
  });

  it('never falls where it may only rise', () => {
    const random = createSeededRandom(5);
    const rows = Float64Array.from({ length: 600 }, () => random.next());
    const labels = Float64Array.from({ length: 300 }, (_, i) =>
      Number(random.next() < 0.2 + 0.6 * Math.abs((rows[i * 2] as number) - 0.4)),
    );
    const monotone = Int8Array.from([1, 0]);
    const trained = trainForest(rows, 2, logisticObjective(labels), { ...OPTIONS, monotone });
    for (let fixed = 0; fixed <= 1; fixed += 0.1) {
      const along = Array.from({ length: 41 }, (_, i) => forestMargin(trained, [i / 40, fixed]));
      expect(along.every((margin, i) => i === 0 || margin >= (along[i - 1] as number) - 1e-9)).toBe(true);
    }
  });

  it('is a bias alone without rows, and refuses half a row', () => {
    const empty = trainForest([], 2, logisticObjective([]));
    expect(forestMargin(empty, [1, 2])).toBe(0);
    expect(() => trainForest([1, 2, 3], 2, logisticObjective([1]))).toThrow(RangeError);
  });

  it('keeps finite with one label, equal rows and infinite values', () => {
    const one = trainForest([1, 2, 3, 4], 1, logisticObjective([1, 1, 1, 1]), { trees: 5 });
    expect(Number.isFinite(forestMargin(one, [2]))).toBe(true);
    const odd = trainForest([Infinity, -Infinity, 0, Number.NaN], 1, logisticObjective([1, 0, 0, 1]), {
      trees: 5,
      minHessian: 0,
      rowShare: 1,
    });
    expect(forestMargin(odd, [Infinity])).toBeGreaterThan(forestMargin(odd, [-Infinity]));
  });
});
