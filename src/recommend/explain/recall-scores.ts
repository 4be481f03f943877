import type { RecallScore } from '../../explain/contribution.js';
import type { ShareRange } from '../shares/share-list.js';
import type { ScoredWith } from './open-contribution.js';

/**
 * What each path source gives for the product (index), as its query in the database does, and what its shares in `range` sum
 * to. Sources that say nothing of the product are left out.
 */
export function recallScores(
  { snapshot, model, profile }: ScoredWith,
  product: number,
  { list, start, end }: ShareRange,
): readonly RecallScore[] {
  return model.paths.flatMap(({ source }): RecallScore[] => {
    const number = list.names.indexOf(source.name);
    let value = 0;
    for (let at = start; at < end; at++) if (list.sources[at] === number) value += list.values[at] as number;
    let score = 0;
    source.eachShare(snapshot, profile, product, (_product, _label, _node, share) => {
      score += share;
    });
    return score === 0 ? [] : [{ source: source.name, score, factor: value / score, value }];
  });
}
