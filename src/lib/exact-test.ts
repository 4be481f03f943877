/** ln n! for n = 0, 1, …, filled as far as it was needed. */
const LOG_FACTORIALS: number[] = [0];

function logFactorial(n: number): number {
  for (let at = LOG_FACTORIALS.length; at <= n; at += 1)
    LOG_FACTORIALS.push((LOG_FACTORIALS[at - 1] as number) + Math.log(at));
  return LOG_FACTORIALS[n] as number;
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
/** Tables as likely as the one that is seen differ from it by rounding alone. */
const ROUNDING = 1e-7;
/** Above this many nothing is rare by small numbers; larger counts are scaled down to it, which is on the safe side. */
const MOST = 100_000;

/** The chance of two shares as different as they are seen, and the smallest that the same totals could show. */
export interface ExactChance {
  readonly chance: number;
  readonly least: number;
}

/**
 * Fisher's exact test of two shares x1 / n1 and x2 / n2, both sides: the sum of the chances P(k) = C(n1, k) · C(n2, x − k)
 * / C(n1 + n2, x), x = x1 + x2, of all k that are no likelier than x1 (Fisher 1935). It holds its level however few are
 * counted. Counts are whole numbers, 0 ≤ x ≤ n; others are rounded into that. Without observations on one side both are 1.
 */
export function exactTest(x1: number, n1: number, x2: number, n2: number): ExactChance {
  const scale = Math.min(1, MOST / Math.max(1, n1 + n2));
  const whole = (value: number, most: number): number =>
    Math.min(most, Math.max(0, Math.round(scale * value) || 0));
  const [a, b] = [whole(n1, MOST), whole(n2, MOST)];
  const [x, y] = [whole(x1, a), whole(x2, b)];
  if (a === 0 || b === 0) return { chance: 1, least: 1 };
  const praise = x + y;
  const all = logChoose(a + b, praise);
  const [from, to] = [Math.max(0, praise - b), Math.min(a, praise)];
  const chances: number[] = [];
  for (let k = from; k <= to; k += 1)
    chances.push(Math.exp(logChoose(a, k) + logChoose(b, praise - k) - all));
  const tail = (limit: number): number =>
    Math.min(
      1,
      chances.reduce((sum, one) => (one <= limit * (1 + ROUNDING) ? sum + one : sum), 0),
    );
  return {
    chance: tail(chances[x - from] as number),
    least: Math.min(tail(chances[0] as number), tail(chances.at(-1) as number)),
  };
}
