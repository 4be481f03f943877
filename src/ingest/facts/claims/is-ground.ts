import { findFeature } from '../../../domain/vocabulary/vocabulary.js';
import type { AspectMention, Polarity } from '../../../extract/extraction.js';
import {
  isAskedOrHeard,
  isAsserted,
  isTakenBack,
  isUndecided,
  isUndone,
  isWished,
} from '../../../extract/relations/assertion.js';
import { isBoughtApart } from '../../../extract/relations/bought-apart.js';
import { isOfFormer, isOfOwnThing } from '../../../extract/relations/former-goods.js';
import { isBlame } from '../../../extract/relations/is-blame.js';
import { isAboutOther, isComparedWith } from '../../../extract/relations/other-subject.js';
import { hasOtherSense } from '../../../extract/relations/senses/has-other-sense.js';
import { settledPolarity } from '../../../extract/relations/settled-polarity.js';
import { isNoFeature } from './feature-words.js';
import { isOwnName } from './is-own-name.js';
import { isPresentOrNot } from './judged-polarity.js';
import type { ClaimSource } from './product-text.js';

/**
 * A mention below this stays a mention: it is no ground for a statement that people see. The languages differ, since each has
 * texts of its own that its confidence was measured on.
 */
const LEAST_CONFIDENCE = { en: 0.4, zh: 0.35 } as const;
/** The same of a feature that the ontology does not know: most such nouns are no feature. */
const LEAST_UNKNOWN_CONFIDENCE = { en: 0.65, zh: 0.5 } as const;
/**
 * The same of one that a review mentions without a judgement, known to the ontology: the surest tenth of them, since it
 * often speaks of something else by the same word. Annotators rarely have such mentions, so that few are surer.
 */
const LEAST_NEUTRAL_CONFIDENCE = { en: 0.46, zh: 0.22 } as const;
/** The same of Chinese blame: below it, about half of it is misread. */
const LEAST_CHINESE_BLAME_CONFIDENCE = 0.5;
/** The same of praise that no word of a Chinese text bears; of blame, and in English, most of that is guessed. */
const LEAST_UNWORDED_CONFIDENCE = 0.5;

function leastConfidence(
  { text, content, extraction: { language } }: ClaimSource,
  mention: AspectMention,
  polarity: Polarity,
): number {
  const least = (findFeature(mention.feature) === undefined ? LEAST_UNKNOWN_CONFIDENCE : LEAST_CONFIDENCE)[
    language
  ];
  if (text.kind !== 'review') return least;
  if (polarity === 'neutral')
    // What somebody has no opinion of is news only where others might not have it.
    return isPresentOrNot(mention.feature) ? LEAST_NEUTRAL_CONFIDENCE[language] : Number.POSITIVE_INFINITY;
  // Where fixed words settle the polarity it is not guessed.
  if (settledPolarity(content, language, mention) !== undefined) return least;
  if (polarity === 'negative' && language === 'zh' && (mention.implicit || mention.opinion !== null))
    return Math.max(least, LEAST_CHINESE_BLAME_CONFIDENCE);
  if (mention.implicit || mention.opinion !== null) return least;
  return polarity === 'positive' && language === 'zh'
    ? Math.max(least, LEAST_UNWORDED_CONFIDENCE)
    : Number.POSITIVE_INFINITY;
}

/**
 * Whether `mention`, judged as `polarity`, is ground for a statement on the product of the text: sure enough, in the
 * sense of its feature, said and not asked, heard, wished or still open, of this product and of nothing bought besides.
 */
export function isGround(source: ClaimSource, mention: AspectMention, polarity: Polarity): boolean {
  const { text, content, extraction, others } = source;
  const { language } = extraction;
  if (mention.confidence < leastConfidence(source, mention, polarity)) return false;
  if (isNoFeature(mention.feature)) return false;
  if (hasOtherSense(content, language, mention, text.category ?? '')) return false;
  if (isAboutOther(content, language, mention, others)) return false;
  if (isAskedOrHeard(content, mention.start, mention.end, language)) return false;
  if (text.kind !== 'review') return true;
  // "If ethernet is not available" does not say that there is any.
  if (polarity === 'neutral' && !isAsserted(content, mention.start, mention.end, language)) return false;
  if (isComparedWith(content, language, mention)) return false;
  if (isBoughtApart(content, language, mention) || isUndecided(content, mention, language)) return false;
  if (language === 'zh' && isUndone(content, mention)) return false;
  if (mention.opinion !== null && isOwnName(text, content, language, mention.opinion)) return false;
  if (polarity === 'negative') {
    if (isOfFormer(content, language, mention, text)) return false;
    if (language === 'en' && isOfOwnThing(content, mention, text.category ?? '')) return false;
  }
  // Fixed words settle a polarity; where there are none, blame has to have a word of its own.
  if (polarity === 'negative' && mention.polarity === 'negative' && !isBlame(content, language, mention))
    return settledPolarity(content, language, mention) === 'negative';
  if (polarity !== 'positive') return true;
  return !isWished(content, mention, language) && !isTakenBack(content, mention, language);
}
