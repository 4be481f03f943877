import type { PhraseMatch } from '../text/phrase-index.js';
import type { RequestText } from '../text/request-text.js';
import { WordFrames } from '../text/word-frames.js';
import { FEATURE_FRAMES_EN } from './feature-frames-en.js';
import { FEATURE_FRAMES_ZH } from './feature-frames-zh.js';

const FRAMES = new WordFrames(FEATURE_FRAMES_EN + FEATURE_FRAMES_ZH);

/** The features that a request speaks of in no fixed words, as {@link WordFrames} finds them. */
export function framedFeatures(
  text: RequestText,
  masked: readonly boolean[],
  category: string | null,
): PhraseMatch[] {
  return FRAMES.findAll(text, masked, category);
}
