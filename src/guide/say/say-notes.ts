import { type NodeId, nodeId, slug } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { critiqueOf } from '../dialogue/critiques/critique.js';
import { sayCritique } from '../dialogue/questions/say-question.js';
import { sayKnown } from '../known-features/say-known.js';
import type { Guidance } from '../page/guidance.js';
import { isInPriceOrder, type LackingProduct } from '../page/reorder-by-wishes.js';
import { clean, sayList, sayNode, sayWord } from '../phrasing/display-words.js';
import { soughtBy, variantsOf } from '../products/about-products.js';
import { findProducts } from '../products/find-products.js';
import { fittingProducts, isDeviceUnknown } from '../products/fitting-products.js';
import { chipsOf } from '../wishes/chips.js';
import { unstatedSpecifications } from '../wishes/stated-limits.js';
import { sayRegion } from './say-country.js';
import { sayGoods } from './say-goods.js';
import type { SaidLimits } from './say-limits.js';
import { sayClosest } from './say-misses.js';
import { sayOrder } from './say-order.js';

/** Where fewer products meet all limits, those that nearly do are told. */
const FEW = 3;

const WORDS = {
  en: {
    and: ' and ',
    comma: ', ',
    between: ' ',
    nobody: () => 'No wish was recognised in the request.',
    refused: (what: string) => `Left out as asked: ${what}.`,
    relaxed: (what: string) => `Nothing met all limits, so these were given up: ${what}.`,
    nearest: (what: string) => `The nearest: ${what}.`,
    alsoNear: (what: string) => `Nearly: ${what}.`,
    alsoAs: (what: string) => `Another variant fits, too: ${what}.`,
    unstated: (what: string) => `Nothing of the kind states its ${what}, so that could not count.`,
    avoid: (what: string) => `no ${what}`,
    unknown: (what: string) => `Nothing is known here of ${what}.`,
    absent: (what: string) => `Not in this shop: ${what}.`,
    uncounted: (what: string) => `Named, but without weight in the order: ${what}.`,
    converted: (what: string) => `Prices in ${what} were compared at a rough rate.`,
    unfitting: (what: string) =>
      `Nothing of the kind is known to go with ${what}; what is made for something else was left out.`,
    otherDevices: 'What is made for other devices was left out.',
    further: (what: string) => `Nothing within these limits goes further in: ${what}.`,
    all: 'Nothing more fits: that was all.',
    quote: (text: string) => `"${text}"`,
    lacking: (what: string) => `Further back, since owners find fault with ${what}.`,
    faulty: (what: string) => `Owners find fault with ${what}.`,
    faultOf: (product: string, features: string) => `the ${features} of ${product}`,
    cheap: { CHEAP: 'The less expensive ones come first.', CHEAPEST: 'The cheapest come first.' },
    misunderstood: (what: string) => `Not understood: ${what}.`,
  },
  zh: {
    and: '和',
    comma: '、',
    between: '',
    nobody: () => '未能从请求中识别出需求。',
    refused: (what: string) => `按要求排除了${what}。`,
    relaxed: (what: string) => `没有商品满足全部条件，因此放宽了：${what}。`,
    nearest: (what: string) => `最接近的：${what}。`,
    alsoNear: (what: string) => `接近要求的还有：${what}。`,
    alsoAs: (what: string) => `同款符合条件的还有：${what}。`,
    unstated: (what: string) => `同类商品都没有注明${what}，这一条无法计入。`,
    avoid: (what: string) => `排除${what}`,
    unknown: (what: string) => `这里没有关于${what}的信息。`,
    absent: (what: string) => `本店没有：${what}。`,
    uncounted: (what: string) => `已识别但不影响排序：${what}。`,
    converted: (what: string) => `以${what}计的价格按粗略汇率比较。`,
    unfitting: (what: string) => `没有已知适配${what}的同类商品；为其他机型制作的已排除。`,
    otherDevices: '为其他设备制作的商品已排除。',
    further: (what: string) => `在这些条件内没有更进一步的商品：${what}。`,
    all: '符合条件的都已展示，没有更多了。',
    quote: (text: string) => `“${text}”`,
    lacking: (what: string) => `用户对${what}评价不佳，因此排在后面。`,
    faulty: (what: string) => `用户对${what}评价不佳。`,
    faultOf: (product: string, features: string) => `${product}的${features}`,
    cheap: { CHEAP: '较便宜的排在前面。', CHEAPEST: '最便宜的排在前面。' },
    misunderstood: (what: string) => `未理解：${what}。`,
  },
} as const;

/** Wished features and needs that the graph does not have, so that they cannot count. */
function unknownWishes(
  { features, needs, finer }: Guidance['wishes'],
  snapshot: Snapshot,
  language: DisplayLanguage,
) {
  const isMissing = (label: 'Feature' | 'Need') => (name: string) =>
    snapshot.table(label).indexOf(nodeId(label, slug(name))) < 0;
  return [
    ...[...features.want, ...finer.features]
      .filter(isMissing('Feature'))
      .map((name) => sayWord('Feature', name, language)),
    ...needs.filter(isMissing('Need')).map((name) => sayWord('Need', name, language)),
  ];
}

/**
 * What the reader has to know of an answer: what was left out, which limits were given up, what is unknown or does
 * not count, which prices were converted, what was not understood. No sentence for what does not apply.
 */
export function sayNotes(
  snapshot: Snapshot,
  {
    request,
    wishes,
    where,
    relaxed,
    closest,
    page,
    alsoAs = [],
    convertedFrom,
    similarTo,
    goesWith = [],
    noFurther = [],
    isAllShown = false,
    lacking = [],
    evidence,
  }: Guidance,
  limits: SaidLimits,
  language: DisplayLanguage,
): string {
  const words = WORDS[language];
  const list = (items: readonly (string | undefined)[]): string =>
    sayList(
      [...new Set(items)].filter((item): item is string => item !== undefined && item !== ''),
      words.and,
      words.comma,
    );
  const refused = list([
    ...(wishes.refusedNames ?? []).map((name) => clean(name)),
    where.withoutBrands && limits.withoutBrands,
    where.withoutFeatures && limits.withoutFeatures,
  ]);
  const givenUp = relaxed.map((limit) =>
    limit === 'withoutFeatures' ? words.avoid(limits.withoutFeatures ?? '') : limits[limit],
  );
  const there = new Set(wishes.products.filter((name) => findProducts(snapshot, [name]).length > 0));
  const absent = list(wishes.products.filter((name) => !there.has(name)).map((name) => clean(name)));
  const saidLast = wishes.products.filter((name) => request.products.includes(name));
  const named = new Set(
    soughtBy(snapshot, { ...wishes, products: saidLast }).flatMap((product) => variantsOf(snapshot, product)),
  );
  const told = new Set([...page.recommendations, ...closest].map(({ product }) => product));
  const isTold = (name: string): boolean =>
    soughtBy(snapshot, { ...wishes, products: [name] }).some((product) =>
      variantsOf(snapshot, product).some((variant) => told.has(variant)),
    );
  const uncounted = list(
    similarTo.length > 0 || goesWith.length > 0
      ? []
      : saidLast.filter((name) => there.has(name) && !isTold(name)).map((name) => clean(name)),
  );
  const unknown = list(unknownWishes(wishes, snapshot, language));
  const unstated = list(
    unstatedSpecifications(snapshot, wishes).map((name) => sayWord('Specification', name, language)),
  );
  const misunderstood = list(request.notUnderstood.map(({ text }) => words.quote(clean(text))));
  const further = list(
    noFurther.flatMap((id) => {
      const critique = critiqueOf(id);
      return critique === undefined ? [] : [sayCritique(critique, language).toLowerCase()];
    }),
  );
  const faults = new Map(lacking.map(({ product, features }) => [product, features.length]));
  const faultsOf = (product: NodeId): number => faults.get(product) ?? 0;
  const order = page.recommendations.map(({ product }) => product);
  // What is known to have it may come first, whatever owners say of it.
  const isBehind = ({ product }: LackingProduct): boolean =>
    wishes.order === undefined &&
    order.slice(0, order.indexOf(product)).some((other) => faultsOf(other) < faultsOf(product));
  const sayLacking = (some: readonly LackingProduct[]): string =>
    list(
      some.map(({ product, features }) => {
        const names = features.map((name) => sayWord('Feature', name, language));
        return words.faultOf(
          sayNode(snapshot, 'Product', product, language),
          sayList(names, words.and, words.comma),
        );
      }),
    );
  const lacked = sayLacking(lacking.filter(isBehind));
  const faulty = sayLacking(lacking.filter((one) => !isBehind(one)));
  const isFitting = fittingProducts(snapshot, goesWith, where)?.isStated === true;
  const isEmpty = chipsOf(wishes).length === 0 && request.notUnderstood.length === 0;
  const near = sayClosest(snapshot, closest, language);
  const isNamed = closest.some(({ product }) => named.has(product));
  const isNear = near !== '' && (relaxed.length > 0 || isNamed || page.recommendations.length < FEW);
  return [
    isEmpty ? words.nobody() : '',
    isAllShown ? words.all : '',
    refused === '' ? '' : words.refused(refused),
    wishes.region === undefined ? '' : sayRegion(snapshot, wishes.region, language),
    relaxed.length === 0 ? '' : words.relaxed(list(givenUp)),
    alsoAs.length === 0
      ? ''
      : words.alsoAs(list(alsoAs.map((id) => sayGoods(snapshot, id, where, language)))),
    isNear ? (relaxed.length > 0 ? words.nearest(near) : words.alsoNear(near)) : '',
    unstated === '' || page.recommendations.length === 0 ? '' : words.unstated(unstated),
    unknown === '' ? '' : words.unknown(unknown),
    absent === '' ? '' : words.absent(absent),
    uncounted === '' ? '' : words.uncounted(uncounted),
    isFitting || goesWith.length === 0
      ? ''
      : words.unfitting(list(goesWith.map((id) => sayNode(snapshot, 'Product', id, language)))),
    isDeviceUnknown(snapshot, wishes) ? words.otherDevices : '',
    further === '' ? '' : words.further(further),
    ...(evidence === undefined ? [] : sayKnown(snapshot, evidence, page, language)),
    faulty === '' ? '' : words.faulty(faulty),
    lacked === '' ? '' : words.lacking(lacked),
    wishes.order === undefined || page.recommendations.length === 0
      ? ''
      : sayOrder(snapshot, wishes.order, page, where, language),
    wishes.wants === undefined ||
    page.recommendations.length < 2 ||
    !isInPriceOrder(snapshot, wishes, page, where)
      ? ''
      : words.cheap[wishes.wants],
    convertedFrom.length === 0 || page.recommendations.length === 0
      ? ''
      : words.converted(list(convertedFrom.map((currency) => clean(currency)))),
    misunderstood === '' ? '' : words.misunderstood(misunderstood),
  ]
    .filter((sentence) => sentence !== '')
    .join(words.between);
}
