import { editDistance } from '../../answers/edit-distance.js';
import type { PhraseMatch } from '../text/phrase-index.js';

/** Single Latin words that may be misspelt, by their first letter. */
export type SpellingWords = ReadonlyMap<string, readonly (readonly [word: string, value: string])[]>;

const WORD = /[a-z]{6,16}/y;
const LETTER = /[a-z\d]/u;
/** A shorter name is too near to other words. */
const SHORTEST = 6;
/** From this length on two letters may be wrong. */
const LONG = 8;
/** Words of the language that are near a name or a kind of goods. */
const OTHER_WORDS = new Set(
  'tables painter pointer kindly printed printing charged charges changer speaking stitch sharpen prices prince apples applied gaming garden grammar goggles goggle roller pickle picked pencil mobile handles candles hardware remote senior signal stigma shared crucially honored honors dollar reader changing changes gigabyte gigabytes garden gardens sanding lending lennox action actions leader border ultrawide sounding standing bridge bridges inspired scanning thunderbolt median parrots monsters'.split(
    ' ',
  ),
);

/** An index of the words of which `misspeltName` finds misspellings: those of at least six letters without blanks. */
export function spellingWords(entries: Iterable<readonly [string, string]>): SpellingWords {
  const byFirst = new Map<string, [string, string][]>();
  for (const [phrase, value] of entries) {
    const word = phrase.toLowerCase();
    if (word.length < SHORTEST || !/^[a-z]+$/u.test(word)) continue;
    const first = word[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), [word, value]]);
  }
  return byFirst;
}

/**
 * The name that the Latin word at `at` misspells: one letter wrong, missing, too many or two swapped (two in words from
 * eight letters), with the same first letter. Undefined where the word is another one of the language.
 */
export function misspeltName(text: string, at: number, words: SpellingWords): PhraseMatch | undefined {
  if (at > 0 && LETTER.test(text[at - 1] ?? '')) return undefined;
  const candidates = words.get(text[at] ?? '');
  if (candidates === undefined) return undefined;
  WORD.lastIndex = at;
  const written = WORD.exec(text)?.[0];
  if (written === undefined || OTHER_WORDS.has(written)) return undefined;
  const end = at + written.length;
  if (/[a-z]/u.test(text[end] ?? '')) return undefined;
  for (const [word, value] of candidates) {
    const most = Math.min(word.length, written.length) >= LONG ? 2 : 1;
    if (Math.abs(word.length - written.length) > most || isInflected(written, word)) continue;
    if (editDistance(written, word, most) <= most) return { start: at, end, value };
  }
  return undefined;
}

/** `cameras`, `printed`: another form of the word, not a misspelling. */
function isInflected(written: string, word: string): boolean {
  const stem = word.slice(0, -1);
  return (
    written === word ||
    (written.startsWith(stem) && /^(?:[a-z]?(?:s|es|ed|er|ers|ing|y|ly))$/u.test(written.slice(stem.length)))
  );
}
