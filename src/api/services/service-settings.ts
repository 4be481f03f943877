import type { Experiment } from '../../experiment/experiment.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { PathRecall } from '../../graph/path-recall.js';
import type { FollowerListener } from '../../graph/snapshot/snapshot-follower.js';
import type { ChatModel } from '../../guide/chat/hold-chat.js';
import type { Phraser } from '../../guide/phrasing/phraser.js';
import type { RequestReader } from '../../guide/unknown-words/request-reader.js';
import type { OfferSettings } from '../../promote/offers/offer-settings.js';
import type { ChooseAside } from './aside-choice.js';
import type { FactReadingOptions } from './fact-reading.js';
import type { TrainingReport } from './model-trainer.js';

/** How the rooms are put together. */
export interface ServiceSettings {
  readonly store: GraphStore;
  readonly hashKey: string;
  /** Where `RECALL=database`. */
  readonly pathRecall?: PathRecall;
  /** Says answers in nicer words, where a language model is configured; every phrasing is checked. */
  readonly phraser?: Phraser;
  /** Understands what the grammar did not of a request, where that is wished; every wish is checked. */
  readonly requestReader?: RequestReader;
  /** Chats over the tools, where one is set. */
  readonly chatModel?: ChatModel;
  /** Reads the texts again where the store was filled by another version of the reader; not without. */
  readonly factReading?: Omit<FactReadingOptions, 'store' | 'onError'>;
  /** Told after each training in the background: what the new model was worth, and whether it was taken. */
  readonly onTrainingReport?: (report: TrainingReport) => void;
  /** Chooses the weights of shops that take long for it, without holding up requests; these keep set weights where left out. */
  readonly chooseAside?: ChooseAside;
  /** Where the snapshot is saved, so that the next start is short; nowhere when left out. */
  readonly snapshotFile?: string;
  /** Names this program: what another one has saved of a model is not used. */
  readonly program?: string;
  /** What is tried on whom; nothing when left out. */
  readonly experiments?: readonly Experiment[];
  /** How the shop wants its offers; what it leaves out is DEFAULT_OFFER_SETTINGS. */
  readonly offers?: Partial<OfferSettings>;
  readonly onError: (error: unknown) => void;
  /** Told once when the store stops to answer, and once when it does again. */
  readonly storeListener?: FollowerListener;
  /** How often the store is asked for what other processes wrote. Changes only speed. */
  readonly pollMs?: number;
  readonly trainAfterQuietMs?: number;
  readonly trainAtMostEveryMs?: number;
}

export const POLL_MS = 100;
export const TRAIN_AFTER_QUIET_MS = 5_000;
export const TRAIN_AT_MOST_EVERY_MS = 60_000;
