import type { Contribution, History, Scorer } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';

/** A scorer and how much it counts in the sum: 0 or more. */
export interface FusionPart {
  readonly scorer: Scorer;
  readonly weight: number;
}

/** How much a raw score of `part` counts for `history`: weight / scale. */
function factorOf({ scorer, weight }: FusionPart, history: History): { factor: number; baseline: number } {
  const { offset, scale } = scorer.scale(history);
  return { factor: weight / scale, baseline: -(weight * offset) / scale };
}

/**
 * The weighted sum of several scorers on one scale: score(j) = Σ_s w_s (raw_s(j) − offset_s(h)) / scale_s(h).
 * Offsets and scales are frozen and depend on the history alone, so filtering the candidates cannot change a score.
 * `contributions` are the parts' own, each times w / scale, and one `baseline` of −Σ w · offset / scale.
 * Its own scale is offset 0 and scale 1: it is on the common scale already. Parts of weight 0 cost nothing.
 * Throws a RangeError without parts, for a negative weight, and for parts over different catalogues.
 */
export function fuse(name: string, parts: readonly FusionPart[]): Scorer {
  const used = parts.filter(({ weight }) => weight !== 0);
  const first = used[0] ?? parts[0];
  if (first === undefined) throw new RangeError(`${name}: expected at least one part, got none`);
  const { itemCount } = first.scorer;
  for (const { scorer, weight } of parts) {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
      throw new RangeError(`${name}: expected a weight of 0 or more for ${scorer.name}, got ${weight}`);
    if (scorer.itemCount !== itemCount)
      throw new RangeError(
        `${name}: expected ${itemCount} items, got ${scorer.itemCount} from ${scorer.name}`,
      );
  }
  return {
    name,
    itemCount,
    accumulate(history, out, factor = 1): void {
      let constant = 0;
      for (const part of used) {
        const own = factorOf(part, history);
        constant += own.baseline;
        part.scorer.accumulate(history, out, factor * own.factor);
      }
      for (let j = 0; j < itemCount; j += 1) (out[j] as number) += factor * constant;
    },
    contributions(history, item): Contribution[] {
      const shares: Contribution[] = [];
      let constant = 0;
      for (const part of used) {
        const own = factorOf(part, history);
        constant += own.baseline;
        for (const share of part.scorer.contributions(history, item)) {
          shares.push({ ...share, value: own.factor * share.value });
        }
      }
      return sortContributions([...shares, { source: name, kind: 'baseline', value: constant }]);
    },
    scale: () => ({ offset: 0, scale: 1 }),
  };
}
