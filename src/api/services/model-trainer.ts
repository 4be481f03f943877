import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WriteOperation } from '../../domain/graph-records.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import {
  compareModels,
  type ModelComparison,
  type ModelOrigin,
  modelOrigin,
} from '../../recommend/compare-models.js';
import { type ModelPlan, planModel, quickPlan } from '../../recommend/model-plan.js';
import type { TrainedModel } from '../../recommend/recommender.js';
import { similarLists } from '../../recommend/similar-lists.js';
import { trainModel, trainModelAside, warmScales } from '../../recommend/train-model.js';
import { keepPlan, wantsChoice } from './stored-plan.js';
import { TRAINING } from './training-options.js';

/** Longest list of writes in one transaction. */
const WRITE_BATCH = 2_000;
/** A start has ended by then. */
const WARM_AFTER_MS = 2_000;
/** Lists that are made between two turns of the event loop. */
const LISTS_AT_ONCE = 20;

/** What training needs of its surroundings. */
export interface TrainerSettings {
  readonly store: GraphStore;
  readonly snapshot: Snapshot;
  /** Writes and waits until the snapshot has it. */
  readonly write: (operations: readonly WriteOperation[]) => Promise<void>;
  /** Takes a newly trained model into use. */
  readonly onTrained: (trained: TrainedModel) => void;
  /** Told after each training in the background. */
  readonly onReport?: (report: TrainingReport) => void;
  /** Chooses weights for what the snapshot holds; on a part of it that is held out when left out. */
  readonly choose?: (snapshot: Snapshot) => ModelPlan;
  readonly onError: (error: unknown) => void;
  /** How long nothing must change before a training begins, and the least time between two of them. */
  readonly quietMs: number;
  readonly leastIntervalMs: number;
}

/** What became of a training. */
export interface TrainingReport {
  /** The graph sequence that it was trained on. */
  readonly seq: number;
  /** Undefined where there was nothing to compare with, such as nobody to measure on. */
  readonly comparison: ModelComparison | undefined;
  /** False where the last model stays, because the new one is worse. */
  readonly isTaken: boolean;
  /** How many trainings before it, this one included, in a row were not taken. */
  readonly refusedInARow: number;
}

/**
 * Trains again after changes: once it has been quiet for a while, and not too often; weights are chosen anew where the
 * shop has moved on. A model that is worse than the one in use, on a part that neither knows, is told and not taken; so is
 * a training that fails: the last good model stays in use. After each that is taken the stored neighbour lists are brought up to date; these own writes are no reason to train again.
 */
export class ModelTrainer {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private lastStart = Number.NEGATIVE_INFINITY;
  /** The graph sequence up to which the model knows everything. */
  private knownSeq = -1;
  private stopped = false;
  /** What the model in use was made from. */
  private present: ModelOrigin | undefined;
  private latest: TrainingReport | undefined;

  constructor(
    private readonly settings: TrainerSettings,
    private plan: ModelPlan,
  ) {}

  /**
   * The first model, with the plan as it is; weights that are not chosen yet are chosen, and what takes long on a large
   * catalogue is trained, a little later.
   */
  first(): TrainedModel {
    const { snapshot } = this.settings;
    this.knownSeq = snapshot.seq;
    const plan = quickPlan(this.plan);
    this.present = modelOrigin(snapshot, plan);
    return trainModel(snapshot, TRAINING, plan);
  }

  /** What became of the last training in the background; undefined before the first. */
  get report(): TrainingReport | undefined {
    return this.latest;
  }

  /** Stores the lists of the first model, where no other is to come at once, and begins to listen. */
  async begin(trained: TrainedModel): Promise<void> {
    const isQuick = quickPlan(this.plan) !== this.plan;
    if (isQuick) this.warmLater(trained);
    else await this.storeLists(trained);
    if (isQuick || wantsChoice(this.plan, this.settings.snapshot)) this.schedule();
    else this.changed();
  }

  /** Tells that the snapshot has changed; what it does not hold, such as impressions, is no reason to train. */
  changed(): void {
    if (this.running === undefined && this.settings.snapshot.heldSeq > this.knownSeq) this.schedule();
  }

  /** Waits for a training that runs, and begins no other. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private schedule(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    const { quietMs, leastIntervalMs, onError } = this.settings;
    const wait = Math.max(quietMs, this.lastStart + leastIntervalMs - performance.now());
    this.timer = setTimeout(() => {
      this.lastStart = performance.now();
      this.running = this.train()
        .catch(onError)
        .finally(() => {
          this.running = undefined;
          this.changed();
        });
    }, wait);
    this.timer.unref();
  }

  private async train(): Promise<void> {
    const { store, snapshot, onTrained, choose = (of: Snapshot) => planModel(of, TRAINING) } = this.settings;
    const seq = snapshot.seq;
    this.knownSeq = seq;
    const isChosenAnew = wantsChoice(this.plan, snapshot);
    const plan = isChosenAnew ? choose(snapshot) : this.plan;
    const comparison = this.present && (await compareModels(snapshot, TRAINING, plan, this.present));
    if (this.stopped) return;
    if (comparison?.isWorse === true) {
      this.tell(seq, comparison, false);
      return;
    }
    const origin = modelOrigin(snapshot, plan);
    const trained = await trainModelAside(snapshot, TRAINING, plan);
    if (this.stopped) return;
    if (isChosenAnew) await keepPlan(store, plan);
    this.plan = plan;
    this.present = origin;
    onTrained(trained);
    this.tell(seq, comparison, true);
    await this.storeLists(trained);
  }

  /** What the first requests are answered with: they come first. */
  private warmLater({ model }: TrainedModel): void {
    const warm = (): void => void warmScales(model).catch(this.settings.onError);
    setTimeout(warm, WARM_AFTER_MS).unref();
  }

  private tell(seq: number, comparison: ModelComparison | undefined, isTaken: boolean): void {
    const refusedInARow = isTaken ? 0 : (this.latest?.refusedInARow ?? 0) + 1;
    this.latest = { seq, comparison, isTaken, refusedInARow };
    this.settings.onReport?.(this.latest);
  }

  /** Stores the neighbour lists of `trained`; their writes count as known to the model. */
  private async storeLists(trained: TrainedModel): Promise<void> {
    const { snapshot, write } = this.settings;
    const before = snapshot.seq;
    let transactions = 0;
    let waiting: WriteOperation[] = [];
    let lists = 0;
    const flush = async (): Promise<void> => {
      for (let from = 0; from < waiting.length; from += WRITE_BATCH) {
        await write(waiting.slice(from, from + WRITE_BATCH));
        transactions++;
      }
      waiting = [];
    };
    for (const operations of similarLists(snapshot, trained.model)) {
      waiting.push(...operations);
      if (waiting.length >= WRITE_BATCH) await flush();
      if (++lists % LISTS_AT_ONCE === 0) await nextTurn();
      if (this.stopped) return;
    }
    await flush();
    // Sequence numbers have no gaps: whatever is above our own transactions was written by others meanwhile.
    if (before === this.knownSeq && snapshot.seq === before + transactions) this.knownSeq = snapshot.seq;
  }
}
