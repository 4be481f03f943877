import type { SpecificationMention } from '../../../extract/extraction.js';
import { comparatorAfter, comparatorBefore } from '../../../extract/quantities/comparators.js';
import type { PriceWish } from '../parsed-request.js';
import { deniedComparator } from '../stance/negated-comparison.js';
import { isSlightlyOver } from '../stance/slightly-over.js';
import type { RequestText } from '../text/request-text.js';
import { bareCandidates, MOST_APART, type PriceCandidate, UNDER_BEFORE_ZH } from './price-candidates.js';
import { slangPrices } from './price-slang.js';
import { isDifference, isPaidBefore } from './told-prices.js';

/** A price that a request names, where it stands. */
export interface FoundPrice {
  readonly start: number;
  readonly end: number;
  readonly wish: PriceWish;
}

const MAX_EN =
  /(?:\bbudget(?:'s| is| of| around| about)?(?: only| just)?(?: like)?|\b(?:have|got|with|limit(?: is| of)?|ceiling(?: is| of)?|cap(?: is| of)?|spend(?: only| just)?|only have|max(?: is| of)?|not over|(?:not|n't) (?:cost|be|go|pay|spend)(?: me| us)? (?:over|above|beyond|more than)|(?:if|suppose) (?:i|you|we) had|afford|set aside|saved up|saved|go (?:up )?to|stretch to|going to|as high as|topping out at|limited to|keep it to|push (?:it )?(?:up )?to|said|no more than)) ?(?:to |at |:)?(?:a |the )?$/u;
const MAX_AFTER_EN =
  /^ ?(?:dollars|bucks|usd|eur|euros?|quid|pounds|gbp|[€$£])?(?: (?:each|apiece|a piece|per [a-z]{3,9}))? ?(?:to spend|budget|max|tops|or less|or under|limit|ceiling|is my (?:limit|max|budget|ceiling)|at most|is the (?:limit|max|most)|to work with|maximum|and under|to play with|is all i have|cap\b|or below|or cheaper|is the ceiling|to burn|absolute max|is as high|is what i have|saved|and not a (?:penny|cent) more|not a (?:penny|cent) more|no more\b(?! than)|is as far as|if possible less|is all\b|all in\b)/u;
const NOT_LIMIT_EN =
  /(?:(?:cost|costs|costing|paid|pay|was|were|worth|sells? for|retails? for|retail|msrp|goes for|priced at|used to be|original(?:ly)?|list price(?: of)?|new(?: one)? (?:is|costs?)|for over|than (?:the|my|a)|saw (?:it|one) for|than spending)(?: me| us| him| her| about| around| over| like| nearly| almost| at)*) $/u;
const NOT_LIMIT_ZH =
  /(?:花了|买的时候|原价|卖|之前|当时|以前|要卖|标价|官网|原来|买成|那台|那款|值|旧的|老的|上次|去年)[^，。,]{0,5}$/u;

const ROUGH_LIMIT =
  /(?:up to|under|below|max(?:imum)?(?: of)?|at most|no more than|not more than|within|不超过|最多|别超过|上限)(?: about| around| roughly| maybe| like|大概|差不多|大约)? ?$/u;
const TOO_MUCH =
  /^ ?(?:\w+ )?(?:is|are|would be|was) (?:out of reach|too much|too expensive|silly|ridiculous|way too)|^ ?(?:元|块)?(?:太贵|贵了|买不起)/u;

/** How many are bought: `30 headsets`. */
const COUNTED =
  /^ (?:new |office |wireless |cheap |identical |gaming )?(?:headsets|headphones|laptops|phones|tablets|monitors|keyboards|mice|printers|cameras|desktops|pcs|computers|chargers|cables|webcams|speakers|drones|routers|tvs|ipads|iphones|macbooks|devices|units|pieces|people|users|staff|employees|students|kids|guests)\b/u;

/** `quantity 30`, `a firm of thirty`: how many there are. */
const PIECES_BEFORE =
  /\b(?:quantity|qty|(?:firm|team|class|group|office|household|family|staff|company|crew) of)(?: about| around| some|:)? $/u;

function limitOf(text: RequestText, candidate: PriceCandidate): PriceWish | undefined {
  const { start, end, value, max } = candidate;
  const comparator = deniedComparator(
    text.matched.slice(Math.max(0, start - 48), start),
    candidate.comparator,
  );
  const before = text.matched.slice(Math.max(0, start - 36), start);
  const after = text.matched.slice(end, end + 30);
  if (
    NOT_LIMIT_EN.test(before) &&
    !/(?:max|up to|at most|don'?t want to pay|willing to pay|can pay|want to pay|pay (?:up to|around|about)|could pay|would pay|happy to pay|ready to pay|to pay|not pay|(?:not|n'?t) cost(?:ing)? (?:me )?(?:over|above|beyond|more))[^.;,]{0,14}$/u.test(
      before,
    )
  )
    return undefined;
  if (NOT_LIMIT_ZH.test(before) || isDifference(before, after)) return undefined;
  if (isPaidBefore(text.matched.slice(Math.max(0, start - 72), start))) return undefined;
  if (/^(?: ?元| ?块)?(?:买的|入手的|多买|的时候)/u.test(after)) return undefined;
  // `up to about 3 grand`: the limit counts, not that it is a rough one.
  if (comparator === '~' && max === undefined && ROUGH_LIMIT.test(before)) return { max: value };
  if (TOO_MUCH.test(after)) return undefined;
  const step = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  if (max !== undefined) return { min: value, max };
  if (comparator === 'machine') return { min: value, max: value * 2 };
  if (comparator === '>' && /[多几]/u.test(text.normal.slice(start, end)))
    return { min: value, max: value + step };
  if (comparator === '>' && isSlightlyOver(before, after)) return { approx: value };
  if (comparator === '<' || comparator === '<=') return { max: value };
  if (comparator === '>' || comparator === '>=') return { min: value };
  // 三千块打住, 八百楼下, `two hundred Aussie dollars, tops`, `from a grand up`.
  if (/^ ?(?:元|块钱?|蚊)?(?:打住|拉倒|到头|到顶|顶破天|楼下|往下|就这么多|不能再多)/u.test(after))
    return { max: value };
  if (
    /^(?: (?:\w+ )?(?:dollars|bucks|euros?|quid|pounds|rand|rupees))?, (?:tops|max|at most|not more|no more|at the most|absolute max)\b/u.test(
      after,
    )
  )
    return { max: value };
  if (/\b(?:until|till|not more than|no more than)(?: \w+)? $/u.test(before)) return { max: value };
  if (
    /\bfrom (?:about |around |roughly )?(?:a )?$/u.test(before) &&
    /^(?: \w+)? up\b|^ (?:and )?upwards/u.test(after)
  )
    return { min: value };
  if (comparator === '~') return MAX_AFTER_EN.test(after) ? { max: value } : { approx: value };
  if (
    /预算(?:是|只有|就|在|大概|大约|有|为|:|最多|控制在|到)?[^，。,\d]{0,3}$/u.test(before) ||
    /^(?: ?元| ?块钱?)?的?(?:预算|封顶)/u.test(after)
  )
    return { max: value };
  if (
    /(?:我有|手里有|手头有|只有|攒了|最高|上限|限|最多|至多|顶多|撑死|顶天|给他|给我批)[^，。,\d]{0,3}$/u.test(
      before,
    )
  )
    return { max: value };
  if (MAX_AFTER_EN.test(after) || MAX_EN.test(before)) return { max: value };
  return { approx: value };
}

const CUE =
  /(?:\b(?:under|below|budget|max|spend|around|about|for|up to|less than|limit|ceiling|between|from|at least|over|sub|pay|cost|price|price range|range|within|only|have|roughly|approximately|near|approx|maximum|minimum|min|above|than|to|at|of|is|or|got|afford|cap|beyond|exceed|like|worth|say|maybe|tops) ?\W{0,2}|预算(?:[加提增升涨降减调放改][高加宽到成]{0,3})?|价格|价位|不超过|最多|最高|左右|控制在|别超过|低于|至少|大概|差不多|上限)$/u;

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

/** What joins the ends of a range whose first has a sign of its currency: NT$2萬到2萬5, `£200 to 300`. */
const TO = /^ ?(?:-|–|~|～|(?:down |up )?to|到|至|降到) ?$/u;
/** `between 1000 and` 800, 从三千到 2000: an end of a range wherever it stands. */
const BETWEEN_BEFORE = /\bbetween (?:about |around )?$|介于$/u;
/** Not a range: a price that fell. */
const FELL_BEFORE =
  /(?:dropped|fell|reduced|went|came|cut|marked)(?: down)? (?:from )?$|[降跌](?:价|了)?(?:从|由)?$/u;

/** Whether `one` is the other end of the range that `last` begins; the lower end may be said last. */
function isOtherEnd({ normal }: RequestText, last: PriceCandidate, one: PriceCandidate): boolean {
  if (last.max !== undefined || one.max !== undefined || last.value === one.value) return false;
  if (one.currency !== undefined && last.currency !== undefined && one.currency !== last.currency)
    return false;
  const [before, between] = [
    normal.slice(Math.max(0, last.start - 20), last.start).replace(/[$€£¥]$/u, ''),
    normal.slice(last.end, one.start).replace(/[$€£¥]$/u, ''),
  ];
  if (one.value > last.value)
    return (one.currency === undefined || one.currency === last.currency) && TO.test(between);
  if (last.value / one.value >= MOST_APART || FELL_BEFORE.test(before)) return false;
  return TO.test(between) || (BETWEEN_BEFORE.test(before) && /^ ?(?:and|和|与) ?$/u.test(between));
}

/** `said`, from left to right, with the two ends of a range as one. */
function withRanges(text: RequestText, said: readonly PriceCandidate[]): PriceCandidate[] {
  const joined: PriceCandidate[] = [];
  for (const one of said) {
    const last = joined.at(-1);
    if (last === undefined || !isOtherEnd(text, last, one)) {
      joined.push(one);
      continue;
    }
    const currency = last.currency ?? one.currency;
    joined.splice(-1, 1, {
      ...last,
      end: one.end,
      value: Math.min(last.value, one.value),
      max: Math.max(last.value, one.value),
      comparator: '=',
      ...(currency !== undefined && { currency }),
    });
  }
  return joined;
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
      value,
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
    /^ ?(?:(?:us )?(dollars?|bucks|usd)|(quid|gbp|pounds)|(euros?|eur)|(rupees|inr)|(cad|canadian)|(aud|aussie|australian)|(蚊|港币|港纸|港元)|(台币|新台币)|(rand|zar)|(新币|新元|坡币|sgd)|(马币|令吉|myr|ringgit))/u.exec(
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
  const money = [...moneyCandidates(quantities), ...slangPrices(text, quantities), ...randCandidates(text)]
    .filter(({ start, end }) => masked[start] !== true || /[^\d.,]/u.test(text.normal.slice(start, end)))
    .map((candidate) =>
      UNDER_BEFORE_ZH.test(text.normal.slice(Math.max(0, candidate.start - 6), candidate.start))
        ? { ...candidate, comparator: '<=' }
        : candidate,
    );
  const taken = [...masked];
  for (const { start, end } of quantities) taken.fill(true, start, end);
  const bare = bareCandidates(text, taken).filter((candidate) => isPrice(text, candidate, unsure));
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
