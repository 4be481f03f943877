import type { AspectMention } from './extraction.js';

/** The feature of an implicit mention that judges the product as a whole ("I love it", 值得买). */
export const WHOLE_PRODUCT = 'product';

/** Whether a mention judges the product as a whole: it names no feature, and says of none that it is good. */
export const isVerdict = ({ implicit, feature }: Pick<AspectMention, 'implicit' | 'feature'>): boolean =>
  implicit && feature === WHOLE_PRODUCT;

/**
 * Those of `verdicts` whose words are not the opinion that `mentions` have of something named before them: "tinny" judges the
 * speakers that "sound tinny", and not the product.
 */
export function verdictsBeside(
  mentions: readonly AspectMention[],
  verdicts: readonly AspectMention[],
): AspectMention[] {
  const judged = mentions.filter(({ implicit, polarity }) => !implicit && polarity !== 'neutral');
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
