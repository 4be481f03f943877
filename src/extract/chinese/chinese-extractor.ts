import type { LanguageExtractor } from '../language-extractor.js';
import { type ChineseReader, createChineseReader } from './chinese-reader.js';
import { findBrands } from './find-brands.js';
import { isOnProduct } from './verdicts.js';

/** Options of {@link createChineseExtractor}. */
export interface ChineseExtractorOptions {
  /** Unlabelled texts of the same domain to learn aspect and opinion words from (changes results). */
  readonly corpus?: Iterable<string>;
  /** A reader made before, to share its work; it has learned from its own corpus. */
  readonly reader?: ChineseReader;
}

/**
 * The extractor for Chinese: words, clauses, names of aspects and what is said of them, by rules and word lists of
 * our own, no labels. With a corpus it first learns more words by double propagation. Laws: see
 * {@link LanguageExtractor}; linear in the length of the text.
 */
export function createChineseExtractor({
  corpus,
  reader = createChineseReader(corpus),
}: ChineseExtractorOptions = {}): LanguageExtractor {
  return {
    language: 'zh',
    extractAspects: (text, { product }) => {
      const { mentions, verdicts, comparisons, clauses } = reader(text);
      return {
        mentions: [...mentions, ...verdicts.filter((verdict) => isOnProduct(verdict, product?.category))],
        comparisons,
        entities: clauses.flatMap(({ words }) => findBrands(text, words)),
      };
    },
  };
}
