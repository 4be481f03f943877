import type { WriteOperation } from '../../domain/graph-records.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { RowsAhead } from '../../recall/rows-ahead.js';
import { compareModelsAside } from '../../recommend/compare/compare-aside.js';
import {
  type ComparisonProgress,
  comparedPeople,
  type ModelComparison,
  type ModelOrigin,
  modelOrigin,
} from '../../recommend/compare/compare-models.js';
import {
  type ModelPlan,
  planFits,
  planModel,
  quickPlan,
  type ShopSize,
  sizeOf,
} from '../../recommend/plan/model-plan.js';
import type { TrainedModel } from '../../recommend/recommender.js';
import { trainModel, trainModelAside, warmModel } from '../../recommend/training/train-model.js';
import {
  keptTrainingSet,
  seqOf,
  type TrainingSet,
  trainingSet,
  trainingSetInSteps,
} from '../../recommend/training/training-data.js';
import { AsideChoice, type ChooseAside } from './aside-choice.js';
import { KeptState } from './kept-state.js';
import { StoredLists } from './stored-lists.js';
import type { Measurer, ModelState } from './stored-model.js';
import { type Choice, choiceFor, keepPlan } from './stored-plan.js';
import { TRAINING } from './training-options.js';

/** A start has ended by then. */
const WARM_AFTER_MS = 2_000;
/** However restless the shop is, a training that is due begins by then. */
const LONGEST_WAIT_MS = 180_000;

/** What training needs of its surroundings. */
export interface TrainerSettings {
  readonly store: GraphStore;
  readonly snapshot: Snapshot;
  /** The place in the feed up to which the snapshot has everything. */
  readonly cursor: () => string;
  /** Whose measures these are: they are kept for the same one alone. */
  readonly measurer?: Measurer;
  /** What was kept of the model that was in use when the last process stopped. */
  readonly saved?: Omit<ModelState, 'cursor'> | undefined;
  /** Writes and waits until the snapshot has it. */
  readonly write: (operations: readonly WriteOperation[]) => Promise<void>;
  /** Takes a newly trained model into use. */
  readonly onTrained: (trained: TrainedModel) => void;
  /** Counts, with pauses, what the first requests would have to wait for. */
  readonly countAhead?: (signal: AbortSignal) => Promise<void>;
  /** Told after each training in the background. */
  readonly onReport?: (report: TrainingReport) => void;
  /** Chooses weights for what the snapshot holds; on a part of it that is held out when left out. */
  readonly choose?: (snapshot: Snapshot) => ModelPlan;
  /** The same where it takes long; such shops keep the weights that they have when left out. */
  readonly chooseAside?: ChooseAside | undefined;
  readonly onError: (error: unknown) => void;
  /** How long nothing must change before a training begins, and the least time between two of them. */
  readonly quietMs: number;
  readonly leastIntervalMs: number;
  /** After so long a training that is due waits for quiet no longer; three minutes when left out. */
  readonly longestWaitMs?: number;
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
 * a training that fails: the last good model stays in use. Where choosing weights takes long it is done aside, and the next training takes them. After each the stored neighbour lists are those of the model in
 * use: what could not be stored is tried again. These own writes are no reason to train again.
 */
export class ModelTrainer {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private lastStart = Number.NEGATIVE_INFINITY;
  /** The graph sequence up to which the model knows everything. */
  private knownSeq = -1;
  private readonly ending = new AbortController();
  private compared: ComparisonProgress | undefined;
  /** Since when a training is due and did not begin. */
  private dueSince: number | undefined;
  /** More is to be trained than a change asks for: what was left out of the first model, or weights to choose. */
  private isMoreDue = false;
  private readonly lists: StoredLists;
  private readonly rowsAhead: RowsAhead;
  private readonly aside: AsideChoice | undefined;
  /** What the model in use was made from. */
  private present: ModelOrigin | undefined;
  private latest: TrainingReport | undefined;
  /** Of the model in use: a training that was refused or broken off moves it not. */
  private state: ModelState | undefined;
  private readonly kept: KeptState;
  /** The size of the shop when it was last looked at. */
  private size: ShopSize = { products: 0, interactions: 0 };
  /** Held for whoever asks for what there is to train on while nothing has changed: the scorers in use have most of it. */
  private set: TrainingSet | undefined;

  constructor(
    private readonly settings: TrainerSettings,
    private plan: ModelPlan,
  ) {
    this.lists = new StoredLists(settings.snapshot, settings.write);
    this.rowsAhead = new RowsAhead(settings.snapshot, this.ending.signal);
    const { store, measurer = { program: '', recall: 'snapshot' }, chooseAside, onError } = settings;
    this.kept = new KeptState(store, measurer);
    const onChosen = (): void => {
      this.isMoreDue = true;
      this.changed();
    };
    this.aside = chooseAside && new AsideChoice(chooseAside, onError, onChosen);
  }

  /**
   * The first model, with the plan as it is; weights that are not chosen yet are chosen, and what takes long on a large
   * catalogue is trained, a little later.
   */
  first(): TrainedModel {
    const { snapshot, saved, cursor } = this.settings;
    // What came after the saved model was trained is a reason to train again.
    const isBehind = saved !== undefined && snapshot.heldSeq > saved.knownSeq;
    this.knownSeq = isBehind ? saved.knownSeq : snapshot.seq;
    this.set = trainingSet(snapshot);
    this.size = sizeOf(this.set.data);
    const plan = quickPlan(this.plan);
    this.present = modelOrigin(comparedPeople(this.set), plan);
    // Of a shop that has become another it is measured anew.
    const known = saved !== undefined && planFits(saved, this.size) ? saved : undefined;
    const trained = trainModel(snapshot, TRAINING, plan, known);
    this.state = this.stateOf(trained, this.knownSeq, cursor());
    return trained;
  }

  /** How far a new model is compared with the one in use; undefined while none is. */
  get comparing(): ComparisonProgress | undefined {
    return this.compared;
  }

  /** What became of the last training in the background; undefined before the first. */
  get report(): TrainingReport | undefined {
    return this.latest;
  }

  /**
   * Stores the lists of the first model, where no other is to come at once, and begins to listen. After an erasure they
   * are stored in any case: those of before know who is gone. Throws what storing throws, and tries it again later.
   */
  async begin(trained: TrainedModel, isAfterErasure = false): Promise<void> {
    const isQuick = quickPlan(this.plan) !== this.plan;
    this.isMoreDue = isQuick || this.choice === 'at once';
    this.lists.take(trained, isAfterErasure);
    this.warmLater(trained);
    try {
      await this.keep(this.state);
      if (!isQuick || isAfterErasure) await this.storeLists();
    } finally {
      this.changed();
    }
  }

  /** Tells that the snapshot has changed; what it does not hold, such as impressions, is no reason to train. */
  changed(): void {
    if (this.isDue) this.set = undefined;
    this.rowsAhead.changed().catch(this.settings.onError);
    if (this.running === undefined && (this.isDue || this.lists.areDue)) this.schedule();
  }

  /** Ends a comparison that runs, waits for a training that does, and begins no other. */
  async stop(): Promise<void> {
    this.ending.abort();
    clearTimeout(this.timer);
    await this.aside?.stop();
    await this.running;
    await this.kept.settled();
  }

  private get isDue(): boolean {
    return this.isMoreDue || this.settings.snapshot.heldSeq > this.knownSeq;
  }

  private schedule(): void {
    if (this.ending.signal.aborted) return;
    clearTimeout(this.timer);
    const { quietMs, leastIntervalMs, longestWaitMs = LONGEST_WAIT_MS, onError } = this.settings;
    const now = performance.now();
    this.dueSince ??= now;
    const quiet = Math.min(quietMs, this.dueSince + longestWaitMs - now);
    const wait = Math.max(0, quiet, this.lastStart + leastIntervalMs - now);
    this.timer = setTimeout(() => {
      this.lastStart = performance.now();
      this.dueSince = undefined;
      this.running = this.run()
        .catch(onError)
        .finally(() => {
          this.running = undefined;
          this.changed();
        });
    }, wait);
    this.timer.unref();
  }

  /** Trains where that is due; whatever becomes of it, the lists of the model in use are stored then. */
  private async run(): Promise<void> {
    if (this.isDue) await this.train().catch(this.settings.onError);
    await this.storeLists();
    this.beginChoice();
  }

  private beginChoice(): void {
    if (this.choice === 'aside') this.aside?.begin(this.settings.cursor());
  }

  private get choice(): Choice {
    return choiceFor(this.plan, this.size, this.aside !== undefined);
  }

  private async train(): Promise<void> {
    const { store, snapshot, onTrained, choose = (of: Snapshot) => planModel(of, TRAINING) } = this.settings;
    this.knownSeq = snapshot.seq;
    const cursor = this.settings.cursor();
    this.isMoreDue = false;
    const set = await trainingSetInSteps(snapshot);
    if (this.ending.signal.aborted) return;
    const seq = seqOf(snapshot, set);
    this.knownSeq = seq;
    this.size = sizeOf(set.data);
    const chosen = this.aside?.take();
    const isChosenAnew = chosen !== undefined || this.choice === 'at once';
    const plan = chosen?.plan ?? (isChosenAnew ? choose(snapshot) : this.plan);
    const people = comparedPeople(set);
    const comparison = await this.compare(plan, people);
    if (this.ending.signal.aborted) return;
    if (comparison?.isWorse === true) {
      this.tell(seq, comparison, false);
      return;
    }
    const trained = await trainModelAside(snapshot, TRAINING, plan, set);
    if (this.ending.signal.aborted) return;
    if (isChosenAnew) await keepPlan(store, chosen?.cursor ?? cursor, plan);
    const state = this.stateOf(trained, seq, cursor);
    await this.keep(state);
    if (this.ending.signal.aborted) return;
    this.plan = plan;
    this.present = modelOrigin(people, plan);
    this.set = keptTrainingSet(snapshot);
    this.state = state;
    this.lists.take(trained);
    onTrained(trained);
    this.tell(seq, comparison, true);
  }

  /** How the model of `plan` does beside the one in use. */
  private async compare(plan: ModelPlan, people: TrainingSet): Promise<ModelComparison | undefined> {
    if (this.present === undefined) return undefined;
    const { snapshot } = this.settings;
    const watch = {
      signal: this.ending.signal,
      onProgress: (progress: ComparisonProgress): void => {
        this.compared = progress;
      },
    };
    try {
      return await compareModelsAside(
        snapshot,
        { set: people, options: TRAINING, plan, present: this.present },
        watch,
      );
    } finally {
      this.compared = undefined;
    }
  }

  /** What the first requests are answered with: they come first. */
  private warmLater(trained: TrainedModel): void {
    const warm = (): void => {
      if (this.ending.signal.aborted) return;
      const { countAhead, onError } = this.settings;
      warmModel(trained)
        .then(() => countAhead?.(this.ending.signal))
        .then(() => this.rowsAhead.begin())
        .catch(onError);
      this.beginChoice();
    };
    setTimeout(warm, WARM_AFTER_MS).unref();
  }

  private stateOf({ scales, intervals }: TrainedModel, knownSeq: number, cursor: string): ModelState {
    return { knownSeq, cursor, ...this.size, scales, intervals: intervals.counted };
  }

  private tell(seq: number, comparison: ModelComparison | undefined, isTaken: boolean): void {
    const refusedInARow = isTaken ? 0 : (this.latest?.refusedInARow ?? 0) + 1;
    this.latest = { seq, comparison, isTaken, refusedInARow };
    this.settings.onReport?.(this.latest);
  }

  /** Stores the neighbour lists of the model in use, where they are not; their writes count as known to the model. */
  private async storeLists(): Promise<void> {
    const { snapshot } = this.settings;
    const before = snapshot.seq;
    const transactions = await this.lists.store(() => this.ending.signal.aborted);
    // Sequence numbers have no gaps: whatever is above our own transactions was written by others meanwhile.
    if (snapshot.seq !== before + transactions) return;
    if (before === this.knownSeq) this.knownSeq = snapshot.seq;
    if (before === this.state?.knownSeq) this.state = { ...this.state, knownSeq: snapshot.seq };
    await this.keep(this.state);
  }

  /** Keeps what there is of a model, so that the next start has the same one however this process ends. */
  private async keep(state: ModelState | undefined): Promise<void> {
    if (state !== undefined && !this.ending.signal.aborted) await this.kept.keep(state);
  }
}
