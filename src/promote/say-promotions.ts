import { labelOf, type NodeId } from '../domain/ids.js';
import { type DisplayLanguage, pickName } from '../domain/localised-name.js';
import { offerAt } from '../domain/offers-at.js';
import type { Place } from '../domain/product-offers.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { PromotedGoods } from './help/promoted-goods.js';
import type { RunningPromotion } from './offers/running-promotions.js';

/** So many promotions are told, */
export const PROMOTIONS_TOLD = 3;
/** and so many products of each. */
const PRODUCTS = 4;
const LONGEST = 100;
const LONGEST_TEXT = 300;

/** What is told of promotions, to whom. */
export interface PromotionsTold {
  readonly asked: PromotedGoods;
  /** What each of the first {@link PROMOTIONS_TOLD} says of itself: on which terms it holds stands there alone. */
  readonly texts: ReadonlyMap<NodeId, string>;
  readonly place: Place;
  readonly language: DisplayLanguage;
}

const WORDS = {
  en: {
    running: (list: string) => `Running now: ${list}${list.endsWith('.”') ? '' : '.'}`,
    more: (count: number) => `${count} more promotions run.`,
    none: 'No promotion runs now.',
    noneOf: (products: string) => `No promotion of ${products} runs now.`,
    by: (kinds: string, makers: string) => `${makers} (${kinds})`,
    promotion: (title: string, parts: string) => (parts === '' ? `“${title}”` : `“${title}” (${parts})`),
    discount: (percent: number) => `${percent} % off`,
    coupon: (code: string) => `code ${code}`,
    until: (day: string) => `until ${day}`,
    for: (products: string) => `for ${products}`,
    further: (count: number) => `${count} more`,
    terms: (promotion: string, text: string) => `${promotion}: “${text}”`,
    price: (product: string, full: string, percent: number, reduced: string) =>
      `${product} costs ${full}; with ${percent} % off, as far as its terms are met, ${reduced}.`,
    comma: ', ',
    semicolon: '; ',
    gap: ' ',
  },
  zh: {
    running: (list: string) => `正在进行的优惠：${list}${list.endsWith('。”') ? '' : '。'}`,
    more: (count: number) => `另外还有${count}项优惠。`,
    none: '目前没有优惠活动。',
    noneOf: (products: string) => `${products}目前没有优惠活动。`,
    by: (kinds: string, makers: string) => `${makers}的${kinds}`,
    promotion: (title: string, parts: string) => (parts === '' ? `“${title}”` : `“${title}”（${parts}）`),
    discount: (percent: number) => `立减${percent}%`,
    coupon: (code: string) => `优惠码${code}`,
    until: (day: string) => `截至${day}`,
    for: (products: string) => `适用于${products}`,
    further: (count: number) => `等另外${count}款`,
    terms: (promotion: string, text: string) => `${promotion}：“${text}”`,
    price: (product: string, full: string, percent: number, reduced: string) =>
      `${product}售价${full}，符合活动条件时立减${percent}%后为${reduced}。`,
    comma: '，',
    semicolon: '；',
    gap: '',
  },
} as const;

const CURRENCIES_ZH = new Intl.DisplayNames(['zh-Hans'], { type: 'currency', fallback: 'code' });

/** One of the shop's prices: "194.65 USD", 1359.2元. */
function sayPrice(amount: number, currency: string, language: DisplayLanguage): string {
  const said = new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(amount);
  if (language === 'en') return `${said} ${currency}`;
  return `${said}${currency === 'CNY' ? '元' : (CURRENCIES_ZH.of(currency) ?? currency)}`;
}

/**
 * Promotions that run in words, the first three with discount, coupon, last day, products and what they say of themselves; of the
 * products that were asked about, or of all. Where single products were asked about, what each costs and would cost. Where none runs that
 * is said, by what they are called together (`of`) where they are many.
 */
export function sayPromotions(
  snapshot: Snapshot,
  running: readonly RunningPromotion[],
  { asked: { products: asked, of }, texts, place, language }: PromotionsTold,
): string {
  const words = WORDS[language];
  const table = snapshot.table('Product');
  const nameOf = (id: NodeId): string =>
    (pickName(table.card(table.indexOf(id)), language)?.text ?? id).slice(0, LONGEST);
  const list = (names: readonly string[]): string => names.join(language === 'zh' ? '、' : ', ');
  const called = (label: 'Brand' | 'Category'): string => {
    const nodes = snapshot.table(label);
    const own = of.filter((id) => labelOf(id) === label);
    return list(
      own.map((id) => (pickName(nodes.card(nodes.indexOf(id)), language)?.text ?? id).slice(0, LONGEST)),
    );
  };
  const [makers, kinds] = [called('Brand'), called('Category')];
  if (running.length === 0 && of.length > 0)
    return words.noneOf(makers !== '' && kinds !== '' ? words.by(kinds, makers) : `${makers}${kinds}`);
  if (running.length === 0)
    return asked.length === 0 ? words.none : words.noneOf(list(asked.slice(0, PRODUCTS).map(nameOf)));
  const wanted = new Set(asked);
  const meantBy = ({ products }: RunningPromotion): readonly NodeId[] =>
    wanted.size > 0 ? products.filter((product) => wanted.has(product)) : products;
  const told = running.slice(0, PROMOTIONS_TOLD);
  const said = told.map((one) => {
    const { card, promotion } = one;
    const { discountPercent, coupon, endsAt } = card;
    const meant = meantBy(one);
    const names = [
      ...meant.slice(0, PRODUCTS).map(nameOf),
      ...(meant.length > PRODUCTS ? [words.further(meant.length - PRODUCTS)] : []),
    ];
    const parts = [
      ...(typeof discountPercent === 'number' ? [words.discount(discountPercent)] : []),
      ...(typeof coupon === 'string' ? [words.coupon(coupon.slice(0, LONGEST))] : []),
      ...(typeof endsAt === 'string' ? [words.until(endsAt.slice(0, 10))] : []),
      ...(names.length > 0 ? [words.for(list(names))] : []),
    ];
    const title = (pickName(card, language)?.text ?? promotion).slice(0, LONGEST);
    const named = words.promotion(title, parts.join(words.comma));
    const text = texts.get(promotion);
    return text === undefined ? named : words.terms(named, text.slice(0, LONGEST_TEXT));
  });
  const prices = told.flatMap((one) => {
    const percent = one.card.discountPercent;
    if (of.length > 0 || wanted.size === 0 || typeof percent !== 'number') return [];
    return meantBy(one)
      .slice(0, PRODUCTS)
      .flatMap((product) => {
        const { price, currency } = offerAt(table.card(table.indexOf(product)), place) ?? {};
        if (price === undefined || currency === undefined) return [];
        const say = (amount: number): string => sayPrice(amount, currency, language);
        return [words.price(nameOf(product), say(price), percent, say(price * (1 - percent / 100)))];
      });
  });
  return [
    words.running(said.join(words.semicolon)),
    ...prices,
    ...(running.length > PROMOTIONS_TOLD ? [words.more(running.length - PROMOTIONS_TOLD)] : []),
  ].join(words.gap);
}
