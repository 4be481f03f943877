import type { SpecificationMention } from '../../../extract/extraction.js';
import { clauseAfter, clauseBefore, type RequestText } from '../text/request-text.js';

/** The canonical units of the specifications that requests are measured with. */
export const UNITS: Readonly<Record<string, string>> = {
  memory: 'GB',
  storage: 'GB',
  'screen size': 'in',
  'battery capacity': 'mAh',
  'battery life': 'h',
  'refresh rate': 'Hz',
  weight: 'kg',
  'camera resolution': 'MP',
  power: 'W',
  brightness: 'nit',
  'response time': 'ms',
  'optical zoom': 'x',
  'pixel density': 'ppi',
  thickness: 'mm',
  'focal length': 'mm',
};
const STORES = new Set(['storage', 'memory card']);
/** Kinds that hold music, books and maps: of their memory nobody speaks. */
const PLAYERS = new Set([
  'earbud',
  'headphone',
  'smartwatch',
  'fitness tracker',
  'e-reader',
  'camera',
  'speaker',
  'drone',
]);
const SCREENS = new Set([
  'phone',
  'laptop',
  'tablet',
  'tv',
  'monitor',
  'e-reader',
  'desktop',
  'smartwatch',
  'game console',
  'fitness tracker',
  'camera',
]);

function gigabytes(
  text: RequestText,
  mention: SpecificationMention,
  category: string | null,
  alone: boolean,
): string {
  if (category !== null && (STORES.has(category) || PLAYERS.has(category))) return 'storage';
  const after = clauseAfter(text.normal, mention.end, 18);
  const before = clauseBefore(text.normal, mention.start, 14);
  if (
    /^ ?(?:of |的)?(?:\w+ )?(?:ram\b|memory\b(?! card)|ddr|unified|运行|运存|内存)/u.test(after) &&
    !(/^ ?的?内存/u.test(after) && mention.canonicalValue > 64)
  )
    return 'memory';
  if (
    /^ ?(?:of |的)?(?:\w+ )?(?:storage|ssd|hdd|drive|disk|rom|space|internal|nvme|存储|硬盘|固态|空间|机身|闪存|容量|储存|card)/u.test(
      after,
    )
  )
    return 'storage';
  if (/(?:\bram|运存|运行内存|内存|memory)[^\d]{0,8}$/u.test(before) && mention.canonicalValue <= 192)
    return 'memory';
  if (/(?:storage|ssd|存储|硬盘|固态|容量|空间|储存|disk|drive)[^\d]{0,8}$/u.test(before)) return 'storage';
  return alone && mention.canonicalValue > 64
    ? 'storage'
    : mention.canonicalValue <= 64
      ? 'memory'
      : 'storage';
}

/** The name of the closed list for a quantity in a request; undefined when it is of something else or not listed. */
export function nameIn(
  text: RequestText,
  mention: SpecificationMention,
  category: string | null,
): string | undefined {
  const before = clauseBefore(text.normal, mention.start, 30);
  const after = clauseAfter(text.normal, mention.end, 24);
  const both = `${before} ${after}`;
  switch (mention.canonicalUnit) {
    case 'GB':
      return mention.unit === 'MB' || mention.unit === 'KB'
        ? undefined
        : gigabytes(text, mention, category, true);
    case 'in':
      return category === 'case' || category === 'storage' || (category !== null && !SCREENS.has(category))
        ? undefined
        : 'screen size';
    case 'mAh':
      return 'battery capacity';
    case 'h':
      if (
        /charg(?:e|es|ed|ing)? (?:in|to|time|from|under|within|fully)|full in|充满|充电时间|充电只要|充到|回血|delivery|ago|warranty|送到|到货|returns?|内到/u.test(
          both,
        ) &&
        !/(?:per|on a|single|one|a) charge|between charges|without charging|充一次|一次充电|一充/u.test(both)
      )
        return undefined;
      if (
        mention.unit === 'min' &&
        !/fl(?:y|ight|ies)|飞|air|续航|battery|last/u.test(both) &&
        category !== 'drone'
      )
        return undefined;
      if (
        /(?:record(?:ing|s)? for|film(?:ing|s)? for|(?:录|拍|写|剪|播)(?:视频|像|了)?|(?:旧|老)[^，。,]{0,8}(?:撑|用|飞))(?:[^,.;，。]{0,6})?$/u.test(
          before,
        )
      )
        return undefined;
      // How long something is worn, a journey takes or it took to break: nothing that a battery does.
      if (
        !/batter|last|run|charg|play|standby|life|juice|power|going|stream|fly|air|on one|away|续航|待机|用|撑|电|充|播|飞|听|玩|顶|扛|放|录|拍|坚持|连续|时间|能|小时以上|h\b/u.test(
          both,
        ) &&
        ((mention.unit === 'd' && !/charg|batter|续航|充电|待机/u.test(text.matched)) ||
          mention.unit === 'week' ||
          /戴|wear|worn|自驾|旅|玩|路|within|坐|躺|泡|at a stretch|响/u.test(both))
      )
        return undefined;
      if (/(?:戴|wear(?:ing)?|上一?个|之前)[^，。,.;]{0,10}$/u.test(before)) return undefined;
      if (mention.unit === 's' || /\bafter (?:about |around )?$/u.test(before)) return undefined;
      if (mention.unit === 'd' && mention.value === 1 && mention.valueMax === undefined) return undefined;
      return 'battery life';
    case 'Hz':
      if (category === 'keyboard' || category === 'mouse' || mention.canonicalValue > 600) return undefined;
      return mention.unit === 'Hz' && mention.valueMax === undefined
        ? 'refresh rate'
        : mention.unit === 'Hz' && mention.value >= 48
          ? 'refresh rate'
          : undefined;
    case 'kg':
      if (mention.canonicalValue < 0.0055) return undefined;
      return /payload|load|hold|承重|i weigh|体重|瘦/u.test(both) ? undefined : 'weight';
    case 'MP':
      return 'camera resolution';
    case 'W':
      return 'power';
    case 'nit':
      return 'brightness';
    case 'lm':
      return undefined;
    case 'ms':
      return mention.unit === 's' || /latency|lag|delay|延迟|延时|shutter|快门/u.test(both)
        ? undefined
        : 'response time';
    case 'x':
      return /zoom|变焦|长焦|optical|光变|tele/u.test(both) ? 'optical zoom' : undefined;
    case 'ppi':
      return 'pixel density';
    case 'mm':
      if (mention.unit === 'mm' && (mention.value === 3.5 || mention.value === 2.5)) return undefined;
      if (/\b(?:thick|thin|slim)|厚|薄/u.test(both)) return 'thickness';
      if (
        category === 'lens' ||
        category === 'camera' ||
        /lens|focal|焦|镜头|定焦|prime|equivalent|等效/u.test(both)
      )
        return mention.unit === 'mm' ? 'focal length' : undefined;
      return undefined;
    default:
      return undefined;
  }
}
