import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { FusionPart } from '../../rank/hybrid/fusion.js';
import { growingScorer } from '../../rank/hybrid/growing-scorer.js';
import { newItemScorer, newItems } from '../../rank/hybrid/new-item-scorer.js';
import { freezeScale } from '../../rank/score-scale.js';
import type { RawScorer, Scorer } from '../../rank/scorer.js';
import { recipeOf } from '../../rank/train-scorer.js';
import { livePathScorer } from '../plan/live-path-scorer.js';
import { LIVE_PATHS, type ModelPlan, type TrainingOptions } from '../plan/model-plan.js';
import { ASIDE_SCORERS } from '../training/aside-training.js';
import { trainAside } from '../training/train-aside.js';
import type { TrainingSet } from '../training/training-data.js';

/**
 * The parts of `plan` with a weight as scorers of histories, trained on `set` alone, with their weights; parts that cannot
 * be trained on it are left out. What takes long is trained in a thread of its own, with pauses for requests between parts.
 */
export async function planScorers(
  snapshot: Snapshot,
  { items, data }: TrainingSet,
  { plan }: ModelPlan,
  { seed }: TrainingOptions,
): Promise<FusionPart[]> {
  const parts: FusionPart[] = [];
  const typicalLength = plan?.typicalLength ?? 0;
  const isNew = newItems(data.interactions);
  for (const { name, parameters, weight: known, newWeight = known, growth = 0 } of plan?.parts ?? []) {
    const weight = Math.max(known, newWeight);
    if (!(weight > 0)) continue;
    const factors = { known: known / weight, fresh: newWeight / weight };
    const frozen = (scorer: RawScorer): Scorer => {
      const scaled = newItemScorer(freezeScale(scorer, data.interactions, seed), isNew, factors);
      return growingScorer(scaled, growth, typicalLength);
    };
    await nextTurn();
    const path = LIVE_PATHS.find(({ source }) => source.name === name);
    if (path !== undefined) {
      const live = livePathScorer(path.source, snapshot, items);
      parts.push({ weight, scorer: frozen(live) });
    } else if (recipeOf(name).obstacle(data) === undefined) {
      const scorer = ASIDE_SCORERS.includes(name)
        ? await trainAside({ name, data, parameters, seed })
        : recipeOf(name).train(name, data, parameters, seed);
      await nextTurn();
      parts.push({ weight, scorer: frozen(scorer) });
    }
  }
  return parts;
}
