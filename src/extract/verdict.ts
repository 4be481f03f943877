import { findCategory, findFeature } from '../domain/vocabulary/vocabulary.js';
import type { AspectMention } from './extraction.js';

/** The feature of an implicit mention that judges the product as a whole ("I love it", 值得买). */
export const WHOLE_PRODUCT = 'product';

/** Whether a mention judges the product as a whole: it names no feature, and says of none that it is good. */
export const isVerdict = ({ implicit, feature }: Pick<AspectMention, 'implicit' | 'feature'>): boolean =>
  implicit && feature === WHOLE_PRODUCT;

/** Kinds that people call by each other's name. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(['tablet', 'e-reader', 'laptop', 'desktop']),
  new Set(['headphone', 'earbud']),
];

/** Whether two categories, by name, are the same or called by each other's name. */
export const isAlike = (one: string, other: string): boolean =>
  one === other || ALIKE.some((kinds) => kinds.has(one) && kinds.has(other));

/**
 * Whether `words` name a kind of product that is no feature of another: a phone, 平板, but no case and no camera. Where the
 * product's own `category` is known, only its kind: headphones that came with a tablet are judged by themselves.
 */
export function isKindOfProduct(words: string, category = ''): boolean {
  const name = words.replace(/^[部台个款只]/u, '');
  const kind = findCategory(name)?.name;
  if (kind === undefined || findFeature(name) !== undefined) return false;
  const own = findCategory(category)?.name;
  return own === undefined || isAlike(kind, own);
}

/**
 * Those of `verdicts` whose words are not the opinion that `mentions` have of something named before them: "tinny" judges the
 * speakers that "sound tinny", and not the product of `category`.
 */
export function verdictsBeside(
  mentions: readonly AspectMention[],
  verdicts: readonly AspectMention[],
  category?: string,
): AspectMention[] {
  const judged = mentions.filter(
    ({ implicit, polarity, text }) =>
      !implicit && polarity !== 'neutral' && !isKindOfProduct(text.toLowerCase(), category),
  );
  return verdicts.filter(
    ({ start, end }) =>
      !judged.some(
        (mention) =>
          mention.end <= start &&
          mention.opinion !== null &&
          mention.opinion.start < end &&
          start < mention.opinion.end,
      ),
  );
}
