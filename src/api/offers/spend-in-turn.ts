import { ConflictError } from '../../domain/errors.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { Services } from '../services/services.js';

/** Other processes may spend from the same purse at the same time. */
const ATTEMPTS = 8;

/** One after the other in this process: whoever spends has to see what was spent. */
const turns = new WeakMap<GraphStore, Promise<unknown>>();

/** `work` after all that came before it for `store`. */
export function inTurn<T>(store: GraphStore, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(store) ?? Promise.resolve()).then(work, work);
  turns.set(
    store,
    turn.catch(() => undefined),
  );
  return turn;
}

/**
 * Writes what `operationsFor` tells, worked out again while others are faster. Returns the sequence number; undefined where
 * there is nothing to write. Throws ConflictError when others were faster eight times.
 */
export async function writeAgain(
  services: Pick<Services, 'write'>,
  operationsFor: () => Promise<readonly WriteOperation[]>,
): Promise<number | undefined> {
  for (let attempt = 1; ; attempt++) {
    const operations = await operationsFor();
    if (operations.length === 0) return undefined;
    try {
      return await services.write(operations);
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === ATTEMPTS) throw error;
    }
  }
}
