import { describe, expect, it } from '@jest/globals';
import { Gradients, type NetworkExample } from '../../../../src/learn/neural/gradients.js';
import { initialParameters, type NetworkShape } from '../../../../src/learn/neural/network-shape.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';

const shape: NetworkShape = {
  vectorSize: 6,
  featureCount: 5,
  embeddingSize: 8,
  channels: 8,
  widths: [5, 3],
  heads: 2,
  labelCount: 3,
};
const allowed = (from: number | undefined, to: number): boolean =>
  to !== 2 || (from !== undefined && from > 0);

const random = createSeededRandom(11);
const vectors = { size: 6, values: Float32Array.from({ length: 24 }, () => random.next() - 0.5) };
const examples: NetworkExample[] = [
  {
    words: Int32Array.of(0, 1, -1, 3),
    features: [[0, 1], [], [4, 2, 0], [1]],
    labels: [Uint8Array.of(0, 1, 2, 0), Uint8Array.of(1, 0, 0, 1)],
  },
  { words: Int32Array.of(2), features: [[3]], labels: [undefined, Uint8Array.of(1)] },
  {
    words: Int32Array.of(3, 2, 1, 0, 0),
    features: [[1], [1], [3], [0], [2]],
    labels: [Uint8Array.of(1, 1, 0, 0, 1), undefined],
  },
];

describe('Gradients', () => {
  const parameters = initialParameters(shape, 5, allowed);
  parameters.outputBias.set([0.1, -0.2, 0.3]);
  for (const bias of parameters.biases) bias.forEach((_, i) => (bias[i] = 0.05 * ((i % 3) - 1)));
  const gradients = new Gradients(shape, parameters, vectors, 32);

  /** The slope by differences of the loss, with `dropout` started anew each time. */
  const slopeOf = (values: Float32Array | Float64Array, at: number, compute: () => number): number => {
    const size = 5e-4;
    const value = values[at] as number;
    values[at] = value + size;
    const above = compute();
    values[at] = value - size;
    const below = compute();
    values[at] = value;
    return (above - below) / (2 * size);
  };

  for (const dropped of [false, true]) {
    it(`computes the slopes of the loss by all parameters${dropped ? ' with dropout' : ''}`, () => {
      const compute = (): number =>
        gradients.compute(
          examples,
          dropped ? { input: 0.3, hidden: 0.2, random: createSeededRandom(3) } : undefined,
        );
      const pairs: [Float32Array | Float64Array, () => Float32Array | Float64Array][] = [
        [parameters.embeddings, () => gradients.embeddings],
        ...parameters.weights.map(
          (weights, layer) =>
            [weights, () => gradients.weights[layer]?.values ?? new Float32Array(0)] as [
              Float32Array,
              () => Float32Array,
            ],
        ),
        ...parameters.biases.map(
          (bias, layer) =>
            [bias, () => gradients.biases[layer] ?? new Float32Array(0)] as [
              Float32Array,
              () => Float32Array,
            ],
        ),
        [parameters.outputWeights, () => gradients.outputWeights.values],
        [parameters.outputBias, () => gradients.outputBias],
        [parameters.start, () => gradients.start],
        [parameters.transitions, () => gradients.transitions],
      ];
      // Where a step crosses the corner of a rectifier, the difference is no slope: a few of all may be off.
      for (const [values, slopes] of pairs) {
        let [count, off] = [0, 0];
        for (let at = 0; at < values.length; at += Math.max(1, Math.floor(values.length / 60))) {
          if (values[at] === -Infinity) continue;
          compute();
          const found = slopes()[at] as number;
          const expected = slopeOf(values, at, compute);
          count += 1;
          if (Math.abs(found - expected) > 3e-3 + 0.03 * Math.abs(expected)) off += 1;
        }
        expect(off).toBeLessThanOrEqual(Math.max(1, 0.06 * count));
      }
    });
  }

  it('gives sentences the same scores alone and in a batch', () => {
    gradients.compute(examples);
    expect(gradients.compute(examples.slice(0, 1)) + gradients.compute(examples.slice(1, 2))).toBeCloseTo(
      3 * gradients.compute(examples) - gradients.compute(examples.slice(2)),
      4,
    );
  });
});
