import type { Csr } from '../../lib/csr.js';
import { logistic } from '../../lib/logistic.js';
import type { InteractionMatrix, Scorer } from '../scorer.js';
import { userRandom, usersByLot } from '../validation/user-lots.js';
import { fitLogistic } from './fit-logistic.js';
import { createPairFeatures, PAIR_FEATURE_COUNT } from './pair-features.js';

/** Gives the probability that a user clicks an item rather than passing it over. */
export type ClickModel = (user: number, item: number) => number;

/** How scores turn into probabilities: logistic weights of the pair features. */
export type ClickWeights = Float64Array;

/** Users whose held-out items the weights are fitted on, at most. */
const USERS = 2_000;

/**
 * Learns from what was held out of training: each held-out pair against one drawn evenly from the items that its user
 * has nothing to do with (or, where `negatives` has a row of items that the user did pass over, from those). `scorer` was
 * trained on `interactions`, of which `heldOut` is no part.
 */
export function fitClickWeights(
  scorer: Scorer,
  interactions: InteractionMatrix,
  heldOut: Csr,
  seed: number,
  negatives?: Csr,
): ClickWeights {
  const featuresOf = createPairFeatures(scorer, interactions);
  const { byUser, itemCount } = interactions;
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const itemsOf = ({ pointers, indices }: Csr, user: number): Int32Array =>
    indices.subarray(pointers[user], pointers[user + 1]);
  for (const user of usersByLot(interactions, seed).subarray(0, USERS)) {
    const random = userRandom(interactions, user, seed);
    const positives = itemsOf(heldOut, user);
    const passed = negatives === undefined ? undefined : itemsOf(negatives, user);
    const known = new Set([...itemsOf(byUser, user), ...positives]);
    if (known.size >= itemCount) continue;
    const drawOne = (): number => {
      if (passed !== undefined && passed.length > 0) return passed[random.below(passed.length)] as number;
      for (;;) {
        const item = random.below(itemCount);
        if (!known.has(item)) return item;
      }
    };
    for (const item of positives) {
      rows.push(featuresOf(user, item), featuresOf(user, drawOne()));
      labels.push(1, 0);
    }
  }
  return fitLogistic(rows, labels, PAIR_FEATURE_COUNT);
}

/** σ(w · features) with the features of `scorer`, which was trained on all of `interactions`. */
export function createClickModel(
  scorer: Scorer,
  interactions: InteractionMatrix,
  weights: ClickWeights,
): ClickModel {
  const featuresOf = createPairFeatures(scorer, interactions);
  return (user, item) =>
    logistic(featuresOf(user, item).reduce((sum, value, i) => sum + value * (weights[i] as number), 0));
}
