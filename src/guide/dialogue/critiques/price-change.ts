import { priceOf } from '../../../profile/shop/category-facts.js';
import type { NumberRange } from '../../../recommend/select/product-filter.js';
import { catalogueWords } from '../../catalogue/catalogue-words.js';
import { roughly } from '../../catalogue/reference-rates.js';
import { priceRange } from '../../wishes/request-filter.js';
import type { Wishes } from '../../wishes/wishes.js';
import { roundBetween } from '../questions/number-ranges.js';
import type { Change } from '../turns/change.js';
import { alternatives, filterAtPlace, SAME } from './alternatives.js';
import type { ShopAtPlace } from './shop-at-place.js';

/** Less by this share is noticeably less. */
const NOTICEABLE = 0.05;

/** What a critique of the price of `product` (index) changes: a limit a twentieth beyond it; none where nothing that meets `wishes` is. */
export function priceChange(
  shop: ShopAtPlace,
  way: 'less' | 'more',
  product: number,
  wishes: Wishes,
): Change[] {
  const { snapshot } = shop;
  const own = priceOf(snapshot, product, filterAtPlace(shop, wishes));
  if (own === undefined) return [];
  const { price } = wishes;
  // Said in the currency that limits were said in so far, else in that of the conversation, where there is a rate.
  const usual = price === null ? shop.currency : catalogueWords(snapshot).currencies[0];
  const said = price?.currency ?? usual ?? own.currency;
  const converted = said === own.currency ? undefined : roughly(own.amount, own.currency, said);
  const [amount, unit] = converted === undefined ? [own.amount, own.currency] : [converted, said];
  const currency = unit === '' ? {} : { currency: unit };
  const before: NumberRange =
    price === null || (converted === undefined && unit !== said) ? {} : priceRange(price);
  const beyond =
    way === 'less'
      ? Math.min(roundBetween(amount * (1 - NOTICEABLE), amount * (1 - SAME / 2)), before.lte ?? Infinity)
      : Math.max(roundBetween(amount * (1 + SAME / 2), amount * (1 + NOTICEABLE)), before.gte ?? 0);
  const range =
    way === 'less'
      ? { ...(before.gte !== undefined && before.gte < beyond && { min: before.gte }), max: beyond }
      : { min: beyond, ...(before.lte !== undefined && before.lte > beyond && { max: before.lte }) };
  const after = { ...wishes, price: { ...range, ...currency } };
  return alternatives(shop, product, after).length === 0
    ? []
    : [{ kind: 'price', value: { ...range, ...currency } }];
}
