import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WriteOperation } from '../../domain/graph-records.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { TrainedModel } from '../../recommend/recommender.js';
import { similarLists } from '../../recommend/similar-lists.js';

/** Longest list of writes in one transaction. */
const WRITE_BATCH = 2_000;
/** Lists that are made between two turns of the event loop. */
const LISTS_AT_ONCE = 20;

/** The neighbour lists in the store, which are to be those of the model in use. */
export class StoredLists {
  /** The model in use while its lists are not stored. */
  private unstored: TrainedModel | undefined;
  private isStale = false;

  /** `write` writes, and waits until `snapshot` has it. */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly write: (operations: readonly WriteOperation[]) => Promise<void>,
  ) {}

  /** Takes the lists of `trained` for those to store; `isStale` where what is stored may know of somebody who is gone. */
  take(trained: TrainedModel, isStale = false): void {
    this.unstored = trained;
    this.isStale ||= isStale;
  }

  /** Whether the model in use has lists that are not stored. */
  get areDue(): boolean {
    return this.unstored !== undefined;
  }

  /**
   * Stores the lists of the model in use, where they are not, and gives the number of transactions that this took. Ends
   * early, with nothing counted as stored, once `isStopped`. Throws what writing throws; all is tried again then.
   */
  async store(isStopped: () => boolean): Promise<number> {
    let transactions = 0;
    if (isStopped() || this.unstored === undefined) return transactions;
    const { snapshot } = this;
    let waiting: WriteOperation[] = [];
    let lists = 0;
    const flush = async (): Promise<void> => {
      for (let from = 0; from < waiting.length; from += WRITE_BATCH) {
        await this.write(waiting.slice(from, from + WRITE_BATCH));
        transactions++;
      }
      waiting = [];
    };
    for (const operations of similarLists(snapshot, this.unstored.model)) {
      waiting.push(...operations);
      if (waiting.length >= WRITE_BATCH) await flush();
      if (++lists % LISTS_AT_ONCE === 0) await nextTurn();
      if (isStopped()) return transactions;
    }
    // A model that makes no lists leaves those that are there, but not where they know of somebody who is gone.
    if (lists === 0 && this.isStale) waiting = deletedLists(snapshot);
    await flush();
    this.unstored = undefined;
    this.isStale = false;
    return transactions;
  }
}

/** The writes that delete all lists of models; those that were imported have a key, and stay. */
function deletedLists(snapshot: Snapshot): WriteOperation[] {
  const products = snapshot.table('Product');
  const { out: lists } = snapshot.relation('SIMILAR_TO:Product:Product');
  return products.ids.flatMap((from, product) =>
    Array.from(lists.targets.subarray(lists.start(product), lists.end(product)), (other): WriteOperation => {
      return { kind: 'deleteEdge', type: 'SIMILAR_TO', from, to: products.id(other), key: '' };
    }),
  );
}
