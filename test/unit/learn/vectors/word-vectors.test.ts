import { describe, expect, it } from '@jest/globals';
import { trainWordVectors } from '../../../../src/learn/vectors/train-word-vectors.js';
import { clusterWords, WordClusters } from '../../../../src/learn/vectors/word-clusters.js';
import { joinVectors, WordVectors } from '../../../../src/learn/vectors/word-vectors.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';

/** Sentences in which words of one group stand in the same places, and those of another in others. */
function sentencesOf(groups: readonly (readonly string[])[], count: number): string[][] {
  const random = createSeededRandom(7);
  const pick = (words: readonly string[]): string => words[random.below(words.length)] as string;
  return Array.from({ length: count }, () => {
    const group = random.below(groups.length);
    const own = groups[group] as readonly string[];
    return [`say${group}`, pick(own), `about${group}`, pick(own), `end${group}`];
  });
}

const ENGLISH = [
  ['battery', 'screen', 'camera', 'keyboard'],
  ['delivery', 'seller', 'parcel', 'refund'],
];
const CHINESE = [
  ['电池', '屏幕', '相机', '键盘'],
  ['快递', '卖家', '包裹', '退款'],
];

describe('trainWordVectors', () => {
  for (const [language, groups] of [
    ['English', ENGLISH],
    ['Chinese', CHINESE],
  ] as const) {
    it(`places ${language} words of one use near each other`, () => {
      const vectors = trainWordVectors(sentencesOf(groups, 3000), {
        seed: 3,
        dimension: 16,
        epochs: 5,
        sample: 1,
      });
      const [first = [], second = []] = groups;
      const [a, b] = [first[0] as string, first[1] as string];
      expect(vectors.similarity(a, b)).toBeGreaterThan(vectors.similarity(a, second[0] as string) + 0.2);
      const near = vectors.nearest(a, 3).map(({ word }) => word);
      for (const word of second) expect(near).not.toContain(word);
    });
  }

  it('gives the same vectors for the same seed, others for another, and none without words', () => {
    const sentences = sentencesOf(ENGLISH, 200);
    const options = { dimension: 8, epochs: 2 };
    const once = trainWordVectors(sentences, { ...options, seed: 1 });
    expect(trainWordVectors(sentences, { ...options, seed: 1 }).values).toEqual(once.values);
    expect(trainWordVectors(sentences, { ...options, seed: 2 }).values).not.toEqual(once.values);
    expect(trainWordVectors([], { seed: 1 }).size).toBe(0);
    expect(trainWordVectors([[''], ['\ud800', '\ud800']], { seed: 1, epochs: 1 }).words).toEqual(['\ud800']);
  });

  it('places misspelt words by their letters', () => {
    const sentences = sentencesOf(ENGLISH, 2000);
    sentences.push(['keyboards', 'alone'], ['keyboards', 'elsewhere']);
    const vectors = trainWordVectors(sentences, { seed: 5, dimension: 16, epochs: 5, sample: 1 });
    expect(vectors.similarity('keyboards', 'keyboard')).toBeGreaterThan(
      vectors.similarity('keyboards', 'seller') + 0.2,
    );
  });
});

describe('WordVectors', () => {
  const vectors = new WordVectors(2, ['a', 'b', 'c'], Float32Array.of(1, 0, 0.5, 0.5, 0, -3));

  it('keeps its numbers to 0.4 % through a model part', () => {
    const { header, arrays } = vectors.toPart();
    const read = WordVectors.read({ header: JSON.parse(JSON.stringify(header)), arrays });
    expect(read.words).toEqual(['a', 'b', 'c']);
    for (const [i, value] of vectors.values.entries()) expect(read.values[i]).toBeCloseTo(value, 2);
  });

  it('knows nothing of unknown words', () => {
    expect(vectors.vectorOf('z')).toBeUndefined();
    expect(vectors.nearest('z', 3)).toEqual([]);
    expect(vectors.similarity('a', 'z')).toBe(0);
    expect(vectors.only(['c', 'z', 'a', 'c']).words).toEqual(['c', 'a']);
  });

  it('joins tables side by side as unit vectors', () => {
    const joined = joinVectors([vectors, new WordVectors(1, ['c', 'd'], Float32Array.of(2, -4))]);
    expect(joined.words).toEqual(['a', 'b', 'c', 'd']);
    expect([...(joined.vectorOf('c') ?? [])]).toEqual([0, -1, 1]);
    expect([...(joined.vectorOf('d') ?? [])]).toEqual([0, 0, -1]);
  });
});

describe('clusterWords', () => {
  const random = createSeededRandom(1);
  const words = Array.from({ length: 60 }, (_, i) => `w${i}`);
  const angle = (i: number): number => (i % 3) * 2 + 0.2 * random.next();
  const values = Float32Array.from(
    words.flatMap((_, i) => [angle(i)]).flatMap((a) => [Math.cos(a), Math.sin(a)]),
  );
  const clusters = clusterWords(new WordVectors(2, words, values), { counts: [3, 10, 99], seed: 4 });

  it('finds groups that lie apart, and leaves out levels finer than the words', () => {
    expect(clusters.counts).toEqual([3, 10]);
    const names = new Set(words.map((word, i) => `${i % 3} ${clusters.clusterOf(word)[0]}`));
    expect(names.size).toBe(3);
    expect(clusters.clusterOf('w0')).toHaveLength(2);
    expect(clusters.clusterOf('unknown')).toEqual([]);
  });

  it('uses every cluster', () => {
    expect(new Set(words.map((word) => clusters.clusterOf(word)[1])).size).toBe(10);
  });

  it('comes back from a model part', () => {
    const read = WordClusters.read(clusters.toPart());
    for (const word of words) expect(read.clusterOf(word)).toEqual(clusters.clusterOf(word));
  });
});
