import type { ReadNumber } from './chinese-number.js';

const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10]),
);
TENS.set('fourty', 40);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['grand', 1000],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
]);

const WORD = /[a-z]+/y;

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}

/** True for a word that a number in words may begin with (`a` and `half` apart). */
export function isNumberWord(word: string): boolean {
  return SMALL.has(word) || TENS.has(word);
}

/** Skips one blank or hyphen, and a following `and` with its blanks. */
function nextWord(text: string, at: number, allowAnd: boolean): number {
  if (text[at] !== ' ' && text[at] !== '-') return -1;
  const next = at + 1;
  return allowAnd && text.startsWith('and ', next) ? next + 4 : next;
}

interface State {
  total: number;
  section: number;
  end: number;
  tens: boolean;
}

/** Takes one word into the state; false when it does not continue the number. */
function take(word: string, state: State): boolean {
  const small = SMALL.get(word);
  const tens = TENS.get(word);
  const scale = SCALES.get(word);
  if (small !== undefined) {
    const room = state.section % 100;
    if (state.section !== 0 && room !== 0 && !(state.tens && small > 0 && small < 10)) return false;
    if (small === 0 && (state.section !== 0 || state.total !== 0)) return false;
    state.section += small;
    state.tens = false;
  } else if (tens !== undefined) {
    if (state.section % 100 !== 0) return false;
    state.section += tens;
    state.tens = true;
  } else if (scale !== undefined) {
    if (state.section === 0) return false;
    if (scale === 100) state.section *= 100;
    else {
      state.total += state.section * scale;
      state.section = 0;
    }
    state.tens = false;
  } else return false;
  return true;
}

/** ` and a half`, `and a quarter`, ` and three quarters` after a number or a unit: its value and end. */
export function readAndFraction(text: string, at: number): { value: number; end: number } | undefined {
  for (const [phrase, value] of [
    [' and a half', 0.5],
    [' and half', 0.5],
    ['-and-a-half', 0.5],
    [' & a half', 0.5],
    [' and a quarter', 0.25],
    [' and three quarters', 0.75],
  ] as const) {
    const end = at + phrase.length;
    if (text.startsWith(phrase, at) && !/[a-z]/u.test(text[end] ?? '')) return { value, end };
  }
  return undefined;
}

/**
 * Reads a number in English words at `start` of a lower-case text (`thirty-five`, `one hundred and fifty`, `fifteen
 * hundred`, `two and a half`, `a hundred`). Undefined when there is none. Reads at most twelve words.
 */
export function readEnglishNumber(text: string, start: number): ReadNumber | undefined {
  const state: State = { total: 0, section: 0, end: start, tens: false };
  let at = start;
  const article = wordAt(text, at);
  if (article === 'a' || article === 'one') {
    const next = wordAt(text, at + article.length + 1);
    if (article === 'a' && !SCALES.has(next)) return undefined;
    if (article === 'a') {
      state.section = 1;
      at += 2;
    }
  }
  for (let count = 0; count < 12; count += 1) {
    const word = wordAt(text, at);
    if (word === '' || !take(word, state)) break;
    state.end = at + word.length;
    at = nextWord(text, state.end, state.section >= 100 || state.total > 0);
    if (at < 0) break;
  }
  if (state.end === start) return undefined;
  const value = state.total + state.section;
  const fraction = readAndFraction(text, state.end);
  if (fraction === undefined) return { start, end: state.end, value, kind: 'words' };
  const scale = wordAt(text, fraction.end + 1);
  const factor = SCALES.get(scale);
  if (factor !== undefined) {
    return {
      start,
      end: fraction.end + 1 + scale.length,
      value: (value + fraction.value) * factor,
      kind: 'words',
    };
  }
  const unitOfLast = /(hundred|thousand|grand|million|lakhs?)$/u.exec(
    text.slice(Math.max(start, state.end - 9), state.end),
  );
  const last = SCALES.get(unitOfLast?.[1] ?? '') ?? 1;
  return { start, end: fraction.end, value: value + fraction.value * last, kind: 'words' };
}
