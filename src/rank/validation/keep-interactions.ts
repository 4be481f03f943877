import { keepEntries, transposeCsr } from '../../lib/csr.js';
import type { InteractionMatrix } from '../scorer.js';

/** The interactions that `isKept` tells by their place in `byUser`, over the same users and items. */
export function keepInteractions(
  interactions: InteractionMatrix,
  isKept: (entry: number) => boolean,
): InteractionMatrix {
  const { byUser, itemCount, timesByUser } = interactions;
  const kept = keepEntries(byUser, isKept);
  return {
    ...interactions,
    byUser: kept,
    byItem: transposeCsr(kept, itemCount),
    ...(timesByUser ? { timesByUser: timesByUser.filter((_, entry) => isKept(entry)) } : {}),
  };
}
