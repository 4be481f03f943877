import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { sayValues } from '../answers/say/say-value.js';
import type { CloseProduct } from '../page/guidance.js';
import type { Miss } from '../page/near-misses.js';
import { clean, sayList, sayMoney, sayNode } from '../phrasing/display-words.js';

/** So many products are told with what they miss. */
const NAMED = 2;

const WORDS = {
  en: {
    and: ' and ',
    comma: ', ',
    between: '; ',
    beyond: (name: string, got: string, wanted: string, isOver: boolean) =>
      `${name}${got} instead of ${isOver ? 'at most' : 'at least'} ${wanted}`,
    stated: (name: string, got: string) => `${name} ${got}`,
    unknown: (name: string) => `${name} unknown`,
    other: (name: string) => `another ${name}`,
    praised: 'praised for what is not wanted',
    brand: 'brand',
    price: 'price',
    product: (name: string, what: string) => `${name} (${what})`,
  },
  zh: {
    and: '，',
    comma: '，',
    between: '；',
    beyond: (name: string, got: string, wanted: string, isOver: boolean) =>
      `${name}${got}，而要求${isOver ? '最多' : '至少'}${wanted}`,
    stated: (name: string, got: string) => `${name}为${got}`,
    unknown: (name: string) => `${name}未知`,
    other: (name: string) => `${name}不同`,
    praised: '因不想要的方面受好评',
    brand: '品牌',
    price: '价格',
    product: (name: string, what: string) => `${name}（${what}）`,
  },
} as const;

/** One thing that a product misses: "310 USD instead of at most 300 USD", 刷新率90 Hz，而要求至少120 Hz. */
export function sayMiss(
  snapshot: Snapshot,
  { limit, specification, got, stated, wanted, currency }: Miss,
  language: DisplayLanguage,
): string {
  const words = WORDS[language];
  if (limit === 'withoutFeatures') return words.praised;
  if (limit === 'brands') return words.other(words.brand);
  const name =
    specification === undefined ? words.price : sayNode(snapshot, 'Specification', specification, language);
  if (stated !== undefined && stated !== '') return words.stated(name, clean(stated));
  const space = language === 'en' && specification !== undefined ? ' ' : '';
  if (got === undefined || wanted === undefined)
    return limit === 'specifications' && got === undefined && wanted === undefined
      ? words.unknown(name)
      : words.other(name);
  if (specification === undefined)
    return words.beyond(
      '',
      sayMoney(got, currency, language),
      // Limits in another currency are at a rough rate.
      sayMoney(wanted < 100 ? wanted : Math.round(wanted), currency, language),
      got > wanted,
    );
  const table = snapshot.table('Specification');
  const { unit } = table.card(table.indexOf(specification));
  const [has = '', asked = ''] = sayValues(
    [got, wanted].map((value) => ({ value, ...(typeof unit === 'string' && { unit }) })),
    language,
  );
  return words.beyond(`${name}${space}`, has, asked, got > wanted);
}

/** Nobody minds that 449 is not 450. */
const HARDLY = 0.01;

/** What is worth telling of `misses`: more than 1 % beyond a limit, or what cannot be measured. */
const toldOf = (misses: readonly Miss[]): readonly Miss[] =>
  misses.filter(({ distance }) => distance > HARDLY);

/** The nearest products with what each misses by more than 1 %, two at most; '' where there are none. */
export function sayClosest(
  snapshot: Snapshot,
  closest: readonly CloseProduct[],
  language: DisplayLanguage,
): string {
  const words = WORDS[language];
  return closest
    .map(({ product, misses }) => ({ product, misses: toldOf(misses) }))
    .filter(({ misses }) => misses.length > 0)
    .slice(0, NAMED)
    .map(({ product, misses }) =>
      words.product(
        sayNode(snapshot, 'Product', product as NodeId, language),
        sayList(
          misses.map((miss) => sayMiss(snapshot, miss, language)),
          words.and,
          words.comma,
        ),
      ),
    )
    .join(words.between);
}
