import type { RequestText } from '../text/request-text.js';
import { MOST_APART, type PriceCandidate } from './price-candidates.js';

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
export function withRanges(text: RequestText, said: readonly PriceCandidate[]): PriceCandidate[] {
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
