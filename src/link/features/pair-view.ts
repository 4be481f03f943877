import type { CorpusStatistics } from '../corpus/corpus-statistics.js';
import { hashText } from '../corpus/hash-text.js';
import type { RecordView, TextView } from '../record/record-view.js';
import { editDistance, jaroWinkler } from './string-distance.js';

/** A word that stands on one side only. */
export interface LoneWord {
  readonly word: string;
  readonly rarity: number;
  /** How near the other side comes to it all the same, 0 to 1: a spelling, a part, the beginning of a word. */
  readonly near: number;
}

/** How the words of two titles meet. */
export interface WordAlignment {
  /** Words on both sides, in the left one's order. */
  readonly shared: readonly { readonly word: string; readonly rarity: number }[];
  readonly left: readonly LoneWord[];
  readonly right: readonly LoneWord[];
}

/** Two records that are compared, with what several features need of them. */
export interface PairView {
  readonly left: RecordView;
  readonly right: RecordView;
  readonly titles: WordAlignment;
}

/** Words of a title that are aligned. */
const ALIGNED_WORDS = 48;

const hasDigit = (word: string): boolean => /\d/.test(word);

function nearness(word: string, rivals: readonly string[], other: TextView): number {
  let best = 0;
  if (word.length >= 4 && other.tokens.squeezed.includes(word)) best = 0.9;
  for (const rival of rivals) {
    if (best === 1) break;
    if (hasDigit(word) !== hasDigit(rival)) continue;
    const shorter = Math.min(word.length, rival.length);
    if (hasDigit(word)) {
      if (shorter >= 4 && (word.startsWith(rival) || rival.startsWith(word)))
        best = Math.max(best, shorter / Math.max(word.length, rival.length));
      continue;
    }
    if (shorter >= 3 && (word.startsWith(rival) || rival.startsWith(word)))
      best = Math.max(best, 0.5 + (0.5 * shorter) / Math.max(word.length, rival.length));
    else if (shorter >= 5 && editDistance(word, rival) === 1) best = Math.max(best, 0.9);
    else if (shorter >= 4) {
      const similar = jaroWinkler(word, rival);
      if (similar >= 0.92) best = Math.max(best, similar - 0.1);
    }
  }
  return best;
}

/** Sets the words of two texts side by side. Distinct words, at most {@link ALIGNED_WORDS} a side. */
function align(left: TextView, right: TextView, statistics: CorpusStatistics): WordAlignment {
  const a = [...new Set(left.tokens.words)].slice(0, ALIGNED_WORDS);
  const b = [...new Set(right.tokens.words)].slice(0, ALIGNED_WORDS);
  const [inLeft, inRight] = [new Set(a), new Set(b)];
  const onlyLeft = a.filter((word) => !inRight.has(word));
  const onlyRight = b.filter((word) => !inLeft.has(word));
  const rarity = (word: string): number => statistics.ofWord(hashText(word));
  const lone = (words: readonly string[], rivals: readonly string[], other: TextView): LoneWord[] =>
    words.map((word) => ({ word, rarity: rarity(word), near: nearness(word, rivals, other) }));
  return {
    shared: a.filter((word) => inRight.has(word)).map((word) => ({ word, rarity: rarity(word) })),
    left: lone(onlyLeft, onlyRight, right),
    right: lone(onlyRight, onlyLeft, left),
  };
}

/** Prepares two records for the features. */
export function pairView(left: RecordView, right: RecordView, statistics: CorpusStatistics): PairView {
  return { left, right, titles: align(left.title, right.title, statistics) };
}

/** The same pair with its sides exchanged. */
export function mirrored({ left, right, titles }: PairView): PairView {
  return {
    left: right,
    right: left,
    titles: { shared: titles.shared, left: titles.right, right: titles.left },
  };
}
