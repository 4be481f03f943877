import type { AspectMention, Language } from '../extraction.js';
import { isChineseBlame } from './blame/chinese-blame.js';
import { isEnglishBlame } from './blame/english-blame.js';

/**
 * Whether what was read as blame of `mention` bears a word of blame that counts: in English a negative word of the lexicon as
 * its opinion or a denial in the clause, in Chinese a character that blames in its opinion; neither denied nor feared.
 */
export function isBlame(text: string, language: Language, mention: AspectMention): boolean {
  return language === 'en' ? isEnglishBlame(text, mention) : isChineseBlame(text, mention);
}
