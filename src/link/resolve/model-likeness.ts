import { BRANDS } from '../../domain/vocabulary/brands.js';
import { seriesWords } from '../conflicts/series-conflict.js';
import type { CorpusStatistics } from '../corpus/corpus-statistics.js';
import { hashText } from '../corpus/hash-text.js';
import { tellingRow } from '../features/word-lists.js';
import type { Tokens } from '../record/tokenise.js';
import { unitOf } from '../record/units.js';

const AMOUNT = /^\d+(?:\.\d+)?([a-z/]+)$/;
/** Dimensions in which the products of one model differ. */
const VARIANT = new Set(['storage', 'pack', 'mass', 'users']);

/** Makers are often left out of a name: they do not count. */
const MAKERS = new Set(BRANDS.flatMap(({ name, synonyms }) => [name, ...synonyms.en]));

/** The words of a name that its model has: without makers, capacities, packs, colours and model numbers of a variant. */
function modelWords({ words, codes }: Tokens): ReadonlySet<string> {
  const long = codes.filter((code) => code.length >= 6);
  return new Set(
    words.filter((word) => {
      const unit = unitOf(AMOUNT.exec(word)?.[1] ?? '');
      return (
        !(unit !== undefined && VARIANT.has(unit.dimension)) &&
        !long.some((code) => code.includes(word)) &&
        !MAKERS.has(word) &&
        tellingRow(word, 'colour') === undefined
      );
    }),
  );
}

/** What of a name tells its model. */
export interface ModelName {
  readonly words: ReadonlySet<string>;
  /** Series numbers and model numbers. */
  readonly numbers: ReadonlySet<string>;
}

/** The {@link ModelName} of a name. */
export function modelName(tokens: Tokens): ModelName {
  return { words: modelWords(tokens), numbers: new Set([...seriesWords(tokens), ...tokens.codes]) };
}

/** Least share of all model words that two names have in common where one is contained in the other. */
const LEAST_SHARE = 0.4;

/**
 * How much two names speak of one model, 0 to 1: the share of the rarity of their model words that both have; of the
 * barer name's words where the two have a number in common. 0 when a name has none.
 */
export function modelLikeness(a: ModelName, b: ModelName, statistics: CorpusStatistics): number {
  let [shared, left, right] = [0, 0, 0];
  for (const word of new Set([...a.words, ...b.words])) {
    const rarity = statistics.ofWord(hashText(word));
    if (a.words.has(word)) left += rarity;
    if (b.words.has(word)) right += rarity;
    if (a.words.has(word) && b.words.has(word)) shared += rarity;
  }
  const [all, barer] = [left + right - shared, Math.min(left, right)];
  if (all === 0 || barer === 0) return 0;
  const numbered = [...a.numbers].some((number) => b.numbers.has(number));
  return numbered && shared >= LEAST_SHARE * all ? shared / barer : shared / all;
}
