import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { RecommendationPage } from '../../recommend/recommendation.js';
import { clean, sayList, sayNode, sayWord } from '../phrasing/display-words.js';
import type { FeatureEvidence } from './feature-evidence.js';
import type { KnownOnPage } from './weigh-evidence.js';

/** So many products are told of each feature. */
const TOLD = 3;

const WORDS = {
  en: {
    and: ' and ',
    comma: ', ',
    known: (feature: string, products: string) => `Known to have ${feature}: ${products}.`,
    none: (features: string) => `Nothing that fits is known to have ${features}.`,
    noneFurther: (features: string) => `Nothing further that fits is known to have ${features}.`,
    others: 'Nothing says so of the others.',
    product: (name: string, why: string) => `${name} (${why})`,
    source: { VALUE: 'stated', NAME: 'its name', DESCRIPTION: 'its description', OWNERS: 'owners' },
  },
  zh: {
    and: '和',
    comma: '、',
    known: (feature: string, products: string) => `已知有${feature}的：${products}。`,
    none: (features: string) => `符合条件的商品中，没有已知具备${features}的。`,
    noneFurther: (features: string) => `符合条件的商品中，没有更多已知具备${features}的。`,
    others: '其余商品没有这方面的资料。',
    product: (name: string, why: string) => `${name}（${why}）`,
    source: { VALUE: '参数', NAME: '商品名', DESCRIPTION: '商品描述', OWNERS: '用户评价' },
  },
} as const;

function sayWhy({ source, text }: FeatureEvidence, language: DisplayLanguage): string {
  if (text !== undefined) return clean(text);
  return source === 'VARIANT' ? '' : WORDS[language].source[source];
}

/** What on `page` is known to have a wished feature and from what, the first of each told; and what nothing is known to have. */
export function sayKnown(
  snapshot: Snapshot,
  { known, knownOfNone, isFurther }: KnownOnPage,
  page: RecommendationPage,
  language: DisplayLanguage,
): string[] {
  const words = WORDS[language];
  const list = (items: readonly string[]): string => sayList([...items], words.and, words.comma);
  const features = [...new Set(known.map(({ feature }) => feature))];
  const told = features.flatMap((feature) => {
    const products = page.recommendations
      .flatMap(({ product }) => known.filter((one) => one.product === product && one.feature === feature))
      .slice(0, TOLD)
      .map(({ product, evidence }) =>
        words.product(sayNode(snapshot, 'Product', product, language), sayWhy(evidence, language)),
      );
    return products.length === 0 ? [] : [words.known(sayWord('Feature', feature, language), list(products))];
  });
  const none =
    knownOfNone.length === 0 || page.recommendations.length === 0
      ? []
      : [
          words[isFurther ? 'noneFurther' : 'none'](
            list(knownOfNone.map((name) => sayWord('Feature', name, language))),
          ),
        ];
  const isSilent = page.recommendations.some(({ product }) => !known.some((one) => one.product === product));
  return [...told, ...(told.length > 0 && isSilent ? [words.others] : []), ...none];
}
