/** A monotone map from scores to probabilities: straight lines between knots, flat beyond the first and last. */
export interface Calibration {
  /** Scores of the knots, strictly ascending. */
  readonly scores: Float64Array;
  /** Probabilities of the knots, ascending. */
  readonly probabilities: Float64Array;
}

interface Block {
  score: number;
  label: number;
  weight: number;
}

function absorb(into: Block, { score, label, weight }: Block): void {
  into.score += score;
  into.label += label;
  into.weight += weight;
}

/**
 * The ascending step function nearest to `labels` in weighted squares (pool adjacent violators, Ayer et al. 1955), its
 * steps joined by straight lines between their mean scores so that different scores stay different. `labels` are 0 to
 * 1, `weights` above 0 (1 when left out). Each step is drawn towards one half as if it had one row more, half right and
 * half wrong, so that no finite evidence gives 0 or 1. No rows give the constant one half. Throws a RangeError when the
 * lists differ in length.
 */
export function fitIsotonic(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Calibration {
  const count = scores.length;
  if (labels.length !== count || (weights !== undefined && weights.length !== count))
    throw new RangeError(`expected as many labels and weights as scores, got ${count} and ${labels.length}`);
  const order = Array.from({ length: count }, (_, i) => i)
    .filter((i) => Number.isFinite(scores[i]))
    .sort((a, b) => (scores[a] as number) - (scores[b] as number) || a - b);
  const equal: Block[] = [];
  let previous = Number.NaN;
  for (const i of order) {
    const score = scores[i] as number;
    const weight = weights?.[i] ?? 1;
    const added = { score: score * weight, label: (labels[i] as number) * weight, weight };
    const last = equal.at(-1);
    // Equal scores are one block from the start: they get one probability whatever their order.
    if (last !== undefined && score === previous) absorb(last, added);
    else equal.push(added);
    previous = score;
  }
  const blocks: Block[] = [];
  for (let block of equal) {
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.label / last.weight < block.label / block.weight) break;
      absorb(last, block);
      block = blocks.pop() as Block;
    }
    blocks.push(block);
  }
  const knots = blocks.map(({ score, label, weight }) => ({
    score: score / weight,
    probability: (label + 0.5) / (weight + 1),
  }));
  // The pull towards one half may disturb the order where a small block stands beside a large one.
  for (let i = 1; i < knots.length; i += 1) {
    const [before, own] = [knots[i - 1], knots[i]] as [{ probability: number }, { probability: number }];
    own.probability = Math.max(own.probability, before.probability);
  }
  if (knots.length === 0) knots.push({ score: 0, probability: 0.5 });
  return {
    scores: Float64Array.from(knots, ({ score }) => score),
    probabilities: Float64Array.from(knots, ({ probability }) => probability),
  };
}

/** The probability of `score`: at least the first knot's, at most the last one's; that of the first knot for NaN. */
export function applyCalibration({ scores, probabilities }: Calibration, score: number): number {
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (score >= (scores[middle] as number)) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return probabilities[0] as number;
  if (low === scores.length) return probabilities[low - 1] as number;
  const [x0, x1] = [scores[low - 1] as number, scores[low] as number];
  const [p0, p1] = [probabilities[low - 1] as number, probabilities[low] as number];
  return Math.min(p1, p0 + ((p1 - p0) * (score - x0)) / (x1 - x0));
}
