import type { AspectMention, Polarity } from '../../../extract/extraction.js';
import { isMissing } from '../../../extract/relations/absence.js';
import { settledPolarity } from '../../../extract/relations/settled-polarity.js';
import type { ClaimSource } from './product-text.js';

/** Features that a product has or has not: to lack one is no praise of it, whatever the words around say. */
const PRESENT_OR_NOT: ReadonlySet<string> = new Set([
  'headphone jack',
  'usb-c',
  'hdmi',
  'ethernet',
  'touchscreen',
  'stylus',
  'wireless charging',
  'fast charging',
  'face unlock',
  'fingerprint',
  'expandable storage',
  '5g',
  'gps',
  'heart rate',
  'dual sim',
  'noise cancellation',
  'stabilization',
  'water resistance',
  'wireless',
  'microphone',
]);

/** Whether a product has `feature` or has it not, and naming it says that it has. */
export function isPresentOrNot(feature: string): boolean {
  return PRESENT_OR_NOT.has(feature);
}

/** The polarity of what the text says at `mention`, as fixed phrases around it settle it, else as it was read. */
export function judgedPolarity(
  { content, extraction: { language } }: ClaimSource,
  mention: AspectMention,
): Polarity {
  if (!mention.implicit && isPresentOrNot(mention.feature) && isMissing(content, language, mention))
    return 'negative';
  return settledPolarity(content, language, mention) ?? mention.polarity;
}
