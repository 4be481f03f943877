import { categoryOfModel } from '../categories/model-category.js';
import { isKnownWord } from '../text/known-words.js';
import type { RequestText } from '../text/request-text.js';
import { isStandard } from './model-tokens.js';

/** A name that no list has. */
export interface UnknownName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly category?: string;
}

const NAME = /[a-z][a-z\d]*(?:[ -]?(?:[a-z]{1,12}(?![a-z])|\d+[a-z]{0,4}))*(?:\+(?!\d))?/y;
const SHORTEST = 4;
const MODEL_SUFFIX = /^(?:pro|max|plus|ultra|mini|air|se|lite|go|note|oled)$/u;

/** Whether a word is set beside another name or asked about: filco和leopold, screenbar是啥. */
function isJoined(normal: string, start: number, end: number): boolean {
  return (
    /^ ?(?:和|跟|与|还是|vs|pk|、|的|是啥|是什么|怎么样|哪)/u.test(normal.slice(end, end + 6)) ||
    /(?:和|跟|与|还是|vs|pk|、) ?$/u.test(normal.slice(Math.max(0, start - 4), start))
  );
}

function chineseName(text: RequestText, at: number): UnknownName | undefined {
  NAME.lastIndex = at;
  const match = NAME.exec(text.normal);
  if (match === null) return undefined;
  const words = match[0].split(/[ -]/u);
  const first = words[0] ?? '';
  const letters = /^[a-z]+/u.exec(first)?.[0] ?? '';
  if (isKnownWord(first) || isKnownWord(letters) || isStandard(first)) return undefined;
  const numbered = /\d/u.test(match[0]);
  if (match[0].length < (numbered ? 3 : SHORTEST)) return undefined;
  if (!numbered && !isJoined(text.normal, at, at + match[0].length)) return undefined;
  // `budget 3000`: words of money before a sum.
  if (/^(?:budget|price|max|under|below|around|about|within|over|up|only|just|total)\d*$/u.test(first))
    return undefined;
  // Prices and measures that stick to letters are no names.
  if (/^(?:nt|hk|rmb|usd|rs)\d/u.test(first)) return undefined;
  const kept: string[] = [];
  for (const word of words) {
    if (kept.length > 0 && (isStandard(word) || (isKnownWord(word) && !MODEL_SUFFIX.test(word)))) break;
    kept.push(word);
  }
  const name = text.normal.slice(at, at + kept.join(' ').length);
  return { start: at, end: at + name.length, name, category: categoryOfModel(name) };
}

const CAPITALS = /(?:\p{Lu}[\p{L}\d]+ ){2,3}(?:\p{Lu}{0,3}\d[\p{L}\d.]*)(?![\p{L}%$"])/guy;

function englishName(text: RequestText, at: number): UnknownName | undefined {
  CAPITALS.lastIndex = at;
  const match = CAPITALS.exec(text.raw);
  if (match === null || (at > 0 && /[\p{L}\d]/u.test(text.raw[at - 1] ?? ''))) return undefined;
  const name = text.normal.slice(at, at + match[0].length);
  const [first = '', ...others] = name.split(' ');
  if (
    isKnownWord(first) ||
    others.some(isStandard) ||
    /^(?:i|the|my|is|does|can|under|about|around|max|budget|need|want|looking)$/u.test(first)
  )
    return undefined;
  return { start: at, end: at + name.length, name, category: categoryOfModel(name) };
}

/**
 * A product's name at `at` that no list has: in Chinese text a Latin word that is no other word of such texts, with the
 * numbers after it (ticwatch pro 5); in English at least two capitalised words with a number (PreSonus Eris 3.5).
 */
export function unknownName(text: RequestText, at: number): UnknownName | undefined {
  return text.language === 'zh' ? chineseName(text, at) : englishName(text, at);
}
