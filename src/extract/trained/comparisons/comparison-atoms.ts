import type { AnalysedSentence } from '../analysis.js';
import type { AtomNames } from '../features/atoms.js';
import type { TokenRange } from '../spans/token-range.js';
import { type ComparisonSentence, ROLES } from './comparison-example.js';
import { distanceName, markAtoms } from './comparison-marks.js';
import { valueOf } from './token-view.js';

const placeOf = (i: number, { from, to }: TokenRange): string =>
  `${i === from ? 'B' : 'I'}${i === to - 1 ? 'E' : ''}`;

/** What the rules' comparisons say of each token: "x" + part. */
function ruleAtoms({ rules }: ComparisonSentence, atoms: string[][]): void {
  for (const one of rules) {
    for (const part of ['predicate', ...ROLES] as const) {
      const range = one[part];
      if (range === null) continue;
      for (let i = range.from; i < range.to; i += 1) atoms[i]?.push(`x${part[0]}=${placeOf(i, range)}`);
    }
  }
}

/** The atoms of a sentence's tokens for finding what compares. */
export function predicateNames(example: ComparisonSentence): AtomNames {
  const marks = markAtoms(example.sentence);
  ruleAtoms(example, marks);
  return example.names.map((names, i) => [...names, ...(marks[i] ?? [])]);
}

/** How a name is written: what the letters and digits of product names look like. */
const HAS_DIGIT = /\d/;

/** Left, right, or inside of the predicate. */
function sideOf(i: number, { from, to }: TokenRange): number {
  return i < from ? i - from : i >= to ? i - to + 1 : 0;
}

function between({ tokens }: AnalysedSentence, from: number, to: number): string {
  let breaks = 0;
  let words = '';
  for (let i = from; i < to; i += 1) {
    const form = tokens[i]?.form ?? '';
    if (/^[,.;:!?，。；：！？]+$/.test(form)) breaks += 1;
    else if (BRIDGES.has(form)) words = words === '' ? form : `${words.slice(0, 12)} ${form}`;
  }
  return `${Math.min(breaks, 3)} ${words.slice(0, 24)}`;
}

const BRIDGES: ReadonlySet<string> = new Set(
  'than as to from over of in and but that which who when with compared 比 和 跟 与 没 不 如 于 相 像'.split(
    ' ',
  ),
);

/** The atoms of a sentence's tokens for finding the parts of the comparison that `predicate` makes. */
export function argumentNames(
  { sentence, names: plain }: ComparisonSentence,
  names: AtomNames,
  predicate: TokenRange,
): AtomNames {
  const { tokens } = sentence;
  const first = tokens[predicate.from]?.form ?? '';
  const last = tokens[predicate.to - 1]?.form ?? '';
  return names.map((own, i) => {
    const side = sideOf(i, predicate);
    const name = distanceName(side);
    const where = side < 0 ? 'L' : side > 0 ? 'R' : 'P';
    const bridge = side < 0 ? between(sentence, i + 1, predicate.from) : between(sentence, predicate.to, i);
    const pos = valueOf(plain[i] ?? [], 'p=');
    const form = tokens[i]?.form ?? '';
    return [
      ...own,
      `d=${name}`,
      `dp=${name} ${pos}`,
      `ds=${where} ${valueOf(plain[i] ?? [], 's=')}${HAS_DIGIT.test(form) ? '0' : ''}`,
      `df=${where} ${form}`,
      `dl=${where} ${last}`,
      `dh=${where} ${first}`,
      `db=${where} ${bridge}`,
      `dbp=${where} ${bridge} ${pos}`,
    ];
  });
}
