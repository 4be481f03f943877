import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { findSpecification } from '../../domain/vocabulary/vocabulary.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { ProductFilter, SpecificationLimit } from '../../recommend/select/product-filter.js';
import { sayValue } from '../answers/say/say-value.js';
import { catalogueWords } from '../catalogue/catalogue-words.js';
import { hadFeatures } from '../known-features/feature-evidence.js';
import type { PriceWish, SpecificationWish } from '../parse/parsed-request.js';
import {
  clean,
  sayList,
  sayMoney,
  sayNode,
  sayNumber,
  sayQuantity,
  sayWord,
} from '../phrasing/display-words.js';
import { requestFilter } from '../wishes/request-filter.js';
import type { Wishes } from '../wishes/wishes.js';

/** The limits of wishes in words, each undefined where there is none. */
export interface SaidLimits {
  readonly prices: string | undefined;
  readonly brands: string | undefined;
  readonly specifications: string | undefined;
  /** "products by X": never given up. */
  readonly withoutBrands: string | undefined;
  readonly withoutFeatures: string | undefined;
}

/** Of these one says "16 GB of memory". */
const AMOUNTS = new Set(['memory', 'storage']);

function priceInEnglish({ min, max, approx }: PriceWish, currency: string | undefined): string {
  const money = (amount: number): string => sayMoney(amount, currency, 'en');
  if (approx !== undefined) return `about ${money(approx)}`;
  if (min !== undefined && max !== undefined) return `between ${sayNumber(min, 'en')} and ${money(max)}`;
  return min === undefined ? `up to ${money(max ?? 0)}` : `from ${money(min)}`;
}

function priceInChinese({ min, max, approx }: PriceWish, currency: string | undefined): string {
  const money = (amount: number): string => sayMoney(amount, currency, 'zh');
  if (approx !== undefined) return `${money(approx)}左右`;
  if (min !== undefined && max !== undefined) return `${sayNumber(min, 'zh')}到${money(max)}`;
  return min === undefined ? `最多${money(max ?? 0)}` : `至少${money(min)}`;
}

function rangeOf(
  { gte, lte, equals }: SpecificationLimit,
  { value, name }: SpecificationWish,
  language: DisplayLanguage,
): string {
  const unit = findSpecification(name)?.unit;
  const say = (number: number): string =>
    // A light thing is measured in grams: 0.18 kg may be more or less than 0.18 kg.
    unit === 'kg' && gte === undefined
      ? (sayValue({ value: number, unit }, language) ?? '')
      : sayQuantity(number, unit, language);
  const isChinese = language === 'zh';
  if (equals !== undefined) return clean(equals);
  if (gte !== undefined && lte !== undefined) {
    if (gte === lte) return say(gte);
    if (typeof value === 'number') return isChinese ? `约${say(value)}` : `about ${say(value)}`;
    return `${sayNumber(gte, language)}${isChinese ? '到' : ' to '}${say(lte)}`;
  }
  if (gte !== undefined) return `${isChinese ? '至少' : 'at least '}${say(gte)}`;
  return lte === undefined ? '' : `${isChinese ? '最多' : 'at most '}${say(lte)}`;
}

function specificationInWords(
  limit: SpecificationLimit,
  wish: SpecificationWish,
  language: DisplayLanguage,
): string {
  const name = sayWord('Specification', wish.name, language);
  const range = rangeOf(limit, wish, language);
  if (language === 'zh') return `${name}${range}`;
  if (range === '') return name;
  return AMOUNTS.has(name) && limit.equals === undefined ? `${range} of ${name}` : `${name} of ${range}`;
}

/** The limits of `wishes` in words, as {@link requestFilter} reads them, whether they were kept or given up. */
export function sayLimits(snapshot: Snapshot, wishes: Wishes, language: DisplayLanguage): SaidLimits {
  const { currencies } = catalogueWords(snapshot);
  const where: ProductFilter = requestFilter(wishes, currencies);
  const isChinese = language === 'zh';
  const [and, or, comma] = isChinese ? ['和', '或', '、'] : [' and ', ' or ', ', '];
  const currency = wishes.price?.currency ?? currencies[0];
  const brandNames = (ids: readonly string[], said: readonly string[]): string[] =>
    ids.map((id, place) => sayNode(snapshot, 'Brand', id as NodeId, language, said[place]));
  const { brands, withoutBrands, withoutFeatures, specifications } = where;
  const price = isChinese ? priceInChinese : priceInEnglish;
  const wanted = sayList(brandNames(brands ?? [], wishes.brands.want), or, comma);
  const refused = sayList(brandNames(withoutBrands ?? [], wishes.brands.avoid), or, comma);
  const avoided = sayList(
    wishes.features.avoid.map((name) => sayWord('Feature', name, language)),
    or,
    comma,
  );
  return {
    prices: wishes.price === null ? undefined : price(wishes.price, currency),
    brands: brands && (isChinese ? `品牌为${wanted}` : `by ${wanted}`),
    specifications:
      specifications &&
      sayList(
        specifications.map((limit, place) =>
          specificationInWords(limit, wishes.specifications[place] as SpecificationWish, language),
        ),
        and,
        comma,
      ),
    withoutBrands: withoutBrands && (isChinese ? `${refused}的商品` : `products by ${refused}`),
    withoutFeatures:
      withoutFeatures &&
      (hadFeatures(wishes.features.avoid).length > 0
        ? isChinese
          ? `已知有${avoided}的商品`
          : `products known to have ${avoided}`
        : isChinese
          ? `因${avoided}受好评的商品`
          : `products praised for ${avoided}`),
  };
}
