import { InvalidValueError } from '../../domain/errors.js';
import type { Language } from '../../extract/extraction.js';
import type { ExtractorOptions } from '../../extract/extractor.js';
import { EXTRACTOR_MODEL, languageModels } from '../../extract/trained/extractor-model.js';
import { createLanguageTools } from '../../extract/trained/language-tools.js';
import { createTrainedExtractor } from '../../extract/trained/trained-extractor.js';
import { ModelFileError } from '../../learn/model-file.js';
import { readModelFile } from '../../learn/read-model-file.js';
import { requireFile } from '../input-output/open-input.js';

function readModels(file: string): ReturnType<typeof languageModels> {
  requireFile(file);
  try {
    return languageModels(readModelFile(file, EXTRACTOR_MODEL.kind, EXTRACTOR_MODEL.version));
  } catch (error) {
    if (!(error instanceof ModelFileError)) throw error;
    throw new InvalidValueError(
      '--model',
      `${error.message} (make one with "guidegraph train extractor", or leave --model out to use the built-in one)`,
    );
  }
}

/**
 * Reads a trained extractor; languages that it was not trained for are left to the built-in one. Throws
 * {@link InvalidValueError} when the file is missing, is not one of ours or of a version that this program cannot use.
 * Says on standard error where its comparisons alone are of such a version.
 */
export function readExtractorModel(file: string): NonNullable<ExtractorOptions['languages']> {
  const languages: Partial<Record<Language, ReturnType<typeof createTrainedExtractor>>> = {};
  for (const [language, model] of Object.entries(readModels(file))) {
    if (model.hasOldComparisons)
      process.stderr.write(
        `${file}: warning: its comparisons (${language}) are of an earlier version, the rules find them instead: train it again\n`,
      );
    const tools = createLanguageTools(language as Language);
    languages[language as Language] = createTrainedExtractor(model, tools);
  }
  return languages;
}
