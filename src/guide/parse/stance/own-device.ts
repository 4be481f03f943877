import type { RequestText } from '../text/request-text.js';

/** `my phone is 8 years old, 16gb, cracked`: all of the sentence is of what somebody has. */
const OWN_DEVICE =
  /^\W*(?:(?:so|well|hi|hello|hey|ok) )?(?:my|our)(?: (?:old|current|last|present))? (?:phone|laptop|pc|computer|tablet|camera|tv|monitor|macbook|iphone|ipad|desktop) (?:is(?! for\b)|has(?! to\b)|was|had|came with)\b/u;
const SOUGHT = /\b(?:want|need|looking|after|buy|get|find|replace|upgrade|budget|should|like|time for|so)\b/u;

/** `currently on a` 16gb macbook. */
const CURRENTLY =
  /\b(?:currently|still|at the moment|right now) (?:on|using|running|have|own|got)(?: an?| my| the)?(?: \d+ ?(?:gb|inch|in))? $/u;

/** Whether what stands at `at` is in a sentence that only tells of somebody's own device. */
export function isOfOwnDevice({ matched }: RequestText, at: number): boolean {
  const sentence =
    matched
      .slice(Math.max(0, at - 120), at)
      .split(/[.!?;\n](?!\d)/u)
      .at(-1) ?? '';
  return CURRENTLY.test(sentence) || (OWN_DEVICE.test(sentence) && !SOUGHT.test(sentence));
}
