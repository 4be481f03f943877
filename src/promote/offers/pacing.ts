/** What a campaign with a daily budget has done today. */
export interface Pace {
  /** Spent today and what may be spent a day, in the same money. */
  readonly spentToday: number;
  readonly dailyBudget: number;
  /** The part of the day's visits that is over, 0..1. */
  readonly gone: number;
}

/** Hours that nothing is known of count as this share of an even day. */
const EVEN_WEIGHT = 24;
/** A campaign may be ahead of its plan by this part of its daily budget. */
const SLACK = 0.02;
/** So far ahead only those who respond better than others are shown it. */
const EAGER = 0.05;

/**
 * The part of a day's visits that is over when `part` of the day is (both 0..1), by the visits of each hour, smoothed
 * towards an even day; nothing seen gives `part`.
 */
export function visitsGone(hours: ArrayLike<number>, part: number): number {
  const weights = Array.from({ length: 24 }, (_, hour) => (hours[hour] ?? 0) + EVEN_WEIGHT / 24);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const at = Math.min(24, Math.max(0, part * 24));
  const whole = Math.floor(at);
  const before = weights.slice(0, whole).reduce((sum, weight) => sum + weight, 0);
  return (before + (at - whole) * (weights[whole] ?? 0)) / total;
}

/**
 * Whether a campaign takes part now: as long as what it spent is within its plan (daily budget · visits gone); up to 5 %
 * of the budget beyond, only for somebody whose `response` is at least the `usual` one; then not, until the day catches
 * up. So money goes to those who respond, and is there in the evening, too.
 */
export function takesPart({ spentToday, dailyBudget, gone }: Pace, response: number, usual: number): boolean {
  if (spentToday >= dailyBudget) return false;
  const ahead = spentToday / dailyBudget - gone;
  if (ahead <= SLACK) return true;
  return ahead <= EAGER && response >= usual;
}
