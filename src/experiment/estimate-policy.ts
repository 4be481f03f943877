/** A thing that was decided by chance, what another policy would have done, and what came of it. */
export interface Decision {
  /** Chance that the policy that decided had to decide so, in (0, 1]; in a page given what stands above. */
  readonly propensity: number;
  /** The chance that the other policy has, 0 to 1. */
  readonly target: number;
  /** What came of it, such as 1 for a click. */
  readonly reward: number;
  /** Who it was for: decisions of one person are not independent. Each decision on its own when left out. */
  readonly user?: string;
  /** Decisions of one page, in the order of their places: the chances of those above count too. */
  readonly page?: string;
}

/** An estimate at about 95 %. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What another policy would have gained for each decision. */
export interface PolicyEstimate {
  readonly decisions: number;
  readonly users: number;
  /** Mean reward of what was logged: what the other policy gains only if it decides alike. */
  readonly logged: Estimate;
  /** (1/n) Σ w r: unbiased. Horvitz and Thompson 1952. */
  readonly ips: Estimate;
  /** Σ w r / Σ w: a little biased, and much less noisy. Swaminathan and Joachims 2015. */
  readonly snips: Estimate;
  /** (Σ w)² / Σ w²: as many decisions of the other policy itself would tell about as much. */
  readonly effectiveSize: number;
  /** (1/n) Σ w: 1 but for chance; far from it the propensities are wrong, or the other policy does what was never tried. */
  readonly meanWeight: number;
  readonly greatestWeight: number;
}

const Z_95 = 1.96;

/** w of each decision: target / propensity; in a page times those of the decisions above it. */
export function importanceWeights(decisions: readonly Decision[]): Float64Array {
  const above = new Map<string, number>();
  return Float64Array.from(decisions, ({ propensity, target, page }) => {
    const ratio = target / propensity;
    if (page === undefined) return ratio;
    const weight = (above.get(page) ?? 1) * ratio;
    above.set(page, weight);
    return weight;
  });
}

/**
 * The ratio Σ a / Σ b with an interval by the spread over people: se² = C / (C − 1) · Σ_c (A_c − ratio · B_c)² / (Σ b)² for
 * C of them. 0 within an endless interval where Σ b is 0; an endless interval for a single person.
 */
export function clusteredRatio(
  clusters: readonly (readonly [numerator: number, denominator: number])[],
): Estimate {
  const sum = (of: 0 | 1): number => clusters.reduce((total, one) => total + one[of], 0);
  const [numerator, denominator] = [sum(0), sum(1)];
  const value = denominator > 0 ? numerator / denominator : 0;
  const count = clusters.length;
  if (count < 2 || !(denominator > 0))
    return { value, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  // Divided before it is squared: the square of a small sum is nothing.
  const squares = clusters.reduce((total, [a, b]) => total + ((a - value * b) / denominator) ** 2, 0);
  const margin = Z_95 * Math.sqrt((count / (count - 1)) * squares);
  return { value, low: value - margin, high: value + margin };
}

/**
 * Estimates what the policy with the chances `target` would have gained, from what another one decided by chance. Pages
 * are taken as read from above: what comes of a place may depend on the places above it, not on those below (reward
 * interaction IPS, McInerney et al. 2020). No decisions give zeros within endless intervals.
 */
export function estimatePolicy(decisions: readonly Decision[]): PolicyEstimate {
  const weights = importanceWeights(decisions);
  const byUser = new Map<string, { count: number; reward: number; weight: number; weighted: number }>();
  decisions.forEach(({ user, reward, page }, d) => {
    const who = user === undefined ? `page ${page ?? d}` : `user ${user}`;
    const sums = byUser.get(who) ?? { count: 0, reward: 0, weight: 0, weighted: 0 };
    const weight = weights[d] as number;
    sums.count += 1;
    sums.reward += reward;
    sums.weight += weight;
    sums.weighted += weight * reward;
    byUser.set(who, sums);
  });
  const people = [...byUser.values()];
  let sum = 0;
  let squares = 0;
  let greatestWeight = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
    greatestWeight = Math.max(greatestWeight, weight);
  }
  return {
    decisions: decisions.length,
    users: people.length,
    logged: clusteredRatio(people.map(({ reward, count }) => [reward, count])),
    ips: clusteredRatio(people.map(({ weighted, count }) => [weighted, count])),
    snips: clusteredRatio(people.map(({ weighted, weight }) => [weighted, weight])),
    effectiveSize: squares > 0 ? (sum * sum) / squares : 0,
    meanWeight: decisions.length > 0 ? sum / decisions.length : 0,
    greatestWeight,
  };
}
