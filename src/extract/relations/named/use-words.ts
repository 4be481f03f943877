import { NEEDS, type Need } from '../../../domain/vocabulary/needs.js';
import { findCategory, findNeed } from '../../../domain/vocabulary/vocabulary.js';
import type { Language } from '../../extraction.js';

/** Words before goods that the vocabulary has in another form: an outdoor speaker, a sports watch, a swim watch. */
const BEFORE_GOODS: Readonly<Record<string, string>> = {
  outdoor: 'outdoor use',
  sport: 'gym',
  sports: 'gym',
  fitness: 'gym',
  workout: 'gym',
  exercise: 'gym',
  trail: 'hiking',
  bike: 'cycling',
  dive: 'diving',
  jogger: 'running',
  swimmer: 'swimming',
  creator: 'vlogging',
  conference: 'video calls',
  conferencing: 'video calls',
  karaoke: 'party',
};

/** Words of uses that before goods mean something else: a zoom camera, a run of a line, a note of a maker. */
const OTHERWISE =
  /^(?:zoom|runs?|code|notes?|plane|art|trips?|skype|twitch|netflix|youtube|disney plus|excel|development|mixing|camp|rendering|animation|the gym|pool|cutting videos|笔记|人像|开发|下水|游戏手机|视频后期|文档)$/;

/** Short words for goods that only what stands before makes a name: 游戏本, 登山表. */
const SHORT_GOODS: Readonly<Record<string, string>> = { 本: 'laptop', 表: 'smartwatch', 屏: 'monitor' };

/**
 * By kind of goods, what is no use of it: an action camera is one for sports to be filmed, a backup camera shows what is
 * behind a car, and reading is what every reader is for.
 */
const NO_USES: Readonly<Record<string, readonly string[]>> = {
  camera: ['gym', 'backup'],
  'e-reader': ['reading'],
};

/** How words of uses begin: the first word in English, the first two signs in Chinese. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [
    ...Object.keys(BEFORE_GOODS),
    ...NEEDS.flatMap(({ name, nameZh, synonyms: { en, zh } }) => [name, nameZh, ...en, ...zh]),
  ].map((words) => (/^[\w-]+/.exec(words) ?? [words.slice(0, 2)])[0]),
);

/** Whether a word, or two signs of Chinese, in lower case may begin a use: most names hold none, and need no more. */
export function beginsUse(words: string): boolean {
  return BEGINNINGS.has(words);
}

/** The use that `words` (lower case) name before goods of `kind`; undefined where they name none. */
export function useBeforeGoods(words: string, kind: string, language: Language): Need | undefined {
  if (OTHERWISE.test(words)) return undefined;
  const known = findNeed(BEFORE_GOODS[words] ?? words, language);
  return known === undefined || NO_USES[kind]?.includes(known.name) ? undefined : known;
}

/** The kind of goods (English, of the vocabulary) that `words` (lower case) name, also in the plural. */
export function goodsCalled(words: string, language: Language): string | undefined {
  if (language === 'zh' && words.length === 1) return SHORT_GOODS[words];
  const known = findCategory(words, language) ?? findCategory(words.replace(/s$/, ''), language);
  return known?.name;
}
