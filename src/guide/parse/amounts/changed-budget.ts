import type { RequestText } from '../text/request-text.js';
import type { PriceCandidate } from './price-candidates.js';

/** A budget that is changed: where it is told, the amount that no longer holds, and where the one that does begins. */
interface ChangedBudget {
  readonly start: number;
  readonly old: { readonly start: number; readonly end: number };
  readonly place: number;
}

const CHANGE_EN =
  'rais(?:e|ed|ing)|increas(?:e|ed|ing)|up|upp(?:ed|ing)|lift(?:ed|ing)?|bump(?:ed|ing)?|push(?:ed|ing)?|extend(?:ed|ing)?|stretch(?:ed|ing)?|mov(?:e|ed|ing)|chang(?:e|ed|ing)|lower(?:ed|ing)?|cut(?:ting)?|reduc(?:e|ed|ing)|drop(?:ped|ping)?|adjust(?:ed|ing)?|went|gone|goes|going|rose|grew|is up|down';
const LIMIT_EN = 'budget|limit|ceiling|cap|maximum|max|spending';
const CHANGE_ZH =
  '(?:提高?|加|增加?|涨|升|上调|下调|调[高低整]?|改|降低?|减少?|放宽|变|拉高?|抬高?)[到至成为]了?';
const AMOUNT = String.raw`[$€£¥]? ?(?:\d[\d,.]{0,8}k?|[一二两三四五六七八九十百千万]{1,6})`;

/** `raise my budget from 300 to 400`, `budget went from 500 up to 650`. */
const CHANGED_EN = new RegExp(
  String.raw`(?:\b(?:${CHANGE_EN})(?: \w+){0,3} (?:${LIMIT_EN})|\b(?:${LIMIT_EN})(?: \w+){0,2} (?:${CHANGE_EN}))(?: \w+)? from (?:about |around )?(${AMOUNT})(?: ?(?:dollars|bucks|usd|euros?|eur|pounds|quid|gbp|yuan|rmb))? (?:up |down )?to `,
  'gu',
);
/** 预算从3000提到4000, 把三千的预算加到五千. */
const CHANGED_ZH = new RegExp(
  `(?:(?:预算|上限|限额)[^，。,；;\\d]{0,4}[从由自] ?(${AMOUNT}) ?(?:块钱?|元)?|(${AMOUNT}) ?(?:块钱?|元)?的预算)[^，。,；;\\d]{0,3}?${CHANGE_ZH}`,
  'gu',
);

function changesIn({ matched, language }: RequestText): ChangedBudget[] {
  return [...matched.matchAll(language === 'zh' ? CHANGED_ZH : CHANGED_EN)].map((match) => {
    const amount = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].lastIndexOf(amount);
    return {
      start: match.index,
      old: { start, end: start + amount.length },
      place: match.index + match[0].length,
    };
  });
}

/**
 * `candidates` with the budget that is told to be changed (`raise my budget from 300 to 400`, 预算从3000提到4000) at its new limit;
 * the old amount is none.
 */
export function withChangedBudgets(
  text: RequestText,
  candidates: readonly PriceCandidate[],
): PriceCandidate[] {
  const changes = changesIn(text);
  if (changes.length === 0) return [...candidates];
  return candidates.flatMap((candidate): PriceCandidate[] => {
    const { start, end, value, max, currency, sure } = candidate;
    const change = changes.find(
      ({ old, place }) => (start < old.end && old.start < end) || (start >= place && start <= place + 2),
    );
    if (change === undefined) return [candidate];
    const isNew = start >= change.place;
    if (!isNew && max === undefined) return [];
    return [
      {
        start: change.start,
        end,
        // What was taken for a range ends with the new amount.
        value: isNew ? value : (max ?? value),
        comparator: '<=',
        ...(currency !== undefined && { currency }),
        sure,
      },
    ];
  });
}
