import { describe, expect, it } from '@jest/globals';
import { emissionsOf } from '../../../../src/learn/sequence/crf.js';
import { FeatureIndex } from '../../../../src/learn/sequence/feature-index.js';
import { bestPath, marginalsOf, type Transitions } from '../../../../src/learn/sequence/lattice.js';
import { trainCrf } from '../../../../src/learn/sequence/train-crf.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';

const L = 3;

function randomChain(seed: number): { chain: Transitions; emissions: Float64Array } {
  const random = createSeededRandom(seed);
  const draw = (size: number): Float64Array =>
    Float64Array.from({ length: size }, () => random.next() * 4 - 2);
  return { chain: { labelCount: L, start: draw(L), transitions: draw(L * L) }, emissions: draw(4 * L) };
}

/** Every path of labels with its score, by enumeration. */
function allPaths(
  { start, transitions }: Transitions,
  emissions: Float64Array,
): { path: number[]; score: number }[] {
  const n = emissions.length / L;
  return Array.from({ length: L ** n }, (_, code) => {
    const path = Array.from({ length: n }, (__, t) => Math.floor(code / L ** t) % L);
    let score = start[path[0] as number] as number;
    for (const [t, y] of path.entries()) {
      score += emissions[t * L + y] as number;
      if (t > 0) score += transitions[(path[t - 1] as number) * L + y] as number;
    }
    return { path, score };
  });
}

describe('the lattice', () => {
  it.each([1, 2, 3, 4, 5])('agrees with the enumeration of all paths (seed %i)', (seed) => {
    const { chain, emissions } = randomChain(seed);
    const paths = allPaths(chain, emissions);
    const best = paths.reduce((a, b) => (b.score > a.score ? b : a));
    expect([...bestPath(chain, emissions)]).toEqual(best.path);
    const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const { logPartition, states, steps } = marginalsOf(chain, emissions);
    expect(logPartition).toBeCloseTo(Math.log(total), 10);
    for (let t = 0; t < 4; t += 1) {
      for (let y = 0; y < L; y += 1) {
        const mass = paths
          .filter(({ path }) => path[t] === y)
          .reduce((sum, { score }) => sum + Math.exp(score), 0);
        expect(states[t * L + y]).toBeCloseTo(mass / total, 10);
      }
    }
    expect(steps.reduce((a, b) => a + b)).toBeCloseTo(3, 10);
  });

  it('never takes a step that is not allowed', () => {
    const { chain, emissions } = randomChain(9);
    chain.transitions[1] = -Infinity;
    emissions.set([5, 0, 0, 0, 9, 0]);
    const path = [...bestPath(chain, emissions)];
    expect(path.some((y, t) => t > 0 && path[t - 1] === 0 && y === 1)).toBe(false);
    expect(marginalsOf(chain, emissions).steps[1]).toBe(0);
  });

  it('reads an empty sequence', () => {
    const { chain } = randomChain(1);
    expect(bestPath(chain, new Float64Array(0))).toHaveLength(0);
    expect(marginalsOf(chain, new Float64Array(0)).logPartition).toBe(0);
  });
});

describe('trainCrf', () => {
  const index = new FeatureIndex(['a', 'b', 'c']);
  const sequence = (text: string, labels: number[]): { features: Uint32Array[]; labels: Uint8Array } => ({
    features: Array.from(text, (letter) => letter).map((letter) => index.idsOf([letter, 'unknown'])),
    labels: Uint8Array.from(labels),
  });
  // The letter c means 2 after a b, and 0 elsewhere: only the steps can tell.
  const data = [
    sequence('abc', [0, 1, 2]),
    sequence('acb', [0, 0, 1]),
    sequence('bcc', [1, 2, 0]),
    sequence('cab', [0, 0, 1]),
  ];

  it('learns what a label depends on, and the same from the same seed', () => {
    const options = { featureCount: 3, labelCount: 3, epochs: 60, l2: 0.01, seed: 1 };
    const model = trainCrf(data, options);
    for (const { features, labels } of data)
      expect(bestPath(model, emissionsOf(model, features))).toEqual(labels);
    expect(trainCrf(data, options)).toEqual(model);
  });

  it('lowers the loss from pass to pass', () => {
    const losses: number[] = [];
    trainCrf(data, {
      featureCount: 3,
      labelCount: 3,
      epochs: 10,
      seed: 1,
      onEpoch: (_, loss) => losses.push(loss),
    });
    expect(losses).toHaveLength(10);
    expect(losses.at(-1) as number).toBeLessThan((losses[0] as number) / 2);
  });

  it('refuses labels, features and steps out of range', () => {
    const train = (labels: number[], featureCount = 3): unknown =>
      trainCrf([sequence('ab', labels)], {
        featureCount,
        labelCount: 2,
        seed: 1,
        allowed: (from, to) => !(from === 1 && to === 0),
      });
    expect(() => train([0, 2])).toThrow(/labels below 2, got 2/u);
    expect(() => train([0])).toThrow(/expected 2 labels, got 1/u);
    expect(() => train([1, 0])).toThrow(/not allowed/u);
    expect(() => train([0, 1], 1)).toThrow(/features below 1/u);
  });
});
