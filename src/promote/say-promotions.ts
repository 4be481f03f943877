import { labelOf, type NodeId } from '../domain/ids.js';
import { type DisplayLanguage, pickName } from '../domain/localised-name.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { PromotedGoods } from './help/promoted-goods.js';
import type { RunningPromotion } from './offers/running-promotions.js';

/** So many promotions are told, and so many products of each. */
const TOLD = 3;
const PRODUCTS = 4;
const LONGEST = 100;

const WORDS = {
  en: {
    running: (list: string) => `Running now: ${list}.`,
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
    comma: ', ',
    semicolon: '; ',
    gap: ' ',
  },
  zh: {
    running: (list: string) => `正在进行的优惠：${list}。`,
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
    comma: '，',
    semicolon: '；',
    gap: '',
  },
} as const;

/**
 * Promotions that run in words, the first three with discount, coupon, last day and products; of the products that were asked
 * about, or of all. Where none runs that is said, by what they are called together (`of`) where they are many.
 */
export function sayPromotions(
  snapshot: Snapshot,
  running: readonly RunningPromotion[],
  { products: asked, of }: PromotedGoods,
  language: DisplayLanguage,
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
  const said = running.slice(0, TOLD).map(({ card, products, promotion }) => {
    const { discountPercent, coupon, endsAt } = card;
    const meant = wanted.size > 0 ? products.filter((product) => wanted.has(product)) : products;
    const told = meant.slice(0, PRODUCTS);
    const left = meant.length - told.length;
    const names = [...told.map(nameOf), ...(left > 0 ? [words.further(left)] : [])];
    const parts = [
      ...(typeof discountPercent === 'number' ? [words.discount(discountPercent)] : []),
      ...(typeof coupon === 'string' ? [words.coupon(coupon.slice(0, LONGEST))] : []),
      ...(typeof endsAt === 'string' ? [words.until(endsAt.slice(0, 10))] : []),
      ...(names.length > 0 ? [words.for(list(names))] : []),
    ];
    const title = (pickName(card, language)?.text ?? promotion).slice(0, LONGEST);
    return words.promotion(title, parts.join(words.comma));
  });
  return [
    words.running(said.join(words.semicolon)),
    ...(running.length > TOLD ? [words.more(running.length - TOLD)] : []),
  ].join(words.gap);
}
