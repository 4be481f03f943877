import type { Scorer, TrainingData } from '../scorer.js';
import { trainScorer } from '../train-scorer.js';
import { fuse } from './fusion.js';
import { growingScorer } from './growing-scorer.js';
import { type HybridPlan, usedParts } from './hybrid-plan.js';
import { newItemScorer, newItems } from './new-item-scorer.js';

/**
 * Trains the hybrid of `plan` on `data`: parts with weight only. `trained` gives scorers of the plan that are there
 * already, by name.
 */
export function trainHybrid(
  data: TrainingData,
  plan: HybridPlan,
  seed: number,
  trained: ReadonlyMap<string, Scorer> = new Map(),
): Scorer {
  const isNew = newItems(data.interactions);
  return fuse(
    'hybrid',
    usedParts(plan).map(({ name, parameters, weight, growth = 0, newWeight = weight }) => {
      const scorer = trained.get(name) ?? trainScorer(name, data, parameters, seed);
      const greatest = Math.max(weight, newWeight);
      const factors = { known: weight / greatest, fresh: newWeight / greatest };
      return {
        weight: greatest,
        scorer: growingScorer(newItemScorer(scorer, isNew, factors), growth, plan.typicalLength ?? 0),
      };
    }),
  );
}
