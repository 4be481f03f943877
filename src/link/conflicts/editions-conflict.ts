import { tellingRow, tellingRows } from '../features/word-lists.js';
import type { Tokens } from '../record/tokenise.js';
import { areDifferent } from './conflict.js';
import { seriesWords } from './series-conflict.js';

const GENERATION = /^(?:ii|iii|iv|vi|vii|viii|mk\d)$/;

/** Whether they are of two generations in Roman numbers: "R6" and "R6 Mark II". */
export function generationsConflict(a: Tokens, b: Tokens): boolean {
  const generationOf = ({ words }: Tokens): string | undefined => words.find((word) => GENERATION.test(word));
  return generationOf(a) !== generationOf(b);
}

/** Whether they are of two editions (Pro, Max, 青春版) or generations: such a word is said or it is not. */
export function editionsConflict(a: Tokens, b: Tokens): boolean {
  return (
    areDifferent(tellingRows(a.words, 'edition'), tellingRows(b.words, 'edition')) ||
    generationsConflict(a, b)
  );
}

/** The editions that are named right behind `word`: of "galaxy s23 ultra 5g" behind s23, ultra. */
function editionsBehind({ words }: Tokens, word: string): ReadonlySet<number> {
  const from = words.indexOf(word) + 1;
  let to = from;
  while (to < words.length && tellingRow(words[to] as string, 'edition') !== undefined) to += 1;
  return tellingRows(words.slice(from, to), 'edition');
}

/**
 * Whether both name a series number in common with other editions right behind it: "iPhone 13" and "iPhone 13 Pro",
 * 小米14 and 小米14 Pro. Stricter than {@link editionsConflict}: an edition word that stands elsewhere may have been left out.
 */
export function seriesEditionsConflict(a: Tokens, b: Tokens): boolean {
  const other = seriesWords(b);
  return [...seriesWords(a)].some(
    (word) => other.has(word) && areDifferent(editionsBehind(a, word), editionsBehind(b, word)),
  );
}
