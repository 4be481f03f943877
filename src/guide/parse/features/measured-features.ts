import type { RequestText } from '../text/request-text.js';
import { PLAIN_SCREEN } from './find-features.js';
import type { FoundFeature } from './found-feature.js';

/** Features that a measured wish replaces, by the name of the specification. */
const MEASURED: Readonly<Record<string, string>> = {
  'battery life': 'battery',
  'battery capacity': 'battery',
  weight: 'weight',
  storage: 'storage',
  memory: 'storage',
  'optical zoom': 'zoom',
  'water resistance': 'water resistance',
  'camera resolution': 'camera',
};
const SCREEN_NUMBERS = new Set([
  'screen size',
  'refresh rate',
  'resolution',
  'display type',
  'brightness',
  'pixel density',
]);

/** What a comparison of size measures: `no smaller than` 6 inches, 6 inches `or smaller`. */
const COMPARED_SIZE = /^(?:no )?(?:smaller|bigger|larger|thinner|thicker|slimmer|wider)(?: than)?$/u;
const SIZES = new Set(['screen size', 'thickness']);

/** Whether a word of size at `feature` compares with the measure at `found`. */
function isComparedWith(
  { matched }: RequestText,
  feature: FoundFeature,
  { start, end, wish }: { start: number; end: number; wish: { name: string } },
): boolean {
  if (
    feature.listed !== 'size' ||
    !SIZES.has(wish.name) ||
    !COMPARED_SIZE.test(matched.slice(feature.start, feature.end))
  )
    return false;
  return feature.end <= start
    ? /^(?: than)?(?: an?| about| around| roughly)? ?$/u.test(matched.slice(feature.end, start))
    : /^ (?:or|and) $/u.test(matched.slice(end, feature.start));
}

/** Leaves out the features that a specification measures; a plain `screen` only where the measure stands by it. */
export function withoutMeasured(
  text: RequestText,
  features: readonly FoundFeature[],
  found: readonly { start: number; end: number; wish: { name: string } }[],
): FoundFeature[] {
  return features.filter((feature) => {
    if (feature.listed === 'camera' && feature.end - feature.start > 8) return true;
    return !found.some(({ start, end, wish }) => {
      if (MEASURED[wish.name] === feature.listed || isComparedWith(text, feature, { start, end, wish }))
        return true;
      const written = text.matched.slice(feature.start, feature.end);
      // `that'll last a week`: how long it runs.
      if (
        wish.name === 'battery life' &&
        feature.listed === 'durability' &&
        /\blasts?$/u.test(written) &&
        feature.end <= start &&
        start - feature.end <= 4
      )
        return true;
      if (wish.name === 'thickness' && feature.listed === 'size' && /thin|thick|slim|薄|厚/u.test(written))
        return true;
      // 120w快充: the measure stands right before it.
      if (
        wish.name === 'power' &&
        feature.listed === 'fast charging' &&
        feature.start >= end &&
        /^ ?的?$/u.test(text.matched.slice(end, feature.start)) &&
        /快充/u.test(written)
      )
        return true;
      const near =
        Math.max(start - feature.end, feature.start - end) <= 4 ||
        /^ (?:of |is |at |least |most |around |about |minimum |min |should |must |be |over |above |under |from )+$/u.test(
          text.matched.slice(feature.end, Math.max(feature.end, start)),
        );
      return (
        feature.listed === 'screen' &&
        near &&
        PLAIN_SCREEN.test(text.matched.slice(feature.start, feature.end)) &&
        SCREEN_NUMBERS.has(wish.name)
      );
    });
  });
}
