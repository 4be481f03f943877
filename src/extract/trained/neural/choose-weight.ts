import { atLeast, type ScoredSpan, spanPosteriors, withoutOverlap } from '../spans/span-posteriors.js';
import { rangeKey, type TokenRange } from '../spans/token-range.js';
import { type ChainScores, mixScores } from './neural-spans.js';

/** A held-out sentence: what two taggers say of it, and what is so. */
export interface WeightCase {
  readonly one: ChainScores;
  readonly other: ChainScores;
  readonly gold: readonly TokenRange[];
}

/** Equal shares. */
const EQUAL = 0.5;
const OTHERS = [0, 0.25, 0.4, 0.6, 0.75, 1];
const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6];
/** Another share has to be better by so many standard errors: some are tried, and the best of them is so in part by chance. */
const ERRORS = 2;

/** What a share finds in each sentence at its best threshold. */
interface ShareTrial {
  readonly f1: number;
  /** Twice the right spans of each sentence. */
  readonly hits: Float64Array;
  /** The found and the expected spans of each sentence. */
  readonly sizes: Float64Array;
}

function trialAt(
  cases: readonly WeightCase[],
  posteriors: readonly ScoredSpan[][],
  least: number,
): ShareTrial {
  const hits = new Float64Array(cases.length);
  const sizes = new Float64Array(cases.length);
  for (const [i, { gold }] of cases.entries()) {
    const keys = new Set(gold.map(rangeKey));
    const spans = withoutOverlap((posteriors[i] ?? []).filter(atLeast(least)));
    hits[i] = 2 * spans.filter((span) => keys.has(rangeKey(span))).length;
    sizes[i] = spans.length + keys.size;
  }
  const size = sum(sizes);
  return { f1: size === 0 ? 0 : sum(hits) / size, hits, sizes };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** The threshold of the best exact F1 for a share; of equal ones the least. */
function trialOf(cases: readonly WeightCase[], weight: number): ShareTrial {
  const posteriors = cases.map(({ one, other }) => {
    const mixed = mixScores({ ...one, emissions: one.emissions.slice() }, other, weight);
    return spanPosteriors(mixed.steps, mixed.emissions, THRESHOLDS[0] as number);
  });
  return THRESHOLDS.map((least) => trialAt(cases, posteriors, least)).reduce((best, trial) =>
    trial.f1 > best.f1 ? trial : best,
  );
}

/**
 * The standard error of the difference of two F1, paired over n sentences (delta method): √(n ÷ (n − 1) · Σ (d − d̄)²), where d is
 * what a sentence adds to the difference, (hits − F1 · size) ÷ Σ size of one less that of the other. Infinite below two sentences.
 */
function errorOfDifference(a: ShareTrial, b: ShareTrial): number {
  const n = a.hits.length;
  if (n < 2) return Infinity;
  const share = ({ f1, hits, sizes }: ShareTrial): Float64Array => {
    const size = sum(sizes);
    return hits.map((hit, i) => (size === 0 ? 0 : (hit - f1 * (sizes[i] as number)) / size));
  };
  const other = share(b);
  // What sentences add sums to 0, for F1 itself is taken off: so does its mean.
  const differences = share(a).map((value, i) => (value - (other[i] as number)) ** 2);
  return Math.sqrt((n / (n - 1)) * sum(differences));
}

/**
 * The share of the other tagger in {@link mixScores}: equal ones, unless another one has an exact F1 on held-out sentences,
 * each share with the threshold that suits it, that is better by more than {@link ERRORS} standard errors of the difference;
 * of such shares the one with the best F1, of equal ones the smallest. A part that is held out is small: by the best F1 alone
 * the choice would be chance.
 */
export function chooseWeight(cases: readonly WeightCase[]): number {
  if (cases.every(({ gold }) => gold.length === 0)) return EQUAL;
  const equal = trialOf(cases, EQUAL);
  let [best, most] = [EQUAL, equal.f1];
  for (const weight of OTHERS) {
    const trial = trialOf(cases, weight);
    if (trial.f1 <= most || trial.f1 - equal.f1 <= ERRORS * errorOfDifference(trial, equal)) continue;
    best = weight;
    most = trial.f1;
  }
  return best;
}
