import type { CorpusStatistics } from '../corpus/corpus-statistics.js';
import { hashText } from '../corpus/hash-text.js';
import { tellingRows } from '../features/word-lists.js';
import type { Tokens } from '../record/tokenise.js';
import { unitOf } from '../record/units.js';

const AMOUNT = /^\d+(?:\.\d+)?([a-z/]+)$/;
/** Dimensions in which the products of one model differ. */
const VARIANT = new Set(['storage', 'pack', 'mass', 'users']);

/** The words of a name that its model has: without capacities, packs, colours and model numbers of a variant. */
export function modelWords({ words, codes }: Tokens): ReadonlySet<string> {
  const own = new Set(codes.filter((code) => code.length >= 6));
  return new Set(
    words.filter((word) => {
      const unit = unitOf(AMOUNT.exec(word)?.[1] ?? '');
      return (
        !(unit !== undefined && VARIANT.has(unit.dimension)) &&
        !own.has(word) &&
        tellingRows([word], 'colour').size === 0
      );
    }),
  );
}

/** Share of the rarity of both names' model words that both have, 0 to 1; 0 when a name has none. */
export function modelLikeness(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  statistics: CorpusStatistics,
): number {
  let [shared, all] = [0, 0];
  for (const word of new Set([...a, ...b])) {
    const rarity = statistics.ofWord(hashText(word));
    all += rarity;
    if (a.has(word) && b.has(word)) shared += rarity;
  }
  return all === 0 ? 0 : shared / all;
}
