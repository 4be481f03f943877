import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NodeId } from '../../domain/ids.js';
import type { GraphStore } from '../graph-store.js';
import { SNAPSHOT_LABELS } from './relation-catalogue.js';
import type { PlacedSnapshot, SavedSnapshot } from './saved/saved-snapshot.js';
import { Snapshot } from './snapshot.js';

const FEED_PAGE = 5_000;

/** Builds the snapshot of what `store` holds now; read on from `cursor` to keep it current. */
export async function buildSnapshot(store: GraphStore): Promise<PlacedSnapshot> {
  const { cursor, seq } = await store.feedHead();
  const snapshot = new Snapshot();
  for await (const record of store.exportAll()) {
    if (record.kind === 'node') snapshot.putNode(record.node);
    else snapshot.loadEdge(record.edge);
  }
  snapshot.finishLoading();
  snapshot.seq = seq;
  // Which of the changes models learn from is not told: any may have been one.
  snapshot.heldSeq = seq;
  return { snapshot, cursor };
}

/** Who is told how the following goes. */
export interface FollowerListener {
  /** The store could not be read: told once, then tried again at every poll. */
  readonly failed: (error: unknown) => void;
  /** It can be read again, after so many milliseconds, and everything that came meanwhile is in the snapshot. */
  readonly recovered?: (awayMs: number) => void;
}

/** Keeps a snapshot current: `catchUp` right after an own write, and a poll for what other processes write. */
export class SnapshotFollower {
  private running: Promise<void> | undefined;
  private again = false;
  private timer: NodeJS.Timeout | undefined;
  private failingSince: number | undefined;
  private readonly listeners = new Set<() => void>();

  private constructor(
    private readonly store: GraphStore,
    private readonly listener: FollowerListener,
    readonly snapshot: Snapshot,
    private cursor: string,
  ) {}

  /** Follows from what `saved` holds, where that can be used, else from a snapshot that is built anew. */
  static async start(
    store: GraphStore,
    pollMs: number,
    listener: FollowerListener,
    saved?: SavedSnapshot,
  ): Promise<SnapshotFollower> {
    const { snapshot, cursor } = (await saved?.load()) ?? (await buildSnapshot(store));
    const follower = new SnapshotFollower(store, listener, snapshot, cursor);
    await follower.catchUp();
    follower.timer = setInterval(() => {
      // A failure is told where it happens, once for all who wait for it.
      if (follower.running === undefined) follower.catchUp().catch(() => undefined);
    }, pollMs);
    follower.timer.unref();
    return follower;
  }

  /** The snapshot with its place in the feed, to be used in the same turn. */
  get placed(): PlacedSnapshot {
    return { snapshot: this.snapshot, cursor: this.cursor };
  }

  /** Calls `listener` after each batch of changes. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Resolves when everything that was written before the call is in the snapshot. */
  catchUp(): Promise<void> {
    if (this.running === undefined) this.running = this.follow();
    else this.again = true;
    return this.running;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async follow(): Promise<void> {
    try {
      do {
        this.again = false;
        await this.readPages();
      } while (this.again);
      this.tellRecovered();
    } catch (error) {
      this.failingSince ??= this.tellFailed(error);
      throw error;
    } finally {
      // In the same turn as the last look at `again`, so that no call falls between them.
      this.running = undefined;
    }
  }

  /** The time of the failure. */
  private tellFailed(error: unknown): number {
    this.listener.failed(error);
    return performance.now();
  }

  private tellRecovered(): void {
    if (this.failingSince === undefined) return;
    const awayMs = performance.now() - this.failingSince;
    this.failingSince = undefined;
    this.listener.recovered?.(awayMs);
  }

  private async readPages(): Promise<void> {
    for (let more = true; more; ) {
      const page = await this.store.feed(this.cursor, FEED_PAGE);
      if (page.erased) await this.forgetErased();
      while (this.snapshot.widenAhead(page.records)) await nextTurn();
      this.snapshot.apply(page.records);
      this.cursor = page.cursor;
      more = page.more;
      if (!more && page.seq > this.snapshot.seq) this.snapshot.seq = page.seq;
      if (page.records.length > 0) for (const listener of this.listeners) listener();
    }
  }

  /** An erasure leaves no tombstone to follow: what the store does not hold any more leaves the snapshot. */
  private async forgetErased(): Promise<void> {
    for (const label of SNAPSHOT_LABELS) {
      const held = new Set<NodeId>();
      for (let after: NodeId | undefined; ; ) {
        const page = await this.store.list(label, after, FEED_PAGE);
        for (const { id } of page.nodes) held.add(id);
        if (page.next === undefined) break;
        after = page.next;
      }
      const table = this.snapshot.table(label);
      const gone = table.ids.filter((id, index) => table.isAlive(index) && !held.has(id));
      this.snapshot.apply(gone.map((id) => ({ kind: 'nodeDeleted', seq: this.snapshot.seq, id })));
    }
  }
}
