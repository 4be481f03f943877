/** Precision, recall and their harmonic mean, each 0..1; with nothing predicted and nothing expected all are 1. */
export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly predicted: number;
  readonly expected: number;
}

/** P = `right` / `predicted`, R = `found` / `expected`, F1 = 2PR / (P + R), 0 where a denominator is 0. */
export function precisionRecall(
  right: number,
  predicted: number,
  found: number,
  expected: number,
): PrecisionRecall {
  if (predicted === 0 && expected === 0) return { precision: 1, recall: 1, f1: 1, predicted, expected };
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = expected === 0 ? 0 : found / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, predicted, expected };
}

/** Counts of matches that add up over records. */
export class MatchCounter {
  #right = 0;
  #predicted = 0;
  #found = 0;
  #expected = 0;

  /** Adds one record: items are equal when their keys are; a repeated key counts as often as it stands. */
  addKeys(expected: readonly string[], predicted: readonly string[]): void {
    const left = new Map<string, number>();
    for (const key of expected) left.set(key, (left.get(key) ?? 0) + 1);
    let right = 0;
    for (const key of predicted) {
      const count = left.get(key) ?? 0;
      if (count === 0) continue;
      left.set(key, count - 1);
      right += 1;
    }
    this.addCounts(right, predicted.length, right, expected.length);
  }

  /** Adds one record of which `right` of the predicted and `found` of the expected items matched. */
  addCounts(right: number, predicted: number, found: number, expected: number): void {
    this.#right += right;
    this.#predicted += predicted;
    this.#found += found;
    this.#expected += expected;
  }

  /** The metrics over all records so far (micro average). */
  result(): PrecisionRecall {
    return precisionRecall(this.#right, this.#predicted, this.#found, this.#expected);
  }
}

/**
 * Adds a record by overlap: an item is right when it shares a code unit with one of the other side, each of which stands
 * for one item alone. Pairs are made from the left: of those that an expected item touches the one that ends first.
 */
export function addOverlaps(
  counter: MatchCounter,
  expected: readonly { start: number; end: number }[],
  predicted: readonly { start: number; end: number }[],
): void {
  const byEnd = (a: { end: number }, b: { end: number }): number => a.end - b.end;
  const free = predicted.toSorted(byEnd);
  let right = 0;
  for (const { start, end } of expected.toSorted(byEnd)) {
    const at = free.findIndex((other) => other.start < end && start < other.end);
    if (at < 0) continue;
    free.splice(at, 1);
    right += 1;
  }
  counter.addCounts(right, predicted.length, right, expected.length);
}

/**
 * Distinct names by containment of words: a predicted name is right when it or an expected one holds all words of
 * the other, and an expected name is found likewise.
 */
export function relaxedNames(expected: ReadonlySet<string>, predicted: ReadonlySet<string>): PrecisionRecall {
  const wordsOf = (names: ReadonlySet<string>): ReadonlySet<string>[] =>
    [...names].map((name) => new Set(/[\u3400-\u9fff]/.test(name) ? name.split('') : name.split(' ')));
  const holds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
    [...b].every((word) => a.has(word));
  const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => holds(a, b) || holds(b, a);
  const gold = wordsOf(expected);
  const guess = wordsOf(predicted);
  const right = guess.filter((name) => gold.some((other) => alike(name, other))).length;
  const found = gold.filter((name) => guess.some((other) => alike(name, other))).length;
  return precisionRecall(right, guess.length, found, gold.length);
}
