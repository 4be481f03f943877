import type { DisplayLanguage } from '../../domain/localised-name.js';
import { CONNECTING_WORDS } from './connecting-words.js';

const PUNCTUATION = {
  en: /^[\s.,;:!?()'"’“”–—-]*$/,
  zh: /^[\s，。、；：！？（）“”,.;:!?()—-]*$/,
} as const;
const WORD = { en: /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’]*/gu, zh: /[\p{L}\p{M}\p{N}]+/gu } as const;
const LONGEST_CHINESE_WORD = 6;

/** Whether `run`, without spaces, can be cut into `words`. */
function isMadeOf(run: string, words: ReadonlySet<string>): boolean {
  const reached = [true];
  for (let end = 1; end <= run.length; end++) {
    for (let start = Math.max(0, end - LONGEST_CHINESE_WORD); start < end && !reached[end]; start++)
      reached[end] = reached[start] === true && words.has(run.slice(start, end));
  }
  return reached[run.length] === true;
}

/** Whether `text` consists of connecting words and plain punctuation. */
function statesNothing(text: string, language: DisplayLanguage): boolean {
  const words = CONNECTING_WORDS[language];
  if (!PUNCTUATION[language].test(text.replace(WORD[language], ''))) return false;
  return (text.match(WORD[language]) ?? []).every((word) =>
    language === 'zh' ? isMadeOf(word, words) : words.has(word.toLowerCase().replaceAll('’', "'")),
  );
}

/** Where `fact` begins in `text` from `from` on, its first letter large or small; -1 where it does not. */
function placeOf(text: string, fact: string, from: number): number {
  const [first = '', rest] = [fact[0], fact.slice(1)];
  const places = [first.toUpperCase(), first.toLowerCase()]
    .map((letter) => text.indexOf(letter + rest, from))
    .filter((place) => place >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

/**
 * Whether `phrasing` says exactly the `facts`: each stands in it word for word, once and in the same order, and
 * between them are connecting words alone. So it can hold no other number, product, claim, address or markup.
 * With no facts only a text of connecting words is faithful. Linear in the length of the phrasing.
 */
export function isFaithful(phrasing: string, facts: readonly string[], language: DisplayLanguage): boolean {
  let end = 0;
  for (const fact of facts) {
    const start = placeOf(phrasing, fact, end);
    if (start < 0 || !statesNothing(phrasing.slice(end, start), language)) return false;
    end = start + fact.length;
  }
  return statesNothing(phrasing.slice(end), language);
}
