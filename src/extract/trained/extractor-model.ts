import type { StoredModel } from '../../learn/model-file.js';
import { ModelFileError } from '../../learn/model-file.js';
import { joinParts, type ModelPart, splitParts } from '../../learn/model-part.js';
import type { Language } from '../extraction.js';
import { type LanguageModel, readLanguageModel } from './model/language-model.js';

/** Kind and version of the files that hold trained extractors. */
export const EXTRACTOR_MODEL = { kind: 'extractor', version: 1 } as const;

/** The model file of the parts of one language or two. */
export function storedExtractor(parts: Partial<Readonly<Record<Language, ModelPart>>>): StoredModel {
  const given = Object.entries(parts).filter((entry): entry is [string, ModelPart] => entry[1] !== undefined);
  return { ...EXTRACTOR_MODEL, ...joinParts(Object.fromEntries(given)) };
}

/** The model of a language; whatever its part is found not to hold is an error of the file. */
function readLanguage(part: ModelPart): LanguageModel {
  try {
    return readLanguageModel(part);
  } catch (error) {
    if (error instanceof ModelFileError || !(error instanceof Error)) throw error;
    throw new ModelFileError(
      `expected the model of an extractor, got one that does not fit: ${error.message}`,
      { cause: error },
    );
  }
}

/** The models by language. Throws {@link ModelFileError} where there is none, or where one cannot be read. */
export function languageModels({ header, arrays }: StoredModel): Partial<Record<Language, LanguageModel>> {
  const parts = splitParts({ header, arrays });
  const { en, zh } = parts;
  if (en === undefined && zh === undefined)
    throw new ModelFileError('expected the model of an extractor, got one without a language');
  return { ...(en && { en: readLanguage(en) }), ...(zh && { zh: readLanguage(zh) }) };
}
