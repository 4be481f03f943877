import type { AskedOffer } from '../../domain/asked-offer.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { findSpecification } from '../../domain/vocabulary/vocabulary.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { RecommendationPage } from '../../recommend/recommendation.js';
import { sayValue } from '../answers/say/say-value.js';
import { orderedBy, statedValues } from '../page/in-stated-order.js';
import { sayList, sayNode, sayWord } from '../phrasing/display-words.js';
import type { WishedOrder } from '../wishes/wishes.js';

/** So many are told with what they state. */
const TOLD = 3;

const nameOf = (name: string, language: DisplayLanguage): string =>
  name === 'price' ? (language === 'zh' ? '价格' : 'price') : sayWord('Specification', name, language);

/** An order that is wished, as a chip: "weight, lowest first", 重量从低到高. */
export function sayWishedOrder({ name, way }: WishedOrder, language: DisplayLanguage): string {
  const said = nameOf(name, language);
  if (language === 'zh') return `${said}从${way === 'most' ? '高到低' : '低到高'}`;
  return `${said}, ${way === 'most' ? 'highest' : 'lowest'} first`;
}

/** What the order of `page` goes by, with what its first products state; that nothing states it where none does. */
export function sayOrder(
  snapshot: Snapshot,
  order: WishedOrder,
  page: RecommendationPage,
  asked: AskedOffer,
  language: DisplayLanguage,
): string {
  const table = snapshot.table('Product');
  const indices = page.recommendations.map(({ product }) => table.indexOf(product));
  const name = orderedBy(snapshot, order, indices, asked);
  const by = sayWishedOrder({ ...order, name }, language);
  const valueOf = statedValues(snapshot, name, asked);
  const known = indices.filter((product) => !Number.isNaN(valueOf(product)));
  const [isChinese, unit] = [language === 'zh', findSpecification(name)?.unit];
  if (known.length === 0)
    return isChinese
      ? `这些商品没有注明${nameOf(name, language)}，按用户评价排序。`
      : `None of them states its ${nameOf(name, language)}: the order goes by what owners say.`;
  if (name === 'price') return isChinese ? `按${by}排列。` : `In the order of the ${by}.`;
  const told = known.slice(0, TOLD).map((product) => {
    const value = sayValue({ value: valueOf(product), ...(unit && { unit }) }, language) ?? '';
    return `${sayNode(snapshot, 'Product', table.id(product), language)} ${value}`;
  });
  const list = sayList(told, isChinese ? '、' : ', ', isChinese ? '、' : ', ');
  const isSilent = known.length < indices.length;
  return isChinese
    ? `按注明的${by}排列：${list}。${isSilent ? '其余商品没有注明。' : ''}`
    : `In the order of the stated ${by}: ${list}.${isSilent ? ' Nothing is stated of the others.' : ''}`;
}
