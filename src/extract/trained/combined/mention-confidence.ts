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
  bias: -0.565,
  posterior: 0.174,
  rivals: -0.118,
  share: 0.302,
  neutral: -1.108,
  negative: -0.205,
  rules: 1.916,
  tokens: -0.472,
  size: 0.117,
  mentions: 0.138,
  distance: -0.117,
  place: -0.882,
} as const;

/** How sure it is that a given mention of a text that judges is right in span and polarity, 0 to 1. */
export function judgedConfidence({ rule, tag }: Candidate, facts: CandidateFacts): number {
  const { polarity, share, rivals, size, from, tokens, mentions, distance } = facts;
  return logistic(
    ODDS.bias +
      ODDS.posterior * boundedLogOdds(tag?.probability ?? 0) +
      ODDS.rivals * boundedLogOdds(rivals) +
      ODDS.share * boundedLogOdds(share) +
      (polarity === 'neutral' ? ODDS.neutral : 0) +
      (polarity === 'negative' ? ODDS.negative : 0) +
      ODDS.rules * (rule?.confidence ?? 0) +
      ODDS.tokens * Math.log(tokens) +
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
