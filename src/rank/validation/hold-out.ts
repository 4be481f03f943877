import { type Csr, keepEntries } from '../../lib/csr.js';
import { shuffle } from '../../lib/seeded-random.js';
import type { InteractionMatrix } from '../scorer.js';
import { keepInteractions } from './keep-interactions.js';
import { userRandom } from './user-lots.js';

/** Interactions in two disjoint parts over the same users and items. */
export interface HeldOut {
  readonly train: InteractionMatrix;
  /** The items held out of each user. */
  readonly heldOut: Csr;
}

/**
 * Holds `share` (0..1) of each user's interactions out at random: of n interactions n · share, the fraction decided by
 * chance so that short histories are held out in the right proportion; every user keeps at least one.
 * Seeded: the same seed gives the same parts, and each user's are drawn by the user's own key.
 */
export function holdOut(interactions: InteractionMatrix, share: number, seed: number): HeldOut {
  const { byUser, userCount } = interactions;
  const isOut = new Uint8Array(byUser.indices.length);
  for (let user = 0; user < userCount; user += 1) {
    const from = byUser.pointers[user] as number;
    const length = (byUser.pointers[user + 1] as number) - from;
    const random = userRandom(interactions, user, seed);
    const count = Math.min(length - 1, Math.floor(length * share + random.next()));
    const places = shuffle(
      Array.from({ length }, (_, k) => from + k),
      random,
    );
    for (let k = 0; k < count; k += 1) isOut[places[k] as number] = 1;
  }
  return {
    train: keepInteractions(interactions, (entry) => isOut[entry] === 0),
    heldOut: keepEntries(byUser, (entry) => isOut[entry] === 1),
  };
}
