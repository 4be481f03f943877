import type { WriteOperation } from '../../domain/graph-records.js';
import type { Experiment } from '../../experiment/experiment.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { GroupWriter } from '../../graph/group-writer.js';
import { SavedSnapshot } from '../../graph/snapshot/saved/saved-snapshot.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { SnapshotFollower } from '../../graph/snapshot/snapshot-follower.js';
import type { AnswerOptions } from '../../guide/answer-guidance.js';
import type { ChatModel } from '../../guide/chat/hold-chat.js';
import type { RequestReader } from '../../guide/unknown-words/request-reader.js';
import type { PersonaSet } from '../../profile/personas/persona.js';
import { HelpIndex } from '../../promote/help/help-index.js';
import { DEFAULT_OFFER_SETTINGS, type OfferSettings } from '../../promote/offers/offer-settings.js';
import { coPurchaseRows } from '../../recall/co-purchase-rows.js';
import type { ComparisonProgress } from '../../recommend/compare/compare-models.js';
import { sizeOf } from '../../recommend/plan/model-plan.js';
import { Recommender } from '../../recommend/recommender.js';
import { trainingSet } from '../../recommend/training/training-data.js';
import { FactReading } from './fact-reading.js';
import { Importing } from './importing.js';
import { ModelTrainer, type TrainingReport } from './model-trainer.js';
import { PersonaKeeper } from './persona-keeper.js';
import { SavedTraining } from './saved-training.js';
import {
  POLL_MS,
  type ServiceSettings,
  TRAIN_AFTER_QUIET_MS,
  TRAIN_AT_MOST_EVERY_MS,
} from './service-settings.js';
import { SnapshotKeeper } from './snapshot-keeper.js';
import { storedModel } from './stored-model.js';
import { choiceFor, choosePlan, startingPlan } from './stored-plan.js';
import { watchErasures } from './watched-store.js';
import { forgetWorkedOut } from './worked-out.js';

/** What follows the graph; made anew after an erasure. */
interface Live {
  readonly follower: SnapshotFollower;
  readonly recommender: Recommender;
  readonly trainer: ModelTrainer;
  readonly personas: PersonaKeeper;
  readonly keeper: SnapshotKeeper | undefined;
}

/** The rooms behind the API: the store, the snapshot that follows it, the model over the snapshot, the group writer. */
export class Services {
  readonly store: GraphStore;
  readonly hashKey: string;
  readonly experiments: readonly Experiment[];
  readonly offers: OfferSettings;
  /** To be started once requests are answered. */
  readonly factReading: FactReading | undefined;
  /** Brings single records in. */
  readonly importing: Importing;
  private readonly writer: GroupWriter;
  private live: Live | undefined;
  private renewing: Promise<void> | undefined;
  private help: Promise<HelpIndex> | undefined;

  private constructor(private readonly settings: ServiceSettings) {
    this.store = settings.store;
    this.hashKey = settings.hashKey;
    this.experiments = settings.experiments ?? [];
    this.offers = { ...DEFAULT_OFFER_SETTINGS, ...settings.offers };
    const { store, factReading, onError } = settings;
    this.factReading = factReading && new FactReading({ ...factReading, store, onError });
    this.importing = new Importing({ ...factReading, store, hashKey: settings.hashKey });
    this.writer = new GroupWriter(settings.store, { maxDelayMs: 10, maxOperations: 500 });
  }

  /** Builds snapshot and model; throws what the store throws. The store stays the caller's to close. */
  static async open(settings: ServiceSettings): Promise<Services> {
    const services = new Services(settings);
    await services.build();
    return services;
  }

  /** The graph in memory; a new object after an erasure. */
  get snapshot(): Snapshot {
    return this.current.follower.snapshot;
  }

  get recommender(): Recommender {
    return this.current.recommender;
  }

  /** What became of the last training in the background; undefined before the first, and after an erasure. */
  get trainingReport(): TrainingReport | undefined {
    return this.current.trainer.report;
  }

  /** How far a new model is compared with the one in use; undefined while none is. */
  get comparing(): ComparisonProgress | undefined {
    return this.current.trainer.comparing;
  }

  /** How answers come to their words; why a phrasing was not used is told as an error behind the scenes. */
  get answering(): AnswerOptions {
    const { phraser, onError } = this.settings;
    return { phraser, onUnused: (why) => onError(new Error(`an answer was said by the template: ${why}`)) };
  }

  /** Who chats over the tools; nobody where none is set. */
  get chatModel(): ChatModel | undefined {
    return this.settings.chatModel;
  }

  /** Who understands what the grammar did not; nobody where none is set. */
  get requestReader(): RequestReader | undefined {
    return this.settings.requestReader;
  }

  /** The words of the help topics: read when first asked for, and anew after each training. */
  helpIndex(): Promise<HelpIndex> {
    this.help ??= HelpIndex.build(this.store).catch((error: unknown) => {
      this.help = undefined;
      throw error;
    });
    return this.help;
  }

  /** The groups of people that the shop has: found when first asked for, and anew after each training. */
  async personas(): Promise<PersonaSet> {
    const { personas } = this.current;
    return personas.current().catch(async (error: unknown) => {
      await this.renewing;
      // Those of before an erasure are given up: the new ones answer.
      if (this.current.personas === personas) throw error;
      return this.current.personas.current();
    });
  }

  /** Writes in a group commit; when the promise resolves the write is durable and the next answer sees it. */
  async write(operations: readonly WriteOperation[]): Promise<number> {
    const { seq } = await this.writer.submit(operations);
    await this.current.follower.catchUp();
    return seq;
  }

  /** Waits until the snapshot has everything that was written before the call. */
  catchUp(): Promise<void> {
    return this.current.follower.catchUp();
  }

  /** Snapshot and model anew: after an erasure, so that neither knows of anybody who is gone. */
  async renew(): Promise<void> {
    // Each caller waits for a run that began after its call.
    while (this.renewing !== undefined) await this.renewing;
    this.renewing = this.replace().finally(() => {
      this.renewing = undefined;
    });
    await this.renewing;
  }

  async close(): Promise<void> {
    await this.factReading?.stop();
    await this.importing.close();
    this.current.follower.stop();
    await this.renewing;
    await this.current.trainer.stop();
    await this.current.personas.stop();
    await this.writer.close();
    await this.current.keeper?.close();
  }

  private get current(): Live {
    if (this.live === undefined) throw new Error('the services are not open yet');
    return this.live;
  }

  private async replace(): Promise<void> {
    const before = this.current;
    before.follower.stop();
    await before.trainer.stop();
    await before.personas.stop();
    await before.keeper?.forget();
    await forgetWorkedOut(this.store);
    await this.build();
  }

  /** Takes a new {@link Live} into use. Throws where lists that know of somebody who is gone could not be replaced. */
  private async build(): Promise<void> {
    const { store, onError, onTrainingReport, pollMs = POLL_MS, snapshotFile } = this.settings;
    const { program = '' } = this.settings;
    const measurer = {
      program,
      recall: this.settings.pathRecall === undefined ? 'snapshot' : 'database',
    } as const;
    const training = new SavedTraining(program);
    const saved = snapshotFile === undefined ? undefined : new SavedSnapshot(store, snapshotFile, training);
    let follower: SnapshotFollower | undefined;
    let erasures = 0;
    const watched = watchErasures(store, () => {
      erasures += 1;
      // Only of the one in use: the erasure that made it new is told to it again.
      if (follower !== undefined && this.live?.follower === follower) this.renew().catch(onError);
    });
    const listener = this.settings.storeListener ?? { failed: onError };
    follower = await SnapshotFollower.start(watched, pollMs, listener, saved);
    const { snapshot } = follower;
    const cursor = (): string => (follower as SnapshotFollower).placed.cursor;
    // Before anything is measured on them.
    if (this.settings.pathRecall !== undefined) coPurchaseRows(snapshot).keepWhole();
    const erasuresBefore = erasures;
    // One that the start itself met counts, too: what is stored knows who is gone.
    const isAfterErasure = this.live !== undefined || erasures > 0;
    if (this.live === undefined && isAfterErasure) await forgetWorkedOut(store);
    let plan = await startingPlan(store, snapshot);
    // After an erasure the next model is to be what it would be if nobody had been there, at once.
    const { chooseAside } = this.settings;
    const size = sizeOf(trainingSet(snapshot).data);
    if (isAfterErasure && choiceFor(plan, size, chooseAside !== undefined) === 'at once')
      plan = await choosePlan(store, follower.placed);
    const personas = new PersonaKeeper(store, snapshot, cursor, onError);
    const trainer = new ModelTrainer(
      {
        store,
        snapshot,
        cursor,
        measurer,
        saved: await storedModel(store, measurer),
        write: async (operations) => void (await this.write(operations)),
        countAhead: (signal) => recommender.countAhead(Math.floor(Date.now() / 1_000), signal),
        onTrained: (next) => {
          recommender.swap(next);
          this.help = undefined;
          void personas.refresh();
        },
        onError,
        chooseAside,
        ...(onTrainingReport && { onReport: onTrainingReport }),
        quietMs: this.settings.trainAfterQuietMs ?? TRAIN_AFTER_QUIET_MS,
        leastIntervalMs: this.settings.trainAtMostEveryMs ?? TRAIN_AT_MOST_EVERY_MS,
      },
      plan,
    );
    const trained = trainer.first();
    training.letGo();
    const recommender = new Recommender(snapshot, trained, this.settings.pathRecall);
    const keeper = saved && new SnapshotKeeper(saved, () => follower.placed, onError);
    this.live = { follower, recommender, trainer, personas, keeper };
    this.help = undefined;
    if (erasures > erasuresBefore) this.renew().catch(onError);
    const begun = trainer.begin(trained, isAfterErasure).finally(() => {
      follower.onChange(() => trainer.changed());
    });
    // Requests need none of what it stores.
    await (isAfterErasure ? begun : begun.catch(onError));
  }
}
