import type { Language } from '../extraction.js';
import { createChineseExtractor } from '../chinese/chinese-extractor.js';
import { chineseFeatureName } from '../chinese/chinese-feature-name.js';
import { createChineseReader } from '../chinese/chinese-reader.js';
import { createEnglishExtractor } from '../english/english-extractor.js';
import { createEnglishReader } from '../english/english-reader.js';
import { englishFeatureName } from '../english/feature-names.js';
import type { LanguageExtractor } from '../language-extractor.js';
import type { LanguageAnalysis } from './analysis.js';
import { createChineseAnalysis } from './chinese/chinese-analysis.js';
import { createEnglishAnalysis } from './english/english-analysis.js';

/** All that trained taggers need of a language. */
export interface LanguageTools {
  /** The extractor without labels: comparisons, entities, and mentions to fall back on. */
  readonly rules: LanguageExtractor;
  readonly analysis: LanguageAnalysis;
  /** The canonical name of the feature that the words of an explicit mention name. */
  readonly featureName: (words: string) => string;
}

type CreateTools = (corpus: Iterable<string> | undefined) => LanguageTools;

const TOOLS: Partial<Readonly<Record<Language, CreateTools>>> = {
  en: (corpus) => {
    const reader = createEnglishReader(corpus);
    return {
      rules: createEnglishExtractor({ reader }),
      analysis: createEnglishAnalysis(reader),
      featureName: englishFeatureName,
    };
  },
  zh: (corpus) => {
    const reader = createChineseReader(corpus);
    return {
      rules: createChineseExtractor({ reader }),
      analysis: createChineseAnalysis(reader),
      featureName: chineseFeatureName,
    };
  },
};

/** Makes the tools of `language`, which learn from the unlabelled texts `corpus` first; undefined where there are none. */
export function createLanguageTools(
  language: Language,
  corpus?: Iterable<string>,
): LanguageTools | undefined {
  return TOOLS[language]?.(corpus);
}
