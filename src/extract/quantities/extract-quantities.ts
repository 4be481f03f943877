import type { Comparator, Language, SpecificationMention } from '../extraction.js';
import type { Amount } from './amount.js';
import { readChain } from './amount-chain.js';
import { beginsChange, comparatorAfter, comparatorBefore, leadsThrough } from './comparators.js';
import { nameOf } from './names/quantity-name.js';
import { halfWidthText, quantityText } from './normal-text.js';
import { DIGIT, HAN, LETTER, NONE, openingAt, opensAmount, wordEnd } from './numbers/opening.js';
import { isPossible } from './possible-values.js';
import { subjectOf } from './quantity-subject.js';
import type { QuantityText } from './quantity-text.js';
import { toCanonical } from './units/units.js';

/** What is known besides the text; `category` of the product it is about *changes results* (names only). */
export interface QuantityOptions {
  readonly category?: string;
}

const NO_NUMBER =
  /\d{1,12}(?::\d{1,12}){1,8}|\d{1,4}([/-])\d{1,2}\1\d{1,4}(?![\d/])|\d{1,12}(?:\.\d{1,12}){2,8}(?!\d|,)|\d{1,4}\/\d{1,2}\/?(?=[^\d\s]?月)/y;
const ALPHANUMERIC = /[a-z\d]/u;

/** Where to read on when no quantity begins at `at`; `at` itself when one may begin there. */
function skip(normal: string, at: number): number {
  const opening = openingAt(normal, at);
  if (opening === NONE) return at + 1;
  if (opening === LETTER) {
    // Words are passed as a whole: within one no amount begins.
    const end = wordEnd(normal, at);
    const begins = openingAt(normal, at - 1) !== LETTER && opensAmount(normal, at, end);
    return begins ? at : end;
  }
  const before = normal[at - 1] ?? ' ';
  if (opening === DIGIT) {
    if (before >= '0' && before <= '9') return at + 1;
    NO_NUMBER.lastIndex = at;
    const other = NO_NUMBER.exec(normal);
    if (other !== null && !/^\d{1,3}(?:\.\d{3})+$/u.test(other[0]) && !sharesUnit(normal, other[0], at))
      return at + other[0].length;
    const glued = before >= 'a' && before <= 'z' ? !continues(normal, at) : before === '第' || before === '#';
    const hyphened = before === '-' && /[a-z]/u.test(normal[at - 2] ?? '') && !isBound(normal, at);
    if (!glued && !hyphened) return at;
    let end = at;
    while (ALPHANUMERIC.test(normal[end] ?? '') || (normal[end] === '.' && /\d/u.test(normal[end + 1] ?? '')))
      end += 1;
    return end;
  }
  return opening === HAN && before === '第' ? at + 1 : at;
}

/** `8/16/32GB`, `45/60/85℃`: no date but values that share a unit. */
function sharesUnit(normal: string, written: string, at: number): boolean {
  return (
    /^\d+\/\d+\/\d+$/u.test(written) &&
    /^ ?(?:[gt]b?(?![a-z])|mb|fps|帧|k?hz|赫|w(?![a-z])|瓦|v(?![a-z])|伏|°|℃|度|mm|毫米|min|分钟|小时|hours?|hrs?|nits?|%|mp|万像素|mah|元|寸|英寸)/u.test(
      normal.slice(at + written.length, at + written.length + 8),
    )
  );
}

/** `2x10W`, `5V3A`, `4K60Hz`: a number glued to the amount before it. */
function continues(normal: string, at: number): boolean {
  const before = normal.slice(Math.max(0, at - 2), at);
  return /\d[xv×*]$/u.test(before) || (/\d[kp]$/u.test(before) && isBound(normal, at));
}

/** `DDR4-3200MHz`, `IPS-144Hz`: a number after a hyphen that has a unit of at least two letters. */
function isBound(normal: string, at: number): boolean {
  return /^\d+(?:\.\d+)? ?(?:mhz|ghz|hz|gb|tb|mah|inch|nits|watt|mm|hour|day|fps|wh|gram|帧|赫)/u.test(
    normal.slice(at, at + 16),
  );
}

function comparatorsOf(normal: string, members: readonly Amount[]): Comparator[] {
  const own = members.map(({ start, end, max, fuzzy }) => {
    const before = comparatorBefore(normal, start);
    const ranged =
      max !== undefined &&
      before === '>=' &&
      /(?:from|从)\s*$/u.test(normal.slice(Math.max(0, start - 8), start));
    const away =
      before === '>=' &&
      normal.endsWith('from ', start) &&
      /^ (?:away|to )/u.test(normal.slice(end, end + 6));
    const changed = before === '>=' && beginsChange(normal, start, end);
    const through = before === '>' && leadsThrough(normal, start, end);
    return (
      fuzzy ?? (ranged || away || changed || through ? undefined : before) ?? comparatorAfter(normal, end)
    );
  });
  return members.map(({ unit, end, numberEnd }, at) => {
    if (own[at] !== undefined) return own[at];
    const same = members.findIndex(
      (other, index) =>
        other.unit?.canonical === unit?.canonical &&
        own[index] !== undefined &&
        // Behind a comma an amount with its own unit stands by itself.
        (end === numberEnd || !normal.slice(members[Math.min(at, index)]?.end ?? 0, end).includes(',')),
    );
    return own[same] ?? '=';
  });
}

function mentionOf(
  text: QuantityText,
  amount: Amount,
  comparator: Comparator,
  given: string,
  category?: string,
): SpecificationMention | undefined {
  const { unit, start, end, value, max } = amount;
  if (unit === undefined || !Number.isFinite(value)) return undefined;
  const canonicalValue = toCanonical(value, unit);
  // Of a range the upper end counts (1-120 Hz), of an attenuation its size (-43 dB).
  const upper = toCanonical(max ?? value, unit);
  const highest = unit.canonical === 'dB' ? Math.abs(upper) : upper;
  const likely = nameOf(text.normal, amount, category);
  // What no such product can have is misread, or said of something else.
  const name =
    likely !== undefined && isPossible(likely, highest, unit.canonical, category) ? likely : undefined;
  return {
    start,
    end,
    text: given.slice(start, end),
    ...(name === undefined ? {} : { name }),
    value,
    ...(max === undefined ? {} : { valueMax: max }),
    unit: unit.name,
    canonicalValue,
    canonicalUnit: unit.canonical,
    comparator,
    about: subjectOf(text.normal, start, end, unit.canonical),
  };
}

/** The names of `8+256GB` and of each pair of `8/128GB or 12/256GB`, by member; none for lists such as 64/128/256GB. */
function memoryAndStorage(normal: string, members: readonly Amount[]): Map<number, string> {
  const names = new Map<number, string>();
  const joined = (at: number): boolean => {
    const [left, right] = [members[at], members[at + 1]];
    return (
      left !== undefined && right !== undefined && /^\s*[+/]\s*$/u.test(normal.slice(left.end, right.start))
    );
  };
  members.forEach((first, at) => {
    const second = members[at + 1];
    if (first.unit?.canonical !== 'GB' || second?.unit?.canonical !== 'GB') return;
    if (!joined(at) || joined(at - 1) || joined(at + 1)) return;
    const [small, large] = [first.value * first.unit.factor, second.value * second.unit.factor];
    if (small > 64 || large < 32) return;
    names.set(at, 'memory').set(at + 1, 'storage');
  });
  return names;
}

/** A repetition in brackets or after a slash takes the comparison of what it repeats. */
function inherit(
  normal: string,
  before: SpecificationMention | undefined,
  mention: SpecificationMention,
): SpecificationMention {
  if (before === undefined || mention.comparator !== '=' || before.comparator === '=') return mention;
  const same =
    before.canonicalUnit === mention.canonicalUnit ||
    /^(?:mAh|Wh)$/u.test(before.canonicalUnit + mention.canonicalUnit);
  const between = normal.slice(before.end, mention.start);
  return same && /^\s?(?:[([/（]|or)\s?$/u.test(between)
    ? { ...mention, comparator: before.comparator }
    : mention;
}

/**
 * Every quantity of a text in the order of their places: a number (digits, English words, Chinese numerals) with a
 * unit or a currency, as the annotation conventions tell. Both languages are read in either; `language` decides
 * only what a lone `G`, `T` or `M` means. Linear in the length of the text; an empty text gives an empty list.
 */
export function extractQuantities(
  text: string,
  language: Language,
  options: QuantityOptions = {},
): SpecificationMention[] {
  const normal = quantityText(text);
  const source: QuantityText = { raw: halfWidthText(text), normal, language };
  const mentions: SpecificationMention[] = [];
  for (let at = 0; at < text.length; ) {
    const next = skip(normal, at);
    if (next > at) {
      at = next;
      continue;
    }
    const chain = readChain(source, at);
    if (chain === undefined) {
      at += 1;
      continue;
    }
    const comparators = comparatorsOf(normal, chain.members);
    const pair = memoryAndStorage(normal, chain.members);
    chain.members.forEach((member, index) => {
      const found = mentionOf(source, member, comparators[index] ?? '=', text, options.category);
      const name = pair.get(index);
      const mention = found === undefined || name === undefined ? found : { ...found, name };
      if (mention !== undefined) mentions.push(inherit(normal, mentions.at(-1), mention));
    });
    at = Math.max(at + 1, chain.end);
  }
  return mentions;
}
