import { createChineseExtractor } from '../chinese/chinese-extractor.js';
import { chineseFeatureName } from '../chinese/chinese-feature-name.js';
import { createChineseReader } from '../chinese/chinese-reader.js';
import { createEnglishExtractor } from '../english/english-extractor.js';
import { englishForms } from '../english/english-forms.js';
import { createEnglishReader } from '../english/english-reader.js';
import { englishFeatureName } from '../english/feature-names.js';
import type { Language } from '../extraction.js';
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
  /** The forms of the tokens of a text, a list a sentence, without the cost of an analysis. */
  readonly formsOf: (text: string) => readonly (readonly string[])[];
}

type CreateTools = (corpus: Iterable<string> | undefined) => LanguageTools;

const TOOLS: Readonly<Record<Language, CreateTools>> = {
  en: (corpus) => {
    const reader = createEnglishReader(corpus);
    return {
      rules: createEnglishExtractor({ reader }),
      analysis: createEnglishAnalysis(reader),
      featureName: englishFeatureName,
      formsOf: englishForms,
    };
  },
  zh: (corpus) => {
    const reader = createChineseReader(corpus);
    const analysis = createChineseAnalysis(reader);
    return {
      rules: createChineseExtractor({ reader }),
      analysis,
      featureName: chineseFeatureName,
      formsOf: (text) =>
        analysis
          .analyse(text, { id: '', text, language: 'zh' })
          .map(({ tokens }) => tokens.map(({ form }) => form)),
    };
  },
};

/** Makes the tools of `language`, whose rules learn from the unlabelled texts `corpus` first. */
export function createLanguageTools(language: Language, corpus?: Iterable<string>): LanguageTools {
  return TOOLS[language](corpus);
}
