import type { EnglishToken } from '../../../text/english/english-token.js';
import type { Preference } from '../../extraction.js';
import { isNegated } from '../orientation.js';
import type { Reading } from '../reading.js';
import { isBreak } from '../retag.js';
import { denied, gradedPreference, preferenceOf, verbPreference } from './comparison-words.js';

/** Words that compare, tokens `from` to `to` (exclusive), and from where what they compare with is looked for. */
export interface ComparisonPhrase {
  readonly from: number;
  readonly to: number;
  readonly preference: Preference;
  /** Prepositions that may bring the object. */
  readonly bring: readonly string[];
  /** Whether the object stands right after, without a preposition ("beats the G7"). */
  readonly direct: boolean;
  /** Whether what is better stands right after ("prefer the M2 to the M1"). */
  readonly chooses?: boolean;
}

const THAN = ['than'];

function phrase(
  tokens: readonly EnglishToken[],
  from: number,
  to: number,
  preference: Preference,
  bring: readonly string[],
): ComparisonPhrase {
  const negated = isNegated(tokens, from, 3);
  const start = negated && tokens[from - 1]?.lower === 'not' ? from - 1 : from;
  return { from: start, to, preference: negated ? denied(preference) : preference, bring, direct: false };
}

/** Words before "as fast as" that make it more than equal, or less. */
const MULTIPLIERS: ReadonlyMap<string, boolean> = new Map([
  ['twice', true],
  ['times', true],
  ['half', false],
]);
/** Adverbs whose "as … as" joins or measures time, unless a verb stands right before ("fits as well as"). */
const JOINING: ReadonlySet<string> = new Set(['soon', 'well', 'long', 'far', 'much']);
/** Words of a place or time, which "as well as" joins. */
const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'under', 'during', 'when', 'for', 'by']);

/** Whether "as well as" at `i` goes on with what was said ("in daylight as well as in the dark"). */
export const joinsAt = (tokens: readonly EnglishToken[], i: number): boolean =>
  tokens[i]?.lower === 'as' && tokens[i + 1]?.lower === 'well' && tokens[i + 2]?.lower === 'as';

/** How far before "as" the "neither" of its subject is looked for, in words. */
const NEITHER_REACH = 12;

/** Whether "as" at `i` is denied by "nowhere near" or by a subject with "neither". */
function deniedAs(tokens: readonly EnglishToken[], i: number): boolean {
  if (tokens[i - 1]?.lower === 'near' && tokens[i - 2]?.lower === 'nowhere') return true;
  for (let j = i - 1; j >= 0 && j >= i - NEITHER_REACH; j -= 1) {
    if (isBreak(tokens[j] as EnglishToken)) return false;
    if (tokens[j]?.lower === 'neither') return true;
  }
  return false;
}

/** "as good as": the words between both "as". */
function asPhrase({ tokens, knowledge }: Reading, i: number): ComparisonPhrase | undefined {
  const degree = tokens[i + 1];
  if (tokens[i]?.lower !== 'as' || (degree?.pos !== 'ADJ' && degree?.pos !== 'ADV')) return undefined;
  if (JOINING.has(degree.lower) && (degree.lower !== 'well' || tokens[i - 1]?.pos !== 'VERB'))
    return undefined;
  const end = tokens.findIndex((token, j) => j > i + 1 && j < i + 7 && token.lower === 'as');
  if (end < 0 || joinsAt(tokens, end)) return undefined;
  // "Reads as well as in the dark" joins places.
  if (degree.lower === 'well' && PLACING.has(tokens[end + 1]?.lower ?? '')) return undefined;
  const more = MULTIPLIERS.get(tokens[i - 1]?.lower ?? '');
  if (more !== undefined) {
    const preference = gradedPreference(more, degree.lower, knowledge.lexicon);
    const multiple = phrase(tokens, i, i + 2, preference, ['as']);
    // "Not half as good" falls as short as "half as good".
    return more ? multiple : { ...multiple, preference };
  }
  const plain = phrase(tokens, i, i + 2, 'equal', ['as']);
  return deniedAs(tokens, i) ? { ...plain, preference: 'worse' } : plain;
}

/** Verbs of which less is better: "weighs less than", "costs more than". */
const BURDENS: ReadonlySet<string> = new Set(['weigh', 'cost']);

/** What a bare amount begins with, and what it is an amount of: "less than 1.2 kg", "less than a pound". */
const AMOUNT = /^(?:[$€£]|\d+(?:[.,]\d+)?\p{L}{0,4}$|\.\d)/u;
const UNITS: ReadonlySet<string> = new Set(
  'pound pounds lb lbs ounce ounces oz kilo kilos kilogram kg gram grams ton dollar dollars buck bucks cent euro'.split(
    ' ',
  ),
);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'half', 'the']);

/** Whether a bare amount stands at `i`, and no thing. */
function isAmount(tokens: readonly EnglishToken[], i: number): boolean {
  const { lower, pos } = tokens[i] ?? { lower: '', pos: undefined };
  if (AMOUNT.test(lower) || pos === 'NUM') return true;
  return ARTICLES.has(lower) && tokens.slice(i + 1, i + 3).some((token) => UNITS.has(token.lower));
}

/** Right before a verb, these tell of what ought to be or was once. */
const UNREAL: ReadonlySet<string> = new Set(['should', 'would', 'could', 'might', 'must', "'d", 'ought']);
const THINKING: ReadonlySet<string> = new Set(['thought', 'expected', 'assumed', 'hoped']);
/** How far before a verb what somebody thought is looked for, in words. */
const THOUGHT_REACH = 6;

/** Whether the verb at `i` tells of what somebody once thought or did: "I thought I would prefer", "used to prefer". */
function isReported(tokens: readonly EnglishToken[], i: number): boolean {
  if (tokens[i - 1]?.lower === 'to' && tokens[i - 2]?.lower === 'used') return true;
  for (let j = i - 1; j >= 0 && j >= i - THOUGHT_REACH && !isBreak(tokens[j] as EnglishToken); j -= 1)
    if (THINKING.has(tokens[j]?.lower ?? '')) return true;
  return false;
}

function burdenPhrase(tokens: readonly EnglishToken[], i: number): ComparisonPhrase | undefined {
  const degree = tokens[i + 1]?.lower;
  if (!BURDENS.has(tokens[i]?.lemma ?? '') || tokens[i + 2]?.lower !== 'than') return undefined;
  if (isAmount(tokens, i + 3) || isReported(tokens, i) || UNREAL.has(tokens[i - 1]?.lower ?? ''))
    return undefined;
  if (degree === 'less') return phrase(tokens, i, i + 2, 'better', THAN);
  return degree === 'more' ? phrase(tokens, i, i + 2, 'worse', THAN) : undefined;
}

function wordPhrase({ tokens, knowledge }: Reading, i: number): ComparisonPhrase | undefined {
  const { lower, lemma, pos } = tokens[i] as EnglishToken;
  const next = tokens[i + 1];
  if ((lower === 'more' || lower === 'less') && (next?.pos === 'ADJ' || next?.pos === 'ADV')) {
    return phrase(tokens, i, i + 2, gradedPreference(lower === 'more', next.lower, knowledge.lexicon), THAN);
  }
  if ((lower === 'prefer' || (lemma === 'prefer' && pos === 'VERB')) && !isReported(tokens, i))
    return { ...phrase(tokens, i, i + 1, 'better', ['to', 'over', 'than']), chooses: true };
  if (lower === 'unlike') return { ...phrase(tokens, i, i + 1, 'different', []), direct: true };
  if ((lower === 'more' || lower === 'less') && next?.pos === 'NOUN')
    return phrase(tokens, i, i + 1, lower === 'more' ? 'better' : 'worse', THAN);
  const verb = pos === 'VERB' ? verbPreference(lemma) : undefined;
  if (verb !== undefined) return { ...phrase(tokens, i, i + 1, verb, []), direct: true };
  const preference = preferenceOf(lower);
  if (preference === undefined) return undefined;
  if (lower === 'superior' || lower === 'inferior') return phrase(tokens, i, i + 1, preference, ['to']);
  const bring =
    preference === 'different'
      ? ['from', 'than', 'to', 'between']
      : preference === 'equal'
        ? ['as', 'to', 'with']
        : THAN;
  return phrase(tokens, i, i + 1, preference, bring);
}

/** The words of a sentence that compare, in order. */
export function comparisonPhrases(reading: Reading): ComparisonPhrase[] {
  const phrases: ComparisonPhrase[] = [];
  for (let i = 0; i < reading.tokens.length; i += 1) {
    const found = asPhrase(reading, i) ?? burdenPhrase(reading.tokens, i) ?? wordPhrase(reading, i);
    if (found === undefined) continue;
    phrases.push(found);
    i = found.to - 1;
  }
  return phrases;
}
