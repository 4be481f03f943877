/** The probability of a margin in log odds, 1 / (1 + e^−margin): 0 to 1, one half at 0. */
export function logistic(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}

/** The log odds of a probability above 0 and below 1, log(p / (1 − p)). */
export function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}
