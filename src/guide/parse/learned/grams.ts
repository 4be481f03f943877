import { stemOf } from '../text/english-forms.js';
import type { RequestText } from '../text/request-text.js';
import type { Clause } from './clauses.js';

/** A sign of what a clause says: a word, words beside or near each other, a few signs; and where it stands. */
export interface Gram {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A word of a clause, or a Chinese sign. */
interface Unit {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isSign: boolean;
}

const UNIT = /[a-z]+(?:'[a-z]+)?|\d+(?:[.,]\d+)*|\p{Script=Han}/gu;
/** How far apart two words or signs are still a pair. */
const REACH = 4;
/** Words of which parts count as well, so that slips of the keyboard are not lost. */
const LONG = 6;
const PART = 5;
/** Words that say nothing in a pair of distant words. */
const EMPTY = new Set(
  "a an the of to and or it its is i my me we our be so with for that this in on at as i'm it's he she they his her their was are am you your um uh like just really very".split(
    ' ',
  ),
);
const NAME = '§';
const NUMBER = '#';

function unitsOf(text: RequestText, { start, end }: Clause, named: readonly boolean[]): Unit[] {
  const units: Unit[] = [];
  for (const match of text.matched.slice(start, end).matchAll(UNIT)) {
    const [from, until, word] = [start + match.index, start + match.index + match[0].length, match[0]];
    const isName = named[from] === true;
    if (isName && units.at(-1)?.key === NAME) continue;
    const isSign = !isName && /^\p{Script=Han}/u.test(word);
    const key = isName ? NAME : /^\d/u.test(word) ? NUMBER : isSign ? word : stemOf(word.replace(/'s$/u, ''));
    units.push({ key, start: from, end: until, isSign });
  }
  return units;
}

/**
 * The grams of a clause: each word (stem) and Chinese sign, two and three beside each other, two at most {@link REACH}
 * apart, and parts of long words; with `besideOnly` only those alone and beside each other. Names (where `named`) and numbers stand for themselves. Each once.
 */
export function gramsOf(
  text: RequestText,
  clause: Clause,
  named: readonly boolean[],
  besideOnly = false,
): Gram[] {
  const units = unitsOf(text, clause, named);
  const found = new Map<string, Gram>();
  const add = (name: string, from: Unit, until: Unit): void => {
    if (!found.has(name)) found.set(name, { name, start: from.start, end: until.end });
  };
  for (const [at, unit] of units.entries()) {
    add(unit.key, unit, unit);
    const [next, third] = [units[at + 1], units[at + 2]];
    if (next !== undefined) add(`${unit.key} ${next.key}`, unit, next);
    if (next !== undefined && third !== undefined) add(`${unit.key} ${next.key} ${third.key}`, unit, third);
    if (besideOnly) continue;
    if (!unit.isSign && unit.key.length >= LONG)
      for (let from = 0; from + PART <= unit.key.length; from += 1)
        add(`~${unit.key.slice(from, from + PART)}`, unit, unit);
    if (EMPTY.has(unit.key)) continue;
    for (let far = at + 2; far <= at + REACH && far < units.length; far += 1) {
      const other = units[far] as Unit;
      if (!EMPTY.has(other.key)) add(`${unit.key}..${other.key}`, unit, other);
    }
  }
  return [...found.values()];
}
