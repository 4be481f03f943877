import type { RequestText } from '../text/request-text.js';
import type { FoundFeature } from './found-feature.js';

const CAMERA = /cam|相机|摄像|镜头|拍照|影像|影相/u;
/** As many signs may stand between `better pictures` and `at night`. */
const NEAR = 8;

/** The features without `camera` where pictures are only spoken of as taken in the dark: `better pictures at night`, 夜景拍得好. */
export function withoutNightPictures(
  { matched }: RequestText,
  features: readonly FoundFeature[],
): FoundFeature[] {
  const dark = features.filter(({ listed, stance }) => listed === 'low light' && stance === 'want');
  return features.filter(
    ({ listed, start, end }) =>
      listed !== 'camera' ||
      CAMERA.test(matched.slice(start, end)) ||
      !dark.some(
        (other) =>
          Math.max(other.start - end, start - other.end) <= NEAR &&
          !/[.!?;,，。；和]|\b(?:and|but)\b/u.test(
            matched.slice(Math.min(end, other.end), Math.max(start, other.start)),
          ),
      ),
  );
}
