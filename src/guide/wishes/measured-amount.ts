import { nodeId, slug } from '../../domain/ids.js';
import { findSpecification } from '../../domain/vocabulary/vocabulary.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { priceOf, specValuesOf } from '../../profile/shop/category-facts.js';
import { catalogueWords } from '../catalogue/catalogue-words.js';
import { roughly } from '../catalogue/reference-rates.js';
import type { ParsedRequest, PriceWish, SpecificationWish } from '../parse/parsed-request.js';

/** Words that say that an amount is money. */
const MONEY =
  /[$€£¥￥]|[元块刀钱贵价]|预算|\b(?:usd|eur|gbp|cny|rmb|dollars?|bucks?|euros?|pounds?|quid|yuan|budget|price|cost|spend|pay|money|grand)\b|\d ?k\b/i;
/** So many times below the lowest or above the highest price of its kind an amount is no price of it. */
const OUT_OF_REACH = 2;
/** A value is met within this share. */
const SAME = 0.02;

/**
 * The measure that `price`, an amount without a word for money, is among goods of the kind `category` (canonical name): "27" of monitors, "more than 20000" of power
 * banks. The one specification that goods of the kind state with just that value, where no price of theirs is near it; undefined in every other
 * case.
 */
function measureOf(
  snapshot: Snapshot,
  category: string | null,
  { min, max, approx, currency }: PriceWish,
): SpecificationWish | undefined {
  const bounds = [min, max, approx].filter((bound) => bound !== undefined);
  const [amount] = bounds;
  const kind =
    category === null ? -1 : snapshot.table('Category').indexOf(nodeId('Category', slug(category)));
  if (amount === undefined || bounds.length > 1 || kind < 0) return undefined;
  const own = currency ?? catalogueWords(snapshot).currencies[0] ?? '';
  const names = new Set<string>();
  for (const product of snapshot.relation('IN_CATEGORY:Product:Category').in.row(kind)) {
    if (!snapshot.table('Product').isAlive(product)) continue;
    const price = priceOf(snapshot, product);
    const cost =
      price && (price.currency === own ? price.amount : roughly(price.amount, price.currency, own));
    if (cost !== undefined && cost < amount * OUT_OF_REACH && cost > amount / OUT_OF_REACH) return undefined;
    for (const { specification, value } of specValuesOf(snapshot, product)) {
      const { nameEn } = snapshot.table('Specification').card(specification);
      if (Math.abs(value - amount) <= SAME * amount && typeof nameEn === 'string') names.add(nameEn);
    }
  }
  const [name] = names;
  const known = name === undefined ? undefined : findSpecification(name);
  if (known === undefined || known.kind !== 'number' || names.size > 1) return undefined;
  const bound = min !== undefined ? 'min' : max !== undefined ? 'max' : 'value';
  return { name: known.name, [bound]: amount, unit: known.unit };
}

/** `request`, read of `text`, with its price as what it measures of goods of the kind `category`; the same object where it is a price. */
export function withMeasuredAmount(
  snapshot: Snapshot,
  text: string,
  request: ParsedRequest,
  category: string | null,
): ParsedRequest {
  const measure =
    request.price === null || MONEY.test(text) ? undefined : measureOf(snapshot, category, request.price);
  if (measure === undefined) return request;
  const others = request.specifications.filter(({ name }) => name !== measure.name);
  return {
    ...request,
    price: null,
    specifications: [...others, measure],
    understood: request.understood.map((part) =>
      part.kind === 'PRICE' ? { ...part, kind: 'SPECIFICATION', value: measure.name } : part,
    ),
  };
}

/** A number and nothing beside it that says more. */
const ALONE =
  /^(?:要|来|看看|maybe|about|around|make it|so|and|then|ok,?)? ?(\d{1,6}(?:\.\d{1,2})?) ?(?:的|吧|呢|please|then)?[?.!？。！]?$/iu;

/** The measure that `text`, a number alone, is among goods of the kind `category`, as {@link measureOf} tells; `currency` is that of prices in the conversation. */
export function bareMeasure(
  snapshot: Snapshot,
  category: string | null,
  text: string,
  currency: string | undefined,
): SpecificationWish | undefined {
  const [, amount] = ALONE.exec(text.trim()) ?? [];
  if (amount === undefined) return undefined;
  return measureOf(snapshot, category, { approx: Number(amount), ...(currency && { currency }) });
}
