import { buildCsr, type Csr, transposeCsr } from '../lib/csr.js';
import { shuffle } from '../lib/seeded-random.js';
import type { InteractionMatrix } from './scorer.js';
import { userRandom } from './user-lots.js';

/** Interactions in two disjoint parts over the same users and items. */
export interface HeldOut {
  readonly train: InteractionMatrix;
  /** The items held out of each user. */
  readonly heldOut: Csr;
}

/** Where entries of `byUser` go: 1 holds the entry out. */
function split(interactions: InteractionMatrix, isOut: Uint8Array): HeldOut {
  const { byUser, itemCount, userCount, timesByUser, userKeys } = interactions;
  const pick = (wanted: 0 | 1): { csr: Csr; times: Float64Array | undefined } => {
    const rows: number[] = [];
    const columns: number[] = [];
    const weights: number[] = [];
    const times: number[] = [];
    for (let user = 0; user < userCount; user += 1) {
      for (let e = byUser.pointers[user] as number; e < (byUser.pointers[user + 1] as number); e += 1) {
        if (isOut[e] !== wanted) continue;
        rows.push(user);
        columns.push(byUser.indices[e] as number);
        if (byUser.weights) weights.push(byUser.weights[e] as number);
        if (timesByUser) times.push(timesByUser[e] as number);
      }
    }
    const coordinates = { rows, columns, ...(byUser.weights ? { weights } : {}) };
    const csr = buildCsr(userCount, itemCount, coordinates);
    return { csr, times: timesByUser ? Float64Array.from(times) : undefined };
  };
  const kept = pick(0);
  return {
    train: {
      userCount,
      itemCount,
      byUser: kept.csr,
      byItem: transposeCsr(kept.csr, itemCount),
      ...(kept.times ? { timesByUser: kept.times } : {}),
      ...(userKeys ? { userKeys } : {}),
    },
    heldOut: pick(1).csr,
  };
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
  return split(interactions, isOut);
}
