import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { SparseSums } from '../../lib/sparse-sums.js';
import { EMPTY_PROFILE, type Profile } from '../../profile/profile.js';
import { reaching } from '../../rank/reaching.js';
import type { Contribution, History, RawScorer } from '../../rank/scorer.js';
import { type PathSource, pathShares } from '../../recall/path-source.js';
import type { Numbering } from '../training/numbering.js';

/**
 * A live path source as a scorer over training numbers, so that its scale can be frozen and its weight chosen beside
 * those of trained scorers. It knows histories only: no user, no stated interests.
 */
export function livePathScorer(source: PathSource, snapshot: Snapshot, items: Numbering): RawScorer {
  const sums = new SparseSums();
  const profileOfHistory = ({ items: numbers, weights }: History): Profile => ({
    ...EMPTY_PROFILE,
    products: Int32Array.from(numbers, (item) => items.indexOf[item] as number),
    weights: Float64Array.from(weights),
  });
  return {
    name: source.name,
    itemCount: items.indexOf.length,
    ...reaching((history, into, factor) => {
      sums.reset(snapshot.table('Product').length);
      source.accumulate(snapshot, profileOfHistory(history), sums, factor);
      for (let place = 0; place < sums.count; place++) {
        const item = items.numberOf[sums.indexAt(place)] ?? -1;
        if (item >= 0) into.add(item, sums.sumAt(place));
      }
    }),
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
