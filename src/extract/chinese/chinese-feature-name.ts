import { segmentChinese } from '../../text/chinese/segment.js';
import { canonicalFeature } from './canonical-feature.js';

/** The canonical English name of the feature that `words` name; as {@link canonicalFeature} of its words. */
export function chineseFeatureName(words: string): string {
  return canonicalFeature(segmentChinese(words));
}
