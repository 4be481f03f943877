import { describe, expect, it } from '@jest/globals';
import { AtomVocabulary } from '../../../../../src/extract/trained/features/atom-vocabulary.js';
import { networkFeatures } from '../../../../../src/extract/trained/neural/network-features.js';
import {
  ASPECT_HEAD,
  mixScores,
  NeuralSpans,
  OPINION_HEAD,
} from '../../../../../src/extract/trained/neural/neural-spans.js';
import {
  type NeuralExample,
  networkVectors,
  trainNeuralSpans,
} from '../../../../../src/extract/trained/neural/train-neural-spans.js';
import { bestPath } from '../../../../../src/learn/sequence/lattice.js';
import { WordVectors } from '../../../../../src/learn/vectors/word-vectors.js';
import { createSeededRandom } from '../../../../../src/lib/seeded-random.js';

const random = createSeededRandom(5);
const pick = <T>(from: readonly T[]): T => from[random.below(from.length)] as T;

interface Words {
  readonly nouns: readonly string[];
  readonly opinions: readonly string[];
  readonly others: readonly string[];
}

const LANGUAGES: Readonly<Record<string, Words>> = {
  English: {
    nouns: ['battery', 'screen', 'lens', 'keyboard', 'speaker', 'charger'],
    opinions: ['great', 'poor', 'sharp', 'slow'],
    others: ['the', 'is', 'and', 'i', 'bought', 'it', 'yesterday', '.'],
  },
  Chinese: {
    nouns: ['电', '池', '屏', '幕', '镜', '头'],
    opinions: ['好', '差', '快', '慢'],
    others: ['的', '是', '我', '买', '了', '很', '，', '。'],
  },
};

/** Vectors in which words of a kind lie near each other. */
function vectorsOf({ nouns, opinions, others }: Words): WordVectors {
  const words = [...nouns, ...opinions, ...others];
  const values = words.flatMap((word) => {
    const kind = nouns.includes(word) ? 0 : opinions.includes(word) ? 1 : 2;
    return [0, 1, 2, 3].map((i) => (i === kind ? 1 : 0) + 0.3 * (random.next() - 0.5));
  });
  return networkVectors([new WordVectors(4, words, Float32Array.from(values))]);
}

/** Nouns are aspects, runs of them one; opinions are opinions. */
function sentenceOf({ nouns, opinions, others }: Words, length: number) {
  const forms = Array.from({ length }, () =>
    random.next() < 0.5 ? pick(others) : pick(random.next() < 0.6 ? nouns : opinions),
  );
  const aspects = Uint8Array.from(forms, (form, t) =>
    !nouns.includes(form) ? 0 : t > 0 && nouns.includes(forms[t - 1] ?? '') ? 2 : 1,
  );
  const names = forms.map((form) => [`w=${form}`, 'p=X']);
  return {
    forms,
    names,
    aspects,
    opinions: Uint8Array.from(forms, (form) => (opinions.includes(form) ? 1 : 0)),
  };
}

for (const [language, words] of Object.entries(LANGUAGES)) {
  describe(`NeuralSpans, ${language}`, () => {
    const sentences = Array.from({ length: 200 }, () => sentenceOf(words, 3 + random.below(8)));
    // The last noun is in no sentence to learn from: only its vector tells what it is.
    const unseen = words.nouns.at(-1) as string;
    const seen = sentences.filter(({ forms }) => !forms.includes(unseen));
    const vocabulary = AtomVocabulary.of(
      seen.map(({ names }) => names),
      1,
    );
    const examples = seen.map(
      ({ names, aspects, opinions }): NeuralExample => ({
        names,
        encoded: vocabulary.encode(names),
        aspects,
        opinions,
      }),
    );
    const options = { seed: 1, members: 1, epochs: 8 };
    const spans = trainNeuralSpans(vocabulary.names, examples, vectorsOf(words), options);

    it('finds aspects and opinions, also words that no sentence had', () => {
      let [right, count] = [0, 0];
      for (const { names, aspects, opinions } of sentences.filter(({ forms }) => forms.includes(unseen))) {
        const scores = spans.scores(names, vocabulary.encode(names));
        for (const [head, gold] of [
          [ASPECT_HEAD, aspects],
          [OPINION_HEAD, opinions],
        ] as const) {
          const found = scores[head];
          const path = found === undefined ? [] : bestPath(found.steps, found.emissions);
          count += gold.length;
          right += gold.filter((label, t) => path[t] === label).length;
        }
      }
      expect(count).toBeGreaterThan(60);
      expect(right / count).toBeGreaterThan(0.9);
    });

    it('comes back from a model part', () => {
      const { header, arrays } = spans.toPart();
      const read = NeuralSpans.read(vocabulary.names, { header: JSON.parse(JSON.stringify(header)), arrays });
      const { names } = sentences[0] as (typeof sentences)[number];
      const [before, after] = [spans, read].map((one) => one.scores(names, vocabulary.encode(names)));
      for (const [i, score] of before?.[0]?.emissions.entries() ?? [])
        expect(Math.abs(score - (after?.[0]?.emissions[i] ?? NaN))).toBeLessThan(0.5);
      expect(read.weight).toBe(spans.weight);
    });

    it('reads sentences of unknown words and of none', () => {
      const unknown = spans.scores([['w=\ud800'], []], vocabulary.encode([['w=\ud800'], []]));
      expect(unknown[0]?.emissions.every(Number.isFinite)).toBe(true);
      expect(spans.scores([], vocabulary.encode([]))[0]?.emissions).toHaveLength(0);
    });
  });
}

describe('NeuralSpans with all atoms', () => {
  it('gives the networks atoms of words, also when read again', () => {
    const names = ['w=screen', 'p=X', 'c=1', 'e4=reen'];
    expect([...networkFeatures(names, false).featureOf]).toEqual([-1, 0, -1, -1]);
    expect([...networkFeatures(names, true).featureOf]).toEqual([0, 1, -1, 2]);
    const vocabulary = new AtomVocabulary(names);
    const examples = [['w=screen'], ['p=X', 'e4=reen']].map((own): NeuralExample => {
      const encoded = vocabulary.encode([own]);
      return { names: [own], encoded, aspects: Uint8Array.of(1) };
    });
    const none = networkVectors([new WordVectors(8, ['?'], new Float32Array(8))]);
    const options = { seed: 1, members: 1, epochs: 1, allAtoms: true };
    const spans = trainNeuralSpans(names, examples, none, options);
    const { header, arrays } = spans.toPart();
    const read = NeuralSpans.read(names, { header: JSON.parse(JSON.stringify(header)), arrays });
    // The form alone makes a difference, for the word has no vector.
    const [known, unknown] = [['w=screen'], ['w=other']].map(
      (own) => read.scores([own], vocabulary.encode([own]))[ASPECT_HEAD]?.emissions,
    );
    expect(known).not.toEqual(unknown);
    expect(read.withWeight(0.4, names).allAtoms).toBe(true);
  });
});

describe('mixScores', () => {
  it('weighs scores and chains, and keeps forbidden what one of them forbids', () => {
    const scores = (a: number, forbidden: number) => ({
      emissions: Float64Array.of(a, 0, 0),
      steps: {
        labelCount: 3,
        start: Float64Array.of(a, 0, forbidden),
        transitions: new Float64Array(9).fill(a),
      },
    });
    const mixed = mixScores(scores(1, -Infinity), scores(5, 0), 0.25);
    expect([...mixed.emissions]).toEqual([2, 0, 0]);
    expect([...mixed.steps.start]).toEqual([2, 0, -Infinity]);
    expect(mixed.steps.transitions[4]).toBe(2);
  });
});
