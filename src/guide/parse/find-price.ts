import type { SpecificationMention } from '../../extract/extraction.js';
import { comparatorAfter, comparatorBefore } from '../../extract/quantities/comparators.js';
import { readChineseNumber } from '../../extract/quantities/chinese-number.js';
import { readDigits } from '../../extract/quantities/digit-number.js';
import { readEnglishNumber } from '../../extract/quantities/english-number.js';
import type { PriceWish } from './parsed-request.js';
import type { RequestText } from './request-text.js';

/** A price that a request names, where it stands. */
export interface FoundPrice {
  readonly start: number;
  readonly end: number;
  readonly wish: PriceWish;
}

/** A number that may be a price. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly max?: number;
  readonly comparator: string;
  readonly currency?: string;
  /** Said with a currency, a multiplier of money (2k) or words of money. */
  readonly sure: boolean;
}

const MULTIPLIER = /(?: ?(?:k|grand|thousand)(?![a-z])|[kw](?=[\p{Script=Han} ,，。]|$|\d(?!\d))|千|万|百)/uy;
const FACTORS: Readonly<Record<string, number>> = {
  k: 1000,
  grand: 1000,
  thousand: 1000,
  w: 1e4,
  万: 1e4,
  千: 1000,
  百: 100,
};
const STRAY =
  /^(?:[a-z]|-?\d|\.\d|%|"|″|:\d|\/\d| ?(?:gb|tb|mb|hz|mah|w\b|inch|in\b|kg|g\b|mp\b|mm|cm|ms|nits?|x\b|hours?|hrs?|h\b|days?|weeks?|months?|years?|yrs?|yo\b|people|persons?|users?|pieces|pcs|ports?|pages|floors?|rooms?|kids|children|grams?|lbs?|pounds|ounces|oz|fps|keys|percent|times|minutes?|mins?|seconds?|sq|square|m²|feet|ft|metres?|meters?|m\b|km|miles|bit|channels?|cores?|megapixels?|pairs?|of them|devices|st\b|nd\b|rd\b|th\b|系列|寸|吋|英寸|小时|天|毫安|瓦|g内|公斤|斤|克|岁|年|月|日|号|楼|层|个(?!月?以内)|台|部|款|人|口|条|张|页|平|米|赫|核|倍|代|分钟|周|点|级|度|万像素|像素|大|多岁|来岁|次|期|兆|帧|种|用户|g\b|t\b|p\b|本|只|副|件|套|位|名|室|户|卡|首|星|分|根|线|路|档|成|码|世|流|加|两|块屏|第))/u;

const MAX_EN =
  /(?:\bbudget(?:'s| is| of| around| about)?(?: only| just)?(?: like)?|\b(?:have|got|with|limit(?: is| of)?|ceiling(?: is| of)?|cap(?: is| of)?|spend(?: only| just)?|only have|max(?: is| of)?|not over|afford|set aside|saved up|saved|go (?:up )?to|stretch to|going to|as high as|topping out at|limited to|keep it to)) ?(?:to |at |:)?(?:a |the )?$/u;
const MAX_AFTER_EN =
  /^ ?(?:dollars|bucks|usd|eur|euros?|quid|pounds|gbp)? ?(?:to spend|budget|max|tops|or less|or under|limit|ceiling|is my (?:limit|max|budget|ceiling)|at most|is the (?:limit|max|most)|to work with|maximum|and under|to play with|is all i have|cap\b|or below|or cheaper|is the ceiling|to burn|absolute max|is as high|is what i have|saved)/u;
const BETWEEN = /between $|介于$|(?:from|from about) $/u;
const NOT_LIMIT_EN =
  /(?:(?:cost|costs|costing|paid|pay|was|were|worth|sells? for|retails? for|retail|msrp|goes for|priced at|used to be|original(?:ly)?|list price(?: of)?|new(?: one)? (?:is|costs?)|for over|than (?:the|my|a)|saw (?:it|one) for|than spending)(?: me| us| him| her| about| around| over| like| nearly| almost| at)*) $/u;
const NOT_LIMIT_ZH =
  /(?:花了|买的时候|原价|卖|之前|当时|以前|要卖|标价|官网|原来|买成|那台|那款|值|旧的|老的|上次|去年)[^，。,]{0,5}$/u;

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

function readNumberAt(
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
  const lakh = /^(?:half an? |an? )?(grand|lakh|thousand|hundred)(?: and a half)?(?![a-z])/u.exec(
    normal.slice(at, at + 28),
  );
  if (lakh !== null) {
    const base = lakh[1] === 'lakh' ? 1e5 : lakh[1] === 'hundred' ? 100 : 1000;
    const value = lakh[0].startsWith('half') ? base / 2 : lakh[0].endsWith('half') ? base * 1.5 : base;
    return /^(?:half|a)/u.test(lakh[0])
      ? { start: at, end: at + lakh[0].length, value, unitless: true, big: true }
      : undefined;
  }
  const words = readEnglishNumber(normal, at);
  return words === undefined || words.value < 20
    ? undefined
    : { ...words, unitless: true, big: words.value >= 100 };
}

function bareCandidates(text: RequestText, masked: readonly boolean[]): Candidate[] {
  const { normal } = text;
  const found: Candidate[] = [];
  for (let at = 0; at < normal.length; at += 1) {
    const before = normal[at - 1] ?? ' ';
    if (
      masked[at] === true ||
      (/[a-z\d.]/u.test(before) &&
        /[a-z\d]/u.test(normal[at] ?? '') &&
        !/(?:^|[^a-z])sub$/u.test(normal.slice(Math.max(0, at - 4), at)))
    )
      continue;
    const number = readNumberAt(text, at);
    if (number === undefined) continue;
    const rest = normal.slice(number.end, number.end + 14);
    const machine = rest.startsWith('元机') || rest.startsWith('机');
    const link = /^ ?(?:-|–|~|～|—|to|到|至|and|or) ?/u.exec(rest);
    const upper = link === null ? undefined : readNumberAt(text, number.end + link[0].length);
    const ranged =
      upper !== undefined &&
      (upper.value > number.value ||
        upper.value * 1000 === number.value ||
        (upper.big && upper.value / 1000 > number.value / 1000)) &&
      !STRAY.test(normal.slice(upper.end, upper.end + 10)) &&
      (link?.[0].trim() !== 'and' || BETWEEN.test(normal.slice(Math.max(0, at - 8), at))) &&
      upper.value / Math.max(number.value, 1) < 1200;
    if (ranged && upper !== undefined) {
      let value = number.value;
      if (upper.value / value >= 100 && upper.big)
        value *= upper.value >= 1e4 && normal[upper.end - 1] === '万' ? 1e4 : 1000;
      found.push({
        start: at,
        end: upper.end,
        value,
        max: upper.value,
        comparator: '=',
        sure: upper.big || number.big,
      });
      at = upper.end - 1;
      continue;
    }
    const about = /^-?ish\b/u.test(rest);
    const film =
      /^(?:[248]|2\.5)k$/u.test(normal.slice(at, number.end)) &&
      (/^ ?(?:视频|屏|显示|电视|画质|分辨|片|素材|video|footage|tv|monitor|60|120|30|display|screen|content|recording)/u.test(
        rest,
      ) ||
        /(?:剪|拍|录|edit|editing|record|shoot|in|films?)(?: in)? ?$/u.test(
          normal.slice(Math.max(0, at - 10), at),
        ));
    const rate = /(?:[48]k|1080p?|@) ?$/u.test(normal.slice(Math.max(0, at - 6), at));
    if (film || rate || (!machine && !about && STRAY.test(rest))) {
      at = number.end - 1;
      continue;
    }
    const comparator =
      number.fuzzy ?? comparatorBefore(normal, at) ?? comparatorAfter(normal, number.end) ?? '=';
    found.push({
      start: at,
      end: number.end,
      value: number.value,
      max: number.max,
      comparator: machine && number.max === undefined ? 'machine' : about ? '~' : comparator,
      sure: number.big,
    });
    at = number.end - 1;
  }
  return found;
}

function limitOf(text: RequestText, candidate: Candidate): PriceWish | undefined {
  const { start, end, value, max, comparator } = candidate;
  const before = text.matched.slice(Math.max(0, start - 36), start);
  const after = text.matched.slice(end, end + 30);
  if (
    NOT_LIMIT_EN.test(before) &&
    !/(?:max|up to|at most|don'?t want to pay|willing to pay|can pay|want to pay|pay (?:up to|around|about)|could pay|would pay|happy to pay|ready to pay|to pay|not pay)[^.;,]{0,14}$/u.test(
      before,
    )
  )
    return undefined;
  if (NOT_LIMIT_ZH.test(before)) return undefined;
  if (/^(?: ?元| ?块)?(?:买的|入手的|多买|的时候)/u.test(after)) return undefined;
  const step = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  if (max !== undefined) return { min: value, max };
  if (comparator === 'machine') return { min: value, max: value * 2 };
  if (comparator === '>' && /[多几]/u.test(text.normal.slice(start, end)))
    return { min: value, max: value + step };
  if (comparator === '<' || comparator === '<=') return { max: value };
  if (comparator === '>' || comparator === '>=') return { min: value };
  if (comparator === '~') return { approx: value };
  if (
    /预算(?:是|只有|就|在|大概|大约|有|为|:|最多|控制在|到)?[^，。,\d]{0,3}$/u.test(before) ||
    /^(?: ?元| ?块钱?)?的?(?:预算|封顶)/u.test(after)
  )
    return { max: value };
  if (/(?:我有|手里有|手头有|只有|攒了|最高|上限|限)[^，。,\d]{0,2}$/u.test(before)) return { max: value };
  if (MAX_AFTER_EN.test(after) || MAX_EN.test(before)) return { max: value };
  return { approx: value };
}

const CUE =
  /(?:\b(?:under|below|budget|max|spend|around|about|for|up to|less than|limit|ceiling|between|from|at least|over|sub|pay|cost|price|price range|range|within|only|have|roughly|approximately|near|approx|maximum|minimum|min|above|than|to|at|of|is|or|got|afford|cap|beyond|exceed|like|worth|say|maybe|tops) ?\W{0,2}|预算|价格|价位|不超过|最多|最高|左右|控制在|别超过|低于|至少|大概|差不多|上限)$/u;

function isPrice(text: RequestText, candidate: Candidate, unsure: boolean): boolean {
  if (candidate.sure || candidate.comparator === 'machine') return candidate.value >= 20;
  const { start, end, value, comparator } = candidate;
  if (value < 20) return false;
  const before = text.matched.slice(Math.max(0, start - 24), start);
  const after = text.matched.slice(end, end + 16);
  if (/^20[12]\d$/u.test(text.normal.slice(start, end)) && !CUE.test(before) && comparator === '=')
    return false;
  if (comparator !== '=' || candidate.max !== undefined) return true;
  if (MAX_AFTER_EN.test(after) || /^(?:以内|以下|左右|上下|封顶|预算|出头|起|的|档|价位|内)/u.test(after))
    return true;
  return CUE.test(before) || (unsure && value >= 30);
}

function moneyCandidates(quantities: readonly SpecificationMention[]): Candidate[] {
  return quantities
    .filter((mention) => /^[A-Z]{3}$/u.test(mention.canonicalUnit))
    .map(({ start, end, value, valueMax, comparator, canonicalUnit }) => ({
      start,
      end,
      value,
      max: valueMax,
      comparator,
      currency: canonicalUnit,
      sure: true,
    }));
}

const THOUSANDS = /(?<![\d一二两三四五六七八九十几])千元(?:机|级|档|价位)/gu;

const ROUND = /(?<![\d一二两三四五六七八九十几百千万])([百千万])元(?!机|级|档|价位)/gu;

/** 百元左右: a round sum without a digit. */
function roundCandidates(text: RequestText): Candidate[] {
  return [...text.normal.matchAll(ROUND)].map((match) => {
    const end = match.index + match[0].length;
    const comparator = comparatorBefore(text.normal, match.index) ?? comparatorAfter(text.normal, end) ?? '=';
    return { start: match.index, end, value: FACTORS[match[1] ?? ''] ?? 0, comparator, sure: true };
  });
}

/** 千元机: a phone of 1,000 to 2,000. */
function thousandCandidates(text: RequestText): Candidate[] {
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
  return !/功率|充$|输出/u.test(text.normal.slice(Math.max(0, start - 6), start));
}

function slangCandidates(text: RequestText, quantities: readonly SpecificationMention[]): Candidate[] {
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

/** A currency said elsewhere in the request (`budget 500, in euros`), or that of simplified Chinese text. */
function currencyIn(text: RequestText, candidate: Candidate): string | undefined {
  if (candidate.currency !== undefined) return candidate.currency;
  const near = text.normal.slice(candidate.end, candidate.end + 12);
  const said =
    /^ ?(?:(?:us )?(dollars?|bucks|usd)|(quid|gbp|pounds)|(euros?|eur)|(rupees|inr)|(cad|canadian)|(aud)|(蚊|港币|港纸|港元)|(台币|新台币)|(rand|zar))/u.exec(
      near,
    );
  if (said !== null)
    return ['USD', 'GBP', 'EUR', 'INR', 'CAD', 'AUD', 'HKD', 'TWD', 'ZAR'][
      said.slice(1).findIndex((group) => group !== undefined)
    ];
  return text.language === 'zh' ? 'CNY' : undefined;
}

/**
 * The prices that a request names, from left to right: with a currency, with words of money, or bare. `quantities`
 * are those of the text, positions of `masked` are not read; `unsure` takes bare numbers without any word as prices.
 */
export function findPrices(
  text: RequestText,
  quantities: readonly SpecificationMention[],
  masked: readonly boolean[],
  unsure: boolean,
): FoundPrice[] {
  const money = [
    ...moneyCandidates(quantities),
    ...thousandCandidates(text),
    ...roundCandidates(text),
    ...slangCandidates(text, quantities),
  ];
  const taken = [...masked];
  for (const { start, end } of quantities) taken.fill(true, start, end);
  const bare = bareCandidates(text, taken).filter((candidate) => isPrice(text, candidate, unsure));
  return [...money, ...bare]
    .sort((a, b) => a.start - b.start)
    .flatMap((candidate) => {
      const limit = limitOf(text, candidate);
      if (limit === undefined) return [];
      const currency = currencyIn(text, candidate);
      return [
        {
          start: candidate.start,
          end: candidate.end,
          wish: currency === undefined ? limit : { ...limit, currency },
        },
      ];
    });
}
