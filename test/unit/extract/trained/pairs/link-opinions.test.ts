import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../../../src/extract/extraction.js';
import { languageModels } from '../../../../../src/extract/trained/extractor-model.js';
import { createLanguageTools } from '../../../../../src/extract/trained/language-tools.js';
import { createTrainedExtractor } from '../../../../../src/extract/trained/trained-extractor.js';
import { trainExtractor } from '../../../../../src/extract/trained/training/train-extractor.js';
import type {
  GoldMention,
  TrainingRecord,
} from '../../../../../src/extract/trained/training/training-record.js';

type Polarity = 'positive' | 'negative';

interface Words {
  readonly aspects: readonly string[];
  readonly opinions: readonly (readonly [word: string, polarity: Polarity])[];
  /** Opinions that are part of their aspect: "fast charging". */
  readonly manners: readonly string[];
  readonly doings: readonly string[];
  /** Before the first clause, between two words of one, before the others, after the last. */
  readonly joints: readonly [string, string, string, string];
  /** Between an opinion and the doing that it is part of, and before such an aspect. */
  readonly within: string;
  readonly having: string;
}

const LANGUAGES: Readonly<Record<Language, Words>> = {
  en: {
    aspects: ['screen', 'battery', 'camera', 'keyboard', 'speaker'],
    opinions: [
      ['great', 'positive'],
      ['slow', 'negative'],
      ['bright', 'positive'],
      ['weak', 'negative'],
    ],
    manners: ['fast', 'wireless'],
    doings: ['charging', 'startup', 'printing'],
    joints: ['The ', ' is ', ' but the ', '.'],
    within: ' ',
    having: 'It has ',
  },
  zh: {
    aspects: ['屏幕', '电池', '相机', '键盘', '音质'],
    opinions: [
      ['清楚', 'positive'],
      ['很差', 'negative'],
      ['漂亮', 'positive'],
      ['太慢', 'negative'],
    ],
    manners: ['快速', '无线'],
    doings: ['充电', '启动', '打印'],
    joints: ['', '', '，但是', '。'],
    within: '',
    having: '',
  },
};

const at = <T>(all: readonly T[], i: number): T => all[i % all.length] as T;

/** A sentence of clauses with an aspect and an opinion about it each; in every fourth the first opinion is part of its aspect. */
function record(language: Language, i: number, clauses = 2): TrainingRecord {
  const { aspects, opinions, manners, doings, joints, within, having } = LANGUAGES[language];
  const mentions: GoldMention[] = [];
  let text = '';
  for (let clause = 0; clause < clauses; clause += 1) {
    if (clause === 0 && i % 4 === 3) {
      const [manner, start] = [at(manners, i >> 2), having.length];
      text = having + manner + within + at(doings, i >> 3);
      const opinion = { start, end: start + manner.length };
      mentions.push({ start, end: text.length, polarity: 'positive', implicit: false, opinion });
      continue;
    }
    text += clause === 0 ? joints[0] : joints[2];
    const aspect = at(aspects, clause === 0 ? i : i + 2 * clause - 1 + (i % 3));
    const [word, polarity] = at(opinions, (i >> (2 * clause)) + clause);
    const [start, from] = [text.length, text.length + aspect.length + joints[1].length];
    text += aspect + joints[1] + word;
    const opinion = { start: from, end: text.length };
    mentions.push({ start, end: start + aspect.length, polarity, implicit: false, opinion });
  }
  return { id: String(i), language, text: text + joints[3], mentions };
}

/** The same with some of it left out: annotators are not all of one mind. */
function noisy(one: TrainingRecord, i: number): TrainingRecord {
  return i % 6 === 0 ? { ...one, mentions: one.mentions.slice(0, -1) } : one;
}

const keyOf = ({ start, end, polarity, opinion }: Omit<GoldMention, 'implicit'>): string =>
  `${start}:${end} ${polarity} ${opinion?.start}:${opinion?.end}`;

for (const language of ['en', 'zh'] as const) {
  describe(`Pairs chosen together (${language})`, () => {
    const training = Array.from({ length: 120 }, (_, i) => noisy(record(language, i), i));
    const stored = trainExtractor(training, { comparisons: false });
    const model = languageModels(stored)[language];
    if (model === undefined) throw new Error('expected a model of the language trained for, got none');
    const extractor = createTrainedExtractor(model, createLanguageTools(language));

    /** Right, given and wanted mentions with an opinion. */
    const tried = (records: readonly TrainingRecord[]): [right: number, given: number, wanted: number] => {
      let [right, given, wanted] = [0, 0, 0];
      for (const { id, text, mentions } of records) {
        const gold = new Set(mentions.map(keyOf));
        const found = extractor
          .extractAspects(text, { id, text, language })
          .mentions.filter(({ opinion, confidence }) => opinion !== null && confidence >= 0.2);
        right += found.filter((mention) => gold.has(keyOf(mention))).length;
        given += found.length;
        wanted += gold.size;
      }
      return [right, given, wanted];
    };

    it('gives each aspect its own opinion, apart or within it, by a judge that the model file holds', () => {
      expect(model.judge).toBeDefined();
      const [right, given, wanted] = tried(Array.from({ length: 40 }, (_, i) => record(language, 150 + i)));
      expect(right / wanted).toBeGreaterThan(0.9);
      expect(right / given).toBeGreaterThan(0.9);
      const within = Array.from({ length: 10 }, (_, i) => record(language, 151 + 4 * i));
      const first = within.map((one) => ({ ...one, mentions: one.mentions.slice(0, 1) }));
      expect(tried(first)[0]).toBeGreaterThan(7);
      expect(extractor.extractAspects('', { id: '', text: '', language }).mentions).toEqual([]);
    });

    it('gives no opinion of another clause where there are more than any sentence had', () => {
      const [right, given, wanted] = tried(Array.from({ length: 40 }, (_, i) => record(language, i, 4)));
      expect(right / wanted).toBeGreaterThan(0.8);
      expect(right / given).toBeGreaterThan(0.85);
    });
  });
}
