import { keyOf, type NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';

type Pair = readonly [more: string, less: string];

const PLAIN: Readonly<Record<DisplayLanguage, Pair>> = { en: ['higher', 'lower'], zh: ['更高', '更低'] };
const TIME: Readonly<Record<DisplayLanguage, Pair>> = { en: ['longer', 'shorter'], zh: ['更长', '更短'] };
const SIZE: Readonly<Record<DisplayLanguage, Pair>> = { en: ['larger', 'smaller'], zh: ['更大', '更小'] };

/** How people say that there is more of a parameter, by the key of its node; of others it is higher or lower. */
const BY_KEY: Readonly<Record<string, Readonly<Record<DisplayLanguage, Pair>>>> = {
  memory: SIZE,
  storage: SIZE,
  'battery-life': TIME,
  'charging-time': TIME,
  'response-time': TIME,
  'warranty-period': TIME,
  'cable-length': TIME,
  'focal-length': TIME,
  range: { en: ['longer', 'shorter'], zh: ['更远', '更近'] },
  'battery-capacity': SIZE,
  'screen-size': SIZE,
  'driver-size': SIZE,
  weight: { en: ['higher', 'lower'], zh: ['更重', '更轻'] },
  'wireless-standard': { en: ['newer', 'older'], zh: ['更新', '更旧'] },
  graphics: { en: ['stronger', 'weaker'], zh: ['更强', '更弱'] },
  thickness: { en: ['greater', 'smaller'], zh: ['更厚', '更薄'] },
};

/** The comparative that goes with a parameter, more of it or less: longer battery life, 重量更轻. */
export function moreOf(specification: NodeId, isMore: boolean, language: DisplayLanguage): string {
  return (BY_KEY[keyOf(specification)] ?? PLAIN)[language][isMore ? 0 : 1];
}
