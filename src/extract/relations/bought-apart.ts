import type { AspectMention, Language } from '../extraction.js';
import { clauseAround } from './passage.js';

/** What is sold by itself too. */
const GOODS: ReadonlySet<string> = new Set([
  'case',
  'screen protector',
  'charger',
  'cable',
  'accessories',
  'stand',
  'strap',
  'stylus',
  'keyboard',
  'remote',
]);

const BOUGHT: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:buy|buying|bought|purchas\w+|order(?:ed|ing)?|get|getting|got|invest\w*|consider\w*|recommend\w*|suggest\w*|need|add|added|want|waste|pick(?:ed)? up)\b[^.;!?]{0,40}$/i,
  zh: /(?:自己|另外?|又|再|还|单独|顺便|花钱?|重新)[^,，。!！?？;；\n]{0,4}(?:买|配|购|入手|换)[^,，。!！?？;；\n]{0,8}$|买(?:了|的|个|一个|一张|过)[^,，。!！?？;；\n]{0,4}$/,
};
const INCLUDED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:comes?|came|includ\w+|supplied|in the box)\b/i,
  zh: /自带|附带|附送|赠送|标配|送的|原装/,
};

/** Whether `mention` is of a thing that somebody bought, or should buy, besides the product ("I got a case for it"). */
export function isBoughtApart(text: string, language: Language, mention: AspectMention): boolean {
  if (!GOODS.has(mention.feature)) return false;
  const clause = clauseAround(text, mention.start, mention.end);
  if (INCLUDED[language].test(text.slice(clause.start, clause.end))) return false;
  return BOUGHT[language].test(text.slice(clause.start, mention.start));
}
