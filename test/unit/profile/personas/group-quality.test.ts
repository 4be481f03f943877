import { describe, expect, it } from '@jest/globals';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { clusterVectors, cosineTo } from '../../../../src/profile/personas/cluster-vectors.js';
import { liftOf } from '../../../../src/profile/personas/find-traits.js';
import { areStable, likeness } from '../../../../src/profile/personas/group-stability.js';
import type { SparseVector } from '../../../../src/profile/personas/interest-vectors.js';
import { projectVectors } from '../../../../src/profile/personas/project-vectors.js';
import { cosinesOf, silhouetteOf } from '../../../../src/profile/personas/silhouette.js';

function drained<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const vector = (entries: Readonly<Record<number, number>>): SparseVector => {
  const length = Math.hypot(...Object.values(entries));
  return {
    columns: Int32Array.from(Object.keys(entries), Number),
    values: Float64Array.from(Object.values(entries), (value) => value / length),
  };
};

describe('silhouetteOf', () => {
  it('is by hand what Rousseeuw defines', () => {
    // Two equal vectors, and one at 45 degrees to a fourth that is at 90 degrees to the first two.
    const vectors = [vector({ 0: 1 }), vector({ 0: 2 }), vector({ 0: 1, 1: 1 }), vector({ 1: 1 })];
    const half = 1 - Math.SQRT1_2;
    // First two: a = 0, b = (half + 1) / 2. Third: a = half, b = half. Fourth: a = half, b = 1.
    const expected = (1 + 1 + 0 + (1 - half)) / 4;
    const cosines = drained(cosinesOf(vectors));
    expect(silhouetteOf(cosines, Int32Array.of(0, 0, 1, 1), 2)).toBeCloseTo(expected, 6);
    expect(silhouetteOf(cosines, Int32Array.of(0, 0, 0, 0), 1)).toBe(0);
    expect(silhouetteOf(drained(cosinesOf([])), new Int32Array(0), 2)).toBe(0);
  });
});

describe('likeness', () => {
  it('is the best Jaccard over those who were drawn', () => {
    const ones = Int32Array.of(0, 0, 0, 1, 1, 1);
    const twos = Int32Array.of(1, 1, 0, 0, 0, 0);
    expect([...likeness(ones, twos, new Float64Array(6).fill(1), 2)]).toEqual([2 / 3, 3 / 4]);
    expect([...likeness(ones, twos, Float64Array.of(1, 2, 0, 1, 1, 1), 2)]).toEqual([1, 1]);
  });
});

describe('areStable', () => {
  it('wants .8 on average over people, and .6 of every group', () => {
    const groups = Int32Array.of(0, 0, 0, 1);
    expect(areStable(groups, [0.85, 0.7])).toBe(true);
    expect(areStable(groups, [0.8, 0.7])).toBe(false);
    expect(areStable(groups, [0.99, 0.59])).toBe(false);
  });
});

describe('liftOf', () => {
  it('is by hand what Katz gives', () => {
    const { value, low, high } = liftOf(9, 19, 4, 39);
    expect(value).toBeCloseTo(9.5 / 20 / (4.5 / 40), 12);
    const deviation = Math.sqrt(1 / 9.5 - 1 / 20 + 1 / 4.5 - 1 / 40);
    expect(Math.log(high / value)).toBeCloseTo(1.96 * deviation, 12);
    expect(Math.log(value / low)).toBeCloseTo(1.96 * deviation, 12);
    expect(liftOf(3, 5, 0, 9).value).toBeLessThan(Number.POSITIVE_INFINITY);
  });
});

describe('groups of vectors', () => {
  const random = createSeededRandom(2);
  /** Three directions with much noise of single columns. */
  const vectors = Array.from({ length: 60 }, (_, row) =>
    vector({ [row % 3]: 1, [3 + row]: 0.8 + 0.4 * random.next() }),
  );
  const set = { vectors, width: 63 };
  const isRight = (groups: Int32Array): boolean =>
    groups.every((group, row) => group === groups[row % 3]) && new Set(groups.subarray(0, 3)).size === 3;

  it('come out of what is shared, once single columns are projected away', () => {
    const seen = projectVectors(set, 3, 1);
    expect(isRight(drained(clusterVectors(seen, 3, 5, createSeededRandom(1))).groups)).toBe(true);
    const [first, fourth, second] = [seen.vectors[0], seen.vectors[3], seen.vectors[1]] as SparseVector[];
    expect(cosineTo(first as SparseVector, (fourth as SparseVector).values)).toBeGreaterThan(0.95);
    expect(Math.abs(cosineTo(first as SparseVector, (second as SparseVector).values))).toBeLessThan(0.3);
  });

  it('count a vector as often as its weight says', () => {
    const weights = Float64Array.from(vectors, (_, row) => row % 4);
    const repeated = vectors.flatMap((one, row) => Array.from({ length: row % 4 }, () => one));
    const weighed = drained(clusterVectors({ ...set, weights }, 3, 40, createSeededRandom(1)));
    const twice = drained(clusterVectors({ vectors: repeated, width: 63 }, 3, 40, createSeededRandom(1)));
    expect(weighed.fit).toBeCloseTo(twice.fit, 1);
    const cosines = vectors.map((one, row) =>
      cosineTo(one, weighed.centres[weighed.groups[row] as number] as Float64Array),
    );
    expect(weighed.fit).toBeCloseTo(
      cosines.reduce((sum, cosine, row) => sum + (row % 4) * cosine, 0),
      9,
    );
  });
});
