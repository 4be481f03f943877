import type { FeatureGroup } from './feature-group.js';
import { TELLING_WORDS, type TellingKind, tellingRows } from './word-lists.js';

const KINDS = Object.keys(TELLING_WORDS) as TellingKind[];

/** 2: both name the same; 1: both and some the same; −1: both, and nothing the same; 0: one side alone; NaN: neither. */
function agreement(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  if (left.size === 0 && right.size === 0) return Number.NaN;
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((row) => right.has(row)).length;
  if (shared === 0) return -1;
  return shared === left.size && shared === right.size ? 2 : 1;
}

const shown = (words: readonly string[]): string =>
  words.filter((word) => KINDS.some((kind) => tellingRows([word], kind).size > 0)).join(' ');

/** Editions, platforms, colours and accessories: words that make another product of the same name. */
export const tellingWordFeatures: FeatureGroup = {
  names: KINDS.flatMap((kind) => [`${kind} in names`, `${kind} in left alone`, `${kind} in texts`]),
  values({ left, right }) {
    return KINDS.flatMap((kind) => {
      const a = tellingRows(left.title.tokens.words, kind);
      const b = tellingRows(right.title.tokens.words, kind);
      const alone = a.size === b.size ? 0 : a.size > b.size ? 1 : -1;
      return [
        agreement(a, b),
        a.size + b.size === 0 ? Number.NaN : alone,
        agreement(tellingRows(left.all.tokens.words, kind), tellingRows(right.all.tokens.words, kind)),
      ];
    });
  },
  show: ({ left, right }) => [shown(left.title.tokens.words), shown(right.title.tokens.words)],
};
