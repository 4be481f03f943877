import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { isSoldAt, offersOf } from '../../domain/offers-at.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { sayList, sayNode } from '../phrasing/display-words.js';

const NAMES = {
  en: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code', style: 'short' }),
  zh: new Intl.DisplayNames(['zh-Hans'], { type: 'region', fallback: 'code', style: 'short' }),
} as const;

const WITH_ARTICLE =
  /^(?:US|UK|UAE|United .*|Netherlands|Philippines|Bahamas|Maldives|.* (?:Islands|Republic))$/;

/** A country by its code of ISO 3166; a region of another name as it is. */
export function sayCountry(region: string, language: DisplayLanguage): string {
  const name = /^[A-Z]{2}$/.test(region) ? (NAMES[language].of(region) ?? region) : region;
  return language === 'en' && WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

/** The regions that offers of the shop are limited to. */
function regionsOf(snapshot: Snapshot): ReadonlySet<string> {
  const table = snapshot.table('Product');
  const regions = new Set<string>();
  for (const index of table.ids.keys()) {
    const card = table.card(index);
    if ((card.offers === undefined && card.regions === undefined) || !table.isAlive(index)) continue;
    for (const { region } of offersOf(card)) if (region !== undefined) regions.add(region);
  }
  return regions;
}

const WORDS = {
  en: {
    shown: (country: string) => `Only what is sold in ${country} is shown.`,
    open: (country: string) =>
      `No offer here names ${country}: what is shown is offered without a limit to a country.`,
    there: (country: string) => `There are offers for ${country} here.`,
    none: (country: string) => `No offer here names ${country}.`,
    limited: (others: string) =>
      `What is offered for ${others} alone is not sold there; for the rest no limit to a country is stated.`,
    free: 'No limit to a country is stated.',
    sold: (product: string, country: string) => `${product} is sold in ${country}.`,
    unsaid: (product: string, country: string) =>
      `${product} is offered without a limit to a country; whether it is sent to ${country} is not stated.`,
    notSold: (product: string, country: string, others: string) =>
      `${product} is not sold in ${country}, only in ${others}.`,
    and: ' and ',
    comma: ', ',
    gap: ' ',
  },
  zh: {
    shown: (country: string) => `只显示在${country}有售的商品。`,
    open: (country: string) => `没有商品注明在${country}销售，显示的是没有地区限制的商品。`,
    there: (country: string) => `有在${country}销售的商品。`,
    none: (country: string) => `没有商品注明在${country}销售。`,
    limited: (others: string) => `只在${others}销售的商品不卖到那里，其余商品没有注明地区限制。`,
    free: '也没有注明地区限制。',
    sold: (product: string, country: string) => `${product}在${country}有售。`,
    unsaid: (product: string, country: string) => `${product}没有地区限制，但没有说明是否寄到${country}。`,
    notSold: (product: string, country: string, others: string) =>
      `${product}不在${country}销售，只在${others}销售。`,
    and: '和',
    comma: '、',
    gap: '',
  },
} as const;

/** What of the shop is shown to who wishes what is sold in `region`. */
export function sayRegion(snapshot: Snapshot, region: string, language: DisplayLanguage): string {
  const country = sayCountry(region, language);
  const words = WORDS[language];
  return regionsOf(snapshot).has(region) ? words.shown(country) : words.open(country);
}

/**
 * Whether `products` are sold in `region`, as far as their offers say it; without products what the offers of the whole shop say. No
 * offer tells where it is sent: that is said to be unknown.
 */
export function saySoldIn(
  snapshot: Snapshot,
  region: string,
  products: readonly NodeId[],
  language: DisplayLanguage,
): string {
  const words = WORDS[language];
  const country = sayCountry(region, language);
  const list = (regions: Iterable<string>): string =>
    sayList([...regions].map((one) => sayCountry(one, language)).sort(), words.and, words.comma);
  if (products.length === 0) {
    const regions = regionsOf(snapshot);
    if (regions.has(region)) return words.there(country);
    const rest = regions.size === 0 ? words.free : words.limited(list(regions));
    return [words.none(country), rest].join(words.gap);
  }
  const table = snapshot.table('Product');
  const sentences = products.map((product) => {
    const card = table.card(table.indexOf(product));
    const name = sayNode(snapshot, 'Product', product, language);
    const own = new Set(offersOf(card).flatMap((offer) => offer.region ?? []));
    if (!isSoldAt(card, { region })) return words.notSold(name, country, list(own));
    return own.has(region) ? words.sold(name, country) : words.unsaid(name, country);
  });
  return sentences.join(words.gap);
}
