import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../../src/extract/extraction.js';
import { languageModels, storedExtractor } from '../../../../src/extract/trained/extractor-model.js';
import { AtomVocabulary } from '../../../../src/extract/trained/features/atom-vocabulary.js';
import {
  networkVectors,
  trainNeuralSpans,
} from '../../../../src/extract/trained/neural/train-neural-spans.js';
import { PAIR_EVIDENCE_SIZE } from '../../../../src/extract/trained/pairs/pair-evidence.js';
import { PairJudge } from '../../../../src/extract/trained/pairs/pair-judge.js';
import { trainExtractor } from '../../../../src/extract/trained/training/train-extractor.js';
import type { TrainingRecord } from '../../../../src/extract/trained/training/training-record.js';
import { ModelFileError, type StoredModel } from '../../../../src/learn/model-file.js';
import { joinParts, type ModelPart, splitParts } from '../../../../src/learn/model-part.js';
import { WordVectors } from '../../../../src/learn/vectors/word-vectors.js';

const SENTENCES: Readonly<Record<Language, readonly [aspect: string, between: string, opinion: string]>> = {
  en: ['screen', ' is ', 'great'],
  zh: ['屏幕', '很', '清楚'],
};

function records(language: Language): TrainingRecord[] {
  const [aspect, between, opinion] = SENTENCES[language];
  const start = aspect.length + between.length;
  return Array.from({ length: 24 }, (_, i) => ({
    id: String(i),
    language,
    text: `${aspect}${between}${opinion}`,
    mentions: [
      {
        start: 0,
        end: aspect.length,
        polarity: 'positive',
        implicit: false,
        opinion: { start, end: start + opinion.length },
      },
    ],
  }));
}

/** A judge of 200 pairs that goes by the first number. */
function judgePart(): ModelPart {
  const judged = Array.from({ length: 200 }, (_, i) => ({
    evidence: Array.from({ length: PAIR_EVIDENCE_SIZE }, (_, k) => (k === 0 ? i % 2 : (i * k) % 7)),
    right: i % 2 === 1,
  }));
  return PairJudge.train(judged, 1)?.toPart() ?? { header: null, arrays: {} };
}

function networksPart(atoms: readonly string[]): ModelPart {
  const vocabulary = new AtomVocabulary(atoms);
  const names = [atoms.slice(0, 3), atoms.slice(3, 6)];
  const example = { names, encoded: vocabulary.encode(names), aspects: Uint8Array.of(1, 0) };
  const vectors = networkVectors([new WordVectors(8, ['?'], new Float32Array(8).fill(1))]);
  return trainNeuralSpans(atoms, [example, example], vectors, { seed: 1, members: 1, epochs: 1 }).toPart();
}

/** Anything within a header. */
type Tree = Record<string, Record<string, Record<string, Record<string, Record<string, unknown>>>>>;
type Damage = (header: Tree, arrays: Record<string, Float64Array>, language: Language) => void;

const settingsOf = (header: Tree, language: Language): Record<string, unknown> =>
  header[language]?.settings ?? {};
const judgeOf = (header: Tree, language: Language): Record<string, unknown> => header[language]?.judge ?? {};
const networksOf = (header: Tree, language: Language): Record<string, unknown> =>
  header[language]?.neural ?? {};
const taggerOf = (header: Tree, language: Language): Record<string, unknown> =>
  header[language]?.neural?.parts?.tagger ?? {};

const DAMAGES: Readonly<Record<string, Damage>> = {
  'no header of the language': (header, _, language) => Object.assign(header, { [language]: null }),
  'no settings': (header, _, language) => Object.assign(header[language] ?? {}, { settings: null }),
  'no threshold of pairs': (header, _, language) => delete settingsOf(header, language).pairThreshold,
  'a threshold in words': (header, _, language) =>
    Object.assign(settingsOf(header, language), { opinionThreshold: '0.3' }),
  'a least confidence of nothing': (header, _, language) =>
    Object.assign(settingsOf(header, language), { leastConfidence: null }),
  'no header of the judge': (header, _, language) => Object.assign(header[language] ?? {}, { judge: null }),
  'a judge of other numbers': (header, _, language) =>
    Object.assign(judgeOf(header, language), { featureCount: PAIR_EVIDENCE_SIZE + 1 }),
  'a judge without a threshold': (header, _, language) => delete judgeOf(header, language).threshold,
  'a judge that goes in circles': (_, arrays, language) => arrays[`${language}.judge.left`]?.fill(0),
  'no header of the networks': (header, _, language) =>
    Object.assign(header[language] ?? {}, { neural: null }),
  'networks over other atoms': (header, _, language) =>
    Object.assign(networksOf(header, language), { allAtoms: true }),
  'networks without a share': (header, _, language) =>
    Object.assign(networksOf(header, language), { weight: null }),
  'no networks among them': (header, _, language) =>
    Object.assign(taggerOf(header, language), { members: {} }),
  'no header of the polarity': (header, _, language) =>
    Object.assign(header[language] ?? {}, { polarity: null }),
};

for (const language of ['en', 'zh'] as const) {
  describe(`languageModels (${language})`, () => {
    const trained = trainExtractor(records(language), { comparisons: false, confidence: false });
    const parts = splitParts(splitParts(trained)[language] ?? { header: null, arrays: {} });
    const atoms = parts.vocabulary?.header as readonly string[];
    const own = joinParts({ ...parts, judge: judgePart(), neural: networksPart(atoms) });
    const stored = storedExtractor({ [language]: own });

    const damaged = (damage: Damage): StoredModel => {
      const { header, arrays } = structuredClone({ header: stored.header, arrays: stored.arrays });
      damage(header as Tree, arrays as Record<string, Float64Array>, language);
      return { ...stored, header, arrays };
    };

    it('reads a model with a judge and networks', () => {
      const model = languageModels(stored)[language];
      expect(model?.judge?.probability(Array(PAIR_EVIDENCE_SIZE).fill(1))).toBeGreaterThan(0.5);
      expect(model?.neural?.weight).toBe(0.5);
    });

    for (const [what, damage] of Object.entries(DAMAGES))
      it(`refuses a model with ${what}`, () =>
        expect(() => languageModels(damaged(damage))).toThrow(ModelFileError));
  });
}
