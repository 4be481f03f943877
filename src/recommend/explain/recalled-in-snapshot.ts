import { comparePathCandidates } from '../../graph/path-recall.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { SparseSums } from '../../lib/sparse-sums.js';
import type { Profile } from '../../profile/profile.js';
import { PATH_SOURCES } from '../../recall/path-sources.js';
import type { ForeignScores } from '../hybrid-model.js';

/**
 * What the database gives for `profile`, worked out in the snapshot: of each path source the `limit` best in the order of
 * every engine. A contract holds both to the same candidates, with scores within 1e-9.
 */
export function recalledInSnapshot(snapshot: Snapshot, profile: Profile, limit: number): ForeignScores {
  const products = snapshot.table('Product');
  return new Map(
    PATH_SOURCES.map((source) => {
      const scores = new Float64Array(products.length);
      source.accumulate(snapshot, profile, SparseSums.over(scores), 1);
      const best = [...scores.keys()]
        .filter((index) => scores[index] !== 0)
        .map((index) => ({ index, product: products.id(index), score: scores[index] as number }))
        .sort(comparePathCandidates)
        .slice(0, limit);
      return [source.name, new Map(best.map(({ index, score }) => [index, score]))] as const;
    }),
  );
}
