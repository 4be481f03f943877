import { detectLanguage } from '../text/detect-language.js';
import { normalise } from '../text/normalise.js';
import { splitIntoChunks } from '../text/split-into-chunks.js';
import { createBuiltInExtractor } from './built-in/built-in-extractor.js';
import { findEntities } from './entities/find-entities.js';
import type {
  AspectMention,
  ComparisonMention,
  EntityMention,
  Extraction,
  ExtractionInput,
  Language,
  SpecificationMention,
} from './extraction.js';
import { CHUNK_LIMIT, type LanguageExtractor } from './language-extractor.js';
import { isOfProduct, wholeMention, withoutMeasure } from './mention-filter.js';
import { moveComparison, moveMention, moveSpan } from './move-spans.js';
import { extractQuantities } from './quantities/extract-quantities.js';
import { wholeComparison, wholeSpan } from './whole-span.js';

export interface ExtractorOptions {
  /** Unlabelled texts of the domain to learn from before the first text, in any language. Changes results. */
  readonly corpus?: Iterable<string>;
  /** Mentions below this confidence are left out, 0..1; what the extractor of the language says when missing. Changes results. */
  readonly minConfidence?: number;
  /** Extractors to use in place of the built-in ones, by language. Changes results. */
  readonly languages?: Partial<Readonly<Record<Language, LanguageExtractor>>>;
}

/** Reads what a text says of a product. Pure, deterministic, and never throws on any text. */
export interface Extractor {
  readonly extract: (input: ExtractionInput) => Extraction;
}

/** The confidence from which mentions are given when neither somebody who asks nor the extractor of the language says otherwise. */
export const DEFAULT_MIN_CONFIDENCE = 0.2;

/** Longest name of an entity, in UTF-16 code units. */
const NAME_LIMIT = 200;

/** Texts of a corpus beyond this many UTF-16 code units in all are not read. */
const CORPUS_LIMIT = 64 * 1024 * 1024;

function splitCorpus(corpus: Iterable<string>): Record<Language, string[]> {
  const texts: Record<Language, string[]> = { en: [], zh: [] };
  let size = 0;
  for (const text of corpus) {
    size += text.length;
    if (size > CORPUS_LIMIT) break;
    texts[detectLanguage(text)].push(normalise(text));
  }
  return texts;
}

/** The extractor of a language is made when the first text of it comes, since its dictionaries take a while to load. */
function createLanguages({
  corpus,
  languages = {},
}: ExtractorOptions): (language: Language) => LanguageExtractor {
  const texts = corpus === undefined ? undefined : splitCorpus(corpus);
  const made = new Map<Language, LanguageExtractor>();
  return (language) => {
    let extractor = made.get(language) ?? languages[language];
    if (extractor === undefined) {
      const own = texts?.[language];
      extractor = createBuiltInExtractor(language, own === undefined || own.length === 0 ? undefined : own);
    }
    made.set(language, extractor);
    return extractor;
  };
}

/** Whether a mention is a word of a product's name written with a capital ("Pixel" of "Pixel 6"), not one of its parts. */
function isPartOfName({ start, end, text }: AspectMention, entities: readonly EntityMention[]): boolean {
  if (!/^\p{Lu}/u.test(text)) return false;
  return entities.some(
    (entity) =>
      entity.kind === 'PRODUCT' &&
      entity.start <= start &&
      end <= entity.end &&
      entity.end - entity.start > end - start,
  );
}

const byPosition = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  a.start - b.start || a.end - b.end;

/**
 * Makes the extractor: language, normal form, then chunk by chunk aspects and comparisons by the rules of the
 * language, quantities, and entities. A text of any size is read in time linear in its length.
 *
 * All lists of an extraction are in order of `start`, then `end` (comparisons: of their predicate), and every span
 * is a slice of the text as given that cuts no number from its letters and no surrogate pair; aspects and opinions are
 * at most `SPAN_LIMIT` (60 code units in English, 24 in Chinese) long. An empty text gives empty lists.
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const extractorOf = createLanguages(options);
  return {
    extract(input) {
      const language = input.language ?? detectLanguage(input.text);
      const plain = normalise(input.text);
      const reader = extractorOf(language);
      const least = options.minConfidence ?? reader.leastConfidence ?? DEFAULT_MIN_CONFIDENCE;
      const mentions: AspectMention[] = [];
      const comparisons: ComparisonMention[] = [];
      const entities: EntityMention[] = [];
      const specifications: SpecificationMention[] = [];
      for (const { start, end } of splitIntoChunks(plain, CHUNK_LIMIT)) {
        const chunk = plain.slice(start, end);
        const found = reader.extractAspects(chunk, input);
        const sure = found.mentions
          .filter(({ confidence }) => confidence >= least)
          .flatMap((mention) => wholeMention(chunk, mention, language) ?? []);
        // What somebody's own labels call an aspect stays one.
        const own =
          options.languages?.[language] === undefined
            ? sure
                .map((mention) => withoutMeasure(chunk, mention))
                .filter((mention) => isOfProduct(mention, input.product))
            : sure;
        const compared = found.comparisons.flatMap((one) => wholeComparison(chunk, one) ?? []);
        comparisons.push(...compared.map((one) => moveComparison(one, start, input.text)));
        const all = findEntities(chunk, language, input, found.entities).flatMap(
          (entity) => wholeSpan(chunk, entity, NAME_LIMIT) ?? [],
        );
        const aspects = own.filter((mention) => !isPartOfName(mention, all));
        mentions.push(...aspects.map((mention) => moveMention(mention, start, input.text)));
        entities.push(...all.map((entity) => moveSpan(entity, start, input.text)));
        const category = input.product?.category;
        const numbers = extractQuantities(input.text.slice(start, end), language, { category });
        specifications.push(...numbers.map((number) => moveSpan(number, start, input.text)));
      }
      return {
        id: input.id,
        language,
        mentions: mentions.toSorted(byPosition),
        specifications: specifications.toSorted(byPosition),
        entities: entities.toSorted(byPosition),
        comparisons: comparisons.toSorted((a, b) => byPosition(a.predicate, b.predicate)),
      };
    },
  };
}
