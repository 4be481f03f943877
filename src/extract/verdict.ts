import type { AspectMention } from './extraction.js';

/** The feature of an implicit mention that judges the product as a whole ("I love it", 值得买). */
export const WHOLE_PRODUCT = 'product';

/** Whether a mention judges the product as a whole: it names no feature, and says of none that it is good. */
export const isVerdict = ({ implicit, feature }: Pick<AspectMention, 'implicit' | 'feature'>): boolean =>
  implicit && feature === WHOLE_PRODUCT;
