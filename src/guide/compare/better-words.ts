import { keyOf, type NodeId } from '../../domain/ids.js';
import { meetsWords } from '../../recommend/select/meets-words.js';
import { NOTICED } from './is-noticed.js';

/** Pixels on the longer side of frames that are named by their shorter one. */
const LONGER_SIDE: Readonly<Record<string, number>> = { '1440p': 2_560, '1080p': 1_920, '720p': 1_280 };
const SIDES = /(\d{3,5}) ?[x×*] ?(\d{3,5})/;
/** "4K" is 3,840 pixels wide. */
const THOUSANDS = /(\d(?:\.\d)?)k\b/;
const PIXELS_OF_K = 960;

/** The longer side of a picture in pixels; NaN where the words name none. */
function longerSide(text: string): number {
  const lower = text.toLowerCase();
  const sides = SIDES.exec(lower);
  if (sides !== null) return Math.max(Number(sides[1]), Number(sides[2]));
  const thousands = THOUSANDS.exec(lower);
  if (thousands !== null) return Number(thousands[1]) * PIXELS_OF_K;
  return Object.entries(LONGER_SIDE).find(([name]) => lower.includes(name))?.[1] ?? Number.NaN;
}

/**
 * Whether the words `one` are a better value of `specification` than `other` for everybody: a later Wi-Fi or Bluetooth, a higher class of
 * protection, more pixels, a graphics chip of its own. False for what is a matter of taste, and where that cannot be told.
 */
export function isBetterInWords(specification: NodeId, one: string, other: string): boolean {
  switch (keyOf(specification)) {
    case 'resolution':
      return longerSide(one) > longerSide(other) * (1 + NOTICED);
    case 'graphics':
      return meetsWords(one, 'dedicated') && !meetsWords(other, 'dedicated');
    case 'wireless-standard':
    case 'water-resistance':
      return meetsWords(one, other) && !meetsWords(other, one);
    default:
      return false;
  }
}

/** Words as they are compared: case, blanks and hyphens aside. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s_–—-]+/g, '');

/** Whether two stated words are the same value: `2560x1440` and `2560 x 1440`. */
export function areSameWords(one: string, other: string): boolean {
  return plain(one) === plain(other);
}
