import { tellingRow, tellingRows } from '../features/word-lists.js';
import type { Tokens } from '../record/tokenise.js';
import { areDisjoint } from './conflict.js';

/** Names that makers give to colours, by the plain word whose row they belong to. The features do not know them. */
const FANCY: Readonly<Record<string, readonly string[]>> = {
  black: ['midnight', 'onyx', 'obsidian', 'jet', '午夜', '曜石'],
  white: ['starlight', 'ivory', 'pearl', 'cream', 'snow', '星光', '雪域'],
  blue: ['azure', 'cobalt', 'sapphire', 'cyan', 'turquoise', 'teal', '天青'],
  green: ['mint', 'olive', 'emerald', 'sage', '薄荷'],
  red: ['crimson', 'scarlet', 'burgundy', 'maroon', 'coral'],
  purple: ['lilac', 'mauve', 'plum'],
  gold: ['champagne', '香槟'],
  brown: ['beige', 'mocha', 'walnut'],
  grey: ['charcoal', 'slate'],
};

const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries(FANCY).flatMap(([plain, names]) => names.map((name) => [name, plain] as const)),
);

/** Whether `word` names a colour. */
export function isColour(word: string): boolean {
  return tellingRow(word, 'colour') !== undefined || PLAIN.has(word);
}

const none: ReadonlySet<number> = new Set();
const seen = new WeakMap<readonly string[], ReadonlySet<number>>();

/** The colours that `words` name, as rows of the colour list. A list must not change once it was asked for. */
function coloursOf(words: readonly string[]): ReadonlySet<number> {
  const known = seen.get(words);
  if (known !== undefined) return known;
  const plain = tellingRows(words, 'colour');
  const fancy = words.flatMap((word) => PLAIN.get(word) ?? []);
  const found = fancy.length === 0 ? plain : new Set([...plain, ...tellingRows(fancy, 'colour')]);
  seen.set(words, found.size === 0 ? none : found);
  return found;
}

/** Whether both name colours, and none in common: midnight and starlight, black and 白色. */
export function coloursConflict(a: Tokens, b: Tokens): boolean {
  return areDisjoint(coloursOf(a.words), coloursOf(b.words));
}
