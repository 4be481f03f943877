import { stemOf } from './english-forms.js';
import type { PhraseMatch } from './phrase-index.js';
import type { RequestText } from './request-text.js';

/**
 * A way of speaking that no fixed words hold: a word of one set and a word of another near each other in a clause
 * (`my ears always start to hurt`: an ear and a pain).
 */
interface Frame {
  readonly value: string;
  /** How many words (Chinese: signs) stand between the two at least and at most. */
  readonly min: number;
  readonly max: number;
  /** Whether the word of the first set comes first. */
  readonly ordered: boolean;
  /** Words that cancel it between the two, and right before the first. */
  readonly between: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  /** Kinds of goods it is said of alone, or never; `-` is a request that tells none. */
  readonly only?: ReadonlySet<string>;
  readonly never?: ReadonlySet<string>;
}

interface Use {
  readonly frame: number;
  readonly side: 0 | 1;
  /** The words after the first one, as stems; empty for a single word and for Chinese signs. */
  readonly rest: readonly string[];
  readonly signs: string;
}

interface Place {
  readonly from: number;
  readonly until: number;
  readonly start: number;
  readonly end: number;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly stem: string;
  readonly clause: number;
}

const WORD = /[a-z\d][a-z\d'+&]*/gu;
const BREAK = /[.,;:!?()\n]/u;
const NUMBER = '#';
/** Signs that end a Chinese clause. */
const BREAK_ZH = /[.,;:!?()\n，。；：！？（）、]/u;

function tokensOf(text: string): Token[] {
  let [last, clause] = [0, 0];
  return [...text.matchAll(WORD)].map((match) => {
    const [start, end, word] = [match.index, match.index + match[0].length, match[0]];
    if (BREAK.test(text.slice(last, start)) || word === 'but') clause += 1;
    last = end;
    return { start, end, word, stem: /^\d/u.test(word) ? NUMBER : stemOf(word.replace(/'s$/u, '')), clause };
  });
}

const cells = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function readFrame(value: string, gap: string, unless: readonly string[], kinds: string): Frame {
  const [low, high] = gap.replace('>', '').split('..').map(Number);
  const [rule, list] = [kinds.split(' ')[0], new Set(cells(kinds.split(' ').slice(1).join(' ')))];
  return {
    value,
    min: high === undefined ? 0 : (low ?? 0),
    max: high ?? low ?? 0,
    ordered: gap.startsWith('>'),
    between: new Set(unless.filter((word) => !word.startsWith('<'))),
    before: new Set(unless.filter((word) => word.startsWith('<')).map((word) => word.slice(1))),
    ...(rule === 'only' && { only: list }),
    ...(rule === 'never' && { never: list }),
  };
}

/** Finds the frames of a fixed table in texts, at most one match of each line. Never throws. */
export class WordFrames {
  private readonly frames: Frame[] = [];
  private readonly byWord = new Map<string, Use[]>();
  private readonly bySign = new Map<string, Use[]>();

  /**
   * `table`: `value | first set | second set | gap | unless | kinds` lines; words are found in any form, `#` is a number.
   * `gap` is the greatest number of words between the two, `2..5` with a least one, `>` before it: in this order alone.
   * `unless`: words that cancel it between the two, with `<` right before them. `kinds`: `only a, b` or `never a, b`.
   */
  constructor(table: string) {
    for (const line of table.split('\n')) {
      if (line.trim() === '') continue;
      const [value = '', first, second, gap = '0', unless, kinds = ''] = line
        .split('|')
        .map((cell) => cell.trim());
      const frame = this.frames.push(readFrame(value, gap, cells(unless), kinds)) - 1;
      for (const word of cells(first)) this.add(word, frame, 0);
      for (const word of cells(second)) this.add(word, frame, 1);
    }
  }

  private add(word: string, frame: number, side: 0 | 1): void {
    const isLatin = /^[a-z\d#]/u.test(word) && !/\p{Script=Han}/u.test(word);
    const stems = word.split(' ').map((part) => (part === NUMBER ? NUMBER : stemOf(part)));
    const map = isLatin ? this.byWord : this.bySign;
    const key = isLatin ? (stems[0] ?? '') : (word[0] ?? '');
    const use: Use = { frame, side, rest: isLatin ? stems.slice(1) : [], signs: word };
    const list = map.get(key);
    if (list === undefined) map.set(key, [use]);
    else list.push(use);
  }

  /** All matches; positions where `masked` is true are not read. `category`: the kind of goods that is sought. */
  findAll(text: RequestText, masked: readonly boolean[], category: string | null): PhraseMatch[] {
    const found: PhraseMatch[] = [];
    const kind = category ?? '-';
    const collect = (places: Map<number, [Place[], Place[]]>, holds: Holds): void => {
      for (const [at, [first, second]] of places) {
        const frame = this.frames[at];
        if (frame === undefined || first.length === 0 || second.length === 0) continue;
        if (frame.only?.has(kind) === false || frame.never?.has(kind) === true) continue;
        const pair = pairOf(frame, first, second, holds);
        if (pair !== undefined) found.push({ ...pair, value: frame.value });
      }
    };
    const tokens = tokensOf(text.matched);
    collect(this.wordPlaces(tokens, masked), (frame, left, right) => {
      if (tokens[left.from]?.clause !== tokens[right.from]?.clause) return false;
      if (frame.before.has(tokens[left.from - 1]?.word ?? '')) return false;
      for (let at = left.until; at < right.from; at += 1)
        if (frame.between.has(tokens[at]?.word ?? '')) return false;
      return true;
    });
    if (/\p{Script=Han}/u.test(text.matched))
      collect(this.signPlaces(text.matched, masked), (frame, left, right) => {
        const gap = text.matched.slice(left.end, right.start);
        if (BREAK_ZH.test(gap)) return false;
        if ([...frame.between].some((word) => gap.includes(word))) return false;
        const lead = text.matched.slice(Math.max(0, left.start - 4), left.start);
        return ![...frame.before].some((word) => lead.endsWith(word));
      });
    return found;
  }

  private wordPlaces(tokens: readonly Token[], masked: readonly boolean[]): Map<number, [Place[], Place[]]> {
    const places = new Map<number, [Place[], Place[]]>();
    tokens.forEach((token, from) => {
      if (masked[token.start] === true) return;
      for (const { frame, side, rest } of this.byWord.get(token.stem) ?? []) {
        if (!rest.every((stem, at) => tokens[from + 1 + at]?.stem === stem)) continue;
        const until = from + 1 + rest.length;
        const end = tokens[until - 1]?.end ?? token.end;
        put(places, frame, side, { from, until, start: token.start, end });
      }
    });
    return places;
  }

  private signPlaces(text: string, masked: readonly boolean[]): Map<number, [Place[], Place[]]> {
    const places = new Map<number, [Place[], Place[]]>();
    for (let at = 0; at < text.length; at += 1) {
      if (masked[at] === true) continue;
      for (const { frame, side, signs } of this.bySign.get(text[at] ?? '') ?? []) {
        const end = at + signs.length;
        if (text.startsWith(signs, at)) put(places, frame, side, { from: at, until: end, start: at, end });
      }
    }
    return places;
  }
}

type Holds = (frame: Frame, left: Place, right: Place) => boolean;

function put(places: Map<number, [Place[], Place[]]>, frame: number, side: 0 | 1, place: Place): void {
  const sides = places.get(frame) ?? [[], []];
  if (sides[side].length < MOST_PLACES) sides[side].push(place);
  places.set(frame, sides);
}

/** Places of a set that are looked at, so that a text of one repeated word costs no more than another. */
const MOST_PLACES = 12;

function pairOf(
  frame: Frame,
  first: readonly Place[],
  second: readonly Place[],
  holds: Holds,
): { start: number; end: number } | undefined {
  for (const one of first) {
    for (const other of second) {
      const isInOrder = one.until <= other.from;
      if (!isInOrder && (frame.ordered || other.until > one.from)) continue;
      const [left, right] = isInOrder ? [one, other] : [other, one];
      const gap = right.from - left.until;
      if (gap < frame.min || gap > frame.max) continue;
      if (holds(frame, left, right)) return { start: left.start, end: right.end };
    }
  }
  return undefined;
}
