import { findCategory, findFeature } from '../domain/vocabulary/vocabulary.js';
import type { AspectMention } from './extraction.js';

/** The feature of an implicit mention that judges the product as a whole ("I love it", 值得买). */
export const WHOLE_PRODUCT = 'product';

/** Whether a mention judges the product as a whole: it names no feature, and says of none that it is good. */
export const isVerdict = ({ implicit, feature }: Pick<AspectMention, 'implicit' | 'feature'>): boolean =>
  implicit && feature === WHOLE_PRODUCT;

/** Whether `words` name a kind of product that is no feature of another: a phone, 平板, but no case and no camera. */
export function isKindOfProduct(words: string): boolean {
  const name = words.replace(/^[部台个款只]/u, '');
  return findCategory(name) !== undefined && findFeature(name) === undefined;
}

/**
 * Those of `verdicts` whose words are not the opinion that `mentions` have of something named before them: "tinny" judges the
 * speakers that "sound tinny", and not the product.
 */
export function verdictsBeside(
  mentions: readonly AspectMention[],
  verdicts: readonly AspectMention[],
): AspectMention[] {
  const judged = mentions.filter(
    ({ implicit, polarity, text }) =>
      !implicit && polarity !== 'neutral' && !isKindOfProduct(text.toLowerCase()),
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
