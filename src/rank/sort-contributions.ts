import type { Contribution } from './scorer.js';

/** Greatest absolute value first, equal ones in the order given; zeros left out. */
export function sortContributions(contributions: readonly Contribution[]): Contribution[] {
  return contributions
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}
