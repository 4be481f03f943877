import type { Properties } from '../../../domain/graph-records.js';
import type { RelationKey } from '../../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../../profile/profile.js';
import { segmentChinese } from '../../../text/chinese/segment.js';
import { textOf, textsOf } from '../../shared/properties.js';

/** Longest search text that is looked at. */
export const MAX_SEARCH_LENGTH = 200;
const MAX_WORDS = 12;

/** What a product is found by, and how much a word found there counts. */
const FIELDS: readonly { readonly key: RelationKey; readonly weight: number }[] = [
  { key: 'MADE_BY:Product:Brand', weight: 2 },
  { key: 'IN_LINE:Product:ProductLine', weight: 2 },
  { key: 'VARIANT_OF:Product:ProductModel', weight: 2 },
  { key: 'IN_CATEGORY:Product:Category', weight: 1 },
];
const NAME_WEIGHT = 3;
/** A word that only begins a longer one counts this much of a whole one. */
const PREFIX_SHARE = 0.6;

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]+/gu;

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words of a search: Latin ones as they stand, runs of Chinese segmented; at most twelve, without repeats. */
export function searchWords(search: string): string[] {
  const words = [...fold(search.slice(0, MAX_SEARCH_LENGTH)).matchAll(WORD)].flatMap(([run]) =>
    HAN.test(run) ? segmentChinese(run).map(({ text }) => text) : [run],
  );
  return [...new Set(words.filter((word) => word.trim() !== ''))].slice(0, MAX_WORDS);
}

/** Folded names of a node, kept as long as the snapshot keeps what it shows of the node. */
const foldedNames = new WeakMap<Properties, string>();

function namesOf(card: Properties): string {
  let names = foldedNames.get(card);
  if (names === undefined) {
    const all = [textOf(card, 'nameEn'), textOf(card, 'nameZh'), ...textsOf(card, 'synonyms')];
    names = ` ${fold(all.filter((name) => name !== undefined).join(' \n '))} `;
    foldedNames.set(card, names);
  }
  return names;
}

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

/** 1 where `word`, or an English plural's singular, stands in `names` as a whole word, less where it begins one; Chinese words count anywhere. */
function matchIn(names: string, word: string): number {
  if (HAN.test(word)) return names.includes(word) ? 1 : 0;
  const best = matchWord(names, word);
  return best === 0 && word.length > 3 && word.endsWith('s') ? matchWord(names, word.slice(0, -1)) : best;
}

function matchWord(names: string, word: string): number {
  let best = 0;
  for (let at = names.indexOf(word); at >= 0 && best < 1; at = names.indexOf(word, at + 1)) {
    if (isWordChar(names[at - 1]) && !HAN.test(names[at - 1] as string)) continue;
    best = isWordChar(names[at + word.length]) ? Math.max(best, PREFIX_SHARE) : 1;
  }
  return best;
}

/**
 * How well `product` (index) fits `words`, over names in both languages of itself, its brand, line, model and
 * category: Σ over words of the best weight · match. 0 unless every word is found. It depends on the product alone, so
 * that what is added elsewhere moves no page.
 */
export function searchScore(snapshot: Snapshot, product: number, words: readonly string[]): number {
  const parts = [{ names: namesOf(snapshot.table('Product').card(product)), weight: NAME_WEIGHT }];
  for (const { key, weight } of FIELDS) {
    const table = snapshot.table(snapshot.relation(key).to);
    for (const target of targetsOf(snapshot, key, product))
      parts.push({ names: namesOf(table.card(target)), weight });
  }
  let score = 0;
  for (const word of words) {
    const best = Math.max(...parts.map(({ names, weight }) => weight * matchIn(names, word)));
    if (best === 0) return 0;
    score += best;
  }
  return score;
}
