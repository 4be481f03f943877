import { createItemWeightScorer, type ItemWeights } from '../../rank/item-weights.js';
import type { Parameters, RawScorer, TrainingData } from '../../rank/scorer.js';
import { easeWeights, userRidgeWeights } from '../../rank/scorers/ease.js';
import { createIalsScorer, ialsFactors, type TrainedFactors } from '../../rank/scorers/ials.js';
import { localEaseWeights } from '../../rank/scorers/local-regression.js';

/** What a thread of its own is given to train. */
export interface AsideTask {
  readonly name: string;
  readonly data: TrainingData;
  readonly parameters: Parameters;
  readonly seed: number;
}

/** What it makes of it: plain arrays that go from thread to thread. */
export type AsideResult = ItemWeights | ({ readonly kind: 'factors' } & TrainedFactors);

/** Served scorers that take long on large catalogues, and can be handed over once they are trained. */
export const ASIDE_SCORERS: readonly string[] = ['ease', 'edlae', 'user-edlae', 'local-ease', 'ials'];

/** What training one of {@link ASIDE_SCORERS} takes long for. */
export function asideResult({ name, data, parameters, seed }: AsideTask): AsideResult {
  if (name === 'ials') return { kind: 'factors', ...ialsFactors(data, parameters, seed) };
  if (name === 'local-ease') return localEaseWeights(data, parameters);
  return name === 'user-edlae'
    ? userRidgeWeights(name, data, parameters)
    : easeWeights(name, data, parameters);
}

/** The scorer called `name` that `result` is of. */
export function asideScorer(name: string, result: AsideResult): RawScorer {
  return result.kind === 'factors' ? createIalsScorer(name, result) : createItemWeightScorer(name, result);
}

/** The memory of `result`, to be handed over and not copied. */
export function buffersOf(result: AsideResult): ArrayBuffer[] {
  const arrays =
    result.kind === 'factors'
      ? [result.factors.values]
      : result.kind === 'dense'
        ? [result.values]
        : [result.bySource.pointers, result.bySource.indices, result.bySource.weights];
  return [...new Set(arrays.flatMap((array) => (array === undefined ? [] : [array.buffer as ArrayBuffer])))];
}
