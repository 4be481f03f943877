import type { PlacedSnapshot, SavedSnapshot } from '../../graph/snapshot/saved/saved-snapshot.js';

const SAVE_EVERY_MS = 600_000;
/** After a start that had nothing to read: the first requests come first. */
const FIRST_AFTER_MS = 5_000;

/** Saves what a follower holds: soon after the start, every ten minutes where something was written, and at the end. */
export class SnapshotKeeper {
  private readonly timers: NodeJS.Timeout[];
  private savedSeq = -1;
  private saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly saved: SavedSnapshot,
    private readonly placed: () => PlacedSnapshot,
    private readonly onError: (error: unknown) => void,
  ) {
    const save = (): void => void this.save();
    this.timers = [setTimeout(save, FIRST_AFTER_MS), setInterval(save, SAVE_EVERY_MS)];
    for (const timer of this.timers) timer.unref();
  }

  /** Stops, and saves once more. */
  async close(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    await this.save();
  }

  /** Stops, and removes what was saved: somebody who is gone was in it. */
  async forget(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    await this.saving;
    await this.saved.forget().catch(this.onError);
  }

  /** One at a time; failures are told and the next time tries again. */
  private save(): Promise<void> {
    this.saving = this.saving.then(async () => {
      const placed = this.placed();
      if (placed.snapshot.seq === this.savedSeq) return;
      const { seq } = placed.snapshot;
      try {
        await this.saved.save(placed);
        this.savedSeq = seq;
      } catch (error) {
        this.onError(error);
      }
    });
    return this.saving;
  }
}
