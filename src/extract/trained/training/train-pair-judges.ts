import { tagSentence } from '../model/find-aspects.js';
import { type FoundPair, findPairs, LEAST_OF_PAIRS } from '../model/find-pairs.js';
import type { LanguageModel } from '../model/language-model.js';
import { PairJudge } from '../pairs/pair-judge.js';
import { choosePairs } from '../pairs/possible-pairs.js';
import { rangeKey } from '../spans/token-range.js';
import type { NamedSentence } from './fit-model.js';

/** A pair found in a held-out sentence, and whether annotators have it with its polarity. */
export interface TriedPair extends FoundPair {
  readonly right: boolean;
}

/** The pairs found in a held-out sentence, and how many there are to find. */
export interface PairTrial {
  readonly found: readonly TriedPair[];
  readonly expected: number;
}

/** What `model` finds in annotated sentences that it was not fit to. */
export function pairTrials(model: LanguageModel, sentences: readonly NamedSentence[]): PairTrial[] {
  if (model.pairs === undefined) return [];
  return sentences.map(({ sentence, names, aspects }) => {
    const gold = new Set(
      aspects.flatMap(({ span, opinion, polarity }) =>
        opinion === null ? [] : [`${rangeKey(span)} ${rangeKey(opinion)} ${polarity}`],
      ),
    );
    const tagged = tagSentence(model, names, LEAST_OF_PAIRS, LEAST_OF_PAIRS);
    const found = findPairs(model, sentence, tagged).map((one) => ({
      ...one,
      right: gold.has(`${rangeKey(one.pair.aspect)} ${rangeKey(one.pair.opinion)} ${one.polarity}`),
    }));
    return { found, expected: gold.size };
  });
}

/** Judges of pairs, all with one threshold. */
export interface PairJudges {
  /** Of all parts. */
  readonly judge: PairJudge;
  /** For each part one that has not seen it. */
  readonly ofParts: readonly PairJudge[];
}

const THRESHOLDS = Array.from({ length: 17 }, (_, i) => 0.1 + i * 0.025);

/** The threshold of the best F1 of exact pairs; of equal ones, as where all pairs are plain, the middle one, `fallback` where no pair is right. */
function bestThreshold(
  trials: readonly (Pick<PairTrial, 'expected'> & {
    readonly found: readonly (TriedPair & { readonly probability: number })[];
  })[],
  fallback: number,
): number {
  const expected = trials.reduce((sum, trial) => sum + trial.expected, 0);
  let best: number[] = [];
  let most = 0;
  for (const threshold of THRESHOLDS) {
    const given = trials.flatMap(({ found }) => choosePairs(found, threshold));
    const right = given.filter((pair) => pair.right).length;
    const f1 = (2 * right) / (given.length + expected);
    if (right === 0 || f1 < most) continue;
    best = f1 === most ? [...best, threshold] : [threshold];
    most = f1;
  }
  return best[best.length >> 1] ?? fallback;
}

/**
 * Trains the judge of pairs on all parts, and one for each part on the others, which the threshold is chosen by; undefined
 * where any of them has too few to learn from, since no part may be read by what has seen it, nor by other means than the rest.
 */
export function trainPairJudges(
  parts: readonly (readonly PairTrial[])[],
  seed: number,
): PairJudges | undefined {
  const judgeOf = (trials: readonly (readonly PairTrial[])[]): PairJudge | undefined =>
    PairJudge.train(
      trials.flat().flatMap(({ found }) => found),
      seed,
    );
  const judge = judgeOf(parts);
  if (judge === undefined) return undefined;
  const ofParts = parts.flatMap((_, i) => judgeOf(parts.filter((_, other) => other !== i)) ?? []);
  if (ofParts.length < parts.length) return undefined;
  const judged = parts.flatMap((trials, i) =>
    trials.map(({ found, expected }) => ({
      expected,
      found: found.map((one) => ({
        ...one,
        probability: (ofParts[i] as PairJudge).probability(one.evidence),
      })),
    })),
  );
  const threshold = bestThreshold(judged, judge.threshold);
  return {
    judge: judge.withThreshold(threshold),
    ofParts: ofParts.map((own) => own.withThreshold(threshold)),
  };
}
