import { describe, expect, it } from '@jest/globals';
import { ModelFileError } from '../../../../src/learn/model-file.js';
import type { NetworkExample } from '../../../../src/learn/neural/gradients.js';
import type { NetworkShape } from '../../../../src/learn/neural/network-shape.js';
import { NeuralTagger } from '../../../../src/learn/neural/neural-tagger.js';
import { trainNeuralTagger } from '../../../../src/learn/neural/train-neural-tagger.js';
import { bestPath } from '../../../../src/learn/sequence/lattice.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';

const WORDS = 40;
const shape: NetworkShape = {
  vectorSize: 4,
  featureCount: 3,
  embeddingSize: 8,
  channels: 16,
  widths: [3, 3],
  heads: 2,
  labelCount: 3,
};
const random = createSeededRandom(2);
const vectors = {
  size: 4,
  values: Float32Array.from({ length: 4 * WORDS }, (_, i) =>
    i % 4 === 0 ? Math.sign(((i / 4) % 2) - 0.5) : random.next() - 0.5,
  ),
};

/** Words of odd number are names where feature 0 stands before them; runs of them are one name. Head 1 marks feature 1. */
function exampleOf(length: number): NetworkExample {
  const words = Int32Array.from({ length }, () => random.below(WORDS));
  const features = Array.from({ length }, () => (random.next() < 0.4 ? [random.below(3)] : []));
  const names = new Uint8Array(length);
  const marks = new Uint8Array(length);
  for (let t = 0; t < length; t += 1) {
    const odd = (words[t] as number) % 2 === 1;
    if (odd && t > 0 && features[t - 1]?.[0] === 0) names[t] = 1;
    else if (odd && t > 0 && names[t - 1] !== 0) names[t] = 2;
    if (features[t]?.[0] === 1) marks[t] = 1;
  }
  return { words, features, labels: [names, marks] };
}

const allowed = (from: number | undefined, to: number): boolean =>
  to !== 2 || (from !== undefined && from > 0);
const options = {
  seed: 1,
  allowed,
  members: 2,
  epochs: 12,
  inputDropout: 0.05,
  hiddenDropout: 0.05,
  featureDropout: 0,
  learningRate: 0.01,
};
const examples = Array.from({ length: 500 }, () => exampleOf(3 + random.below(8)));
const tagger = trainNeuralTagger(shape, vectors, examples, options);

function accuracyOf(one: NeuralTagger): number[] {
  const fresh = Array.from({ length: 100 }, () => exampleOf(8));
  return [0, 1].map((head) => {
    const right = fresh.reduce((sum, example) => {
      const path = bestPath(one.chain(head), one.emissions(example)[head] ?? new Float64Array(0));
      return sum + path.filter((label, t) => label === example.labels[head]?.[t]).length;
    }, 0);
    return right / 800;
  });
}

describe('NeuralTagger', () => {
  it('learns labels that depend on vectors, features and neighbours, for both heads', () => {
    for (const accuracy of accuracyOf(tagger)) expect(accuracy).toBeGreaterThan(0.95);
  });

  it('is the same for the same seed', () => {
    const few = examples.slice(0, 40);
    const small = { ...options, epochs: 2 };
    const once = trainNeuralTagger(shape, vectors, few, small).members;
    expect(trainNeuralTagger(shape, vectors, few, small).members).toEqual(once);
    expect(trainNeuralTagger(shape, vectors, few, { ...small, seed: 9 }).members).not.toEqual(once);
  });

  it('comes back from a model part, a little rounded', () => {
    const { header, arrays } = tagger.toPart();
    const part = { header: JSON.parse(JSON.stringify(header)) as unknown, arrays };
    const read = NeuralTagger.read(part, vectors);
    const example = exampleOf(9);
    const [before, after] = [tagger.emissions(example)[0] ?? [], read.emissions(example)[0] ?? []];
    for (const [i, score] of before.entries())
      expect(Math.abs(score - (after[i] as number))).toBeLessThan(0.5);
    for (const accuracy of accuracyOf(read)) expect(accuracy).toBeGreaterThan(0.95);
    expect(() => NeuralTagger.read({ ...part, arrays: {} }, vectors)).toThrow(ModelFileError);
  });

  it('reads sentences of no token and of thousands', () => {
    expect(tagger.emissions(exampleOf(0))[0]).toHaveLength(0);
    const long = exampleOf(2400);
    const scores = tagger.emissions(long)[1] ?? new Float64Array(0);
    expect(scores).toHaveLength(7200);
    expect(scores.every(Number.isFinite)).toBe(true);
  });

  it('learns from nothing and from sentences without labels of a head', () => {
    expect(trainNeuralTagger(shape, vectors, [], options).emissions(exampleOf(2))).toHaveLength(2);
    const some = examples
      .slice(0, 60)
      .map((example) => ({ ...example, labels: [example.labels[0], undefined] }));
    const trained = trainNeuralTagger(shape, vectors, some, { ...options, epochs: 2 });
    expect([...trained.chain(1).transitions].filter((value) => value !== -Infinity && value !== 0)).toEqual(
      [],
    );
  });
});
