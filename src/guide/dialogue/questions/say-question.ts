import { labelOf } from '../../../domain/ids.js';
import type { DisplayLanguage } from '../../../domain/localised-name.js';
import type { SnapshotLabel } from '../../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { clean, sayMoney, sayNode, sayNumber, sayQuantity, sayWord } from '../../phrasing/display-words.js';
import type { Critique } from '../critiques/critique.js';
import type { Facet, FacetKind, OptionMeaning } from '../turns/facet.js';

const QUESTIONS: Readonly<Record<DisplayLanguage, Readonly<Record<FacetKind, (subject: string) => string>>>> =
  {
    en: {
      CATEGORY: () => 'What are you looking for?',
      PRICE: () => 'How much would you like to spend?',
      BRAND: () => 'Which brand would you like?',
      SPECIFICATION: (subject) => `Which ${subject} would you like?`,
      FEATURE: () => 'What matters most to you?',
      NEED: () => 'What will it be used for most?',
      AUDIENCE: () => 'Who is it for?',
    },
    zh: {
      CATEGORY: () => '您想找哪一类产品？',
      PRICE: () => '您的预算大概是多少？',
      BRAND: () => '您想要哪个品牌？',
      SPECIFICATION: (subject) => `${subject}希望是多少？`,
      FEATURE: () => '您最看重哪一点？',
      NEED: () => '主要用来做什么？',
      AUDIENCE: () => '是给谁用的？',
    },
  };

/** The question about `facet` in words. */
export function sayQuestion(
  snapshot: Snapshot,
  { kind, subject }: Pick<Facet, 'kind' | 'subject'>,
  language: DisplayLanguage,
): string {
  const name = subject === undefined ? '' : sayNode(snapshot, 'Specification', subject, language);
  return QUESTIONS[language][kind](name);
}

function sayRange(
  { min, max, unit, currency, isRough = false }: Extract<OptionMeaning, { kind: 'range' }>,
  language: DisplayLanguage,
): string {
  const say = (value: number): string =>
    currency === undefined ? sayQuantity(value, unit, language) : sayMoney(value, currency, language);
  const isChinese = language === 'zh';
  const about = isRough ? (isChinese ? '约' : 'about ') : '';
  if (min !== undefined && max !== undefined) {
    if (min === max) return say(min);
    return `${about}${sayNumber(min, language)}${isChinese ? '到' : ' to '}${say(max)}`;
  }
  if (max !== undefined) return isChinese ? `最多${about}${say(max)}` : `up to ${about}${say(max)}`;
  return isChinese ? `${about}${say(min ?? 0)}起` : `from ${about}${say(min ?? 0)}`;
}

/** An option in words. */
export function sayOption(snapshot: Snapshot, meaning: OptionMeaning, language: DisplayLanguage): string {
  switch (meaning.kind) {
    case 'node':
      return sayNode(snapshot, labelOf(meaning.node) as SnapshotLabel, meaning.node, language);
    case 'audience':
      return sayWord('Audience', meaning.name, language);
    case 'text':
      return clean(meaning.text);
    case 'range':
      return sayRange(meaning, language);
    case 'other':
      return language === 'zh' ? '其他' : 'something else';
  }
}

/** The answer that settles a question without a wish. */
export const NO_MATTER: Readonly<Record<DisplayLanguage, string>> = { en: 'no matter', zh: '无所谓' };

const SPECIFICATION_CRITIQUES: Readonly<Record<string, readonly [english: string, chinese: string]>> = {
  'weight:less': ['Lighter', '轻一点'],
  'weight:more': ['Heavier', '重一点'],
  'thickness:less': ['Thinner', '薄一点'],
  'screen size:more': ['Bigger screen', '屏幕大一点'],
  'screen size:less': ['Smaller screen', '屏幕小一点'],
  'battery life:more': ['Longer battery life', '续航久一点'],
  'battery capacity:more': ['Bigger battery', '电池大一点'],
  'memory:more': ['More memory', '内存大一点'],
  'storage:more': ['More storage', '存储大一点'],
  'brightness:more': ['Brighter screen', '屏幕亮一点'],
};
const WAYS = {
  en: { less: 'less ', more: 'more ', same: 'same ' },
  zh: { less: '更低', more: '更高', same: '不变' },
} as const;

/** A critique in words: "Lighter", 便宜点. */
export function sayCritique(critique: Critique, language: DisplayLanguage): string {
  const isChinese = language === 'zh';
  switch (critique.about) {
    case 'price':
      if (critique.way === 'less') return isChinese ? '便宜点' : 'Cheaper';
      return isChinese ? '高端一点' : 'Higher end';
    case 'specification': {
      const known = SPECIFICATION_CRITIQUES[`${critique.name}:${critique.way}`];
      if (known !== undefined) return known[isChinese ? 1 : 0];
      const [name, way] = [sayWord('Specification', critique.name, language), WAYS[language][critique.way]];
      return isChinese ? `${name}${way}` : `${way}${name}`;
    }
    case 'feature': {
      const name = sayWord('Feature', critique.name, language);
      if (critique.way === 'same') return isChinese ? `${name}一样好` : `Same ${name}`;
      return isChinese ? `${name}好一点` : `Better ${name}`;
    }
    case 'brand':
      if (critique.way === 'other') return isChinese ? '不要这个品牌' : 'Another brand';
      return isChinese ? '同一个品牌' : 'Same brand';
    case 'product':
      return isChinese ? '不要这款' : 'Not this one';
  }
}
