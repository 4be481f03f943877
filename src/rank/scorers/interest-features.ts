import { rowLength } from '../../lib/csr.js';
import type { Contribution, History, ItemRelation, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';
import { sellingFactor } from './shared-entities.js';
import { relationsWithRole } from './shared-features.js';

/** What one relation gives: rarity log(items / d) of every entity, 0 for hubs and for entities of no item. */
interface InterestRelation {
  readonly index: number;
  readonly relation: ItemRelation;
  readonly rarity: Float64Array;
}

function prepare(data: TrainingData, index: number, hubCap: number): InterestRelation {
  const relation = data.relations[index] as ItemRelation;
  const rarity = Float64Array.from({ length: relation.entityCount }, (_, entity) => {
    const degree = rowLength(relation.byEntity, entity);
    return degree === 0 || degree > hubCap ? 0 : Math.log(data.interactions.itemCount / degree);
  });
  return { index, relation, rarity };
}

/** Interest in each entity: log(1 + Σ h_i over own items with it), plus what the history states itself. */
function interestsOf(
  { index, relation: { byItem } }: InterestRelation,
  history: History,
): Map<number, number> {
  const interests = new Map<number, number>();
  for (let h = 0; h < history.items.length; h += 1) {
    const item = history.items[h] as number;
    for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1) {
      const entity = byItem.indices[e] as number;
      interests.set(entity, (interests.get(entity) ?? 0) + (history.weights[h] as number));
    }
  }
  for (const [entity, sum] of interests) interests.set(entity, Math.log1p(Math.max(0, sum)));
  for (const { relation, entity, weight } of history.interests ?? []) {
    if (relation === index) interests.set(entity, (interests.get(entity) ?? 0) + weight);
  }
  return interests;
}

/**
 * Path scorer: user → interest → feature → item. score(j) = selling(j) Σ over entities e of j of
 * interest(e) · rarity(e)² / sqrt(entities of j + 1), over the relations of roles `feature` and `group`; selling(j) has the power `selling`.
 * Stated interests (`history.interests`) count beside those worked out from the history; a muted one counts down.
 * One contribution an entity. Entities of more than `hubCap` items are not walked. Source: TF-IDF profiles, ours.
 */
export function trainInterestFeatures(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  const { hubCap = 1_000, selling: power = 1 } = parameters;
  const selling = sellingFactor(data, power);
  const relations = relationsWithRole(data.relations, 'feature', 'group').map((index) =>
    prepare(data, index, hubCap),
  );
  return {
    name,
    itemCount: data.interactions.itemCount,
    accumulate(history, out, factor = 1): void {
      for (const prepared of relations) {
        const { byEntity, byItem } = prepared.relation;
        for (const [entity, interest] of interestsOf(prepared, history)) {
          const share = factor * interest * (prepared.rarity[entity] as number) ** 2;
          if (share === 0) continue;
          const end = byEntity.pointers[entity + 1] as number;
          for (let e = byEntity.pointers[entity] as number; e < end; e += 1) {
            const item = byEntity.indices[e] as number;
            const norm = Math.sqrt(rowLength(byItem, item) + 1);
            (out[item] as number) += (share * (selling[item] as number)) / norm;
          }
        }
      }
    },
    contributions(history, item): Contribution[] {
      const shares: Contribution[] = [];
      for (const prepared of relations) {
        const { byItem } = prepared.relation;
        const interests = interestsOf(prepared, history);
        const norm = Math.sqrt(rowLength(byItem, item) + 1);
        for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1) {
          const entity = byItem.indices[e] as number;
          const interest = interests.get(entity) ?? 0;
          const value =
            (interest * (prepared.rarity[entity] as number) ** 2 * (selling[item] as number)) / norm;
          shares.push({ source: name, kind: 'entity', entity: { relation: prepared.index, entity }, value });
        }
      }
      return sortContributions(shares);
    },
  };
}
