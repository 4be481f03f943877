/** A number that was read from a text: `[start, end)`, its value, and the upper end when the words say a range. */
export interface ReadNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly max?: number;
  /** `>` for 多, 几, 余 and a plus inside, `~` for 来 inside. */
  readonly fuzzy?: '>' | '~';
  /** How it is written: digits may stand in lists and ranges without a unit of their own. */
  readonly kind: 'digits' | 'words' | 'han';
}

const DIGITS = new Map('〇零一二三四五六七八九'.split('').map((sign, at) => [sign, Math.max(0, at - 1)]));
DIGITS.set('两', 2);
DIGITS.set('俩', 2);
DIGITS.set('仨', 3);
'壹贰叁肆伍陆柒捌玖'.split('').forEach((sign, at) => DIGITS.set(sign, at + 1));
const SMALL = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['拾', 10],
  ['佰', 100],
  ['仟', 1000],
]);
const LARGE = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** True for a sign that a Chinese number may begin with. */
export function isHanNumeral(sign: string): boolean {
  return DIGITS.has(sign) || SMALL.has(sign) || LARGE.has(sign) || sign === '半';
}

/** What has been read so far: `section` below 万, `total` above, `last` the multiplier of the last step. */
interface State {
  total: number;
  section: number;
  spread: number;
  last: number;
}

function close(state: State, multiplier: number): void {
  state.total += state.section * multiplier;
  state.spread *= multiplier;
  state.section = 0;
  state.last = multiplier;
}

/** Adds a digit with what follows it; returns the position after it, or -1 when the digit is no part. */
function addDigit(text: string, at: number, state: State): number {
  const digit = DIGITS.get(text[at] ?? '') ?? 0;
  let next = at + 1;
  let upper = digit;
  const second = DIGITS.get(text[next] ?? '');
  if (second !== undefined && digit > 0 && (second === digit + 1 || (digit === 3 && second === 5))) {
    upper = second;
    next += 1;
  }
  const multiplier = SMALL.get(text[next] ?? '');
  const kilo = multiplier === 1000 && '克赫'.includes(text[next + 1] ?? ' ');
  if (multiplier !== undefined && !kilo) {
    state.section += digit * multiplier;
    state.spread = (upper - digit) * multiplier;
    state.last = multiplier;
    return next + 1;
  }
  const large = LARGE.has(text[next] ?? '');
  const zero = text[at - 1] === '零' || text[at - 1] === '〇';
  const colloquial = state.last >= 100 && !large && !zero;
  state.section += digit * (colloquial ? state.last / 10 : 1);
  state.spread = (upper - digit) * (colloquial ? state.last / 10 : 1);
  state.last = 1;
  return next;
}

/** 三点五: digits after the point, at most twelve of them. */
function readFraction(text: string, at: number): { end: number; value: number } | undefined {
  let end = at + 1;
  let value = 0;
  for (let scale = 0.1; end < at + 13; end += 1, scale /= 10) {
    const digit = DIGITS.get(text[end] ?? '');
    if (digit === undefined) break;
    value += digit * scale;
  }
  return end === at + 1 ? undefined : { end, value: Number(value.toFixed(12)) };
}

function step(text: string, at: number, state: State, start: number): number {
  const sign = text[at] ?? '';
  if (DIGITS.has(sign)) {
    if (DIGITS.get(sign) === 0)
      return DIGITS.has(text[at + 1] ?? '') || SMALL.has(text[at + 1] ?? '') || at === start ? at + 1 : -1;
    if (state.last === 1 && at > start && DIGITS.has(text[at - 1] ?? '') && text[at - 1] !== '零') return -1;
    return addDigit(text, at, state);
  }
  const small = SMALL.get(sign);
  if (at === start && small !== undefined && small > 10 && '来多把'.includes(text[at + 1] ?? ' ')) {
    state.section = small;
    return at + 1;
  }
  if (small !== undefined) {
    if (small !== 10 || state.section > 0) return -1;
    state.section += 10;
    state.last = 10;
    const next = DIGITS.get(text[at + 1] ?? '');
    const after = DIGITS.get(text[at + 2] ?? '');
    if (next !== undefined && after === next + 1 && next > 0) {
      state.section += next;
      state.spread = 1;
      state.last = 1;
      return at + 3;
    }
    return at + 1;
  }
  const large = LARGE.get(sign);
  if (large === undefined || (state.section === 0 && state.total === 0)) return -1;
  if (state.section === 0) {
    state.total *= large;
    state.last = large;
  } else close(state, large);
  return at + 1;
}

const FUZZY = new Map<string, '>' | '~'>([
  ['多', '>'],
  ['几', '>'],
  ['余', '>'],
  ['来', '~'],
  ['把', '~'],
]);

/**
 * Reads a Chinese number at `start` of a normalised text: 三千五 = 3500, 一万二 = 12000, 七八百 = 700 to 800, 十几,
 * 两千多, 六点七, 半. Undefined when there is none. Reads at most 24 signs.
 */
export function readChineseNumber(text: string, start: number): ReadNumber | undefined {
  if (text[start] === '半') return { start, end: start + 1, value: 0.5, kind: 'han' };
  const state: State = { total: 0, section: 0, spread: 0, last: 0 };
  let at = start;
  while (at < start + 24) {
    const next = step(text, at, state, start);
    if (next < 0) break;
    at = next;
  }
  if (at === start) return undefined;
  let value = state.total + state.section;
  const max = state.spread > 0 ? value + state.spread : undefined;
  if (text[at] === '点' && max === undefined) {
    const fraction = readFraction(text, at);
    if (fraction !== undefined) {
      value += fraction.value;
      at = fraction.end;
      const large = LARGE.get(text[at] ?? '') ?? SMALL.get(text[at] ?? '');
      if (large !== undefined) {
        value *= large;
        at += 1;
      }
    }
  }
  const fuzzy = FUZZY.get(text[at] ?? '');
  if (fuzzy === undefined || max !== undefined) return { start, end: at, value, max, kind: 'han' };
  return {
    start,
    end: readAfterFuzzy(text, at + 1),
    value: value * largeAfter(text, at + 1),
    fuzzy,
    kind: 'han',
  };
}

function largeAfter(text: string, at: number): number {
  return LARGE.get(text[at] ?? '') ?? 1;
}

function readAfterFuzzy(text: string, at: number): number {
  return LARGE.has(text[at] ?? '') ? at + 1 : at;
}
