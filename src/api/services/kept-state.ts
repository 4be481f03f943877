import { isDeepStrictEqual } from 'node:util';
import type { GraphStore } from '../../graph/graph-store.js';
import { type ModelState, storeModel } from './stored-model.js';

/** What the store has of the model in use: written where it is another than the one that is there. */
export class KeptState {
  private keeping: Promise<void> = Promise.resolve();

  /** `kept` is what `store` has already; `program` and its version measured it. */
  constructor(
    private readonly store: GraphStore,
    private readonly program: string,
    private kept: ModelState | undefined,
  ) {}

  /** Writes `state`; throws what writing throws, and writes it when it is next asked to. */
  async keep(state: ModelState): Promise<void> {
    const { kept, store, program } = this;
    if (kept?.knownSeq === state.knownSeq && isDeepStrictEqual(kept.scales, state.scales)) return;
    this.kept = state;
    this.keeping = storeModel(store, program, state).catch((error: unknown) => {
      this.kept = kept;
      throw error;
    });
    await this.keeping;
  }

  /** Waits until what is being written is written, or has failed. */
  async settled(): Promise<void> {
    await this.keeping.catch(() => undefined);
  }
}
