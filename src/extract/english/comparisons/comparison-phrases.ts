import type { EnglishToken } from '../../../text/english/english-token.js';
import type { Preference } from '../../extraction.js';
import { isNegated } from '../orientation.js';
import type { Reading } from '../reading.js';
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

/** "as good as": the words between both "as". */
function asPhrase(tokens: readonly EnglishToken[], i: number): ComparisonPhrase | undefined {
  if (tokens[i]?.lower !== 'as' || (tokens[i + 1]?.pos !== 'ADJ' && tokens[i + 1]?.pos !== 'ADV'))
    return undefined;
  for (let j = i + 2; j < i + 7; j += 1) {
    if (
      tokens[j]?.lower === 'as' &&
      !['soon', 'well', 'long', 'far', 'much'].includes(tokens[i + 1]?.lower ?? '')
    )
      return { ...phrase(tokens, i, i + 2, 'equal', ['as']) };
  }
  return undefined;
}

function wordPhrase({ tokens, knowledge }: Reading, i: number): ComparisonPhrase | undefined {
  const { lower, lemma, pos } = tokens[i] as EnglishToken;
  const next = tokens[i + 1];
  if ((lower === 'more' || lower === 'less') && (next?.pos === 'ADJ' || next?.pos === 'ADV')) {
    return phrase(tokens, i, i + 2, gradedPreference(lower === 'more', next.lower, knowledge.lexicon), THAN);
  }
  if (lower === 'more' && next?.pos === 'NOUN') return phrase(tokens, i, i + 1, 'better', THAN);
  if (lower === 'less' && next?.pos === 'NOUN') return phrase(tokens, i, i + 1, 'worse', THAN);
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
    const found = asPhrase(reading.tokens, i) ?? wordPhrase(reading, i);
    if (found === undefined) continue;
    phrases.push(found);
    i = found.to - 1;
  }
  return phrases;
}
