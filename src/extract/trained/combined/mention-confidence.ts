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
  /** Its size and first token, and the size of its sentence, in tokens. */
  readonly size: number;
  readonly from: number;
  readonly tokens: number;
  /** Size of its text, in tokens: of all that a long one names, annotators take a smaller part for an aspect. */
  readonly text: number;
  /** Mentions that are given of the sentence. */
  readonly mentions: number;
  /** Tokens between it and the rules' opinion; −1 for none. */
  readonly distance: number;
}

/**
 * Log odds that span and polarity of a given mention are those of an annotator, by logistic regression on mentions of our
 * own sentences, by models that had not seen them, and of reviews of two other annotators, each set with equal weight.
 */
const ODDS = {
  bias: 0.584,
  posterior: 0.151,
  rivals: -0.137,
  share: 0.341,
  neutral: -1.103,
  negative: -0.294,
  rules: 1.947,
  tokens: -0.183,
  text: -0.557,
  size: 0.077,
  mentions: -0.014,
  distance: -0.1,
  place: -0.725,
} as const;

/** Logarithm of the size from which on a text is long, e^4.6 = 99 tokens: reviews that the odds were fit to are seldom longer. */
const LONG = 4.6;

/** How sure it is that a given mention of a text that judges is right in span and polarity, 0 to 1. */
export function judgedConfidence({ rule, tag }: Candidate, facts: CandidateFacts): number {
  const { polarity, share, rivals, size, from, tokens, text, mentions, distance } = facts;
  return logistic(
    ODDS.bias +
      ODDS.posterior * boundedLogOdds(tag?.probability ?? 0) +
      ODDS.rivals * boundedLogOdds(rivals) +
      ODDS.share * boundedLogOdds(share) +
      (polarity === 'neutral' ? ODDS.neutral : 0) +
      (polarity === 'negative' ? ODDS.negative : 0) +
      ODDS.rules * (rule?.confidence ?? 0) +
      ODDS.tokens * Math.log(tokens) +
      ODDS.text * Math.min(LONG, Math.log(text)) +
      ODDS.size * Math.min(5, size) +
      ODDS.mentions * Math.log(1 + mentions) +
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
