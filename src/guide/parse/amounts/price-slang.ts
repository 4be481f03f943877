import type { SpecificationMention } from '../../../extract/extraction.js';
import { comparatorAfter, comparatorBefore } from '../../../extract/quantities/comparators.js';
import type { RequestText } from '../text/request-text.js';
import type { PriceCandidate } from './price-candidates.js';
import { FACTORS } from './price-number.js';

const THOUSANDS = /(?<![\d一二两三四五六七八九十几])千元(?:机|级|档|价位)/gu;

const ROUND = /(?<![\d一二两三四五六七八九十几百千万])([百千万])元(?!机|级|档|价位)/gu;

/** 百元左右: a round sum without a digit. */
function roundCandidates(text: RequestText): PriceCandidate[] {
  return [...text.normal.matchAll(ROUND)].map((match) => {
    const end = match.index + match[0].length;
    const comparator = comparatorBefore(text.normal, match.index) ?? comparatorAfter(text.normal, end) ?? '=';
    return { start: match.index, end, value: FACTORS[match[1] ?? ''] ?? 0, comparator, sure: true };
  });
}

/** 千元机: a phone of 1,000 to 2,000. */
function thousandCandidates(text: RequestText): PriceCandidate[] {
  return [...text.normal.matchAll(THOUSANDS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: 1000,
    max: 2000,
    comparator: '=',
    sure: true,
  }));
}

/** 1.2w, 2w以内 in Chinese: ten thousands of money, since nothing that is sold draws so few watts. */
export function isSlangMoney(text: RequestText, { unit, value, start, end }: SpecificationMention): boolean {
  if (text.language !== 'zh' || unit !== 'W' || value >= 10 || !/w$/iu.test(text.raw.slice(start, end)))
    return false;
  return (
    !/功率|充$|输出/u.test(text.normal.slice(Math.max(0, start - 6), start)) &&
    !/^ ?(?:毫安|mah|像素)/u.test(text.normal.slice(end, end + 4))
  );
}

function slangCandidates(text: RequestText, quantities: readonly SpecificationMention[]): PriceCandidate[] {
  return quantities
    .filter((mention) => isSlangMoney(text, mention))
    .map(({ start, end, value, valueMax, comparator }) => ({
      start,
      end,
      value: value * 1e4,
      max: valueMax === undefined ? undefined : valueMax * 1e4,
      comparator,
      sure: true,
    }));
}

const SMALL = 'two three four five six seven eight nine'.split(' ');
const ROUGH_EN =
  /\b(two|three|four|five|six|seven|eight) (?:or|to) (three|four|five|six|seven|eight|nine) (hundred|thousand|grand)\b/gu;

/** `seven or eight hundred`: a range. */
function roughCandidates(text: RequestText): PriceCandidate[] {
  return [...text.normal.matchAll(ROUGH_EN)].map((match) => {
    const unit = match[3] === 'hundred' ? 100 : 1000;
    const at = (word: string | undefined): number => (SMALL.indexOf(word ?? '') + 2) * unit;
    const end = match.index + match[0].length;
    return { start: match.index, end, value: at(match[1]), max: at(match[2]), comparator: '=', sure: true };
  });
}

/** Prices in ways of speaking that are no number with a currency: 千元机, 百元左右, 1.2w. */
export function slangPrices(
  text: RequestText,
  quantities: readonly SpecificationMention[],
): PriceCandidate[] {
  return [
    ...roughCandidates(text),
    ...thousandCandidates(text),
    ...roundCandidates(text),
    ...slangCandidates(text, quantities),
  ];
}
