import { spanPosteriors, withoutOverlap } from '../spans/span-posteriors.js';
import type { TokenRange } from '../spans/token-range.js';
import { type ChainScores, mixScores } from './neural-spans.js';

/** A held-out sentence: what two taggers say of it, and what is so. */
export interface WeightCase {
  readonly one: ChainScores;
  readonly other: ChainScores;
  readonly gold: readonly TokenRange[];
}

const WEIGHTS = [0, 0.25, 0.4, 0.5, 0.6, 0.75, 1];
const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6];

const key = ({ from, to }: TokenRange): string => `${from}:${to}`;

/** The best F1 of exact spans over the thresholds of their probability. */
function bestF1(cases: readonly WeightCase[], weight: number): number {
  const right = new Uint32Array(THRESHOLDS.length);
  const found = new Uint32Array(THRESHOLDS.length);
  let expected = 0;
  for (const { one, other, gold } of cases) {
    const keys = new Set(gold.map(key));
    expected += keys.size;
    const mixed = mixScores({ ...one, emissions: one.emissions.slice() }, other, weight);
    const spans = spanPosteriors(mixed.steps, mixed.emissions, THRESHOLDS[0] as number);
    for (const [i, threshold] of THRESHOLDS.entries()) {
      for (const span of withoutOverlap(spans.filter(({ probability }) => probability >= threshold))) {
        found[i] = (found[i] as number) + 1;
        if (keys.has(key(span))) right[i] = (right[i] as number) + 1;
      }
    }
  }
  return Math.max(
    ...THRESHOLDS.map((_, i) =>
      right[i] === 0 ? 0 : (2 * (right[i] as number)) / ((found[i] as number) + expected),
    ),
  );
}

/**
 * The share of the other tagger in {@link mixScores} with the best exact F1 on held-out sentences, each share with the
 * threshold that suits it; of equal ones the smaller, 0.5 without any span to find.
 */
export function chooseWeight(cases: readonly WeightCase[]): number {
  if (cases.every(({ gold }) => gold.length === 0)) return 0.5;
  let best = 0;
  let most = -1;
  for (const weight of WEIGHTS) {
    const f1 = bestF1(cases, weight);
    if (f1 > most) {
      most = f1;
      best = weight;
    }
  }
  return best;
}
