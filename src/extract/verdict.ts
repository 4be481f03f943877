import type { AspectMention } from './extraction.js';

/** The feature of an implicit mention that judges the product as a whole ("I love it", 值得买). */
export const WHOLE_PRODUCT = 'product';

/** Whether a mention judges the product as a whole: it names no feature, and says of none that it is good. */
export const isVerdict = ({ implicit, feature }: Pick<AspectMention, 'implicit' | 'feature'>): boolean =>
  implicit && feature === WHOLE_PRODUCT;

/**
 * Those of `verdicts` whose words are not the opinion on something that `mentions` name before them: "tinny" judges the
 * speakers that "sound tinny", and not the product.
 */
export function verdictsBeside(
  mentions: readonly AspectMention[],
  verdicts: readonly AspectMention[],
): AspectMention[] {
  const named = mentions.filter(({ implicit }) => !implicit);
  return verdicts.filter(
    ({ start, end }) =>
      !named.some(
        (mention) =>
          mention.end <= start &&
          mention.opinion !== null &&
          mention.opinion.start < end &&
          start < mention.opinion.end,
      ),
  );
}
