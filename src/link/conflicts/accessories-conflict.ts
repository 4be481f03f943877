import { tellingRow, tellingRows } from '../features/word-lists.js';
import type { Tokens } from '../record/tokenise.js';
import { isColour } from './colours-conflict.js';

/** Kinds of accessories that a name may be of; the words stand for all of their row. */
const BARE = tellingRows(
  ['case', 'charger', 'cable', 'battery', 'bag', 'mount', 'remote', 'protector'],
  'accessory',
);
/** Words that bring an accessory along with the thing. */
const ALONG = new Set(['with', 'and', 'w', '带', '送']);
const DIGIT = /\d/;

/** Whether one name is of something for the thing that the other one is: it alone says "for", and what it is. */
function isForTheOther(a: Tokens, b: Tokens): boolean {
  const isFor = ({ words }: Tokens): boolean => words.includes('for');
  const kinds = [a, b].map(({ words }) => tellingRows(words, 'accessory'));
  const [own, other] = isFor(a) ? kinds : [...kinds].reverse();
  return isFor(a) !== isFor(b) && own !== undefined && other !== undefined && own.size > other.size + 1;
}

/** Whether the last telling word of a name is an accessory: "WH-1000XM5 case black", not "case design" or "with case". */
function isBareAccessory({ words }: Tokens): boolean {
  if (words.some((word) => ALONG.has(word))) return false;
  const head = words.findLast((word) => !DIGIT.test(word) && !isColour(word));
  const row = head === undefined ? undefined : tellingRow(head, 'accessory');
  return row !== undefined && BARE.has(row);
}

/** Whether `a` is a bare accessory, and `b` says nothing of any. */
function isBareBeside(a: Tokens, b: Tokens): boolean {
  return isBareAccessory(a) && tellingRows(b.words, 'accessory').size === 0;
}

/** Whether one is an accessory of what the other is: "case for WH-1000XM5" or "WH-1000XM5 case", and "WH-1000XM5". */
export function accessoriesConflict(a: Tokens, b: Tokens): boolean {
  return isForTheOther(a, b) || isBareBeside(a, b) || isBareBeside(b, a);
}
