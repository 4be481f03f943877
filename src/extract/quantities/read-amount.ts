import type { Amount } from './amount.js';
import { isHanNumeral, type ReadNumber, readChineseNumber } from './numbers/chinese-number.js';
import { readDecimalComma, readDigits, readFraction, readSpacedThousands } from './numbers/digit-number.js';
import { isNumberWord, readAndFraction, readEnglishNumber } from './numbers/english-number.js';
import { multiply } from './numbers/multiplier.js';
import { readPrefixed } from './prefixed-amount.js';
import { followsName, type QuantityText } from './quantity-text.js';
import { type FoundUnit, findUnit } from './units/find-unit.js';
import { readCurrencyAfter, readCurrencyBefore } from './units/money.js';
import { spansTime } from './units/unit-context.js';
import { type Unit, unitOf, unitsAt } from './units/units.js';

const LETTER = /[a-z]/u;
/** `13 and a half`. */
function andFraction(normal: string, number: ReadNumber | undefined): ReadNumber | undefined {
  const fraction = number && Number.isInteger(number.value) ? readAndFraction(normal, number.end) : undefined;
  return number && fraction ? { ...number, end: fraction.end, value: number.value + fraction.value } : number;
}

function readNumber({ normal }: QuantityText, at: number): ReadNumber | undefined {
  const sign = normal[at] ?? '';
  if (
    (sign >= '0' && sign <= '9') ||
    (sign === '.' && /\d/u.test(normal[at + 1] ?? '')) ||
    '½¼¾⅓⅔'.includes(sign || ' ')
  ) {
    return readFraction(normal, at) ?? andFraction(normal, readDigits(normal, at));
  }
  if (isHanNumeral(sign)) return readChineseNumber(normal, at);
  return LETTER.test(sign) ? readEnglishNumber(normal, at) : undefined;
}

/** 万像素, 毛 and cents are ways to write another unit: the value is given in that one. */
function resolveAlias(unit: Unit, value: number): { factor: number; unit: Unit } {
  if (unit.name === 'px' && value >= 1e5) return { factor: 1e-6, unit: unitOf('MP') };
  const alias =
    unit.name === '万像素' || unit.name === '亿像素' || unit.name === 'cent' || unit.name === 'mao';
  return alias
    ? { factor: unit.factor, unit: { ...unit, name: unit.canonical, factor: 1 } }
    : { factor: 1, unit };
}

function grouped(normal: string, number: ReadNumber, unit: Unit | undefined): number {
  const written = normal.slice(number.start, number.end);
  const isThousands =
    /^\d{1,3}\.\d{3}$/u.test(written) &&
    (unit?.name === 'EUR' || unit?.name === 'mAh' || unit?.name === 'px');
  return isThousands ? number.value * 1000 : number.value;
}

function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(12));
}

function complete(
  text: QuantityText,
  start: number,
  number: ReadNumber,
  found: FoundUnit | undefined,
  sign: number,
): Amount {
  const { normal } = text;
  const { factor, unit } =
    found === undefined ? { factor: 1, unit: undefined } : resolveAlias(found.unit, number.value);
  let end = found?.end ?? number.end;
  let fuzzy: '>' | '~' | '>=' | undefined = found?.plus ? '>=' : (found?.fuzzy ?? number.fuzzy);
  if (found !== undefined && normal[end] === '+' && !/^\+(?: ?\d|[a-z])/u.test(normal.slice(end, end + 3))) {
    end += 1;
    fuzzy = '>=';
  }
  // 249,- without cents.
  if (unit?.money && /^[,.][-–—](?![\d\p{L}])/u.test(normal.slice(end, end + 3))) end += 2;
  const value = grouped(normal, number, unit) + (found?.add ?? 0);
  return {
    start,
    end,
    numberEnd: number.end,
    value: sign * scaled(value, factor),
    max: number.max === undefined ? undefined : sign * scaled(number.max, factor),
    unit,
    fuzzy,
    kind: number.kind,
  };
}

/** 工作温度-10~45℃: a minus after a word, where degrees follow. */
const COLD = /^\d{1,3}(?:\.\d)? ?(?:℃|°|度|摄氏|[~～∼至到-] ?[+-]?\d{1,3} ?(?:℃|°|度|摄氏))/u;
/** `+6 dB`, `+60 °C`: signs that belong to the number. */
const RAISED = /^\d{1,3}(?:\.\d{1,2})? ?(?:db|℃|°|degrees|度|摄氏)/u;

function readSign(normal: string, at: number): { at: number; sign: 1 | -1 } {
  if (normal.startsWith('零下', at)) return { at: at + 2, sign: -1 };
  if (normal.startsWith('minus ', at)) return { at: at + 6, sign: -1 };
  const dash = normal[at] === '-' || normal[at] === '−' || normal[at] === '–';
  const before = normal[at - 1] ?? ' ';
  // A tolerance.
  if (normal[at] === '±' && /\d/u.test(normal[at + 1] ?? '')) return { at: at + 1, sign: 1 };
  if (dash && /\d/u.test(normal[at + 1] ?? '') && !/[\p{L}\d)\]]/u.test(before))
    return { at: at + 1, sign: -1 };
  if (dash && /[\u4e00-\u9fff]/u.test(before) && COLD.test(normal.slice(at + 1, at + 16)))
    return { at: at + 1, sign: -1 };
  if (normal[at] === '+' && !/[\p{L}\d)\]]/u.test(before) && RAISED.test(normal.slice(at + 1, at + 16)))
    return { at: at + 1, sign: 1 };
  return { at, sign: 1 };
}

const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [/^half/u, 0.5],
  [/^three quarters/u, 0.75],
  [/quarter/u, 0.25],
  [/^two thirds/u, 2 / 3],
  [/third/u, 1 / 3],
];

/** `a`, `an`, `half a` and `a quarter of a` before a unit; the article of a rate is no number. */
function readArticle(text: QuantityText, at: number): Amount | undefined {
  const { normal } = text;
  const match =
    /^(?:half an? |half[ -]|(?:an? |one |three |two )?(?:quarters?|thirds?)(?: of an? | of one | |-)|an? )(?:full |whole |solid |good )?/u.exec(
      normal.slice(at, at + 30),
    );
  if (match === null) return undefined;
  const fraction = FRACTIONS.find(([pattern]) => pattern.test(match[0]))?.[1];
  const half = fraction !== undefined;
  const number: ReadNumber = { start: at, end: at + match[0].length, value: fraction ?? 1, kind: 'words' };
  const allowed = half
    ? /^(?:h|d|kg|lb|m|km|mi|in|GB|TB|ft|cm|mm|s|min)$/u
    : /^(?:h|kg|lb|m|km|in|GB|TB|ft|min|d|week|cm|mm)$/u;
  for (const { unit, end, form } of unitsAt(text.raw, normal, number.end)) {
    if (!allowed.test(unit.name) || form.length < 2 || form === 'in') continue;
    const written = /full|whole|solid/u.test(match[0]);
    if (!half && !written && !spansTime(text, at, end)) continue;
    return complete(text, at, number, { unit, end, add: 0, plus: false }, 1);
  }
  return undefined;
}

/** Reads the amount that begins exactly at `at`; undefined when no number begins there. */
export function readAmount(text: QuantityText, at: number): Amount | undefined {
  const { raw, normal } = text;
  const prefixed = readPrefixed(text, at);
  if (prefixed !== undefined) return prefixed;
  const currency = readCurrencyBefore(normal, at);
  const { at: numberAt, sign } = readSign(normal, currency?.end ?? at);
  const first = normal[numberAt] ?? '';
  if (currency === undefined && 'ahtoq'.includes(first || ' ')) {
    const article = readArticle(text, numberAt);
    if (article !== undefined) return article;
  }
  if (LETTER.test(first) && (LETTER.test(normal[numberAt - 1] ?? '') || !isWordStart(normal, numberAt)))
    return undefined;
  const spaced = readSpacedThousands(normal, numberAt);
  if (spaced !== undefined && !followsName(text, at)) {
    if (currency !== undefined)
      return complete(text, at, spaced, { unit: currency.unit, end: spaced.end, add: 0, plus: false }, 1);
    const found = findUnit(text, spaced, spaced.end);
    if (
      found !== undefined &&
      (found.unit.money || /^(?:mAh|dpi|nit|lm|px|rpm|cycle)$/u.test(found.unit.name))
    )
      return complete(text, at, spaced, found, sign);
  }
  const comma = readDecimalComma(normal, numberAt);
  if (comma !== undefined) {
    const found = findUnit(text, comma, comma.end);
    if (currency !== undefined)
      return complete(text, at, comma, { unit: currency.unit, end: comma.end, add: 0, plus: false }, 1);
    if (found !== undefined && found.unit.name !== 'GB') return complete(text, at, comma, found, sign);
  }
  let number = readNumber(text, numberAt);
  if (number === undefined || /\d/u.test(normal[numberAt - 1] ?? '')) return undefined;
  if (currency !== undefined) {
    number = multiply(normal, number, true) ?? number;
    const after = readCurrencyAfter(raw, normal, number.end, currency.unit);
    return complete(text, at, number, { unit: after.unit, end: after.end, add: 0, plus: false }, 1);
  }
  const direct = findUnit(text, number, number.end);
  if (direct?.unit.canonical === 'MP') return complete(text, at, number, direct, sign);
  const multiplied = number.kind === 'digits' ? multiply(normal, number, false) : undefined;
  if (multiplied !== undefined) {
    const found = findUnit(text, multiplied, multiplied.end);
    const inList =
      direct === undefined && /^ ?[+、/和]/u.test(normal.slice(multiplied.end, multiplied.end + 2));
    if (found !== undefined || inList) return complete(text, at, multiplied, found, sign);
  }
  return complete(text, at, number, direct, sign);
}

function isWordStart(normal: string, at: number): boolean {
  let end = at;
  while (end - at < 12 && LETTER.test(normal[end] ?? '')) end += 1;
  const word = normal.slice(at, end);
  return isNumberWord(word) || word === 'a';
}
