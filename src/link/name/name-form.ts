import { CHINESE_DESCRIPTIONS, DESCRIPTIONS, FILLERS, JOINTS } from './name-fillers.js';
import { isBareNumber, isNumber, nameWords } from './name-words.js';

/** Least length of a maker's model number, and of the digits in it: "WH-1000XM5", not "iPhone13" or "Watch6". */
const CODE_LENGTH = 6;
const CODE_DIGITS = 3;

function isModelNumber(word: string): boolean {
  if (word.length < CODE_LENGTH || isNumber(word) || !/\p{L}/u.test(word)) return false;
  return word.replace(/\D/g, '').length >= CODE_DIGITS;
}

const describes = (word: string): boolean =>
  DESCRIPTIONS.has(word) || word.replace(CHINESE_DESCRIPTIONS, '') === '';

/** Words that tell products apart, in their order. A "new" counts only where a name begins with it. */
function tellingWords(words: readonly string[]): string[] {
  const hasCode = words.some(isModelNumber);
  return words.filter(
    (word, i) => !FILLERS.has(word) && (word !== 'new' || i === 0) && !(hasCode && describes(word)),
  );
}

/** Distinct words between two joints in order of code unit, each number alone behind the word that it follows. */
function formOf(words: readonly string[]): string {
  const bound = words.map((word, i) => (isBareNumber(word) ? `${words[i - 1] ?? ''}#${word}` : word));
  return [...new Set(bound)].sort().join(' ');
}

function wholeForm(words: readonly string[]): string {
  const parts: string[][] = [[]];
  const joints: string[] = [];
  for (const word of words) {
    const joint = JOINTS.get(word);
    if (joint === undefined) parts.at(-1)?.push(word);
    else if (parts.at(-1)?.length !== 0 || joint !== joints.at(-1)) {
      parts.push([]);
      joints.push(joint);
    }
  }
  const forms = parts.map((part, i) => `${i === 0 ? '' : ` |${joints[i - 1] as string}| `}${formOf(part)}`);
  const numbers = words.filter(isNumber);
  return `${forms.join('')}${numbers.length > 1 ? ` / ${numbers.join(' ')}` : ''}`.trim();
}

/**
 * A name in normal form: what it says but for spelling, language, order of words and a closed list of fillers. Two names
 * of one form say the same: the same words on the same side of "with", "for" and the like, the same numbers in the same
 * order, each bare one behind the same word; beside a model number of at least six characters words that describe are
 * left out. Of the maker (in words, as `brandForm` gives it) nothing is kept, unless the name is nothing else.
 * Nothing is ever cut off. '' for a name without letters or digits.
 */
export function nameForm(name: string, brand = ''): string {
  const words = nameWords(name);
  const maker = new Set(brand === '' ? [] : brand.split(' '));
  const rest = tellingWords(words.filter((word) => !maker.has(word)));
  return wholeForm(rest.length > 0 ? rest : words);
}

/**
 * The same with its maker first, stated or as the name begins: a name that begins with a maker has one form with the
 * name beside that maker. Names that begin otherwise have others, whatever they say behind.
 */
export function fullNameForm(name: string, brand = ''): string {
  const maker = brand === '' ? [] : brand.split(' ');
  const own = nameWords(name).filter((word) => !maker.includes(word));
  const all = [...maker, ...own];
  const words = tellingWords(all);
  const kept = words.length > 0 ? words : all;
  return kept.length === 0 ? '' : `${kept[0] as string}\u001f${wholeForm(kept)}`;
}
