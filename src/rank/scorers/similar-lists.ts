import { buildCsr, type Csr } from '../../lib/csr.js';
import { createItemWeightScorer } from '../item-weights.js';
import type { ItemRelation, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { trainItemKnn } from './item-knn.js';
import { relationsWithRole } from './shared-features.js';

/** Stored lists as weights by source item; facts without a weight count 1, several relations take the greatest. */
function storedLists(relations: readonly ItemRelation[], itemCount: number): Csr {
  const rows: number[] = [];
  const columns: number[] = [];
  const weights: number[] = [];
  for (const { byItem, entityItem } of relations) {
    for (let item = 0; item < itemCount; item += 1) {
      for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1) {
        const other = entityItem?.[byItem.indices[e] as number] ?? -1;
        if (other < 0 || other === item) continue;
        rows.push(item);
        columns.push(other);
        weights.push(byItem.weights?.[e] ?? 1);
      }
    }
  }
  return buildCsr(itemCount, itemCount, { rows, columns, weights }, 'max');
}

/**
 * Path scorer over stored lists of similar items: score(j) = Σ_i h_i · similarity(i → j), from the relations of role
 * `similar`; where there are none, over short cosine lists of `neighbours` items made from the interactions.
 */
export function trainSimilarLists(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  const { neighbours = 50 } = parameters;
  const stored = relationsWithRole(data.relations, 'similar').map(
    (index) => data.relations[index] as ItemRelation,
  );
  if (stored.length === 0) return trainItemKnn(name, data, { neighbours, shrink: 0 });
  const { itemCount } = data.interactions;
  return createItemWeightScorer(name, {
    kind: 'lists',
    itemCount,
    bySource: storedLists(stored, itemCount),
  });
}
