import { simplifiedUnit } from '../../domain/vocabulary/traditional-characters.js';

/** Short forms that owners write, and what they stand for. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  `batt battery|bat battery|mic microphone|mics microphone|cam camera|cams camera|vid video|vids video|pic picture|pics picture|bt bluetooth|res resolution|perf performance|temp temperature|temps temperature|kb keyboard|kbd keyboard|disp display|qual quality|vol volume|spkr speaker|spkrs speaker|mem memory|proc processor|notif notification|notifs notification|conn connection|stab stabilization|charg charging|hp headphone|fps frame|accel acceleration`
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/colour/gu, 'color'],
  [/(?<=\w)isation\b/gu, 'ization'],
  [/\bcentre\b/gu, 'center'],
  [/\bgrey\b/gu, 'gray'],
  [/(?<=[a-z]l)ling\b/gu, 'ing'],
];
const LONGEST_TERM = 60;

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|z)es$/u.test(word) ? word.slice(0, -2) : word.replace(/s$/u, '');
}

/**
 * The spelling that forms of one name share: lower case, NFKC, simplified characters, hyphens and blanks alike, British
 * endings as American ones, each word in the singular; of Chinese names the blanks are left out. At most 60 signs are
 * looked at; an empty term gives an empty spelling.
 */
export function spellingOf(term: string): string {
  const plain = Array.from(term.slice(0, LONGEST_TERM).normalize('NFKC').toLowerCase(), (sign) =>
    sign.length === 1 ? String.fromCharCode(simplifiedUnit(sign.charCodeAt(0))) : sign,
  ).join('');
  if (/[\u4e00-\u9fff]/u.test(plain)) return plain.replace(/[\s\-_/的]+/gu, '');
  let words = plain.replace(/[^a-z\d+.'’]+/gu, ' ').trim();
  for (const [british, american] of BRITISH) words = words.replace(british, american);
  return words
    .split(' ')
    .map((word) => singular(word.replace(/['’]s?$/u, '')))
    .join(' ');
}

/** The spelling with short forms written out (`batt life` → `battery life`); the same where it has none. */
export function writtenOut(spelling: string): string {
  return spelling
    .split(' ')
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .join(' ');
}

/** Most slips of the keyboard that two spellings may differ by: one from five letters on, two from ten. */
function slipsAllowed(length: number): number {
  return length < 5 ? 0 : length < 10 ? 1 : 2;
}

/** `weigh` and `weight`, `charged` and `charger`: words that differ in their endings alone are two words. */
function isInflected(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one) || one.slice(0, -1) === other.slice(0, -1);
}

/**
 * Whether `one` may be a slip of the keyboard for `other`: the same first letter, no difference in digits, and at most
 * one or two letters (by length) added, left out, exchanged or swapped, not only at the end. Damerau–Levenshtein distance, cut off early.
 * Both are Latin; equal ones are no slip.
 */
export function isSlip(one: string, other: string): boolean {
  const most = Math.min(slipsAllowed(one.length), slipsAllowed(other.length));
  if (most === 0 || one === other || one[0] !== other[0] || isInflected(one, other)) return false;
  if (Math.abs(one.length - other.length) > most || !/^[a-z ]+$/u.test(one + other)) return false;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return false;
    before = last;
    last = row;
  }
  return (last[other.length] ?? 99) <= most;
}
