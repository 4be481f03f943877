import { readModelFile } from '../../learn/read-model-file.js';
import { createChineseReader } from '../chinese/chinese-reader.js';
import type { Language } from '../extraction.js';
import type { LanguageExtractor } from '../language-extractor.js';
import { createCombinedChineseExtractor } from '../trained/chinese/combined-extractor.js';
import { createCombinedExtractor } from '../trained/combined/combined-extractor.js';
import { EXTRACTOR_MODEL, languageModels } from '../trained/extractor-model.js';
import { createLanguageTools } from '../trained/language-tools.js';
import type { LanguageModel } from '../trained/model/language-model.js';

/** The files beside this one, made by scripts/train-built-in.js. */
const FILES: Readonly<Record<Language, string>> = { en: 'english.model', zh: 'chinese.model' };

const read = new Map<Language, LanguageModel>();

function modelOf(language: Language): LanguageModel {
  let model = read.get(language);
  if (model === undefined) {
    const file = new URL(FILES[language], import.meta.url);
    model = languageModels(readModelFile(file, EXTRACTOR_MODEL.kind, EXTRACTOR_MODEL.version))[language];
    if (model === undefined) throw new Error(`expected a model for ${language} in ${FILES[language]}`);
    read.set(language, model);
  }
  return model;
}

/**
 * The extractor that is used where nobody trained another one: rules, weighed by a small model that has learned from
 * sentences written for it. With a `corpus` of unlabelled texts the rules learn from that first. The model is read
 * once a process.
 */
export function createBuiltInExtractor(language: Language, corpus?: Iterable<string>): LanguageExtractor {
  if (language === 'zh')
    return createCombinedChineseExtractor(modelOf('zh'), { reader: createChineseReader(corpus) });
  return createCombinedExtractor(modelOf(language), createLanguageTools(language, corpus));
}
