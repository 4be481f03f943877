import { logistic } from '../../../lib/logistic.js';
import type { Polarity } from '../../extraction.js';
import { boundedLogOdds } from './bounded-log-odds.js';
import type { Candidate } from './candidate.js';

/** What the confidence of a candidate goes by beside itself. */
export interface CandidateFacts {
  readonly polarity: Polarity;
  /** The model's probability of that polarity. */
  readonly share: number;
  /** Sum of the posteriors of other spans that overlap it. */
  readonly rivals: number;
  /** Its first token, and the size of its sentence, in tokens. */
  readonly from: number;
  readonly tokens: number;
  /** Tokens between it and the rules' opinion; −1 for none. */
  readonly distance: number;
}

/**
 * Log odds that a given mention is true to its sentence: that its span is an aspect by the guideline of training/, and its
 * polarity the one towards it there. Logistic regression on mentions of our own sentences, by models that had not seen
 * them, and of reviews of two other annotators. These leave out most of what is only named, so that each of the three has a level
 * of its own in the regression, and that of our sentences is taken, less .2: as far towards the others' as the error on our own
 * stays within .05. Our sentences weigh three times as much as each of the others.
 */
const ODDS = {
  bias: -0.222,
  posterior: 0.215,
  rivals: -0.098,
  share: 0.44,
  neutral: -0.77,
  negative: -0.307,
  rules: 1.249,
  tokens: -0.357,
  distance: -0.075,
  place: -0.517,
} as const;

/** How sure it is that a given mention of a text that judges is right in span and polarity, 0 to 1. */
export function judgedConfidence({ rule, tag }: Candidate, facts: CandidateFacts): number {
  const { polarity, share, rivals, from, tokens, distance } = facts;
  return logistic(
    ODDS.bias +
      ODDS.posterior * boundedLogOdds(tag?.probability ?? 0) +
      ODDS.rivals * boundedLogOdds(rivals) +
      ODDS.share * boundedLogOdds(share) +
      (polarity === 'neutral' ? ODDS.neutral : 0) +
      (polarity === 'negative' ? ODDS.negative : 0) +
      ODDS.rules * (rule?.confidence ?? 0) +
      ODDS.tokens * Math.log(tokens) +
      ODDS.distance * Math.min(12, distance) +
      (ODDS.place * from) / tokens,
  );
}

/**
 * Log odds that a mention is one at all, by logistic regression on reviews of several annotators: of the log odds of the
 * tagger's posterior, the rules' confidence, an opinion of theirs, and the tagger's probability of one.
 */
const NAMED = { bias: -1.58, posterior: 0.62, confidence: 1.13, judged: 0.77, opinion: 0.37 } as const;
/** Log odds of the posterior of a span that the tagger does not think of. */
const NOTHING = -3.9;

/** How sure it is that a given mention of a text that lists facts is one, 0 to 1: there nobody judges, so that neutral is no sign of a misreading. */
export function namedConfidence({ rule, tag }: Candidate): number {
  const p = Math.min(0.999, tag?.probability ?? 0);
  return logistic(
    NAMED.bias +
      NAMED.posterior * (p === 0 ? NOTHING : Math.log(p / (1 - p))) +
      NAMED.confidence * (rule?.confidence ?? 0) +
      (rule !== undefined && rule.polarity !== 'neutral' ? NAMED.judged : 0) +
      NAMED.opinion * (tag === undefined ? 0 : 1 - tag.polarities().neutral),
  );
}
