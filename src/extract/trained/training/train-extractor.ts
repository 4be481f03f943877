import { createSeededRandom, shuffle } from '../../../lib/seeded-random.js';
import type { StoredModel } from '../../../learn/model-file.js';
import type { ModelPart } from '../../../learn/model-part.js';
import { detectLanguage } from '../../../text/detect-language.js';
import type { Language } from '../../extraction.js';
import { storedExtractor } from '../extractor-model.js';
import { createAtomNames } from '../features/atoms.js';
import { createLanguageTools } from '../language-tools.js';
import { languageModelPart } from '../model/language-model.js';
import { DEFAULT_SETTINGS } from '../model/settings.js';
import { chooseSettings } from './choose-settings.js';
import { fitModel, type NamedSentence } from './fit-model.js';
import { goldSentences } from './gold-sentence.js';
import type { TrainingRecord } from './training-record.js';

export interface TrainingOptions {
  /** Records to choose settings on; a part of the data when missing. */
  readonly validation?: readonly TrainingRecord[];
  /** Unlabelled texts of the same domain. */
  readonly corpus?: readonly string[];
  /** Fixes every choice that is left to chance; 1 when missing. */
  readonly seed?: number;
  readonly onProgress?: (what: string) => void;
}

/** Share of the data that is held out to choose settings on. */
const HELD_OUT = 0.2;

const languageOf = ({ language, text }: TrainingRecord): Language => language ?? detectLanguage(text);

function trainLanguage(
  language: Language,
  data: readonly TrainingRecord[],
  { validation, seed = 1, onProgress }: TrainingOptions,
): ModelPart | undefined {
  // The rules that serve as features are those of use: they have learned from no corpus.
  const tools = createLanguageTools(language);
  if (tools === undefined) return undefined;
  const namesOf = createAtomNames(() => []);
  const prepare = (records: readonly TrainingRecord[]): NamedSentence[] =>
    records.flatMap((record) =>
      goldSentences(record, tools.analysis).map((gold) => ({ ...gold, names: namesOf(gold.sentence) })),
    );
  const say = (what: string): void => onProgress?.(`${language}: ${what}`);
  const shuffled = shuffle([...data], createSeededRandom(seed));
  const cut = Math.floor(shuffled.length * HELD_OUT);
  const heldOut = validation?.filter((record) => languageOf(record) === language) ?? shuffled.slice(0, cut);
  const held = prepare(heldOut);
  const rest = prepare(validation === undefined ? shuffled.slice(cut) : shuffled);
  say(`${data.length} records, ${held.length + rest.length} sentences; choosing settings`);
  const trial = fitModel(rest, DEFAULT_SETTINGS, { seed, onProgress: say });
  const settings = chooseSettings(trial, held);
  say(`aspects from ${settings.aspectThreshold.toFixed(2)}; fitting to all`);
  const all = [...rest, ...held];
  return languageModelPart(fitModel(all, settings, { seed, onProgress: say }));
}

/**
 * Trains an extractor for the languages of `data`. The same data, corpus and seed give the same model. Settings are
 * chosen on `validation` or on a part that is held out; the final components are fit to all of it. Throws a RangeError when there is no record.
 */
export function trainExtractor(data: readonly TrainingRecord[], options: TrainingOptions = {}): StoredModel {
  if (data.length === 0) throw new RangeError('expected at least one record to learn from, got none');
  const parts: Partial<Record<Language, ModelPart>> = {};
  for (const language of ['en', 'zh'] as const) {
    const own = data.filter((record) => languageOf(record) === language);
    const part = own.length === 0 ? undefined : trainLanguage(language, own, options);
    if (part !== undefined) parts[language] = part;
  }
  return storedExtractor(parts);
}
