import { listedFeature } from '../../domain/vocabulary/vocabulary.js';
import type { AspectMention, ComparisonMention, ExtractionInput } from '../extraction.js';
import type { LanguageExtractor, LanguageFindings } from '../language-extractor.js';
import { clauseMentions } from './clause-mentions.js';
import { findBrands } from './find-brands.js';
import { findComparison } from './find-comparisons.js';
import { findImplicitFeatures } from './implicit-features.js';
import { learnWords } from './learn-words.js';
import { NOTHING_LEARNED } from './learned-words.js';
import { readClauses } from './read-clauses.js';
import { findWishes } from './wishes.js';
import type { Word } from './word.js';

/** Options of {@link createChineseExtractor}. */
export interface ChineseExtractorOptions {
  /** Unlabelled texts of the same domain to learn aspect and opinion words from (changes results). */
  readonly corpus?: Iterable<string>;
}

/**
 * The extractor for Chinese: words, clauses, names of aspects and what is said of them, by rules and word lists of
 * our own, no labels. With a corpus it first learns more words by double propagation. Laws: see
 * {@link LanguageExtractor}; linear in the length of the text.
 */
export function createChineseExtractor({ corpus }: ChineseExtractorOptions = {}): LanguageExtractor {
  const learned = corpus === undefined ? NOTHING_LEARNED : learnWords(corpus);
  return {
    language: 'zh',
    extractAspects: (text: string, _input: ExtractionInput): LanguageFindings => {
      const clauses = readClauses(text, learned);
      const wishes = findWishes(text, clauses);
      const comparisons = clauses.flatMap(
        (clause, at) => findComparison(text, clause, clauses[at - 1]) ?? [],
      );
      const compared = new Map(comparisons.map((comparison) => [comparison.feature?.start, comparison]));
      const found = clauses
        .flatMap((clause, at) => clauseMentions(text, clause, wishes[at] === true))
        .map((mention) => withComparison(mention, compared.get(mention.start)));
      const wished = wishedPlaces(clauses, wishes);
      const implicit = findImplicitFeatures(text, found.filter(isNamed)).map((mention) =>
        wished.has(mention.start) ? { ...mention, polarity: 'negative' as const } : mention,
      );
      const mentions = [...withoutOverlap(found, implicit), ...implicit].toSorted(byPosition);
      return {
        mentions: joinNamed(mentions),
        comparisons,
        entities: clauses.flatMap((clause) => findBrands(text, clause)),
      };
    },
  };
}

/** The starts of all words in wishes: what is wished for is lacking (要是能三天一充就好了). */
function wishedPlaces(clauses: readonly (readonly Word[])[], wishes: readonly boolean[]): Set<number> {
  return new Set(
    clauses.filter((_, at) => wishes[at] === true).flatMap((clause) => clause.map(({ start }) => start)),
  );
}

/** A way of speaking right behind the name it is said of is that one's opinion (续航 一周一充), no mention of its own. */
function joinNamed(mentions: readonly AspectMention[]): AspectMention[] {
  const joined: AspectMention[] = [];
  for (const mention of mentions) {
    const name = joined.at(-1);
    const close =
      name !== undefined && !name.implicit && mention.start - name.end <= 2 && mention.start >= name.end;
    if (!close || !mention.implicit || (name.opinion !== null && name.opinion.start < mention.start))
      joined.push(mention);
    else if (!mention.feature.startsWith(listedFeature(name.feature)?.name ?? '-')) joined.push(mention);
    else
      joined[joined.length - 1] = {
        ...name,
        polarity: mention.polarity,
        confidence: 0.7,
        opinion: mention.opinion,
      };
  }
  return joined;
}

// A name the vocabulary does not know may be a chance run of words: a way of speaking that we know goes before it.
function isNamed({ implicit, feature, text }: AspectMention): boolean {
  return !implicit && feature !== text;
}

/** An aspect with no opinion of its own takes the side of the comparison that is made on it (续航 不如 …). */
function withComparison(mention: AspectMention, comparison: ComparisonMention | undefined): AspectMention {
  if (comparison === undefined || mention.opinion !== null || mention.implicit) return mention;
  const { preference, predicate } = comparison;
  const polarity = preference === 'better' ? 'positive' : preference === 'worse' ? 'negative' : 'neutral';
  return { ...mention, polarity, confidence: Math.max(mention.confidence, 0.6), opinion: predicate };
}

function withoutOverlap(
  found: readonly AspectMention[],
  implicit: readonly AspectMention[],
): AspectMention[] {
  const covered = new Set(
    implicit.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  return found.filter(({ start, end }) => !covered.has(start) && !covered.has(end - 1));
}

function byPosition(a: AspectMention, b: AspectMention): number {
  return a.start - b.start || a.end - b.end;
}
