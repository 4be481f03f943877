import { findCategory, findFeature, findSpecification } from '../../../domain/vocabulary/vocabulary.js';
import type { Critique } from './critique.js';
import { type Stance, stanceOf } from './critique-stance.js';
import { CHINESE_PHRASES, type CritiquePhrase, ENGLISH_PHRASES, SIZE_OF } from './critique-words.js';

/** The critiques in a text, and what else it says. */
export interface ReadCritiques {
  readonly critiques: readonly Critique[];
  /** Where each of `critiques` stands. */
  readonly starts: readonly number[];
  /** What may be so without being wished: "more expensive is fine". */
  readonly allowed: readonly Critique[];
  /** The text with blanks in the place of the critiques, its length the same. */
  readonly rest: string;
}

const MAX_LENGTH = 500;
const MAX_CRITIQUES = 8;

/** "Bigger screen", "longer battery life", "better camera", "more storage", "same camera". */
const ENGLISH_COMPARED =
  /\b(bigger|larger|smaller|longer|shorter|higher|lower|more|less|better|nicer|same|too small|too big)\b(?: (?:a|an|the|good))?(?: ([a-z-]+))?(?: ([a-z]+))?/g;
/** 屏幕大一点, 续航久一点, 拍照好一点, 拍照一样好, 屏幕太小. */
const CHINESE_COMPARED =
  /([\p{Script=Han}]{0,6})(一样好?|差不多|不变|太小|太大|太短|更[大小长久多高好强清](?!的[\p{Script=Han}])|(?:[大小长久多高好强清][一]?[点些号]))/gu;
/** What stands between a name and its comparison. */
const CHINESE_BETWEEN = /(?:不要|不用|不必|不需要|可以|能不能|希望|最好|再|更|要|能|也|的|稍微|稍){1,6}$/;
/** 更大的屏幕, 更好的相机. */
const CHINESE_LED = /更([大小长久多高好强])的([\p{Script=Han}]{1,6})/gu;

/** Most signs of a name before 更. */
const MOST_SIGNS = 6;

/** Amounts that goods are measured by, and none by what was shown: "cheaper than 250", 比180克轻. */
const THAN_AMOUNT =
  /^(?: [a-z]{2,12}){0,2} than (?:about |around |roughly |just )?(?:[$£€¥] ?)?(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?) (?:hundred|thousand|grand|kilo(?:gram)?s?|pounds?|inch(?:es)?|hours?|days?|weeks?|terabytes?)\b)/;
const AGAINST_AMOUNT =
  /(?<![对相性价])比 ?[$¥￥]?[\d.,一二两三四五六七八九十百千万半]{1,12} ?[^，。,\d]{0,8}$/u;
const LIMIT_BEFORE = /\d ?(?:"|″|[a-z]{1,9})? (?:or|and) $/;
const MORE = /^(?:bigger|larger|longer|higher|more|too small)$/;
const LESS = /^(?:smaller|shorter|lower|less|too big)$/;

type Way = 'more' | 'less' | 'better' | 'same';

/** What `name` is to be more, less, better or the same in; undefined for a name of nothing. */
function compared(name: string, way: Way): Critique | undefined {
  if (way === 'more' || way === 'less') {
    const specification = findSpecification(
      (Object.hasOwn(SIZE_OF, name) ? SIZE_OF[name] : undefined) ?? name,
    );
    if (specification?.kind === 'number')
      return {
        about: 'specification',
        name: specification.name,
        way,
        ...(name === '' && { isWhole: true }),
      };
  }
  if (name === '') return undefined;
  const feature = findFeature(name);
  if (feature !== undefined && way !== 'less')
    return { about: 'feature', name: feature.name, way: way === 'same' ? 'same' : 'better' };
  const specification = findSpecification(name);
  return way === 'same' && specification?.kind === 'number'
    ? { about: 'specification', name: specification.name, way }
    : undefined;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly critique: Critique;
  /** Where the comparing word stands, where a name comes before it: 屏幕不要更大. */
  readonly signAt?: number;
}

function englishFound(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(ENGLISH_COMPARED)) {
    const [all, word = '', first = '', second = ''] = match;
    // "27 inch or bigger" is a limit of its own.
    if (LIMIT_BEFORE.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    const way: Way = MORE.test(word)
      ? 'more'
      : LESS.test(word)
        ? 'less'
        : word === 'same'
          ? 'same'
          : 'better';
    const bare = word === 'bigger' || word === 'larger' || word === 'smaller' || word.startsWith('too');
    // A battery that is longer lasts so.
    const named = first === 'battery' && (word === 'longer' || word === 'shorter') ? 'battery life' : first;
    const [two, one] = [
      second === '' ? undefined : compared(`${first} ${second}`, way),
      first === '' ? undefined : compared(named, way),
    ];
    const critique = two ?? one ?? (bare ? compared('', way) : undefined);
    if (critique === undefined) continue;
    const words =
      two !== undefined ? all : one !== undefined && second !== '' ? all.slice(0, -second.length) : all;
    const length = two === undefined && one === undefined ? word.length : words.length;
    found.push({ start: match.index, end: match.index + length, critique });
  }
  return found;
}

/** The longest run of signs before `end`, where 更 stands, that names what is to be compared; none where none does. */
function comparedBefore(text: string, end: number, way: Way): Found[] {
  for (let start = Math.max(0, end - MOST_SIGNS); start < end; start++) {
    const critique = compared(text.slice(start, end), way);
    if (critique !== undefined) return [{ start, end: end + 2, critique, signAt: end }];
  }
  return [];
}

/** The longest end of `words` that names something. */
function chineseFound(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(CHINESE_COMPARED)) {
    const [all, words = '', sign = ''] = match;
    const way: Way = /^(?:一样|差不多|不变)/.test(sign)
      ? 'same'
      : /^(?:太小|太短|更?[大长久多高])/.test(sign)
        ? 'more'
        : /^(?:太大|更?小)/.test(sign)
          ? 'less'
          : 'better';
    const between = CHINESE_BETWEEN.exec(words)?.[0] ?? '';
    const characters = Array.from(words.slice(0, words.length - between.length));
    for (let from = 0; from <= characters.length; from++) {
      const name = characters.slice(from).join('');
      const isBare = name === '' && way !== 'same' && way !== 'better' && !/^更?[长久多高]|短/.test(sign);
      const critique = name === '' && !isBare ? undefined : compared(name, way);
      if (critique === undefined) continue;
      const start = match.index + characters.slice(0, from).join('').length;
      const signAt = match.index + words.length;
      found.push({ start, end: match.index + all.length, critique, signAt });
      break;
    }
  }
  for (const match of text.matchAll(CHINESE_LED)) {
    const [, sign = '', words = ''] = match;
    const way: Way = sign === '小' ? 'less' : /[大长久多高]/.test(sign) ? 'more' : 'better';
    for (let length = words.length; length > 0; length--) {
      const name = words.slice(0, length);
      const critique = compared(name, way);
      if (critique === undefined) {
        if (findCategory(name) === undefined) continue;
        // 内存更大的笔记本: what is to be larger stands before, and a kind of goods (笔记本, not 笔) behind.
        found.push(...comparedBefore(text, match.index, way));
        break;
      }
      found.push({ start: match.index, end: match.index + 3 + length, critique });
      break;
    }
  }
  return found;
}

function phrasesIn(text: string, phrases: readonly CritiquePhrase[]): Found[] {
  return phrases.flatMap(({ pattern, critique }) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ start: match.index, end: match.index + match[0].length, critique }];
  });
}

/** Whether what was found in `text` is compared with an amount. */
function isOfAmount(text: string, { start, end, signAt = start }: Found): boolean {
  return (
    THAN_AMOUNT.test(` ${text.slice(end, end + 40).trimStart()}`) ||
    AGAINST_AMOUNT.test(text.slice(Math.max(0, signAt - 24), signAt))
  );
}

/**
 * The critiques that `text` holds of a product that was shown, in both languages: "lighter", "cheaper but same camera",
 * 不要这个牌子, 屏幕大一点. What is refused ("not lighter", 屏幕不要更大) is none, and no other wish either. At most eight; the first 500 UTF-16 units are read; none for an empty text. Never throws.
 */
export function readCritiques(text: string): ReadCritiques {
  const read = text.slice(0, MAX_LENGTH);
  const lower = read.toLowerCase();
  // A letter that grows when made small would move what comes after it.
  const plain = lower.length === read.length ? lower : read;
  const found = [
    ...phrasesIn(plain, ENGLISH_PHRASES),
    ...phrasesIn(plain, CHINESE_PHRASES),
    ...englishFound(plain),
    ...chineseFound(plain),
  ];
  const taken: Found[] = [];
  // What comes first in the lists wins where two overlap. A comparison with an amount is a limit, as in any request.
  for (const one of found) {
    if (isOfAmount(plain, one)) continue;
    if (taken.length < MAX_CRITIQUES && taken.every(({ start, end }) => one.end <= start || end <= one.start))
      taken.push(one);
  }
  taken.sort((a, b) => a.start - b.start);
  const meant = taken.map(({ start, end, critique, signAt }) => {
    const { stance, ...words } = stanceOf(plain, signAt ?? start, end, critique);
    return { critique, stance, start: Math.min(start, words.start), end: words.end };
  });
  let rest = text;
  // What is wished and no limit is read as in any request.
  for (const { start, end, stance } of meant)
    if (stance !== 'wished') rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const withStance = (wanted: Stance): typeof meant => meant.filter(({ stance }) => stance === wanted);
  const critiquesOf = (words: typeof meant): Critique[] => words.map(({ critique }) => critique);
  const asked = withStance('asked');
  return {
    critiques: critiquesOf(asked),
    starts: asked.map(({ start }) => start),
    allowed: critiquesOf(withStance('allowed')),
    rest,
  };
}
