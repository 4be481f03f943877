import type { GraphStore } from '../../graph/graph-store.js';
import { type Measurer, type ModelState, storeModel } from './stored-model.js';

/** What the store has of the model in use. */
export class KeptState {
  private keeping: Promise<void> = Promise.resolve();
  private kept: ModelState | undefined;

  constructor(
    private readonly store: GraphStore,
    private readonly measurer: Measurer,
  ) {}

  /** Writes `state`, where it is not there; throws what writing throws, and writes it when it is next asked to. */
  async keep(state: ModelState): Promise<void> {
    const { kept, store, measurer } = this;
    if (kept === state) return;
    this.kept = state;
    this.keeping = storeModel(store, measurer, state).catch((error: unknown) => {
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
