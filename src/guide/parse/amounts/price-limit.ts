import type { PriceWish } from '../parsed-request.js';
import { deniedComparator } from '../stance/negated-comparison.js';
import { isSlightlyOver } from '../stance/slightly-over.js';
import type { RequestText } from '../text/request-text.js';
import type { PriceCandidate } from './price-candidates.js';
import { isDifference, isPaidBefore } from './told-prices.js';

const MAX_EN =
  /(?:\bbudget(?:'s| is| of| around| about)?(?: only| just)?(?: like)?|\b(?:have|got|with|limit(?: is| of)?|ceiling(?: is| of)?|cap(?: is| of)?|spend(?: only| just)?|only have|max(?: is| of)?|not over|(?:not|n't) (?:cost|be|go|pay|spend)(?: me| us)? (?:over|above|beyond|more than)|(?:if|suppose) (?:i|you|we) had|afford|set aside|saved up|saved|go (?:up )?to|stretch to|going to|as high as|topping out at|tops(?: of)?|limited to|keep it to|push (?:it )?(?:up )?to|said|no more than)) ?(?:to |at |:)?(?:a |the )?$/u;
/** Behind a price: it is all that there is to spend. */
export const MAX_AFTER_EN =
  /^ ?(?:dollars|bucks|usd|eur|euros?|quid|pounds|gbp|[€$£])?(?: (?:each|apiece|a piece|per [a-z]{3,9}))? ?(?:to spend|(?:(?:absolute|hard|firm|strict|upper|top) )?(?:limit|ceiling|maximum)|budget|max|tops|or less|or under|limit|ceiling|is my (?:limit|max|budget|ceiling)|at most|is the (?:limit|max|most)|to work with|maximum|and under|to play with|is all i have|cap\b|or below|or cheaper|is the ceiling|to burn|absolute max|is as high|is what i have|saved|and not a (?:penny|cent) more|not a (?:penny|cent) more|no more\b(?! than)|is as far as|if possible less|is all\b|all in\b)/u;
const NOT_LIMIT_EN =
  /(?:(?:cost|costs|costing|paid|pay|was|were|worth|sells? for|retails? for|retail|msrp|goes for|priced at|used to be|original(?:ly)?|list price(?: of)?|new(?: one)? (?:is|costs?)|for over|than (?:the|my|a)|saw (?:it|one) for|than spending)(?: me| us| him| her| about| around| over| like| nearly| almost| at)*) $/u;
const NOT_LIMIT_ZH =
  /(?:花了|买的时候|原价|卖|之前|当时|以前|要卖|标价|官网|原来|买成|那台|那款|值|旧的|老的|上次|去年)[^，。,]{0,5}$/u;

const ROUGH_LIMIT =
  /(?:up to|under|below|max(?:imum)?(?: of)?|at most|no more than|not more than|within|不超过|最多|别超过|上限)(?: about| around| roughly| maybe| like|大概|差不多|大约)? ?$/u;
const TOO_MUCH =
  /^ ?(?:\w+ )?(?:is|are|would be|was) (?:out of reach|too much|too expensive|silly|ridiculous|way too)|^ ?(?:元|块)?(?:太贵|贵了|买不起)/u;

/** What `candidate` asks of a price by the words around it: its bounds, or that it is about so much; undefined where it only tells of one. */
export function limitOf(text: RequestText, candidate: PriceCandidate): PriceWish | undefined {
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
