import { marginalsOf, type Transitions } from '../sequence/lattice.js';

/** What a sentence adds to the loss and its slopes. */
export interface LabelSlopes {
  /** −log p(labels). */
  readonly loss: number;
  /** n × labelCount: by the scores of the labels. */
  readonly emissions: Float64Array;
  /** labelCount × labelCount: by the scores of the steps. */
  readonly steps: Float64Array;
}

/** The loss −log p(labels | emissions) under a linear-chain model and its slopes: posterior less what is so. */
export function labelSlopes(model: Transitions, emissions: Float64Array, labels: Uint8Array): LabelSlopes {
  const L = model.labelCount;
  const { logPartition, states, steps } = marginalsOf(model, emissions);
  if (labels.length === 0) return { loss: 0, emissions: states, steps };
  let score = model.start[labels[0] as number] as number;
  for (let t = 0; t < labels.length; t += 1) {
    const gold = t * L + (labels[t] as number);
    score += emissions[gold] as number;
    states[gold] = (states[gold] as number) - 1;
    if (t === 0) continue;
    const step = (labels[t - 1] as number) * L + (labels[t] as number);
    score += model.transitions[step] as number;
    steps[step] = (steps[step] as number) - 1;
  }
  return { loss: logPartition - score, emissions: states, steps };
}
