/** How far predicted ratings are from the given ones. */
export interface RatingErrors {
  /** Root of the mean squared error. */
  readonly rmse: number;
  /** Mean absolute error. */
  readonly mae: number;
  readonly count: number;
}

/** Compares `predicted` with `actual`, which is as long; nothing gives errors of 0 over 0. */
export function ratingErrors(predicted: readonly number[], actual: readonly number[]): RatingErrors {
  const count = actual.length;
  let squares = 0;
  let absolute = 0;
  for (const [index, value] of actual.entries()) {
    const error = (predicted[index] as number) - value;
    squares += error * error;
    absolute += Math.abs(error);
  }
  return count === 0
    ? { rmse: 0, mae: 0, count }
    : { rmse: Math.sqrt(squares / count), mae: absolute / count, count };
}
