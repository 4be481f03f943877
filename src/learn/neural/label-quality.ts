import { bestPath } from '../sequence/lattice.js';
import { placeRows } from './batch.js';
import type { NetworkExample } from './gradients.js';
import { labelSlopes } from './label-slopes.js';
import type { Network } from './network.js';
import { chainOf } from './network-shape.js';

/** How well a network tells the labels of some examples. */
export interface LabelQuality {
  /** The mean of −log p(labels), summed over the heads. */
  readonly loss: number;
  /** F1 of the labels other than 0, token by token, over all heads. */
  readonly f1: number;
}

/** Measures the labels that `network` finds most likely; no examples give zeros. */
export function labelQuality(network: Network, examples: readonly NetworkExample[]): LabelQuality {
  network.load();
  let loss = 0;
  let [right, found, expected] = [0, 0, 0];
  for (const example of examples) {
    const batch = placeRows([example]);
    network.forward(batch);
    for (const [head, labels] of example.labels.entries()) {
      if (labels === undefined) continue;
      const chain = chainOf(network.shape, network.parameters, head);
      const emissions = network.emissions(batch, 0, head);
      const path = bestPath(chain, emissions);
      for (const [t, label] of labels.entries()) {
        if (label !== 0) expected += 1;
        if (path[t] !== 0) found += 1;
        if (label !== 0 && path[t] === label) right += 1;
      }
      loss += labelSlopes(chain, emissions, labels).loss;
    }
  }
  return {
    loss: examples.length === 0 ? 0 : loss / examples.length,
    f1: right === 0 ? 0 : (2 * right) / (found + expected),
  };
}
