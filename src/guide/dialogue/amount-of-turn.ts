import type { ParsedRequest, PriceWish } from '../parse/parsed-request.js';
import type { Wishes } from '../wishes.js';
import type { AskedQuestion } from './turn.js';

/** An amount so many times less than those that were spoken of is no price. */
const LEAST_PART = 10;

/**
 * An amount alone is a price where a price was asked for or said: "no, make it 800". Not one that is far from what was
 * spoken of: "9" is no budget where laptops are looked at.
 */
export function bareAmount(
  text: string,
  asked: AskedQuestion | undefined,
  { price }: Wishes,
): PriceWish | undefined {
  const amounts = text.match(/\d{1,9}(?:[.,]\d{1,9})*/g) ?? [];
  const max = amounts.length === 1 ? Number((amounts[0] as string).replace(/,/g, '')) : Number.NaN;
  const ranges = asked?.id === 'price' ? asked.options.map(({ meaning }) => meaning) : [];
  const bounds = [
    price?.max ?? price?.approx ?? price?.min,
    ...ranges.map((meaning) => (meaning.kind === 'range' ? (meaning.max ?? meaning.min) : undefined)),
  ].filter((bound): bound is number => bound !== undefined);
  if (bounds.length === 0 || !(max >= Math.min(...bounds) / LEAST_PART)) return undefined;
  const [range] = ranges;
  const currency = price?.currency ?? (range?.kind === 'range' ? range.currency : undefined);
  return { max, ...(currency && { currency }) };
}

/** Words for the currency of Chinese text. */
const YUAN = /[元块¥￥]|人民币|rmb|cny/i;

/** `request` with its price in the currency that was spoken of where its own words say none: 80以内 after 两百美元. */
export function inSpokenCurrency(
  request: ParsedRequest,
  text: string,
  { price: before }: Wishes,
): ParsedRequest {
  const { price } = request;
  const isOwn = price?.currency !== 'CNY' || YUAN.test(text) || before?.currency === undefined;
  return price === null || isOwn ? request : { ...request, price: { ...price, currency: before.currency } };
}
