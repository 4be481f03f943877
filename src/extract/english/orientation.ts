import type { EnglishToken } from '../../text/english/english-token.js';
import { CONTRASTS, NEGATION_BLOCKERS, NEGATORS } from './lexicon/function-words.js';
import { isBreak } from './retag.js';

/** How far to the left of an opinion a negator is looked for, in words. */
const NEGATION_REACH = 6;
const WISH_REACH = 10;

const COMPARATIVE: ReadonlySet<string> = new Set(['better', 'more', 'worse']);
const MODALS: ReadonlySet<string> = new Set(['could', 'would', 'should', 'might', "'d"]);

function isComparative(word: string): boolean {
  return COMPARATIVE.has(word) || (word.length > 4 && word.endsWith('er'));
}

function blocks(token: EnglishToken): boolean {
  return isBreak(token) || CONTRASTS.has(token.lower) || token.lower === 'because' || token.lower === 'so';
}

/**
 * Whether the word at `i` is negated: an odd number of negators before it in its clause, at most
 * {@link NEGATION_REACH} words away, that nothing takes back ("not only", "couldn't be better").
 */
export function isNegated(tokens: readonly EnglishToken[], i: number, reach = NEGATION_REACH): boolean {
  let count = 0;
  let nor = false;
  for (let j = i - 1; j >= 0 && j >= i - reach; j -= 1) {
    const token = tokens[j] as EnglishToken;
    if (blocks(token)) break;
    if (token.lower === ',' && j < i - 2) break;
    if (!NEGATORS.has(token.lower)) continue;
    // "neither the camera nor the battery": one negation in two words.
    if (token.lower === 'neither' && nor) continue;
    nor ||= token.lower === 'nor';
    const next = tokens[j + 1]?.lower ?? '';
    if (NEGATION_BLOCKERS.has(next)) continue;
    const modal = tokens[j - 1]?.lower ?? '';
    if ((modal === 'could' || modal === 'ca' || modal === 'can') && isComparative(tokens[i]?.lower ?? ''))
      continue;
    count += 1;
  }
  return count % 2 === 1;
}

/** Words that praise and name no measure: of them there is never too much. */
const PURE_PRAISE: ReadonlySet<string> = new Set(
  'good great nice perfect awesome amazing excellent cool cute fun lovely pretty beautiful gorgeous easy kind'.split(
    ' ',
  ),
);

/** What kind of unreal statement the word at `i` stands in: a wish is blame, a condition says nothing. */
export function unreality(tokens: readonly EnglishToken[], i: number): 'wish' | 'condition' | undefined {
  for (let j = i - 1; j >= 0 && j >= i - WISH_REACH; j -= 1) {
    const token = tokens[j] as EnglishToken;
    if (isBreak(token) || CONTRASTS.has(token.lower)) break;
    if (token.lemma === 'wish' || token.lower === 'shoulda') return 'wish';
    if (token.lower === 'if' && tokens[j - 1]?.lower !== 'even') return 'condition';
    if (MODALS.has(token.lower) && j >= i - 4) {
      const word = tokens[i]?.lower ?? '';
      const been = tokens.slice(j + 1, i).some(({ lemma }) => lemma === 'be');
      const negated = tokens[j + 1]?.lemma === 'not' || tokens[j + 1]?.lower === 'never';
      const have = tokens[j + 1]?.lemma === 'have' || tokens[j + 1]?.lower === 'of';
      const wished = isComparative(word) || have || word === 'nice' || word === 'great' || word === 'perfect';
      if (been && !negated && wished && token.lower !== 'might') return 'wish';
    }
  }
  return undefined;
}

/**
 * The orientation of the opinion word at `i` towards its target, −3..3: `base` turned round by negation (a negated
 * strong word is a mild opposite: "not terrible" is no high praise), made blame by "too" and by wishes, and 0 in a
 * condition. Rules ours.
 */
export function orientationAt(tokens: readonly EnglishToken[], i: number, base: number): number {
  const unreal = unreality(tokens, i);
  if (unreal === 'condition') return 0;
  if (unreal === 'wish') return -1;
  const negated = isNegated(tokens, i);
  const before = tokens[i - 1]?.lower;
  if (before === 'too' && tokens[i]?.pos === 'ADJ') {
    if (negated) return base > 0 ? -1 : 1;
    return PURE_PRAISE.has(tokens[i]?.lower ?? '') ? base : -2;
  }
  if (tokens[i + 1]?.lower === 'enough' && tokens[i]?.pos === 'ADJ') {
    // "Bad enough that they hung up": so bad. "Small enough that it fits" has what it takes.
    if (!negated && base <= -2 && tokens[i + 2]?.lower === 'that') return base;
    return negated ? -2 : 1;
  }
  if (!negated) return base;
  return base > 0 ? Math.max(-2, -base) : 1;
}
