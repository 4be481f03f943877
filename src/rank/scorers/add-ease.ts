import { buildCsr, transposeCsr } from '../../lib/csr.js';
import { createItemWeightScorer } from '../item-weights.js';
import type { InteractionMatrix, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';
import { easeWeights } from './ease.js';

/** Entities with more items say little and cost their square: they are left out. */
const HUB_CAP = 1_000;

/** The facts of items as if every entity were a user of the items that have it; stored similarities are no facts. */
function factsAsInteractions({ interactions, relations }: TrainingData): InteractionMatrix {
  const rows: number[] = [];
  const columns: number[] = [];
  let entities = 0;
  for (const { byEntity, entityCount, role, entityItem } of relations) {
    if (role === 'similar' || role === 'word') continue;
    for (let entity = 0; entity < entityCount; entity += 1) {
      const [from, to] = [byEntity.pointers[entity] as number, byEntity.pointers[entity + 1] as number];
      if (to - from > HUB_CAP) continue;
      const own = entityItem?.[entity] ?? -1;
      for (const item of new Set([...byEntity.indices.subarray(from, to), ...(own < 0 ? [] : [own])])) {
        rows.push(entities + entity);
        columns.push(item);
      }
    }
    entities += entityCount;
  }
  const { itemCount } = interactions;
  const byUser = buildCsr(entities, itemCount, { rows, columns });
  return { userCount: entities, itemCount, byUser, byItem: transposeCsr(byUser, itemCount) };
}

/**
 * EASE with side information, additive: score(j) = Σ_i h_i (E(i, j) + `share` · F(i, j)), E the weights of EASE on the
 * interactions (`lambda`) and F those of EASE on the facts of items (`sideLambda`), where every entity (a feature, a
 * brand, a product that others are bought with) is a row of the items that have it; entities of more than 1,000 items
 * are left out. Where facts and interactions say the same they add up, where there are no interactions the facts speak.
 * Source: Jeunen, Van Balen and Goethals 2020, "Closed-form models for collaborative filtering with side-information"
 * (Add-EASE). Throws a RangeError for more than 12,000 items.
 */
export function trainAddEase(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  const { lambda = 300, sideLambda = 10, share = 0.1 } = parameters;
  const seen = createItemWeightScorer(name, easeWeights(name, data, { lambda }));
  const facts: TrainingData = { interactions: factsAsInteractions(data), relations: [] };
  const told = createItemWeightScorer(name, easeWeights(name, facts, { lambda: sideLambda }));
  return {
    name,
    itemCount: data.interactions.itemCount,
    accumulate(history, out, factor = 1): void {
      seen.accumulate(history, out, factor);
      told.accumulate(history, out, factor * share);
    },
    contributions(history, item) {
      const fromFacts = told
        .contributions(history, item)
        .map((contribution) => ({ ...contribution, value: share * contribution.value }));
      return sortContributions([...seen.contributions(history, item), ...fromFacts]);
    },
  };
}
