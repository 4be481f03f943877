import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { EMPTY_PROFILE, type Profile } from '../profile/profile.js';
import type { Contribution, History, RawScorer } from '../rank/scorer.js';
import { addPathScores, type PathSource, pathShares } from '../recall/path-source.js';
import type { Numbering } from './numbering.js';

/**
 * A live path source as a scorer over training numbers, so that its scale can be frozen and its weight chosen beside
 * those of trained scorers. It knows histories only: no user, no stated interests.
 */
export function livePathScorer(source: PathSource, snapshot: Snapshot, items: Numbering): RawScorer {
  const row = new Float64Array(snapshot.table('Product').length);
  const profileOfHistory = ({ items: numbers, weights }: History): Profile => ({
    ...EMPTY_PROFILE,
    products: Int32Array.from(numbers, (item) => items.indexOf[item] as number),
    weights: Float64Array.from(weights),
  });
  return {
    name: source.name,
    itemCount: items.indexOf.length,
    accumulate(history, out, factor = 1) {
      addPathScores(source, snapshot, profileOfHistory(history), row.fill(0), factor);
      for (let item = 0; item < out.length; item++)
        (out[item] as number) += row[items.indexOf[item] as number] as number;
    },
    contributions(history, item): Contribution[] {
      return pathShares(source, snapshot, profileOfHistory(history), items.indexOf[item] as number).map(
        (share) => ({
          source: source.name,
          kind: 'item',
          item: items.numberOf[share.product],
          value: share.value,
        }),
      );
    },
  };
}
