import { listedFeature } from '../../domain/vocabulary/vocabulary.js';
import { segmentChinese } from '../../text/chinese/segment.js';
import { simplify } from '../../text/chinese/simplify.js';
import type { AspectMention, ComparisonMention } from '../extraction.js';
import { classifyWords } from './classify-words.js';
import { clauseMentions, type ReadClause } from './clause-mentions.js';
import { findExceptions } from './exceptions.js';
import { findComparison } from './find-comparisons.js';
import { findImplicitFeatures } from './implicit-features.js';
import { learnWords } from './learn-words.js';
import { NOTHING_LEARNED } from './learned-words.js';
import { linkClause } from './link-clause.js';
import { joinClauses } from './read-clauses.js';
import { resliceComparison, resliceMention } from './reslice.js';
import { findVerdicts } from './verdicts.js';
import { findWishes } from './wishes.js';
import type { Word } from './word.js';

/** A text as the rules read it; lists are in order of the text. */
export interface ChineseReading {
  /** All words, stops too. */
  readonly words: readonly Word[];
  readonly clauses: readonly ReadClause[];
  readonly mentions: readonly AspectMention[];
  /** What it says of the product as a whole. */
  readonly verdicts: readonly AspectMention[];
  readonly comparisons: readonly ComparisonMention[];
}

/** Reads a Chinese text. Pure: the same text gives the same reading. */
export type ChineseReader = (text: string) => ChineseReading;

/**
 * Makes the reader that rules and trained taggers share; it remembers its last text, so that both can ask for it.
 * Traditional characters are read as simplified ones.
 * With a `corpus` of unlabelled texts it first learns more words by double propagation.
 */
export function createChineseReader(corpus?: Iterable<string>): ChineseReader {
  const learned = corpus === undefined ? NOTHING_LEARNED : learnWords(corpus);
  let last: { text: string; reading: ChineseReading } | undefined;
  return (text) => {
    if (last?.text !== text) {
      const plain = simplify(text);
      const reading = readText(plain, classifyWords(segmentChinese(plain), learned));
      last = { text, reading: plain === text ? reading : inWordsOf(text, reading) };
    }
    return last.reading;
  };
}

/** A reading of the simplified form of `text`, quoting what stands in `text`; words stay simplified. */
function inWordsOf(text: string, reading: ChineseReading): ChineseReading {
  return {
    ...reading,
    mentions: reading.mentions.map((mention) => resliceMention(text, mention)),
    verdicts: reading.verdicts.map((verdict) => resliceMention(text, verdict)),
    comparisons: reading.comparisons.map((comparison) => resliceComparison(text, comparison)),
  };
}

function readText(text: string, words: readonly Word[]): ChineseReading {
  const parts = joinClauses(text, words);
  const wishes = findWishes(text, parts);
  const links = parts.map(linkClause);
  const exceptions = findExceptions(parts, links);
  const clauses = parts.map(
    (words, at): ReadClause => ({
      words,
      linked: links[at] ?? linkClause(words),
      wish: wishes[at] === true,
      excepted: exceptions[at] ?? 0,
    }),
  );
  const comparisons = parts.flatMap((clause, at) => findComparison(text, clause, parts[at - 1]) ?? []);
  const compared = new Map(comparisons.map((comparison) => [comparison.feature?.start, comparison]));
  const found = clauses
    .flatMap((clause) => clauseMentions(text, clause))
    .map((mention) => withComparison(mention, compared.get(mention.start)));
  const wished = wishedPlaces(clauses);
  const implicit = findImplicitFeatures(text, found.filter(isNamed)).map((mention) =>
    wished.has(mention.start) ? { ...mention, polarity: 'negative' as const } : mention,
  );
  const mentions = joinNamed([...withoutOverlap(found, implicit), ...implicit].toSorted(byPosition));
  return { words, clauses, mentions, verdicts: findVerdicts(text, mentions), comparisons };
}

/** The starts of all words in wishes: what is wished for is lacking (要是能三天一充就好了). */
function wishedPlaces(clauses: readonly ReadClause[]): Set<number> {
  return new Set(clauses.filter(({ wish }) => wish).flatMap(({ words }) => words.map(({ start }) => start)));
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
