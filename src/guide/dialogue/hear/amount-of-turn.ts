import type { ParsedRequest, PriceWish, SpecificationWish } from '../../parse/parsed-request.js';
import type { Wishes } from '../../wishes/wishes.js';
import type { AskedQuestion, Turn } from '../turns/turn.js';

/** An amount so many times less than those that were spoken of is no price. */
const LEAST_PART = 10;

/** Asks whether an amount of something does: 144够不够. */
const ASKS_ENOUGH = /\benough\b|够|[吗么] ?[?？]?$/iu;
/** Behind an amount of something else than money: "200 square metres", 200平, 十台. */
const OF_ANOTHER =
  /^ ?(?:square|sq|m2|m²|met(?:re|er)s?|feet|ft|people|persons?|pieces?|units?|hours?|days?|weeks?|months?|years?|times|inch|gb|tb|mah|hz|w\b|kg|grams?|g\b)|^ ?(?:平|米|个|人|台|只|部|副|件|套|寸|年|月|天|小时|次|层|楼|岁|度)/i;

/** Whether `after`, the text behind an amount, makes it one of something else than money. */
export const isOfAnotherUnit = (after: string): boolean => OF_ANOTHER.test(after);

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
  if (ASKS_ENOUGH.test(text.trim())) return undefined;
  if (
    amounts.length === 1 &&
    OF_ANOTHER.test(text.slice(text.indexOf(amounts[0] as string) + (amounts[0] as string).length))
  )
    return undefined;
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

/** Words that correct what was said: "actually no, 13", 不对，13. */
const CORRECTS =
  /\b(?:no|nope|actually|sorry|rather|instead|make (?:it|that)|i meant?|oops|wait)\b|不|还是|改成|换成|应该|说错|算了/iu;
/** So many times more or less is no correction of an amount. */
const MOST_APART = 3;

/** Every bound of `wish` that is a number. */
const boundsOf = ({ value, min, max }: SpecificationWish): number[] =>
  [value, min, max].filter((bound): bound is number => typeof bound === 'number');

/**
 * A bare number that corrects the measure said in the turn before: "14 inch", then "actually no, 13". It takes the place of the nearest amount said there;
 * undefined where that is a price, or further away than a measure would be.
 */
export function correctedSpecification(
  text: string,
  { kind, changes }: Pick<Turn, 'kind' | 'changes'>,
): SpecificationWish | undefined {
  const amounts = text.match(/\d{1,6}(?:\.\d{1,3})?/g) ?? [];
  const amount = Number(amounts[0]);
  if (kind !== 'TEXT' || amounts.length !== 1 || !(amount > 0) || !CORRECTS.test(text)) return undefined;
  const apart = (bounds: readonly number[]): number =>
    Math.min(...bounds.map((bound) => Math.abs(Math.log(bound / amount))));
  const said = changes.flatMap((change) =>
    change.kind === 'begin'
      ? change.wishes.specifications
      : change.kind === 'specification'
        ? [change.value]
        : [],
  );
  const prices = changes.flatMap((change) =>
    change.kind === 'begin' ? (change.wishes.price ?? []) : change.kind === 'price' ? [change.value] : [],
  );
  const priced = apart(
    prices.flatMap(({ min, max, approx }) => [min, max, approx]).filter((bound) => bound !== undefined),
  );
  const [nearest] = said.toSorted((a, b) => apart(boundsOf(a)) - apart(boundsOf(b)));
  if (nearest === undefined) return undefined;
  const distance = apart(boundsOf(nearest));
  if (distance > Math.log(MOST_APART) || distance > priced) return undefined;
  const { name, unit, min, max } = nearest;
  const end = min === undefined ? 'max' : 'min';
  const bound = (min === undefined) === (max === undefined) ? 'value' : end;
  return { name, [bound]: amount, ...(unit !== undefined && { unit }) };
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
