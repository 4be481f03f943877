import { type CalibrationReport, calibrationReport } from '../learn/calibration/calibration-report.js';
import { MatchCounter, type PrecisionRecall } from './match-counter.js';

/** A pair that somebody judged. */
export interface GoldMatch {
  readonly id: string;
  readonly same: boolean;
}

/** What a matcher said of a pair. */
export interface PredictedMatch extends GoldMatch {
  /** Probability, 0 to 1. */
  readonly score?: number;
}

/** How well predicted matches agree with gold ones. */
export interface MatchingReport {
  readonly pairs: number;
  /** Pairs without a prediction: they count as not the same. */
  readonly missing: number;
  /** Of the pairs that are the same. */
  readonly match: PrecisionRecall;
  readonly accuracy: number;
  /** Of the scores; undefined when no pair has one. */
  readonly calibration: CalibrationReport | undefined;
}

/** Compares predictions with gold by id. No gold pairs give zeros. */
export function evaluateMatching(
  gold: readonly GoldMatch[],
  predicted: readonly PredictedMatch[],
): MatchingReport {
  const said = new Map(predicted.map((pair) => [pair.id, pair]));
  const counter = new MatchCounter();
  const scores: number[] = [];
  const labels: number[] = [];
  let [right, missing] = [0, 0];
  for (const { id, same } of gold) {
    const own = said.get(id);
    if (own === undefined) missing += 1;
    const says = own?.same ?? false;
    counter.addCounts(Number(same && says), Number(says), Number(same && says), Number(same));
    if (same === says) right += 1;
    if (own?.score === undefined) continue;
    scores.push(own.score);
    labels.push(Number(same));
  }
  return {
    pairs: gold.length,
    missing,
    match: counter.result(),
    accuracy: gold.length === 0 ? 0 : right / gold.length,
    calibration: scores.length === 0 ? undefined : calibrationReport(scores, labels),
  };
}
