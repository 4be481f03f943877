import { logistic } from '../../../lib/logistic.js';
import type { AspectMention, Polarity } from '../../extraction.js';
import { type Candidate, overlaps, type TaggedSpan } from './candidate.js';

/** A mention as decided: its span, polarity and confidence. */
export interface Decision {
  readonly candidate: Candidate;
  readonly polarity: Polarity;
  readonly confidence: number;
}

/** Judged from here on; the best of a sentence in which nothing is implied already a little earlier. */
const JUDGED = 0.5;
const JUDGED_BEST = 0.28;
/** An aspect of which nothing is said is named when the tagger is this sure. */
const NAMED = 0.4;
/**
 * A named aspect is judged too where the model finds praise or blame this probable. On the built-in models' own sentences,
 * by models that had not seen them, less is better (from .4 on); on other people's reviews less sure words are misread, so
 * that this lies between what is best for polarity there (.5) and for the orientation of what is judged (never).
 */
const JUDGED_BY_MODEL = 0.6;

function judgedByModel(tag: TaggedSpan): boolean {
  const { negative, positive } = tag.polarities();
  return Math.max(negative, positive) >= JUDGED_BY_MODEL;
}
/** Confidence at which mentions are given by default: what is decided for has at least that, what is not has less. */
const GIVEN = 0.2;

/**
 * Log odds of a mention, by logistic regression on reviews of several annotators: of the log odds of the tagger's
 * posterior, the rules' confidence, an opinion of theirs, and the tagger's probability of one.
 */
const ODDS = { bias: -1.58, posterior: 0.62, confidence: 1.13, judged: 0.77, opinion: 0.37 } as const;
/** Log odds of the posterior of a span that the tagger does not think of. */
const NOTHING = -3.9;

function confidenceOf({ rule, tag }: Candidate): number {
  const p = Math.min(0.999, tag?.probability ?? 0);
  const posterior = p === 0 ? NOTHING : Math.log(p / (1 - p));
  const odds =
    ODDS.bias +
    ODDS.posterior * posterior +
    ODDS.confidence * (rule?.confidence ?? 0) +
    (rule !== undefined && rule.polarity !== 'neutral' ? ODDS.judged : 0) +
    ODDS.opinion * (tag === undefined ? 0 : 1 - tag.polarities().neutral);
  return logistic(odds);
}

function judgedPolarity({ rule, tag }: Candidate): Polarity {
  if (rule !== undefined && rule.polarity !== 'neutral') return rule.polarity;
  if (tag === undefined) return 'neutral';
  const { negative, positive } = tag.polarities();
  return negative > positive ? 'negative' : 'positive';
}

const rank = ({ candidate }: Decision): number => candidate.judgement + (candidate.tag?.probability ?? 0);

/**
 * Decides which candidates of a sentence are mentions, and the polarity towards them: judged ones by rules and tagger
 * together, others where the tagger is sure that they are named. Of overlapping ones the likelier stays. Those decided
 * against stay with a confidence below {@link GIVEN}. In order of `start`.
 */
export function combineMentions(
  candidates: readonly Candidate[],
  implied: readonly AspectMention[],
): Decision[] {
  const best = candidates.reduce((most, { judgement }) => Math.max(most, judgement), 0);
  const decisions = candidates.map((candidate): Decision & { readonly given: boolean } => {
    const { judgement, tag } = candidate;
    const isJudged =
      judgement >= JUDGED || (judgement >= JUDGED_BEST && judgement === best && implied.length === 0);
    const named = tag !== undefined && tag.probability >= NAMED;
    const given = isJudged || named;
    const confidence = confidenceOf(candidate);
    return {
      candidate,
      polarity: isJudged || (named && judgedByModel(tag)) ? judgedPolarity(candidate) : 'neutral',
      confidence: given ? Math.max(GIVEN, confidence) : Math.min(GIVEN - 0.01, confidence),
      given,
    };
  });
  const chosen: Decision[] = [];
  const byRank = decisions.sort(
    (a, b) => Number(b.given) - Number(a.given) || rank(b) - rank(a) || a.candidate.start - b.candidate.start,
  );
  for (const { candidate, polarity, confidence } of byRank)
    if (chosen.every((other) => !overlaps(other.candidate, candidate)))
      chosen.push({ candidate, polarity, confidence });
  return chosen.sort((a, b) => a.candidate.start - b.candidate.start);
}
