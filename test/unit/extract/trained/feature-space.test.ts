import { describe, expect, it } from '@jest/globals';
import { AtomVocabulary } from '../../../../src/extract/trained/features/atom-vocabulary.js';
import { collectFeatures } from '../../../../src/extract/trained/features/collect-features.js';
import { FeatureSpace } from '../../../../src/extract/trained/features/feature-space.js';
import { PairTable } from '../../../../src/extract/trained/features/pair-table.js';
import { WeightedFeatures } from '../../../../src/extract/trained/features/weighted-features.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';

const SENTENCES = [
  [
    ['w=the', 'p=DET'],
    ['w=screen', 'p=NOUN'],
    ['w=shines', 'p=VERB'],
  ],
  [
    ['w=the', 'p=DET'],
    ['w=lid', 'p=NOUN'],
    ['w=creaks', 'p=VERB'],
  ],
];

function makeSpace(): { vocabulary: AtomVocabulary; space: FeatureSpace } {
  const vocabulary = AtomVocabulary.of(SENTENCES, 1);
  const encoded = SENTENCES.map((sentence) => vocabulary.encode(sentence));
  return { vocabulary, space: collectFeatures(vocabulary.names, encoded, { single: 1, pair: 2 }) };
}

describe('AtomVocabulary', () => {
  it('keeps what occurs often enough and leaves unknown atoms out', () => {
    const vocabulary = AtomVocabulary.of(SENTENCES, 2);
    expect(vocabulary.names).toEqual(['w=the', 'p=DET', 'p=NOUN', 'p=VERB']);
    expect([...vocabulary.encode([['w=lid', 'p=NOUN', 'new=1']]).atoms]).toEqual([2]);
  });
});

describe('FeatureSpace', () => {
  it('sums the weights of the features of each token', () => {
    const { vocabulary, space } = makeSpace();
    const weights = Float32Array.from({ length: 3 * space.size }, (_, i) => (i % 7) - 3);
    const encoded = vocabulary.encode([
      ['w=the', 'p=DET'],
      ['w=lid', 'p=NOUN'],
    ]);
    const scores = new WeightedFeatures(space, weights).scores(encoded);
    for (let t = 0; t < encoded.length; t += 1) {
      const features = [...space.featuresAt(encoded, t)];
      expect(features.length).toBeGreaterThan(4);
      expect(new Set(features).size).toBe(features.length);
      for (let label = 0; label < 3; label += 1) {
        const sum = features.reduce((total, feature) => total + (weights[3 * feature + label] ?? 0), 0);
        expect(scores[3 * t + label]).toBeCloseTo(sum, 6);
      }
    }
  });

  it('keeps the weights of what it does not prune', () => {
    const { vocabulary, space } = makeSpace();
    const { space: pruned, kept } = space.prune((feature) => feature % 2 === 0);
    const encoded = vocabulary.encode(SENTENCES[0] ?? []);
    const before = [...space.featuresAt(encoded, 1)].filter((feature) => feature % 2 === 0);
    const after = [...pruned.featuresAt(encoded, 1)].map((feature) => kept[feature]);
    expect(new Set(after)).toEqual(new Set(before));
  });

  it('survives being stored', () => {
    const { vocabulary, space } = makeSpace();
    const { singles, pairs } = space.toPart().arrays;
    const read = new FeatureSpace(
      vocabulary.names.length,
      Uint32Array.from(singles ?? []),
      Uint32Array.from(pairs ?? []),
    );
    const encoded = vocabulary.encode(SENTENCES[1] ?? []);
    expect([...read.featuresAt(encoded, 2)]).toEqual([...space.featuresAt(encoded, 2)]);
  });
});

describe('PairTable', () => {
  it('holds what a map of pairs would', () => {
    const random = createSeededRandom(3);
    const expected = new Map<string, number>();
    for (let i = 0; i < 500; i += 1) expected.set(`${random.below(40)} ${random.below(1e6)}`, i);
    const table = new PairTable(expected.size);
    for (const [key, value] of expected) {
      const [first = 0, second = 0] = key.split(' ').map(Number);
      table.set(first, second, value);
    }
    for (const [key, value] of expected) {
      const [first = 0, second = 0] = key.split(' ').map(Number);
      expect(table.get(first, second)).toBe(value);
    }
    expect(table.get(41, 1)).toBe(-1);
  });
});
