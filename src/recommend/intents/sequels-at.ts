import { type CategorySequels, categorySequels } from '../../recall/category-sequels.js';
import type { HybridModel } from '../hybrid-model.js';
import type { ScoringContext } from '../scores/score-products.js';

const DAY_SECONDS = 86_400;

const sequelsOfModels = new WeakMap<
  HybridModel,
  { readonly day: number; readonly sequels: CategorySequels }
>();

/** What follows what in purchases: counted once for a model and a day of `now`, from purchases before that day. */
export function sequelsAt({ snapshot, model }: ScoringContext, now: number): CategorySequels {
  const day = Math.floor(now / DAY_SECONDS);
  const known = sequelsOfModels.get(model);
  if (known?.day === day) return known.sequels;
  const sequels = categorySequels(snapshot, day * DAY_SECONDS);
  sequelsOfModels.set(model, { day, sequels });
  return sequels;
}
