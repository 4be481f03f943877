import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { sayList, sayNode } from '../phrasing/display-words.js';
import { servingFeatures } from '../wishes/wished-interests.js';
import type { Comparison } from './compare.js';
import { needsOf } from './compare-choices.js';

const WORDS = {
  en: {
    and: ' and ',
    comma: ', ',
    between: '; ',
    suited: (products: string, need: string, isOne: boolean) =>
      `For ${need}: ${products} ${isOne ? 'is' : 'are'} said to suit it.`,
    none: (need: string) => `None of them is said to suit ${need}.`,
    praised: (list: string) => `What serves it: ${list}.`,
    praise: (product: string, positive: number, all: number, feature: string) =>
      `${positive} of ${all} praise the ${feature} of ${product}`,
  },
  zh: {
    and: '和',
    comma: '、',
    between: '；',
    suited: (products: string, need: string) => `${need}：有用户说适合的是${products}。`,
    none: (need: string) => `还没有用户说它们中哪一款适合${need}。`,
    praised: (list: string) => `相关评价：${list}。`,
    praise: (product: string, positive: number, all: number, feature: string) =>
      `${all}条评价中${positive}条称赞${product}的${feature}`,
  },
} as const;

/**
 * Which of the compared products are said to suit `need`, the surest first, and what owners praise in each of what serves it, the most
 * spoken of; that none is said to where that is so. '' for a need that the graph does not have.
 */
export function saySuited(
  snapshot: Snapshot,
  { products, features }: Pick<Comparison, 'products' | 'features'>,
  need: NodeId,
  language: DisplayLanguage,
): string {
  const index = snapshot.table('Need').indexOf(need);
  if (index < 0) return '';
  const words = WORDS[language];
  const table = snapshot.table('Product');
  const named = sayNode(snapshot, 'Need', need, language);
  const productName = (id: NodeId): string => sayNode(snapshot, 'Product', id, language);
  const suited = products
    .map((id) => ({ id, surety: needsOf(snapshot, table.indexOf(id)).get(index) ?? 0 }))
    .filter(({ surety }) => surety > 0)
    .sort((a, b) => b.surety - a.surety)
    .map(({ id }) => productName(id));
  const serving = new Set(
    servingFeatures(snapshot, index).map((feature) => snapshot.table('Feature').id(feature)),
  );
  const served = features.filter(({ feature }) => serving.has(feature));
  const praise = products.flatMap((product) => {
    const [best] = served
      .map(({ feature, opinions }) => ({ feature, own: opinions.find((one) => one.product === product) }))
      .filter(({ own }) => own !== undefined && own.positive > own.negative)
      .sort((a, b) => (b.own?.positive ?? 0) - (a.own?.positive ?? 0));
    if (best?.own === undefined) return [];
    const { positive, negative } = best.own;
    const feature = sayNode(snapshot, 'Feature', best.feature, language);
    return [words.praise(productName(product), positive, positive + negative, feature)];
  });
  return [
    suited.length === 0
      ? words.none(named)
      : words.suited(sayList(suited, words.and, words.comma), named, suited.length === 1),
    praise.length === 0 ? '' : words.praised(praise.join(words.between)),
  ]
    .filter((sentence) => sentence !== '')
    .join(language === 'zh' ? '' : ' ');
}
