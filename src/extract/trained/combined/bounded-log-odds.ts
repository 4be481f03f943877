/** Log odds of `probability`, within those of .005 and .995. */
export function boundedLogOdds(probability: number): number {
  const p = Math.min(0.995, Math.max(0.005, probability));
  return Math.log(p / (1 - p));
}
