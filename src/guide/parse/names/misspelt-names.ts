import { editDistance } from '../../../lib/edit-distance.js';
import type { PhraseMatch } from '../text/phrase-index.js';

/** Single Latin words that may be misspelt, by their first letter. */
export type SpellingWords = ReadonlyMap<string, readonly (readonly [word: string, value: string])[]>;

const WORD = /[a-z]{6,17}/y;
const LETTER = /[a-z\d]/u;
/** A shorter name is too near to other words. */
const SHORTEST = 7;
/** Words of the language that are near a name or a kind of goods. */
const OTHER_WORDS = new Set(
  'tables painter pointer kindly printed printing charged charges changer speaking stitch sharpen prices prince apples applied gaming garden grammar goggles goggle roller pickle picked pencil mobile handles candles hardware remote senior signal stigma shared crucially honored honors dollar reader changing changes gigabyte gigabytes garden gardens sanding lending lennox action actions leader border ultrawide sounding standing bridge bridges inspired scanning thunderbolt median parrots monsters sneakers sneaker trucker truckers leases keyword keywords stalling ornate speaks peaker seekers streaker trackers cracker hackers backers packers lenders blenders chambers chapter chapters charter charters channel channels routes routine outlets printers pointers winters splinter painters starling darling sterling mentors motors mirrors senators lobster tablets scanners planners panthers tracked tractor traitor webcast camels cameo camera headline headlines phones phoned projectors protectors stages shortage portage hostage storages adapter adaptor adapted chargers garments gamine germane polaris panorama penance motorist motorists motoring lighted logistic logistics insulate instance genius oculist harmony phillips canyons nokian kindest kindness recorder consoler consoles'.split(
    ' ',
  ),
);

/** An index of the words of which `misspeltName` finds misspellings: those of at least seven letters without blanks. */
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
 * The name that the Latin word at `at` misspells: one letter wrong, missing, too many or two swapped, with the same first
 * letter, in names of seven letters and more; forms in -ed and -ing are verbs. Undefined where the word is another one of the language.
 */
export function misspeltName(text: string, at: number, words: SpellingWords): PhraseMatch | undefined {
  if (at > 0 && LETTER.test(text[at - 1] ?? '')) return undefined;
  const candidates = words.get(text[at] ?? '');
  if (candidates === undefined) return undefined;
  WORD.lastIndex = at;
  const written = WORD.exec(text)?.[0];
  if (written === undefined || OTHER_WORDS.has(written) || /(?:ed|ing)$/u.test(written)) return undefined;
  const end = at + written.length;
  if (/[a-z]/u.test(text[end] ?? '')) return undefined;
  for (const [word, value] of candidates) {
    if (Math.abs(word.length - written.length) > 1 || isInflected(written, word)) continue;
    // `samsng`: a letter of a short name may be missing within it.
    if (written.length < SHORTEST && written.at(-1) !== word.at(-1)) continue;
    if (editDistance(written, word, 1) <= 1) return { start: at, end, value };
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
