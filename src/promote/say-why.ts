import { type DisplayLanguage, pickName } from '../domain/localised-name.js';
import { ORDER_STATES, type OrderState } from '../domain/ontology.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { Affinity } from './affinity.js';
import type { Facet } from './facets.js';

const STATES: Readonly<Record<DisplayLanguage, Readonly<Record<OrderState, string>>>> = {
  en: {
    placed: 'an order that you placed',
    shipped: 'an order on its way to you',
    delivered: 'an order that was delivered',
    returned: 'an order that you sent back',
    cancelled: 'an order that you cancelled',
  },
  zh: {
    placed: '您已下单的订单',
    shipped: '正在配送的订单',
    delivered: '已送达的订单',
    returned: '您退回的订单',
    cancelled: '您取消的订单',
  },
};
const MOST = 3;

function facetName(snapshot: Snapshot, facet: Facet, language: DisplayLanguage): string | undefined {
  if (facet.label === 'Stage') return STATES[language][ORDER_STATES[facet.index] as OrderState];
  if (facet.label === 'Persona') return pickName(facet.persona, language)?.text;
  return pickName(snapshot.table(facet.label).card(facet.index), language)?.text;
}

/** Names joined: `a`, `a and b`, `a, b and c`, or with 、 in Chinese. */
function sayList(names: readonly string[], language: DisplayLanguage): string {
  if (language === 'zh') return names.join('、');
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The strongest three facets in words; '' where no facet speaks for it. */
export function sayFacets(snapshot: Snapshot, shares: Affinity['shares'], language: DisplayLanguage): string {
  const names = shares.flatMap(({ facet }) => facetName(snapshot, facet, language) ?? []);
  const distinct = [...new Set(names)].slice(0, MOST);
  if (distinct.length === 0) return '';
  const list = sayList(distinct, language);
  return language === 'zh' ? `与您相关：${list}。` : `It is about what concerns you: ${list}.`;
}

/** Why a promotion is shown, in one sentence. */
export function sayWhyPromotion(
  snapshot: Snapshot,
  shares: Affinity['shares'],
  language: DisplayLanguage,
): string {
  const facets = sayFacets(snapshot, shares, language);
  if (facets !== '') return facets;
  return language === 'zh'
    ? '向所有人展示，并非根据您的资料。'
    : 'It is shown to everybody, not because of anything known about you.';
}

/** Words of a question that a help topic answers to, as they were written. */
export function sayMatched(words: readonly string[], language: DisplayLanguage): string {
  if (words.length === 0) return '';
  const quoted = words.slice(0, MOST).map((word) => `“${word}”`);
  return language === 'zh' ? `您问到了${quoted.join('、')}。` : `It answers to ${sayList(quoted, language)}.`;
}

/** How many people a help topic helped; '' where nobody said. */
export function sayHelped(helpful: number, votes: number, language: DisplayLanguage): string {
  if (votes === 0) return '';
  return language === 'zh'
    ? `${votes} 人中有 ${helpful} 人觉得有用。`
    : `${helpful} of ${votes} people found it helpful.`;
}
