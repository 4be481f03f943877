import { logistic } from '../../../lib/logistic.js';
import type { Polarity } from '../../extraction.js';
import { boundedLogOdds } from '../combined/bounded-log-odds.js';
import { GIVEN } from '../combined/given.js';
import type { Candidate } from './weigh-candidates.js';

/** Scores and the share of them that was right, measured where {@link weighCandidates} was chosen; both rise. */
const SHARES: readonly (readonly [score: number, share: number])[] = [
  [0, 0],
  [0.36, 0.2],
  [0.45, 0.45],
  [0.55, 0.65],
  [0.65, 0.72],
  [0.75, 0.79],
  [0.85, 0.9],
  [1, 0.98],
];

/** Candidates from this score on are given: below it taking them does more harm than good. */
export const GIVEN_SCORE = 0.36;

/** The share of candidates of `score` that are aspects, interpolated. */
function namedConfidence(score: number): number {
  const at = SHARES.findIndex(([knot]) => knot >= score);
  const [x1, y1] = SHARES[at] ?? [1, 0.98];
  const [x0, y0] = SHARES[at - 1] ?? [0, 0];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (score - x0)) / (x1 - x0);
}

/**
 * Log odds that span and polarity of a given mention are those of an annotator, by logistic regression on mentions of our
 * own sentences, by models that had not seen them, and of reviews of phones, cameras and notebooks, each set with equal weight.
 */
const ODDS = {
  bias: -2.606,
  posterior: 0.304,
  rivals: -0.03,
  share: 0.209,
  neutral: -0.732,
  rules: 1.346,
  judged: 0.132,
  agreeing: 0.333,
  density: 6.187,
  size: 0.244,
} as const;

/** How a candidate was judged, and whether its text judges at all: titles and descriptions list facts. */
export interface CandidateJudgement {
  readonly polarity: Polarity;
  /** The model's probability of each polarity. */
  readonly shares: Readonly<Record<Polarity, number>>;
  readonly judges: boolean;
  /** Given mentions of its sentence for each token: where much is named, what is named is judged. */
  readonly density: number;
}

/** The confidence of a candidate that is decided against: below {@link GIVEN}, the higher its score, the higher. */
export const doubtedConfidence = (score: number): number => Math.floor(25 * Math.min(1, score)) / 1000;

/**
 * The confidence of a candidate, 0..1, rounded to thousandths: how sure it is that its span and polarity are right, or,
 * in a text that lists facts, that it is named at all. Below a score of .36 that of {@link doubtedConfidence}.
 */
export function candidateConfidence(
  { rule, probability, posterior, rivals, from, to }: Candidate,
  { polarity, shares, judges, density }: CandidateJudgement,
): number {
  if (probability < GIVEN_SCORE) return doubtedConfidence(probability);
  if (!judges) return Math.floor(100 * namedConfidence(probability)) / 100;
  const ruled = rule === undefined || rule.polarity === 'neutral' ? undefined : rule.polarity;
  const agrees = ruled === undefined ? 0 : shares[ruled] > 0.5 ? 1 : -1;
  const odds =
    ODDS.bias +
    ODDS.posterior * boundedLogOdds(posterior) +
    ODDS.rivals * boundedLogOdds(rivals) +
    ODDS.share * boundedLogOdds(shares[polarity]) +
    (polarity === 'neutral' ? ODDS.neutral : 0) +
    ODDS.rules * (rule?.confidence ?? 0) +
    (ruled === undefined ? 0 : ODDS.judged) +
    ODDS.agreeing * agrees +
    ODDS.density * density +
    ODDS.size * Math.min(5, to - from);
  return Math.max(GIVEN, Math.round(1000 * logistic(odds)) / 1000);
}
