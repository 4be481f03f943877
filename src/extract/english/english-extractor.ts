import type { LanguageExtractor } from '../language-extractor.js';
import { verdictsBeside } from '../verdict.js';
import { sentenceComparisons } from './comparisons/find-comparisons.js';
import { createEnglishReader, type EnglishReader } from './english-reader.js';

export interface EnglishExtractorOptions {
  /** Unlabelled texts of the domain to learn from. Changes results. */
  readonly corpus?: Iterable<string>;
  /** A reader made before, to share its work; it has learned from its own corpus. */
  readonly reader?: EnglishReader;
}

/** The extractor for English texts, by rules and our own lexicon; nothing is learned from labels. */
export function createEnglishExtractor({
  corpus,
  reader = createEnglishReader(corpus),
}: EnglishExtractorOptions = {}): LanguageExtractor {
  return {
    language: 'en',
    extractAspects(text, input) {
      const sentences = reader(text, input);
      return {
        mentions: sentences.flatMap(({ mentions, verdicts }) => [
          ...mentions,
          ...verdictsBeside(mentions, verdicts, input.product?.category),
        ]),
        comparisons: sentences.flatMap(({ reading }) => sentenceComparisons(text, reading)),
        entities: [],
      };
    },
  };
}
