import type { SpecificationMention } from '../../../extract/extraction.js';
import { comparatorAfter, comparatorBefore } from '../../../extract/quantities/comparators.js';
import type { PriceWish } from '../parsed-request.js';
import type { RequestText } from '../text/request-text.js';
import { withChangedBudgets } from './changed-budget.js';
import { measuredAgainst } from './measured-against.js';
import { bareCandidates, type PriceCandidate, UNDER_BEFORE_ZH } from './price-candidates.js';
import { limitOf, MAX_AFTER_EN } from './price-limit.js';
import { withRanges } from './price-ranges.js';
import { slangPrices } from './price-slang.js';

/** A price that a request names, where it stands. */
export interface FoundPrice {
  readonly start: number;
  readonly end: number;
  readonly wish: PriceWish;
}

/** How many are bought: `30 headsets`. */
const COUNTED =
  /^ (?:new |office |wireless |cheap |identical |gaming )?(?:headsets|headphones|laptops|phones|tablets|monitors|keyboards|mice|printers|cameras|desktops|pcs|computers|chargers|cables|webcams|speakers|drones|routers|tvs|ipads|iphones|macbooks|devices|units|pieces|people|users|staff|employees|students|kids|guests)\b/u;

/** `quantity 30`, `a firm of thirty`: how many there are. */
const PIECES_BEFORE =
  /\b(?:quantity|qty|(?:firm|team|class|group|office|household|family|staff|company|crew) of)(?: about| around| some|:)? $/u;

const CUE =
  /(?:\b(?:under|below|budget|max|spend|around|about|for|up to|less than|limit|ceiling|between|from|at least|over|sub|pay|cost|price|price range|range|within|only|have|roughly|approximately|near|approx|maximum|minimum|min|above|than|to|at|of|is|or|got|afford|cap|beyond|exceed|like|worth|say|maybe|tops) ?\W{0,2}|(?:想|打算|准备|愿意|最多)花|加到|预算(?:[加提增升涨降减调放改][高加宽到成]{0,3})?|价格|价位|不超过|最多|最高|左右|控制在|别超过|低于|至少|大概|差不多|上限|(?:不对|不是|错了|哦不|，不)[，,、 ]{0,2}(?:是|应该是|改成|就)?)$/u;

/** `a macbook of 2015`, `made around 2015`: a year of goods. A budget of 2015 is none. */
const YEAR_OF_GOODS =
  /\b(?:from|since|in|made|built|bought|released|dating|it|them|macbook|iphone|ipad|kindle|laptop|computer|pc|phone|tablet|tv|camera|printer|monitor|watch|model|one) (?:of|around|about) $/u;

/** `from 2012`, `since 2019`, and a year without any word. */
function isYear(before: string, after: string, comparator: string): boolean {
  if (/\b(?:from|since|in|early|late|mid|model) $/u.test(before) || YEAR_OF_GOODS.test(before))
    return !/^ ?(?:[$€£]|usd|eur|dollars?|bucks|euros?|pounds|quid|to\b|up\b|and up|upwards|-|–|max|tops|budget|or less|for\b|on an?\b)/u.test(
      after,
    );
  return comparator === '=' && !CUE.test(before);
}

/** `16gb ram or 32`: the other choice of a measure, where it may be one. */
const OTHER_MEASURE =
  /\d ?(gb|tb|mb|g|hz|mah|mp|wh?|inch(?:es)?|cm|mm|kg|hours?|hrs?|h)(?: (?:of )?(?:ram|memory|storage|screen))?(?:,? or|还是|或者?) ?$/u;

/** Sizes of memory and storage, in GB, are powers of two. */
function isOtherMeasure(before: string, value: number): boolean {
  const unit = OTHER_MEASURE.exec(before)?.[1];
  if (unit === undefined) return false;
  if (unit === 'gb' || unit === 'g') return Number.isInteger(Math.log2(value));
  return value < 100 || unit === 'mah' || unit === 'hz' || unit === 'mb';
}

function isPrice(text: RequestText, candidate: PriceCandidate, unsure: boolean): boolean {
  const { start, end, value, comparator } = candidate;
  // 七十一: so little money is said with its unit.
  if (value < 100 && /\p{Script=Han}/u.test(text.normal[start] ?? '') && candidate.currency === undefined)
    return false;
  if (candidate.sure || candidate.comparator === 'machine') return candidate.value >= 20;
  if (value < 20 || COUNTED.test(text.matched.slice(end, end + 26))) return false;
  const before = text.matched.slice(Math.max(0, start - 24), start);
  const after = text.matched.slice(end, end + 16);
  // The name of a program.
  if (value === 365 && /(?:office|microsoft|ms) $/u.test(before)) return false;
  if (PIECES_BEFORE.test(before) || isOtherMeasure(before, value)) return false;
  if (/^20[12]\d$/u.test(text.normal.slice(start, end)) && isYear(before, after, comparator)) return false;
  if (comparator !== '=' || candidate.max !== undefined) return true;
  if (MAX_AFTER_EN.test(after) || /^(?:以内|以下|左右|上下|封顶|预算|出头|起|的|档|价位|内)/u.test(after))
    return true;
  return CUE.test(before) || (unsure && value >= 30);
}

/** From so many pounds on money is meant: hardly any goods weigh as much. */
const HEAVY_POUNDS = 30;

/** Whether a quantity in pounds is money. */
export function isPoundsOfMoney({ unit, value }: SpecificationMention): boolean {
  return unit === 'lb' && value >= HEAVY_POUNDS;
}

/** `R1200 or under`, `max R900`: rand, where it is said to be a limit. */
const RAND = /(?<![a-z\d])r ?(\d{3,6})(?![a-z\d])/gu;
const RAND_BEFORE = /\b(?:under|below|max|budget|up to|less than|at most)(?: of| is)? ?$/u;
const RAND_AFTER = /^ ?(?:or (?:less|under|below|so|cheaper)|max|tops|budget|limit|to spend|at most)\b/u;

function randCandidates({ normal }: RequestText): PriceCandidate[] {
  return [...normal.matchAll(RAND)].flatMap(({ index, 0: all, 1: amount }) => {
    const end = index + all.length;
    const [before, after] = [normal.slice(Math.max(0, index - 24), index), normal.slice(end, end + 16)];
    if (!RAND_BEFORE.test(before) && !RAND_AFTER.test(after)) return [];
    const comparator = comparatorBefore(normal, index) ?? comparatorAfter(normal, end) ?? '=';
    return [{ start: index, end, value: Number(amount), comparator, currency: 'ZAR', sure: true }];
  });
}

function asMoney(mention: SpecificationMention): SpecificationMention {
  return isPoundsOfMoney(mention) ? { ...mention, canonicalUnit: 'GBP' } : mention;
}

function moneyCandidates(quantities: readonly SpecificationMention[]): PriceCandidate[] {
  return quantities
    .map(asMoney)
    .filter((mention) => /^[A-Z]{3}$/u.test(mention.canonicalUnit))
    .map(({ start, end, value, valueMax, comparator, canonicalUnit }) => ({
      start,
      end,
      // A dash before a sum is no sign of less than nothing.
      value: Math.abs(value),
      max: valueMax,
      comparator,
      currency: canonicalUnit,
      sure: true,
    }));
}

/** A currency said elsewhere in the request (`budget 500, in euros`), or that of simplified Chinese text. */
function currencyIn(text: RequestText, candidate: PriceCandidate): string | undefined {
  if (candidate.currency !== undefined) return candidate.currency;
  const near = text.normal.slice(candidate.end, candidate.end + 12);
  const prefix =
    /(?:(新?台币|(?<![a-z])nt(?:d|\$)?)|(港币|港元|hkd?\$?)|(人民币|rmb)|(日元|日币)|(新币|新元|坡币)|(马币|令吉)).{0,6}$/u.exec(
      text.normal.slice(Math.max(0, candidate.start - 12), candidate.start),
    );
  if (prefix !== null)
    return ['TWD', 'HKD', 'CNY', 'JPY', 'SGD', 'MYR'][
      prefix.slice(1).findIndex((group) => group !== undefined)
    ];
  const said =
    /^ ?(?:odd )?(?:(?:us )?(dollars?|bucks|usd)|(quid|gbp|pounds)|(euros?|eur)|(rupees|inr)|(cad|canadian)|(aud|aussie|australian)|(蚊|港币|港纸|港元)|(台币|新台币)|(rand|zar)|(新币|新元|坡币|sgd)|(马币|令吉|myr|ringgit))/u.exec(
      near,
    );
  if (said !== null)
    return ['USD', 'GBP', 'EUR', 'INR', 'CAD', 'AUD', 'HKD', 'TWD', 'ZAR', 'SGD', 'MYR'][
      said.slice(1).findIndex((group) => group !== undefined)
    ];
  // `in dollars not more than five hundred`
  const ahead = /\bin (dollars|euros|pounds|rupees)\b[^.;!?\d]{0,28}$/u.exec(
    text.normal.slice(Math.max(0, candidate.start - 48), candidate.start),
  );
  if (ahead !== null) return { dollars: 'USD', euros: 'EUR', pounds: 'GBP', rupees: 'INR' }[ahead[1] ?? ''];
  if (/\bla(?:kh|c)s?$/u.test(text.normal.slice(candidate.start, candidate.end))) return 'INR';
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
  const money = withChangedBudgets(text, [
    ...moneyCandidates(quantities),
    ...slangPrices(text, quantities),
    ...randCandidates(text),
  ])
    .filter(({ start, end }) => masked[start] !== true || /[^\d.,]/u.test(text.normal.slice(start, end)))
    .map((candidate) => {
      const before = text.normal.slice(Math.max(0, candidate.start - 6), candidate.start);
      if (UNDER_BEFORE_ZH.test(before)) return { ...candidate, comparator: '<=' };
      const against = measuredAgainst(before, text.normal.slice(candidate.end, candidate.end + 8));
      return against === undefined ? candidate : { ...candidate, comparator: against };
    });
  const taken = [...masked];
  for (const { start, end } of quantities) taken.fill(true, start, end);
  const bare = withChangedBudgets(text, bareCandidates(text, taken)).filter((candidate) =>
    isPrice(text, candidate, unsure),
  );
  const said = [
    ...money.filter(
      ({ start, end, value }) =>
        !(value < 10 && /^[一二两三四五六七八九]块/u.test(text.normal.slice(start, end))),
    ),
    ...bare,
  ];
  // A range holds the numbers in it; 几十块: nobody knows how much.
  const alone = said
    .filter(
      (one) =>
        text.normal[one.start - 1] !== '几' &&
        !said.some(
          (other) =>
            other !== one && other.max !== undefined && other.start <= one.start && one.end <= other.end,
        ),
    )
    .sort((a, b) => a.start - b.start);
  return withRanges(text, alone).flatMap((candidate) => {
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
