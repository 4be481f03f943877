/** How far probabilities can be believed. */
export interface CalibrationReport {
  readonly cases: number;
  /** Mean label. */
  readonly baseRate: number;
  /** Σ over bins of share · |mean probability − mean label|, over bins of equally many cases. */
  readonly expectedCalibrationError: number;
  /** Mean of (probability − label)². */
  readonly brier: number;
  /** 1 − Brier score / Brier score of always saying the base rate; 0 where that is perfect itself. */
  readonly brierSkill: number;
  /** Probability that a case of label 1 has the higher probability than one of label 0, equal ones count half; .5 without both. */
  readonly auroc: number;
}

/** AUROC by rank sums over cases in ascending order of probability (Mann and Whitney 1947). */
function rankArea(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  order: readonly number[],
): number {
  let positives = 0;
  let rankSum = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && probabilities[order[to] as number] === probabilities[order[from] as number])
      to += 1;
    const rank = (from + to + 1) / 2;
    for (let i = from; i < to; i += 1) {
      if ((labels[order[i] as number] as number) < 0.5) continue;
      positives += 1;
      rankSum += rank;
    }
    from = to;
  }
  const negatives = order.length - positives;
  if (positives === 0 || negatives === 0) return 0.5;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/**
 * Compares `probabilities` with `labels` (0 or 1) in `bins` bins of equal mass; equal probabilities keep the order of the
 * lists. No cases give zeros and an AUROC of one half.
 */
export function calibrationReport(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  bins = 15,
): CalibrationReport {
  const cases = probabilities.length;
  const order = Array.from({ length: cases }, (_, i) => i).sort(
    (a, b) => (probabilities[a] as number) - (probabilities[b] as number) || a - b,
  );
  let sum = 0;
  let squares = 0;
  for (const i of order) {
    sum += labels[i] as number;
    squares += ((probabilities[i] as number) - (labels[i] as number)) ** 2;
  }
  const baseRate = cases === 0 ? 0 : sum / cases;
  const brier = cases === 0 ? 0 : squares / cases;
  const trivial = baseRate * (1 - baseRate);
  let error = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const own = order.slice(Math.floor((bin * cases) / bins), Math.floor(((bin + 1) * cases) / bins));
    const gap = own.reduce((total, i) => total + (probabilities[i] as number) - (labels[i] as number), 0);
    error += Math.abs(gap) / Math.max(cases, 1);
  }
  return {
    cases,
    baseRate,
    expectedCalibrationError: error,
    brier,
    brierSkill: trivial === 0 ? 0 : 1 - brier / trivial,
    auroc: rankArea(probabilities, labels, order),
  };
}
