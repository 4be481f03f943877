import type { TextView } from '../record/record-view.js';
import type { FeatureGroup } from './feature-group.js';
import { editDistance, jaroWinkler } from './string-distance.js';

/** Model numbers of a text that are compared one by one. */
const CODE_LIMIT = 8;

/** How the codes of one side are found on the other. */
interface CodeMatch {
  /** Codes that the other text has, letter by letter, wherever its spaces and hyphens are. */
  readonly found: number;
  /** Length of the longest one. */
  readonly longest: number;
  readonly missing: number;
  /** Best similarity of a missing code with one of the other side; NaN when there is none to compare. */
  readonly nearest: number;
  /** 1 when a missing code and one of the other side differ in digits alone, and of equal length. */
  readonly otherDigits: number;
  /** Longest common beginning of two codes that differ, as a share of the longer one. */
  readonly beginning: number;
}

const digitless = (code: string): string => code.replace(/\d/g, '0');

function matchCodes(own: readonly string[], other: TextView, rivals: readonly string[]): CodeMatch {
  let [found, longest, missing] = [0, 0, 0];
  let [nearest, beginning, otherDigits] = [Number.NaN, Number.NaN, 0];
  for (const code of own.slice(0, CODE_LIMIT)) {
    const within =
      rivals.includes(code) ||
      (code.length >= 4 && other.tokens.squeezed.includes(code)) ||
      rivals.some((rival) => rival.length >= 4 && code.length >= 4 && rival.includes(code));
    if (within) {
      found += 1;
      longest = Math.max(longest, code.length);
      continue;
    }
    missing += 1;
    for (const rival of rivals.slice(0, CODE_LIMIT)) {
      const length = Math.max(code.length, rival.length);
      const similar = Math.max(jaroWinkler(code, rival), 1 - editDistance(code, rival) / length);
      nearest = nearest >= similar ? nearest : similar;
      if (digitless(code) === digitless(rival)) otherDigits = 1;
      let prefix = 0;
      while (prefix < code.length && code[prefix] === rival[prefix]) prefix += 1;
      beginning = beginning >= prefix / length ? beginning : prefix / length;
    }
  }
  return { found, longest, missing, nearest, otherDigits, beginning };
}

const fields = ({ found, longest, missing, nearest, otherDigits, beginning }: CodeMatch): number[] => [
  found,
  longest,
  missing,
  nearest,
  otherDigits,
  beginning,
];

/** Model numbers: those of each name looked for in the other side's texts, and how those that are missing differ. */
export const codeFeatures: FeatureGroup = {
  names: [
    ...['left', 'right'].flatMap((side) => [
      `${side} codes found`,
      `${side} longest code found`,
      `${side} codes missing`,
      `${side} nearest code`,
      `${side} code with other digits`,
      `${side} codes begin alike`,
    ]),
    'codes on both sides, none shared',
    'share of codes found',
    'all codes found',
  ],
  values({ left, right }) {
    const a = left.title.tokens.codes;
    const b = right.title.tokens.codes;
    const forth = matchCodes(a, right.all, right.all.tokens.codes);
    const back = matchCodes(b, left.all, left.all.tokens.codes);
    const found = forth.found + back.found;
    const all = found + forth.missing + back.missing;
    const others = matchCodes(left.all.tokens.codes, right.all, right.all.tokens.codes);
    return [
      ...fields(forth),
      ...fields(back),
      a.length > 0 && b.length > 0 ? Number(found === 0) : Number.NaN,
      all === 0 ? Number.NaN : found / all,
      others.found,
    ];
  },
  show: ({ left, right }) => [left.title.tokens.codes.join(' '), right.title.tokens.codes.join(' ')],
};
