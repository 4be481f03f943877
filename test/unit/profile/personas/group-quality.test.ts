import { describe, expect, it } from '@jest/globals';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { averageLinkage } from '../../../../src/profile/personas/average-linkage.js';
import { clusterVectors, cosineTo } from '../../../../src/profile/personas/cluster-vectors.js';
import { liftOf } from '../../../../src/profile/personas/find-traits.js';
import { areStable, likeness } from '../../../../src/profile/personas/group-stability.js';
import type { SparseVector } from '../../../../src/profile/personas/interest-vectors.js';
import { projectVectors } from '../../../../src/profile/personas/project-vectors.js';
import { cosinesOf, silhouettesOf } from '../../../../src/profile/personas/silhouette.js';

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

describe('silhouettesOf', () => {
  it('is by hand what Rousseeuw defines', () => {
    // Two equal vectors, and one at 45 degrees to a fourth that is at 90 degrees to the first two.
    const vectors = [vector({ 0: 1 }), vector({ 0: 2 }), vector({ 0: 1, 1: 1 }), vector({ 1: 1 })];
    const half = 1 - Math.SQRT1_2;
    // First two: a = 0, b = (half + 1) / 2. Third: a = half, b = half. Fourth: a = half, b = 1.
    const expected = [1, 1, 0, 1 - half];
    const cosines = drained(cosinesOf(vectors));
    silhouettesOf(cosines, Int32Array.of(0, 0, 1, 1), 2).forEach((value, row) => {
      expect(value).toBeCloseTo(expected[row] as number, 6);
    });
    expect([...silhouettesOf(cosines, Int32Array.of(0, 0, 0, 0), 1)]).toEqual([0, 0, 0, 0]);
    expect([...silhouettesOf(cosines, Int32Array.of(0, 0, 0, 1), 2)][3]).toBe(0);
    expect([...silhouettesOf(drained(cosinesOf([])), new Int32Array(0), 2)]).toEqual([]);
  });
});

describe('likeness', () => {
  it('is the best Jaccard', () => {
    const ones = Int32Array.of(0, 0, 0, 1, 1, 1);
    const twos = Int32Array.of(1, 1, 0, 0, 0, 0);
    expect([...likeness(ones, twos, 2)]).toEqual([2 / 3, 3 / 4]);
    expect([...likeness(new Int32Array(6), twos, 2)]).toEqual([4 / 6, 0]);
  });
});

describe('areStable', () => {
  it('wants .7 beyond chance on average over people, and .65 of every group', () => {
    // Of two groups chance is a third: (J − 1/3) / (2/3) is .7 for J = .8.
    const groups = Int32Array.of(0, 0, 0, 1);
    expect(areStable(groups, [0.85, 0.66])).toBe(true);
    expect(areStable(groups, [0.83, 0.7])).toBe(false);
    expect(areStable(groups, [0.99, 0.64])).toBe(false);
    // Of three it is a fifth: .7 for J = .76.
    expect(areStable(Int32Array.of(0, 1, 2), [0.77, 0.76, 0.76])).toBe(true);
    expect(areStable(Int32Array.of(0, 1, 2), [0.77, 0.75, 0.75])).toBe(false);
  });
});

describe('averageLinkage', () => {
  it('joins the pair that is most alike in the mean, as worked out by hand', () => {
    // 0 and 1 first (.9); then 3 and 4 (.7); then 2 and {3, 4}: (.6 + .4) / 2 = .5 against 2 and {0, 1}: (.8 + 0) / 2 = .4.
    const alike = Float32Array.from(
      [
        [1, 0.9, 0.8, 0, 0],
        [0.9, 1, 0, 0, 0],
        [0.8, 0, 1, 0.6, 0.4],
        [0, 0, 0.6, 1, 0.7],
        [0, 0, 0.4, 0.7, 1],
      ].flat(),
    );
    const groups = (count: number): number[] => [...averageLinkage(alike.slice(), 5, count)];
    expect(groups(5)).toEqual([0, 1, 2, 3, 4]);
    expect(groups(4)).toEqual([0, 0, 1, 2, 3]);
    expect(groups(3)).toEqual([0, 0, 1, 2, 2]);
    expect(groups(2)).toEqual([0, 0, 1, 1, 1]);
    expect(groups(1)).toEqual([0, 0, 0, 0, 0]);
    expect([...averageLinkage(new Float32Array(0), 0, 1)]).toEqual([]);
  });

  it('gives what trying all pairs each time gives', () => {
    const random = createSeededRandom(4);
    const n = 30;
    const alike = new Float32Array(n * n);
    for (let a = 0; a < n; a++)
      for (let b = a; b < n; b++) alike[a * n + b] = alike[b * n + a] = a === b ? 1 : random.next();
    let groups = Array.from({ length: n }, (_, row) => [row]);
    const mean = (a: readonly number[], b: readonly number[]): number =>
      a.reduce((sum, x) => sum + b.reduce((all, y) => all + (alike[x * n + y] as number), 0), 0) /
      (a.length * b.length);
    while (groups.length > 4) {
      const pairs = groups.flatMap((a, i) => groups.slice(i + 1).map((b) => ({ a, b, value: mean(a, b) })));
      const best = pairs.reduce((one, other) => (other.value > one.value ? other : one));
      groups = [...groups.filter((one) => one !== best.a && one !== best.b), [...best.a, ...best.b]];
    }
    const found = averageLinkage(alike.slice(), n, 4);
    const told = (rows: readonly (readonly number[])[]): string[] =>
      rows.map((row) => [...row].sort((a, b) => a - b).join()).sort();
    expect(
      told([0, 1, 2, 3].map((group) => [...found.keys()].filter((row) => found[row] === group))),
    ).toEqual(told(groups));
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
