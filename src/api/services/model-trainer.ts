import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { TrainedModel } from '../../recommend/recommender.js';
import { similarListOperations } from '../../recommend/similar-lists.js';
import { trainModel } from '../../recommend/train-model.js';
import type { WriteOperation } from '../../domain/graph-records.js';

/** Longest list of writes in one transaction. */
const WRITE_BATCH = 2_000;
/** Catalogues above this size are served without the closed form, which takes minutes then. */
const CLOSED_FORM_LIMIT = 12_000;
const SEED = 1;

/** What training needs of its surroundings. */
export interface TrainerSettings {
  readonly snapshot: Snapshot;
  /** Writes and waits until the snapshot has it. */
  readonly write: (operations: readonly WriteOperation[]) => Promise<void>;
  /** Takes a newly trained model into use. */
  readonly onTrained: (trained: TrainedModel) => void;
  readonly onError: (error: unknown) => void;
  /** How long nothing must change before a training begins, and the least time between two of them. */
  readonly quietMs: number;
  readonly leastIntervalMs: number;
}

/** A model of `snapshot` as it is. */
export async function trainNow(snapshot: Snapshot): Promise<TrainedModel> {
  return trainModel(snapshot, { seed: SEED, closedFormLimit: CLOSED_FORM_LIMIT });
}

/**
 * Trains again after changes: once it has been quiet for a while, and not too often. A training that fails is told
 * and leaves the last good model in use. After each one the stored neighbour lists are brought up to date; these own
 * writes are no reason to train again.
 */
export class ModelTrainer {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private lastStart = 0;
  /** The graph sequence up to which the model knows everything. */
  private knownSeq: number;
  private stopped = false;

  constructor(
    private readonly settings: TrainerSettings,
    trainedSeq: number,
  ) {
    this.knownSeq = trainedSeq;
  }

  /** Tells that the snapshot has changed. */
  changed(): void {
    if (this.stopped || this.running !== undefined || this.settings.snapshot.seq <= this.knownSeq) return;
    clearTimeout(this.timer);
    const { quietMs, leastIntervalMs } = this.settings;
    const wait = Math.max(quietMs, this.lastStart + leastIntervalMs - performance.now());
    this.timer = setTimeout(() => this.start(), wait);
    this.timer.unref();
  }

  /** Stores the neighbour lists of `trained`; their writes count as known to the model. */
  async storeLists(trained: TrainedModel): Promise<void> {
    const { snapshot, write } = this.settings;
    const operations = similarListOperations(snapshot, trained.model);
    const before = snapshot.seq;
    let transactions = 0;
    for (let from = 0; from < operations.length; from += WRITE_BATCH) {
      await write(operations.slice(from, from + WRITE_BATCH));
      transactions++;
    }
    // Sequence numbers have no gaps: whatever is above our own transactions was written by others meanwhile.
    if (snapshot.seq === before + transactions) this.knownSeq = snapshot.seq;
  }

  /** Waits for a training that runs, and begins no other. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private start(): void {
    this.lastStart = performance.now();
    this.running = this.train()
      .catch(this.settings.onError)
      .finally(() => {
        this.running = undefined;
        this.changed();
      });
  }

  private async train(): Promise<void> {
    const { snapshot, onTrained } = this.settings;
    this.knownSeq = snapshot.seq;
    const trained = await trainNow(snapshot);
    if (this.stopped) return;
    onTrained(trained);
    await this.storeLists(trained);
  }
}
