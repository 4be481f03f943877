import type { AspectMention, Polarity } from '../../extraction.js';
import { type Candidate, overlaps, type TaggedSpan } from './candidate.js';

/** A candidate with the polarity towards it, and whether it is decided for. */
export interface Decision {
  readonly candidate: Candidate;
  readonly polarity: Polarity;
  readonly given: boolean;
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
 * against stay where nothing that is decided for overlaps them. In order of `start`.
 */
export function combineMentions(
  candidates: readonly Candidate[],
  implied: readonly AspectMention[],
): Decision[] {
  const best = candidates.reduce((most, { judgement }) => Math.max(most, judgement), 0);
  const decisions = candidates.map((candidate): Decision => {
    const { judgement, tag } = candidate;
    const isJudged =
      judgement >= JUDGED || (judgement >= JUDGED_BEST && judgement === best && implied.length === 0);
    const named = tag !== undefined && tag.probability >= NAMED;
    return {
      candidate,
      polarity: isJudged || (named && judgedByModel(tag)) ? judgedPolarity(candidate) : 'neutral',
      given: isJudged || named,
    };
  });
  const chosen: Decision[] = [];
  const byRank = decisions.sort(
    (a, b) => Number(b.given) - Number(a.given) || rank(b) - rank(a) || a.candidate.start - b.candidate.start,
  );
  for (const decision of byRank)
    if (chosen.every((other) => !overlaps(other.candidate, decision.candidate))) chosen.push(decision);
  return chosen.sort((a, b) => a.candidate.start - b.candidate.start);
}
