/** Mean of `values`; 0 of none. */
export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / Math.max(1, values.length);
}

/** How much one thing is better than another, measured on the same cases. */
export interface PairedGain {
  /** Mean of the differences. */
  readonly mean: number;
  /** Standard error of that mean. */
  readonly error: number;
}

/** The gain of `better` over `other`, case by case; both 0 without cases. */
export function pairedGain(better: Float64Array, other: Float64Array): PairedGain {
  const differences = better.map((value, place) => value - (other[place] as number));
  const mean = meanOf(differences);
  const variance = meanOf(differences.map((value) => (value - mean) ** 2));
  return { mean, error: Math.sqrt(variance / Math.max(1, differences.length)) };
}

/**
 * The same where several cases are of one user (`users`, one a case): the error is that of the users' sums, for what
 * suits somebody on one draw does on the next, and the cases alone would promise too much.
 */
export function pairedGainByUser(
  better: Float64Array,
  other: Float64Array,
  users: readonly number[],
): PairedGain {
  const { mean } = pairedGain(better, other);
  const sums = new Map<number, number>();
  users.forEach((user, place) => {
    const difference = (better[place] as number) - (other[place] as number) - mean;
    sums.set(user, (sums.get(user) ?? 0) + difference);
  });
  let squares = 0;
  for (const sum of sums.values()) squares += sum ** 2;
  return { mean, error: Math.sqrt(squares) / Math.max(1, users.length) };
}

/**
 * True when `better` beats `other` by more than `errors` standard errors of the difference, over `people` (one a case, see
 * {@link pairedGainByUser}).
 */
export function isBeyondChance(
  better: Float64Array,
  other: Float64Array,
  errors: number,
  people: readonly number[],
): boolean {
  const { mean, error } = pairedGainByUser(better, other, people);
  return mean > errors * error;
}
