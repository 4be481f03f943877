/**
 * The threshold that gives the best F1 when scores at or above it are called positive: the middle between the two scores
 * around the best cut, the highest cut of equals. +∞ when no label is 1.
 */
export function bestThreshold(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort(
    (a, b) => (scores[b] as number) - (scores[a] as number),
  );
  let positives = 0;
  for (let i = 0; i < labels.length; i += 1) positives += labels[i] as number;
  let [right, best, threshold] = [0, 0, Number.POSITIVE_INFINITY];
  order.forEach((place, i) => {
    right += labels[place] as number;
    const score = scores[place] as number;
    const next = i + 1 < order.length ? (scores[order[i + 1] as number] as number) : score;
    if (i + 1 < order.length && next === score) return;
    const f1 = (2 * right) / (i + 1 + positives);
    if (f1 > best) {
      best = f1;
      threshold = (score + next) / 2;
    }
  });
  return threshold;
}
