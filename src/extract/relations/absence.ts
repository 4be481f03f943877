import type { Language, Span } from '../extraction.js';
import { clauseAround } from './passage.js';

const MISSING: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:no|without|lacks?|lacking|missing|minus|omits?)(?: an?| any| the)?|n't (?:have|include|come with|support|offer)(?: an?| any)?|\bnot (?:have|include)(?: an?| any)?)(?: [\w-]+)?\s$/i,
  zh: /(?:没有|沒有|没|无|缺少|取消了?|不带|不支持|砍掉了?|去掉了?)$/,
};

/** Whether the words right before `span` say that what it names is not there ("no headphone jack", 没有耳机孔). */
export function isMissing(text: string, language: Language, span: Span): boolean {
  const clause = clauseAround(text, span.start, span.end);
  const before = text.slice(Math.max(clause.start, span.start - 40), span.start);
  return MISSING[language].test(before);
}
