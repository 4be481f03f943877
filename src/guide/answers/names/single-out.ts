import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { nameTokens } from './name-tokens.js';

/** Words of a name that single out no variant. */
export const SMALL_WORDS = new Set('with for and the in on of only case'.split(' '));

/** Those of `products` first whose own words (not shared by all of them) stand in the question near the name. */
export function variantFirst(
  snapshot: Snapshot,
  products: readonly number[],
  around: ReadonlySet<string>,
): readonly number[] {
  if (products.length < 2) return products;
  const wordsOf = products.map((index) => wordsOfName(snapshot, index));
  const score = (place: number): number =>
    [...(wordsOf[place] as Set<string>)].filter(
      (word) => around.has(word) && !SMALL_WORDS.has(word) && !wordsOf.every((words) => words.has(word)),
    ).length;
  return products
    .map((index, place) => ({ index, score: score(place) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ index }) => index);
}

/** Words of a product's name, Chinese ones as pairs of characters. */
function wordsOfName(snapshot: Snapshot, index: number): Set<string> {
  const { nameEn, nameZh } = snapshot.table('Product').card(index);
  return pairsOf(nameTokens(`${String(nameEn ?? '')} ${String(nameZh ?? '')}`).map(({ text }) => text));
}

function pairsOf(words: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const word of words) {
    all.add(word);
    if (/^\p{Script=Han}/u.test(word))
      for (let at = 0; at + 1 < word.length; at += 1) all.add(word.slice(at, at + 2));
  }
  return all;
}

/** Those of a line or a maker that further words of the question single out: the shell of Norvik, the Pro of Candela. */
export function narrowed(
  snapshot: Snapshot,
  products: readonly number[],
  own: readonly string[],
  around: ReadonlySet<string>,
): readonly number[] {
  const said = pairsOf(around);
  const names = products.map((index) => wordsOfName(snapshot, index));
  const scores = names.map(
    (words) =>
      [...words].filter(
        (word) =>
          said.has(word) &&
          !SMALL_WORDS.has(word) &&
          !own.includes(word) &&
          !names.every((all) => all.has(word)),
      ).length,
  );
  const best = Math.max(0, ...scores);
  return best === 0 ? products : products.filter((_, place) => scores[place] === best);
}
