import type { DisplayLanguage } from '../../domain/localised-name.js';
import { sayKind } from '../phrasing/display-words.js';

/** What is asked of the shop's help for who says that a device is broken. */
export const FAULT_QUESTION: Readonly<Record<DisplayLanguage, string>> = {
  en: 'Is it under warranty, and how do I get it repaired?',
  zh: '在保修期内吗，怎么维修？',
};

/** A new one, offered to who said that theirs is broken: only where they wish it. */
export function offerNew(category: string | null, language: DisplayLanguage): string {
  const kind = category === null ? '' : sayKind(category, language);
  if (language === 'zh') return `如果想看新的${kind}，说“看看新的”就行。`;
  return `If you would rather look at new ${kind === '' ? 'ones' : kind}, say “show me new ones”.`;
}

/** What is said to who tells that a device is broken where nothing is known of the shop's help. */
export function sayFault(category: string | null, language: DisplayLanguage): string {
  const sorry =
    language === 'zh'
      ? '很抱歉东西坏了。保修、维修和退换由客服处理，请联系他们。'
      : 'Sorry to hear that it is broken. Warranty, repair and returns are for customer service: please contact them.';
  return language === 'zh' ? `${sorry}${offerNew(category, 'zh')}` : `${sorry} ${offerNew(category, 'en')}`;
}
