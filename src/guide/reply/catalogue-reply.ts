import { keyOf, nodeId, slug } from '../../domain/ids.js';
import { type DisplayLanguage, pickName } from '../../domain/localised-name.js';
import { findCategory } from '../../domain/vocabulary/vocabulary.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';
import { type ProductFilter, productTests } from '../../recommend/select/product-filter.js';
import type { Guidance } from '../page/guidance.js';
import { clean, sayCount, sayKind, sayList } from '../phrasing/display-words.js';
import { sayWideKind } from '../say/say-wide-kind.js';
import { readCatalogueQuestion } from './catalogue-question.js';
import type { DirectReplyOptions } from './direct-reply-types.js';

const MOST_NAMED = 20;
const WORDS = {
  en: {
    count: (goods: string) => `The shop has ${goods}.`,
    within: (goods: string) => `${goods} of the shop are within what was asked for.`,
    models: (goods: string, models: number) =>
      `${goods} (${models} ${models === 1 ? 'model' : 'models'} in all variants)`,
    brands: (kind: string, brands: string) => `Makers of ${kind} here: ${brands}.`,
    kinds: (kinds: string) => `The shop sells ${kinds}.`,
    named: (name: string, count: number) => `${name} (${count})`,
    more: (count: number) => `${count} more`,
    and: ' and ',
    comma: ', ',
  },
  zh: {
    count: (goods: string) => `本店有${goods}。`,
    within: (goods: string) => `符合条件的有${goods}。`,
    models: (goods: string, models: number) => `${goods}（含各种配置，共${models}个型号）`,
    brands: (kind: string, brands: string) => `本店的${kind}有这些品牌：${brands}。`,
    kinds: (kinds: string) => `本店销售${kinds}。`,
    named: (name: string, count: number) => `${name}（${count}款）`,
    more: (count: number) => `另外${count}个`,
    and: '和',
    comma: '、',
  },
} as const;

/** How often each of `labels` occurs, the most frequent first, ties in order of the names. */
function byCount(labels: readonly string[]): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

/** The products (indexes) that pass `filter`, without those that were merged into others. */
function goodsOf(snapshot: Snapshot, filter: ProductFilter): number[] {
  const table = snapshot.table('Product');
  const tests = productTests(snapshot, filter);
  return [...table.ids.keys()].filter(
    (index) =>
      table.isAlive(index) &&
      table.card(index).mergedInto === undefined &&
      tests.every((test) => test(index)),
  );
}

/** A maker, or a kind of goods in general, in the reader's language; undefined where it has no name. */
function nameOf(
  snapshot: Snapshot,
  label: 'Brand' | 'Category',
  node: number,
  language: DisplayLanguage,
): string | undefined {
  const nodes = snapshot.table(label);
  const kind = keyOf(nodes.id(node)).replaceAll('-', ' ');
  if (label === 'Category' && findCategory(kind) !== undefined) return sayKind(kind, language);
  const name = pickName(nodes.card(node), language)?.text;
  return name === undefined ? undefined : clean(name);
}

/** The makers or the kinds of `products` (indexes) with how many each has, as words. */
function sayCounted(
  snapshot: Snapshot,
  products: readonly number[],
  label: 'Brand' | 'Category',
  language: DisplayLanguage,
): string {
  const words = WORDS[language];
  const key = label === 'Brand' ? 'MADE_BY:Product:Brand' : 'IN_CATEGORY:Product:Category';
  const names = products.flatMap((product) => {
    const [node] = targetsOf(snapshot, key, product);
    return node === undefined ? [] : (nameOf(snapshot, label, node, language) ?? []);
  });
  const counted = byCount(names).map(([name, count]) => words.named(name, count));
  const left = counted.length - MOST_NAMED;
  const told = [...counted.slice(0, MOST_NAMED), ...(left > 0 ? [words.more(left)] : [])];
  return sayList(told, words.and, words.comma, told.length);
}

/** How many `products` (indexes) of a kind (`goods` in general) are, and how many models where some are variants of one. */
function sayHowMany(
  snapshot: Snapshot,
  products: readonly number[],
  category: string | null,
  goods: string,
  language: DisplayLanguage,
): string {
  const models = new Set(
    products.map(
      (product) => targetsOf(snapshot, 'VARIANT_OF:Product:ProductModel', product)[0] ?? `own ${product}`,
    ),
  );
  const gap = language === 'zh' ? '款' : ' ';
  const count = products.length === 1 ? sayCount(1, category, language) : `${products.length}${gap}${goods}`;
  return models.size < products.length ? WORDS[language].models(count, models.size) : count;
}

/**
 * What the catalogue has, where the shop is asked for it as a whole: its makers, how many goods, its kinds; of the kind that is named, else
 * of what is spoken of. Undefined where something else is asked, and where nothing of that is known.
 */
export function catalogueReply(
  {
    request,
    wishes,
    where,
    relaxed = [],
  }: Pick<Guidance, 'request' | 'wishes'> & Partial<Pick<Guidance, 'where' | 'relaxed'>>,
  { snapshot, text, language }: Pick<DirectReplyOptions, 'snapshot' | 'text' | 'language'>,
): string | undefined {
  const question = readCatalogueQuestion(text);
  if (question === undefined || where === undefined) return undefined;
  const { asked, kinds } = question;
  const words = WORDS[language];
  const { region, store } = where;
  const category = request.category ?? kinds[0] ?? wishes.category;
  // A question that seeks nothing leaves its kind to itself.
  const categories =
    category === wishes.category ? where.categories : kinds.map((kind) => nodeId('Category', slug(kind)));
  const there = { ...(region !== undefined && { region }), ...(store !== undefined && { store }) };
  if (asked === 'kinds') {
    const goods = goodsOf(snapshot, there);
    return goods.length === 0 ? undefined : words.kinds(sayCounted(snapshot, goods, 'Category', language));
  }
  const ofKind = goodsOf(snapshot, { ...there, ...(categories !== undefined && { categories }) });
  if (ofKind.length === 0) return undefined;
  const goods =
    category !== null && category === wishes.category
      ? sayWideKind(wishes, language, (kind) => sayKind(kind, language))
      : sayKind(category, language);
  if (asked === 'brands') return words.brands(goods, sayCounted(snapshot, ofKind, 'Brand', language));
  const found = category !== wishes.category ? ofKind : relaxed.length > 0 ? [] : goodsOf(snapshot, where);
  if (found.length === 0) return undefined;
  const said = sayHowMany(snapshot, found, category, goods, language);
  return found.length < ofKind.length ? words.within(said) : words.count(said);
}
