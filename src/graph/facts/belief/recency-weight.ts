/**
 * Years after which what somebody wrote weighs half (changes results). A product hardly changes, but what it is measured
 * by does: phones, laptops and cameras are replaced after about three years, batches and firmware within them.
 */
const HALF_LIFE_YEARS = 3;
/** However old, a text keeps 1/16: an old product that nobody reviews any more was still reviewed. */
const LEAST = 1 / 16;
const MS_PER_YEAR = 365.25 * 86_400_000;

/**
 * max(1/16, 2^(−age / 3 years)), where age is the time from `at` to `newest`, that of the newest texts about the same
 * product (0 for later ones): no clock is asked, so the same texts weigh the same on every day. Both in milliseconds since 1970; without a time of its
 * own a text weighs as one of a single half-life, ½; where no text has one (`newest` undefined) all weigh 1.
 */
export function recencyWeight(at: number | undefined, newest: number | undefined): number {
  if (newest === undefined) return 1;
  if (at === undefined) return 0.5;
  const years = Math.max(0, newest - at) / MS_PER_YEAR;
  return Math.max(LEAST, 2 ** (-years / HALF_LIFE_YEARS));
}
