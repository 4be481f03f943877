import { findFeature } from '../../../domain/vocabulary/vocabulary.js';
import type { ParsedRequest } from '../../parse/parsed-request.js';

/** Kinds of goods that others have, and the feature that each is of them where it has another name. */
const PART_FEATURES: Readonly<Record<string, string>> = {
  camera: 'camera',
  webcam: 'camera',
  keyboard: 'keyboard',
  microphone: 'microphone',
  storage: 'storage',
  speaker: 'sound',
  monitor: 'screen',
};

/** Before a part: "the keyboard", "a phone whose camera", "good speakers". Who wants one buys it: "the other keyboard", "I need a good camera". */
const PART_BEFORE =
  /(?:^|[,;.!?] ?|\b(?:and|but|with|about|of|how|how's|does|do|can|is|are|has|have|want|need) )(?:(?:the|its|their) (?:(?:built ?-?in|front|rear|main|selfie) )?|(?:(?:very|really) )?(?:good|great|decent|better|best|nice|loud|quiet|fast|sharp|comfortable) )$/;
/** Behind a part, singular or not: "matters most", "should be good", "is important". */
const PART_AFTER =
  /^s? (?:(?:really |also |too )?(?:matters?|counts?|is|are|should|must|has to|have to|needs? to|ought to|comes? first)\b|quality\b)/;
/** 键盘要好, 摄像头清晰一点, 键盘手感怎么样. */
const PART_AFTER_ZH =
  /^(?:的)?(?:质量|手感|效果|画质|音质)?(?:也|都)?(?:要|得|必须|一定|应该|最好|比较|能|很|更|特别){0,3}(?:好|不错|强|清晰|清楚|舒服|给力|大一?[点些]|响|亮|优先|最?重要|关键|怎么样|如何|行不行|差|不行)/;

/** Whether the word at `[start, end)` of `text` names a part of what is spoken of. */
function isSaidOfIt(text: string, start: number, end: number): boolean {
  const lower = text.toLowerCase();
  const [before, after] = [lower.slice(Math.max(0, start - 32), start), lower.slice(end, end + 32)];
  return PART_BEFORE.test(before) || PART_AFTER.test(after) || PART_AFTER_ZH.test(after);
}

/**
 * The feature that the kind of goods in `request`, whose words are `text`, is of what is spoken of: "the keyboard should be good" and 键盘要好 among
 * laptops seek no keyboard. Undefined where it is none, or where goods of that kind are sought: "and a keyboard", "keyboards under 50".
 */
export function partFeature(
  text: string,
  { category, price, understood }: ParsedRequest,
): string | undefined {
  const feature = category === null ? undefined : PART_FEATURES[category];
  if (feature === undefined || price !== null) return undefined;
  const named = understood.filter(({ kind, value }) => kind === 'CATEGORY' && value === category);
  return named.length > 0 && named.every(({ start, end }) => isSaidOfIt(text, start, end))
    ? findFeature(feature)?.name
    : undefined;
}

/** Whether no list has words of `request` for its kind of goods, which others tell: 防水的 is said of speakers most, `android` of phones. */
export function isGuessedKind({ category, understood }: ParsedRequest): boolean {
  return (
    category !== null &&
    understood.every(
      ({ kind, value, confidence }) => kind !== 'CATEGORY' || value !== category || confidence !== undefined,
    )
  );
}
