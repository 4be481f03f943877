import { overlap } from '../corpus/term-vector.js';
import type { FeatureGroup } from './feature-group.js';
import type { PairView } from './pair-view.js';
import { editSimilarity, jaroWinkler } from './string-distance.js';

const words = (pair: PairView): readonly [string, string] => [
  pair.left.title.tokens.words.join(' '),
  pair.right.title.tokens.words.join(' '),
];

/** Longest run of words that both lists have, as its share of the shorter list and as its number of words. */
function longestRun(a: readonly string[], b: readonly string[]): readonly [share: number, length: number] {
  let previous = new Uint16Array(b.length + 1);
  let longest = 0;
  for (const word of a) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1) {
      if (word !== b[j - 1]) continue;
      current[j] = (previous[j - 1] as number) + 1;
      longest = Math.max(longest, current[j] as number);
    }
    previous = current;
  }
  const shorter = Math.min(a.length, b.length);
  return [shorter === 0 ? Number.NaN : longest / shorter, longest];
}

/** Mean over the words of `a` of the best Jaro-Winkler similarity with a word of `b` (Monge and Elkan 1996). */
function mongeElkan(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return Number.NaN;
  const own = new Set(b);
  let sum = 0;
  for (const word of a)
    sum += own.has(word) ? 1 : b.reduce((best, other) => Math.max(best, jaroWinkler(word, other)), 0);
  return sum / a.length;
}

const EDIT_LIMIT = 120;
const WORD_LIMIT = 24;

/** How alike the names of the products are, as words, letters and runs. */
export const titleFeatures: FeatureGroup = {
  names: [
    'title words cosine',
    'title letters cosine',
    'title words in right',
    'title words in left',
    'title words shared',
    'title rarest shared word',
    'title shared words',
    'title longest run share',
    'title longest run',
    'title spelling',
    'title squeezed spelling',
    'title nearest words, left to right',
    'title nearest words, right to left',
    'title begins alike',
    'title length ratio',
  ],
  values({ left: { title: a }, right: { title: b } }) {
    const byWord = overlap(a.wordVector, b.wordVector);
    const [x, y] = [a.tokens.words, b.tokens.words];
    const [short, other] = [x.slice(0, WORD_LIMIT), y.slice(0, WORD_LIMIT)];
    return [
      byWord.cosine,
      overlap(a.gramVector, b.gramVector).cosine,
      byWord.ofLeft,
      byWord.ofRight,
      byWord.ofBoth,
      byWord.rarest,
      byWord.shared,
      ...longestRun(short, other),
      editSimilarity(x.join(' '), y.join(' '), EDIT_LIMIT),
      jaroWinkler(a.tokens.squeezed.slice(0, EDIT_LIMIT), b.tokens.squeezed.slice(0, EDIT_LIMIT)),
      mongeElkan(short, other),
      mongeElkan(other, short),
      x.length > 0 && y.length > 0
        ? Number(x[0] === y[0]) + Number(x[0] === y[0] && x[1] === y[1])
        : Number.NaN,
      x.length > 0 && y.length > 0 ? Math.log(x.length / y.length) : Number.NaN,
    ];
  },
  show: words,
};

/** How alike all texts are, and each name with all that is said of the other, wherever it stands. */
export const wholeFeatures: FeatureGroup = {
  names: [
    'all words cosine',
    'all letters cosine',
    'all words in right',
    'all words in left',
    'all words shared',
    'all rarest shared word',
    'left title in right texts',
    'left title cosine with right texts',
    'left title rarest word in right texts',
    'right title in left texts',
    'right title cosine with left texts',
    'right title rarest word in left texts',
    'left attributes',
    'right attributes',
  ],
  values({ left, right }) {
    const both = overlap(left.all.wordVector, right.all.wordVector);
    const forth = overlap(left.title.wordVector, right.all.wordVector);
    const back = overlap(right.title.wordVector, left.all.wordVector);
    return [
      both.cosine,
      overlap(left.all.gramVector, right.all.gramVector).cosine,
      both.ofLeft,
      both.ofRight,
      both.ofBoth,
      both.rarest,
      forth.ofLeft,
      forth.cosine,
      forth.rarest,
      back.ofLeft,
      back.cosine,
      back.rarest,
      left.attributeCount,
      right.attributeCount,
    ];
  },
  show: (pair) => [
    pair.left.all.tokens.words.slice(0, 30).join(' '),
    pair.right.all.tokens.words.slice(0, 30).join(' '),
  ],
};
