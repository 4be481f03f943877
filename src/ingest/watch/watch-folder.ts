import { setTimeout as pause } from 'node:timers/promises';
import type { GraphStore } from '../../graph/graph-store.js';
import { storeIdentity } from '../job/store-identity.js';
import { UnreadableFileError } from '../readers/unreadable-file-error.js';
import { isUnchanged, lookAtFile, SettledFiles, type WatchedFile } from './settled-files.js';
import { WatchState } from './watch-state.js';

/** What watching a folder needs. */
export interface WatchOptions<Outcome> {
  readonly folder: string;
  /** Where it is kept what was done. */
  readonly stateFile: string;
  /** A file must look the same for so long before it is read, in milliseconds. */
  readonly settleMs: number;
  /** How often the folder is looked at, in milliseconds. */
  readonly everyMs: number;
  /** Ends when everything that lies there is done, at the first look where nothing is being written. */
  readonly once: boolean;
  readonly signal: AbortSignal;
  /** Opens the store for a round of files; it is closed behind them, so that others may have it meanwhile. */
  readonly openStore: () => Promise<GraphStore>;
  /** Brings one file in; undefined when it was stopped before its end. */
  readonly bring: (store: GraphStore, file: WatchedFile) => Promise<Outcome | undefined>;
  readonly onDone: (file: WatchedFile, outcome: Outcome) => void;
  /** Told of a file that cannot be read: it is left alone until it changes. */
  readonly onUnreadable: (file: WatchedFile, error: UnreadableFileError) => void;
  /** Told when the round could not go on (the store is not there): the next look tries again. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Brings the files of a folder in as they come, the oldest first; each version of a file once. A file that is written
 * while it is read is done again. Resolves when the signal says so, and with `once` when all is done; then it gives
 * whether every file could be read. Rejects with UnreadableFileError when there is no such folder.
 */
export async function watchFolder<Outcome>(options: WatchOptions<Outcome>): Promise<boolean> {
  const { folder, settleMs, everyMs, once, signal, onFailure } = options;
  const files = new SettledFiles(folder, settleMs);
  const done = { isGood: true };
  let lastRound: string | undefined;
  while (!signal.aborted) {
    const { settled, restless } = await files.look(performance.now());
    const round = JSON.stringify(settled);
    let isOver = round === lastRound;
    if (!isOver)
      try {
        isOver = await bringAll(options, settled, done);
      } catch (error) {
        if (once) throw error;
        onFailure(error);
      }
    lastRound = isOver ? round : undefined;
    if (once && isOver && restless === 0) return done.isGood;
    await pause(once ? Math.min(everyMs, Math.max(50, settleMs)) : everyMs, undefined, { signal }).catch(
      () => {},
    );
  }
  return done.isGood;
}

/** Brings in what is not done; false when something is to be done again. */
async function bringAll<Outcome>(
  options: WatchOptions<Outcome>,
  settled: readonly WatchedFile[],
  done: { isGood: boolean },
): Promise<boolean> {
  if (settled.length === 0) return true;
  const { stateFile, openStore, bring, onDone, onUnreadable, signal } = options;
  const store = await openStore();
  try {
    const state = new WatchState(stateFile, await storeIdentity(store));
    let isOver = true;
    for (const file of settled) {
      if (signal.aborted) return false;
      if (state.isDone(file)) continue;
      try {
        const outcome = await bring(store, file);
        if (outcome === undefined) return false;
        const isSame = await isStill(options.folder, file);
        isOver &&= isSame;
        if (isSame) state.note(file);
        onDone(file, outcome);
      } catch (error) {
        if (!(error instanceof UnreadableFileError)) throw error;
        if (!(await isStill(options.folder, file))) {
          isOver = false;
          continue;
        }
        done.isGood = false;
        state.note(file, error.message);
        onUnreadable(file, error);
      }
    }
    return isOver;
  } finally {
    await store.close();
  }
}

async function isStill(folder: string, file: WatchedFile): Promise<boolean> {
  return isUnchanged(file, await lookAtFile(folder, file.name));
}
