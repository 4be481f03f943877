import type {
  Contribution,
  ItemRelation,
  Parameters,
  RawScorer,
  RelationRole,
  TrainingData,
} from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';
import { createSharedEntityWalk } from './shared-entities.js';

/** Indices of the relations with one of `roles`, in order. */
export function relationsWithRole(
  relations: readonly ItemRelation[],
  ...roles: readonly RelationRole[]
): number[] {
  return relations.flatMap(({ role }, index) => (roles.includes(role) ? [index] : []));
}

function trainShared(
  name: string,
  data: TrainingData,
  role: RelationRole,
  parameters: Parameters,
): RawScorer {
  const { hubCap = 1_000, damping = 0.5, selling = 1 } = parameters;
  const walks = relationsWithRole(data.relations, role).map((relation) =>
    createSharedEntityWalk(name, data, relation, { hubCap, damping, selling }),
  );
  return {
    name,
    itemCount: data.interactions.itemCount,
    accumulate(history, out, factor = 1): void {
      for (const walk of walks) walk.accumulate(history, out, factor);
    },
    contributions(history, item): Contribution[] {
      const shares: Contribution[] = [];
      for (const walk of walks) walk.explain(history, item, shares);
      return sortContributions(shares);
    },
  };
}

/** Path scorer: owned item → feature → item over the relations of role `feature`; formula at the walk. */
export function trainSharedFeatures(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  return trainShared(name, data, 'feature', parameters);
}

/** Path scorer: owned item → brand, line or category → item over the relations of role `group`; formula at the walk. */
export function trainBrandLine(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  return trainShared(name, data, 'group', parameters);
}
