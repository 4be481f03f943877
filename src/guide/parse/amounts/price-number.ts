import { readChineseNumber } from '../../../extract/quantities/numbers/chinese-number.js';
import { readDigits } from '../../../extract/quantities/numbers/digit-number.js';
import { readEnglishNumber } from '../../../extract/quantities/numbers/english-number.js';
import type { RequestText } from '../text/request-text.js';

const MULTIPLIER =
  /(?: ?(?:k|grand|thousand|lakhs?|lacs?)(?![a-z])|[kw](?=[\p{Script=Han} ,，。]|$|\d(?!\d))|千|万|百)/uy;
/** What the words and signs after a number multiply it by. */
export const FACTORS: Readonly<Record<string, number>> = {
  k: 1000,
  grand: 1000,
  thousand: 1000,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  w: 1e4,
  万: 1e4,
  千: 1000,
  百: 100,
};

function multiplied(normal: string, end: number): { end: number; factor: number; half: number } | undefined {
  MULTIPLIER.lastIndex = end;
  const match = MULTIPLIER.exec(normal);
  if (match === null) return undefined;
  const factor = FACTORS[match[0].trim()] ?? 1;
  const after = end + match[0].length;
  const half = normal.startsWith(' and a half', after);
  const digit = /^\d(?![\d.])/u.exec(normal.slice(after, after + 2));
  if (digit !== null && factor >= 100)
    return { end: after + 1, factor, half: (Number(digit[0]) * factor) / 10 };
  return { end: half ? after + 11 : after, factor, half: half ? factor / 2 : 0 };
}

const ONES = 'one two three four five six seven eight nine'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** `eight fifty`, `a hundred and fifty`, `a couple hundred`. */
const SPOKEN =
  /^(?:(?:an?|(one|two|three|four|five|six|seven|eight|nine)) hundred (?:and )?(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?![a-z-])|(one|two|three|four|five|six|seven|eight|nine) (twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?![a-z-])|(?:a )?(couple)(?: of)? (?:hundred|hundreds)(?![a-z]))/u;

/** `two or three hundred`, `between two and three hundred`. */
const SPOKEN_RANGE =
  /^(one|two|three|four|five|six|seven|eight|nine)(?: or | to | and |-)(two|three|four|five|six|seven|eight|nine) (hundred|grand|thousand)(?![a-z]| and)/u;

const MORE_ONES = /^[ -](one|two|three|four|five|six|seven|eight|nine)(?![a-z])/u;
/** `one forty four hertz`, `two twenty volt`: no money. */
const MEASURED =
  /^[ -]?(?:gigs?|gigabytes?|gb|megs?|mb|tb|teras?|terabytes?|hertz|hz|volts?|watts?|fps|inch(?:es)?|millimet\w+|mil|mm|grams?|kilos?|pounds of|pixels?|dpi|milliamps?|mah|degrees?|minutes?|hours?|days?|people|pages?|p|v|w)\b/u;

function spokenHundreds(
  normal: string,
  at: number,
): { start: number; end: number; value: number; unitless: boolean; big: boolean } | undefined {
  const match = SPOKEN.exec(normal.slice(at, at + 32));
  if (match === null) return undefined;
  const [written, counted, tens, hundreds, more, couple] = match;
  const ones = couple === undefined ? ONES.indexOf(counted ?? hundreds ?? 'one') + 1 : 2;
  const rest = TENS.indexOf(tens ?? more ?? '') + 2;
  const last = rest < 2 ? null : MORE_ONES.exec(normal.slice(at + written.length, at + written.length + 8));
  const end = at + written.length + (last?.[0].length ?? 0);
  if (MEASURED.test(normal.slice(end, end + 14))) return undefined;
  return {
    start: at,
    end,
    value: 100 * ones + (rest < 2 ? 0 : 10 * rest) + (last === null ? 0 : ONES.indexOf(last[1] ?? '') + 1),
    unitless: true,
    big: true,
  };
}

/** Reads a number that may be a price at `at`: digits with `k`, `w`, 千, or words (`a grand and a half`, 三千五). */
export function readNumberAt(
  text: RequestText,
  at: number,
):
  | {
      start: number;
      end: number;
      value: number;
      max?: number;
      fuzzy?: string;
      unitless: boolean;
      big: boolean;
    }
  | undefined {
  const { normal } = text;
  const sign = normal[at] ?? '';
  if (/\d/u.test(sign)) {
    const number = readDigits(normal, at);
    if (number === undefined) return undefined;
    const more = multiplied(normal, number.end);
    const end = more?.end ?? number.end;
    const value = number.value * (more?.factor ?? 1) + (more?.half ?? 0);
    const fuzzy = normal[end] === '多' || normal[end] === '几' ? '>' : normal[end] === '来' ? '~' : undefined;
    return {
      start: at,
      end: fuzzy === undefined ? end : end + 1,
      value,
      fuzzy,
      unitless: true,
      big: more !== undefined,
    };
  }
  if (/\p{Script=Han}/u.test(sign)) {
    const number = readChineseNumber(normal, at);
    return number === undefined || number.value < 50 ? undefined : { ...number, unitless: true, big: true };
  }
  const range = SPOKEN_RANGE.exec(normal.slice(at, at + 32));
  const [low, high] = [ONES.indexOf(range?.[1] ?? '') + 1, ONES.indexOf(range?.[2] ?? '') + 1];
  if (range !== null && low < high) {
    const base = range[3] === 'hundred' ? 100 : 1000;
    return {
      start: at,
      end: at + range[0].length,
      value: low * base,
      max: high * base,
      unitless: true,
      big: true,
    };
  }
  const spoken = spokenHundreds(normal, at);
  if (spoken !== undefined) return spoken;
  const lakh = /^(?:half an? |an? )?(grand|lakh|thousand|hundred)(?: and a half)?(?![a-z])/u.exec(
    normal.slice(at, at + 28),
  );
  if (lakh !== null) {
    const base = lakh[1] === 'lakh' ? 1e5 : lakh[1] === 'hundred' ? 100 : 1000;
    const value = lakh[0].startsWith('half') ? base / 2 : lakh[0].endsWith('half') ? base * 1.5 : base;
    return /^(?:half|a)|half$/u.test(lakh[0])
      ? { start: at, end: at + lakh[0].length, value, unitless: true, big: true }
      : undefined;
  }
  const words = readEnglishNumber(normal, at);
  return words === undefined || words.value < 20
    ? undefined
    : { ...words, unitless: true, big: words.value >= 100 };
}
