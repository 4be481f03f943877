import type { DisplayLanguage } from '../domain/localised-name.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { Recommendation } from '../recommend/recommendation.js';
import { clean, sayCount, sayList, sayMoney, sayNode } from './display-words.js';
import type { Guidance } from './guide.js';
import { sayLimits } from './say-limits.js';
import { sayNotes } from './say-notes.js';

/** A guidance in words, from a template alone. */
export interface SaidGuidance {
  /** What is recommended and why; it names only facts of the guidance. */
  readonly draft: string;
  /** The parts of the draft that state something, in its order; between them stand only connecting words. */
  readonly facts: readonly string[];
  /** What was relaxed, left out, converted or not understood; never for a phraser. Empty when there is nothing. */
  readonly notes: string;
}

/** So many products are named; the others are counted. */
const NAMED = 3;
const MAX_REASON_LENGTH = 500;

/** Connecting words, and facts in arrays of one. */
type Part = string | readonly [string];

interface PraisedFeature {
  readonly name: string;
  readonly positive: number;
  readonly total: number;
}

/** The wished feature that counts most for `one` among those that more owners praise than fault. */
function praised(
  snapshot: Snapshot,
  { product, contributions }: Recommendation,
  language: DisplayLanguage,
): PraisedFeature | undefined {
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const index = snapshot.table('Product').indexOf(product);
  for (const { source, through } of contributions) {
    if (source !== 'interests' || through === undefined) continue;
    const feature = snapshot.table('Feature').indexOf(through);
    const at = feature < 0 ? -1 : out.find(index, feature);
    if (at < 0) continue;
    const [positive, negative] = [out.columns[1]?.[at] as number, out.columns[2]?.[at] as number];
    if (positive > negative)
      return {
        name: sayNode(snapshot, 'Feature', through, language),
        positive,
        total: positive + negative,
      };
  }
  return undefined;
}

interface Goods {
  readonly name: string;
  readonly price: string | undefined;
}

function goods(snapshot: Snapshot, { product }: Recommendation, language: DisplayLanguage): Goods {
  const table = snapshot.table('Product');
  const { price, currency } = table.card(table.indexOf(product));
  return {
    name: sayNode(snapshot, 'Product', product, language),
    price:
      typeof price === 'number'
        ? sayMoney(price, typeof currency === 'string' ? currency : undefined, language)
        : undefined,
  };
}

interface Recommended {
  /** Count and limits, in order. */
  readonly head: readonly string[];
  readonly first: Goods;
  readonly praise: PraisedFeature | undefined;
  readonly reason: string;
  readonly others: readonly Goods[];
  readonly more: number;
}

function inEnglish({ head, first, praise, reason, others, more }: Recommended): Part[] {
  const priced = ({ name, price }: Goods): Part[] =>
    price === undefined ? [[name]] : [[name], ' at ', [price]];
  const why: Part[] =
    praise === undefined
      ? ['. ', [reason]]
      : [
          ', since ',
          [
            praise.total === 1
              ? '1 opinion praises'
              : `${praise.positive} of ${praise.total} opinions praise`,
          ],
          ' its ',
          [praise.name],
        ];
  const then = praise === undefined ? ' Then ' : '; then ';
  return [
    ...head.flatMap((fact, place): Part[] => (place === 0 ? [[fact]] : [' ', [fact]])),
    ': ',
    ...priced({ ...first, name: `first ${first.name}` }),
    ...why,
    ...others.flatMap((one, place): Part[] => [
      place === 0 ? then : more === 0 && place === others.length - 1 ? ' and ' : ', ',
      ...priced(one),
    ]),
    ...(more > 0 ? [' and ', [`${more} more`] as const] : []),
    ...(praise === undefined && others.length === 0 ? [] : ['.']),
  ];
}

function inChinese({ head, first, praise, reason, others, more }: Recommended): Part[] {
  const priced = ({ name, price }: Goods): Part[] =>
    price === undefined ? [[name]] : [[name], '（', [price], '）'];
  const why: Part[] =
    praise === undefined
      ? ['。', [reason]]
      : ['，因为', [`${praise.total}条评价中有${praise.positive}条称赞`], '它的', [praise.name]];
  const then = praise === undefined ? '其次是' : '；其次是';
  return [
    ...head.flatMap((fact, place): Part[] => (place === 0 ? [[fact]] : ['，', [fact]])),
    '：',
    ...priced({ ...first, name: `首选${first.name}` }),
    ...why,
    ...others.flatMap((one, place): Part[] => [
      place === 0 ? then : more === 0 && place === others.length - 1 ? '和' : '、',
      ...priced(one),
    ]),
    ...(more > 0 ? ['，', [`另有${more}款`] as const] : []),
    ...(praise === undefined && others.length === 0 ? [] : ['。']),
  ];
}

const NOTHING = { en: 'Nothing fits.', zh: '没有合适的商品。' } as const;

/**
 * A short answer in words: how many products within which limits, the first one with what speaks for it, the next
 * two, and notes on everything that is not as asked. Names longer than 100 characters are cut. Never throws.
 */
export function sayGuidance(snapshot: Snapshot, guidance: Guidance, language: DisplayLanguage): SaidGuidance {
  const { request, where, page, similarTo } = guidance;
  const limits = sayLimits(snapshot, request, language);
  const notes = sayNotes(snapshot, guidance, limits, language);
  const [best, ...rest] = page.recommendations;
  if (best === undefined) return { draft: NOTHING[language], facts: [], notes };
  const isChinese = language === 'zh';
  const alike = sayList(
    similarTo.map((id) => sayNode(snapshot, 'Product', id, language)),
    isChinese ? '和' : ' and ',
    isChinese ? '、' : ', ',
  );
  const measured = where.specifications && limits.specifications;
  const head = [
    sayCount(page.recommendations.length, request.category, language),
    alike && (isChinese ? `与${alike}相似` : `like ${alike}`),
    where.brands && limits.brands,
    where.prices && limits.prices,
    measured && (isChinese ? measured : `with ${measured}`),
  ].filter((fact): fact is string => fact !== undefined && fact !== '');
  const named = rest.slice(0, NAMED - 1);
  const parts = (isChinese ? inChinese : inEnglish)({
    head,
    first: goods(snapshot, best, language),
    praise: praised(snapshot, best, language),
    reason: clean(best.reason, MAX_REASON_LENGTH),
    others: named.map((one) => goods(snapshot, one, language)),
    more: rest.length - named.length,
  });
  return {
    draft: parts.map((part) => (typeof part === 'string' ? part : part[0])).join(''),
    facts: parts.flatMap((part) => (typeof part === 'string' ? [] : [part[0]])),
    notes,
  };
}
