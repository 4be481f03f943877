import { fuse } from './fusion.js';
import { growingScorer } from './growing-scorer.js';
import type { HybridPlan } from './hybrid-plan.js';
import type { Scorer, TrainingData } from './scorer.js';
import { trainScorer } from './train-scorer.js';

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
  const used = plan.parts.filter(({ weight }) => weight > 0);
  return fuse(
    'hybrid',
    used.map(({ name, parameters, weight, growth = 0 }) => {
      const scorer = trained.get(name) ?? trainScorer(name, data, parameters, seed);
      return { weight, scorer: growingScorer(scorer, growth, plan.typicalLength ?? 0) };
    }),
  );
}
