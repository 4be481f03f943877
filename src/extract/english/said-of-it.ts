import type { EnglishToken } from '../../text/english/english-token.js';
import { isKindOfProduct } from '../verdict.js';
import { COPULAS, DETERMINERS } from './lexicon/function-words.js';
import { ANY_PRODUCT, ITSELF, OF_OTHERS } from './lexicon/verdict-words.js';
import type { Reading } from './reading.js';
import { hedges } from './retag.js';

/** How far before a pronoun a name that it may stand for is looked for, in words. */
const REACH = 40;

const AT_HAND: ReadonlySet<string> = new Set(['this', 'the', 'my']);

/** Whether token `i` means the product of the text: a pronoun, or a product word that is not said to be another's. */
export function isItself({ tokens, termAt, category }: Reading, i: number): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  const isAtHand = AT_HAND.has(tokens[i - 1]?.lower ?? '');
  if (ANY_PRODUCT.has(token.lower)) return isAtHand;
  const term = termAt(i);
  if (term === undefined) {
    if (ITSELF.has(token.lower)) return true;
    // "My watch bumper" is no watch.
    return isAtHand && isKindOfProduct(token.lower, category) && tokens[i + 1]?.pos !== 'NOUN';
  }
  if (term.kind !== 'product') return false;
  for (let j = term.from - 1; j >= 0 && j >= term.from - 3; j -= 1)
    if (OF_OTHERS.has(tokens[j]?.lower ?? '')) return false;
  return true;
}

/** Whether a verb at `i` has the product for its object: "love this camera", "hate it"; who recommends needs none. */
export function hasItForObject(reading: Reading, i: number): boolean {
  const { tokens, termAt } = reading;
  for (let j = i + 1; j <= i + 4 && j < tokens.length; j += 1) {
    const token = tokens[j] as EnglishToken;
    if (isItself(reading, j)) {
      const next = tokens[j + 1];
      // "love it when …", "like this feature": the pronoun stands for something else, or belongs to a noun.
      const ownNoun = ITSELF.has(token.lower) && (next?.pos === 'NOUN' || next?.pos === 'ADJ');
      if (!ownNoun) return true;
    }
    if (termAt(j)?.kind === 'product') return false;
    if (!DETERMINERS.has(token.lower) && token.pos !== 'ADV' && token.pos !== 'ADJ') return false;
  }
  return false;
}

/** Whether what is said through a copula before token `i` is said of the product: "it is wonderful", "this thing is trash". */
export function isSaidOfIt(reading: Reading, i: number): boolean {
  const { tokens, termAt } = reading;
  let j = i - 1;
  while (j >= 0 && j >= i - 5 && (hedges(tokens[j] as EnglishToken) || tokens[j]?.pos === 'ADJ')) j -= 1;
  if (!COPULAS.has(tokens[j]?.lemma ?? '') && tokens[j]?.lower !== "'s") return false;
  j -= 1;
  while (j >= 0 && (tokens[j]?.pos === 'AUX' || tokens[j]?.pos === 'ADV' || tokens[j]?.pos === 'PART'))
    j -= 1;
  if (!isItself(reading, j)) return false;
  // A pronoun behind a named aspect may mean that.
  for (let k = Math.max(0, j - REACH); k < j; k += 1)
    if ((termAt(k)?.kind ?? 'product') !== 'product') return false;
  return true;
}
