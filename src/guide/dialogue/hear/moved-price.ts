import { readNumberAt } from '../../parse/amounts/price-number.js';
import type { PriceWish } from '../../parse/parsed-request.js';
import { requestText } from '../../parse/text/request-text.js';
import { isOfAnotherUnit } from './amount-of-turn.js';

/** A limit of the price as words move it, and where those words are. */
export interface MovedPrice {
  readonly start: number;
  readonly end: number;
  readonly value: PriceWish;
}

const MONEY = String.raw`(?: ?(?:dollars|bucks|usd|euros?|eur|quid|pounds|gbp|yuan|rmb|cny|美元|元|块钱?|刀))?`;
const LEAD_EN =
  "(?:(?:ok|okay|well|so|then|and|but|i|we|i'd|i'll|you|can|could|would|might|maybe|even|let's|please|my|the|our|budget|price|limit|is|to) ){0,8}";
const MAYBE = '(?:(?:it|that|them|the|my|our|budget|limit|price|up|another|about|maybe|say|an extra) ){0,5}';
/** Before an amount that is added: "add", "raise the budget by", 可以再贵, 预算再加. */
const UP_BEFORE = new RegExp(
  String.raw`(?<![a-z])${LEAD_EN}(?:(?:add|plus|another|an extra|extra) ${MAYBE}|(?:raise|increase|up|extend|stretch|bump|lift|go over) ${MAYBE}by (?:about |maybe |another )?)$|(?:我|那|就|预算|价格|价钱|上限|的话|可以|能|还|也|再|愿意|最多|往上|稍微|[，, ]){0,8}(?:(?<![太不很嫌最更挺好])贵|(?<![减更])加|添|涨|追加|提高|上[浮调]|多花|多出|多给|(?<!最)高)(?:个|上|出|了)?$`,
  'u',
);
/** Behind one: "200 higher", "200 more". What follows makes it no measure: "200 more hours". */
const UP_AFTER = new RegExp(
  `^${MONEY} (?:more|higher|extra|on top|over(?: budget| that| it)?|above)(?=$|[.,;!?]| (?:if|for|is|would|on|to|though|at most|than that|please)\\b)`,
  'u',
);
const SPENDS = new RegExp(
  `(?<![a-z])${LEAD_EN}(?:(?:go|spend|pay|stretch|add|afford|do|accept|have) )?(?:up )?(?:to )?(?:maybe |about |another |up to )?$`,
  'u',
);
const DOWN_BEFORE = new RegExp(
  String.raw`(?<![a-z])${LEAD_EN}(?:(?:reduce|lower|cut|decrease|drop) ${MAYBE}by |(?:take|knock) )$|(?:我|那|就|预算|价格|价钱|上限|要|得|再|还|最好|[，, ]){0,8}(?:便宜|减|(?<!最)降|下调|(?<![至最不多])少|砍)(?:个|掉|去|了)?$`,
  'u',
);
const DOWN_AFTER = new RegExp(`^${MONEY} (?:less|lower|cheaper|off (?:the|my) budget)(?=$|[.,;!?])`, 'u');
const AROUND = /(?:plus (?:or )?minus|plus\/minus|\+ ?\/? ?-|±|give or take|正负|上下浮动|上下|浮动) ?$/u;
/** What may end such words. */
const END = new RegExp(
  `^${MONEY}(?: (?:to|on|from|off) (?:the|my|our|that) (?:budget|limit|price|top)| (?:more|higher|extra|on top|less|lower|cheaper|please|is ok|is fine))?(?:左右)?(?:也|都)?(?:行|可以|没关系|没问题)?(?:了|吧|呢|啊)?`,
  'u',
);
/** What an amount is that is moved to in Chinese: 加个1500以内的耳机 seeks goods. */
const ENDS_ZH = new RegExp(
  `^${MONEY}(?:左右)?(?:也|都)?(?:行|可以|没关系|没问题)?(?:了|吧|呢|啊)?(?=$|[，。,.!！?？ ])`,
  'u',
);
const BUDGET = /\b(?:budget|price|limit|spend)\b|预算|价格|价位|价钱|上限/u;
const MOVES =
  /\b(?:rais|increas|up|chang|mov|bump|lift|lower|reduc|cut|dropp?|went|gone|goes|go|extend|stretch)(?:e|es|ed|ing|s)?\b|提|加|涨|升|改|降|减|调|变/u;
const FROM = /(?:\bfrom |从|由)[$€£¥]?$/u;
const TO = new RegExp(
  `^${MONEY}(?: ?(?:up |down )?to |(?:提高?|加|涨|升|改|降|减|调|变|放宽?)?(?:到|成|为))[$€£¥]?$`,
  'u',
);

/** An amount less than this share of the limit moves none. */
const LEAST_SHARE = 0.02;
/** Nor one so many times as much. */
const MOST_TIMES = 2;

/** `price` moved by `amount`; undefined where it has no upper end, or the amount is out of proportion. */
function moved(
  price: PriceWish | null,
  amount: number,
  way: 'up' | 'down' | 'around',
): PriceWish | undefined {
  const limit = price?.max ?? price?.approx;
  if (price === null || limit === undefined || amount < LEAST_SHARE * limit || amount > MOST_TIMES * limit)
    return undefined;
  const { currency } = price;
  const own = currency === undefined ? {} : { currency };
  if (way === 'around' && price.max === undefined)
    return amount < limit ? { min: limit - amount, max: limit + amount, ...own } : undefined;
  const now = way === 'down' ? limit - amount : limit + amount;
  if (now <= (price.min ?? 0)) return undefined;
  return price.max === undefined ? { approx: now, ...own } : { ...price, max: now };
}

/**
 * How `text` moves the limit `price` of a conversation, in both languages: by an amount ("I can go 200 higher", "add 200 to the budget", "give or take 100", 可以再贵五百,
 * 预算再加一千, 便宜个两百), or from one to another ("raise my budget from 300 to 400", 预算从3000提到4000), whose second is the limit, whatever was said before. Undefined where it
 * moves none, and for an amount out of proportion to it. The first 200 UTF-16 units are read. Never throws.
 */
export function movedPrice(text: string, price: PriceWish | null): MovedPrice | undefined {
  const said = requestText(text.slice(0, 200));
  const lower = said.normal.toLowerCase();
  let before: { readonly start: number; readonly end: number } | undefined;
  for (let at = 0; at < lower.length; at++) {
    if (/[a-z\d.,]/u.test(lower[at - 1] ?? '') && /[a-z\d]/u.test(lower[at] as string)) continue;
    const number = readNumberAt(said, at);
    if (number === undefined) continue;
    const { start, end, value } = number;
    const lead = lower.slice(0, start).replace(/[$€£¥] ?$/u, '');
    const after = lower.slice(end);
    at = end - 1;
    const first = before;
    before = { start, end };
    if (isOfAnotherUnit(after)) continue;
    if (
      first !== undefined &&
      FROM.test(lower.slice(0, first.start)) &&
      TO.test(lower.slice(first.end, start)) &&
      BUDGET.test(lower) &&
      MOVES.test(lower)
    ) {
      // As in any request, an amount in Chinese is in yuan where nothing tells another currency.
      const currency = price?.currency ?? (price === null && said.language === 'zh' ? 'CNY' : undefined);
      return { start: 0, end: text.length, value: { max: value, ...(currency && { currency }) } };
    }
    if (said.language === 'zh' && !ENDS_ZH.test(after)) continue;
    const up = UP_BEFORE.exec(lead) ?? (UP_AFTER.test(after) ? SPENDS.exec(lead) : null);
    const down = DOWN_BEFORE.exec(lead) ?? (DOWN_AFTER.test(after) ? SPENDS.exec(lead) : null);
    const around = AROUND.exec(lead);
    const [found, way] =
      around !== null
        ? ([around, 'around'] as const)
        : down !== null
          ? ([down, 'down'] as const)
          : ([up, 'up'] as const);
    if (found === null) continue;
    const now = moved(price, value, way);
    if (now === undefined) continue;
    return { start: found.index, end: end + (END.exec(after)?.[0].length ?? 0), value: now };
  }
  return undefined;
}
