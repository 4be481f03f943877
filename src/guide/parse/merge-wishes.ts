import type { FoundPrice } from './amounts/find-price.js';
import type { FoundSpecification } from './amounts/specification-strings.js';
import type { PriceWish, SpecificationWish } from './parsed-request.js';
import { lastWord } from './text/correction.js';
import type { RequestText } from './text/request-text.js';

/**
 * One wish a specification, in the order of their first words: after a correction the last word counts; two numbers
 * of one name join (a value and a limit), two different strings both stand.
 */
export function mergeSpecifications(
  found: readonly FoundSpecification[],
  corrections: readonly number[],
): SpecificationWish[] {
  const byName = new Map<string, FoundSpecification[]>();
  for (const item of [...found].sort((a, b) => a.start - b.start)) {
    byName.set(item.wish.name, [...(byName.get(item.wish.name) ?? []), item]);
  }
  const merged: SpecificationWish[] = [];
  for (const items of byName.values()) {
    const kept = lastWord(items, corrections);
    const strings = kept.filter(({ wish }) => typeof wish.value === 'string').map(({ wish }) => wish);
    for (const wish of strings)
      if (!merged.some((other) => other.name === wish.name && other.value === wish.value)) merged.push(wish);
    const numbers = kept.filter(({ wish }) => typeof wish.value !== 'string').map(({ wish }) => wish);
    const first = numbers[0];
    if (first === undefined) continue;
    const min = numbers.find((wish) => wish.min !== undefined)?.min;
    const max = numbers.find((wish) => wish.max !== undefined)?.max;
    const value = numbers.find((wish) => wish.value !== undefined)?.value;
    merged.push({
      name: first.name,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(value === undefined || min !== undefined || max !== undefined ? {} : { value }),
      ...(value !== undefined && min === undefined && max === undefined ? {} : {}),
      unit: first.unit,
    });
  }
  return merged;
}

/** What can be paid if it must be: `could stretch to`, 能加到. */
const STRETCH =
  /\b(?:(?:could|can|might|would|able|willing|prepared|happy|ready)(?: to)?(?: [a-z]+)? (?:stretch|go|push|raise|extend|pay|spend)|stretch(?:ing)?|push(?:ing)? it)(?: (?:it|that|up|as high|as far|as|to|a bit|maybe)){0,4} ?[$€£¥]?$|(?:(?:可以|能|愿意|咬牙|再)(?:再)?(?:加|涨|提|提高|上浮|放宽)到|咬牙到?)[^\d，。,；;]{0,3}$/u;

/**
 * One price of all that were named: after a correction the last word counts, else the first of each kind; `about
 * 1800, could go to 2000` keeps both, and a limit that can be stretched is as high as that. Null when there is none.
 */
export function mergePrices(
  found: readonly FoundPrice[],
  corrections: readonly number[],
  text: RequestText,
): PriceWish | null {
  const kept = lastWord(found, corrections);
  const first = kept[0];
  if (first === undefined) return null;
  let price: PriceWish = first.wish;
  const dropped = found.filter((item) => !kept.includes(item)).at(-1)?.wish;
  if (
    dropped !== undefined &&
    price.approx !== undefined &&
    price.min === undefined &&
    price.max === undefined
  ) {
    const { approx, ...rest } = price;
    if (dropped.max !== undefined && dropped.min === undefined) price = { ...rest, max: approx };
    else if (dropped.min !== undefined && dropped.max === undefined) price = { ...rest, min: approx };
    if (price.currency === undefined && dropped.currency !== undefined)
      price = { ...price, currency: dropped.currency };
  }
  for (const { start, wish } of kept.slice(1)) {
    const stretch =
      /(?:could|can|might|stretch|go up|go to|willing|absolute|max|perhaps|possibly|even|push|最多|可以加到|能加到|能接受|上限|最高|顶多|不超过|再高|也能上|也行|咬牙)[^.;。；]{0,20}$/u.test(
        text.matched.slice(Math.max(0, start - 30), start),
      );
    const end = wish.max ?? wish.approx;
    if (
      price.max !== undefined &&
      end !== undefined &&
      end > price.max &&
      STRETCH.test(text.matched.slice(Math.max(0, start - 48), start))
    )
      price = { ...price, max: end };
    else if (
      price.max === undefined &&
      wish.max !== undefined &&
      wish.min === undefined &&
      price.min === undefined
    )
      price = { ...price, max: wish.max };
    else if (
      price.min === undefined &&
      wish.min !== undefined &&
      wish.max === undefined &&
      price.approx === undefined
    )
      price = { ...price, min: wish.min };
    else if (price.max === undefined && wish.max !== undefined && price.min !== undefined)
      price = { ...price, max: wish.max };
    else if (stretch && wish.max === undefined && wish.approx !== undefined && price.max === undefined)
      price = { ...price, max: wish.approx };
    if (price.currency === undefined && wish.currency !== undefined)
      price = { ...price, currency: wish.currency };
  }
  const { min, max, approx, currency } = price;
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(approx === undefined ? {} : { approx }),
    ...(currency === undefined ? {} : { currency }),
  };
}
