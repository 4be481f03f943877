/** Endings that go, longest first, with what takes their place and how long the rest must be. */
const ENDINGS: readonly (readonly [string, string, number])[] = [
  ['isations', 'ize', 4],
  ['izations', 'ize', 4],
  ['isation', 'ize', 4],
  ['ization', 'ize', 4],
  ['ingly', '', 4],
  ['iness', 'y', 3],
  ['ness', '', 4],
  ['ising', 'ize', 4],
  ['izing', 'ize', 4],
  ['ised', 'ize', 4],
  ['ized', 'ize', 4],
  ['ises', 'ize', 4],
  ['iser', 'ize', 4],
  ['izer', 'ize', 4],
  ['ings', '', 3],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['ily', 'y', 3],
  ['ing', '', 3],
  ['ers', '', 4],
  ['est', '', 4],
  ['ed', '', 3],
  ['er', '', 4],
  ['ly', '', 4],
  ['es', '', 3],
  ['s', '', 3],
];
const KEEPS_S = /(?:ss|us|is)$/u;

/**
 * The stem of an English word in lower case, so that forms of one word meet: charges, charged, charging → charg. Light
 * (after Porter 1980, without his steps for long derivations); words of three letters and those with digits stay. Ours.
 */
export function wordStem(word: string): string {
  if (word.length <= 3 || /[^a-z]/u.test(word)) return word;
  let stem = word;
  for (const [ending, otherwise, least] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < least) continue;
    if (ending === 's' && KEEPS_S.test(word)) break;
    stem = word.slice(0, -ending.length) + otherwise;
    break;
  }
  if (stem !== word && /([bdfgmnprt])\1$/u.test(stem)) stem = stem.slice(0, -1);
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}
