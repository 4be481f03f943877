import type { ItemWeights } from '../../rank/item-weights.js';
import type { Parameters, TrainingData } from '../../rank/scorer.js';
import { easeWeights } from '../../rank/scorers/ease.js';
import { localEaseWeights } from '../../rank/scorers/local-regression.js';

/** What a thread of its own is given to train. */
export interface AsideTask {
  readonly name: string;
  readonly data: TrainingData;
  readonly parameters: Parameters;
}

/** Served scorers that are item-to-item weights and take long on large catalogues. */
export const ASIDE_SCORERS: readonly string[] = ['ease', 'edlae', 'local-ease'];

/** The weights of one of {@link ASIDE_SCORERS}. */
export function asideWeights({ name, data, parameters }: AsideTask): ItemWeights {
  return name === 'local-ease' ? localEaseWeights(data, parameters) : easeWeights(name, data, parameters);
}
