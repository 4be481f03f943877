import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { GraphStore } from '../../graph-store.js';
import type { Snapshot } from '../snapshot.js';
import { jsonPart, readJson } from './saved-part.js';
import type { SnapshotCompanion } from './snapshot-companion.js';
import { readSnapshotFile, writeSnapshotFile } from './snapshot-file.js';
import { SNAPSHOT_KEY } from './snapshot-key.js';
import { snapshotLayout } from './snapshot-layout.js';
import { snapshotOf, snapshotParts } from './snapshot-parts.js';

const KEY_BYTES = 32;

/** A snapshot and the place in the feed from which it goes on. */
export interface PlacedSnapshot {
  readonly snapshot: Snapshot;
  readonly cursor: string;
}

/**
 * The snapshot of a store in a file, so that a start reads that and what came since. The file is encrypted with a key
 * that stands in the store alone and goes with every erasure, in its transaction: after it no file that knew of who is
 * gone can be read, wherever it lies. A file that cannot be read, is of another store or of another program is as none.
 */
export class SavedSnapshot {
  constructor(
    private readonly store: GraphStore,
    private readonly file: string,
    /** Saved and loaded with it. */
    private readonly companion?: SnapshotCompanion,
  ) {}

  /** What was saved last; undefined where there is nothing that can be used. Throws what the store throws. */
  async load(): Promise<PlacedSnapshot | undefined> {
    const key = await this.store.readMeta(SNAPSHOT_KEY);
    if (!key) return undefined;
    const parts = await readSnapshotFile(this.file, Buffer.from(key, 'base64url'));
    if (parts === undefined) return undefined;
    // A store that was put back to an earlier state knows nothing of what is in a later snapshot.
    const { seq: newest } = await this.store.feedHead();
    try {
      const { layout, cursor } = readJson(parts, 'head') as { layout: string; cursor: string };
      if (layout !== snapshotLayout()) return undefined;
      const snapshot = snapshotOf(parts);
      if (snapshot.seq > newest) return undefined;
      this.companion?.load(snapshot, parts);
      return { snapshot, cursor };
    } catch {
      return undefined;
    }
  }

  /**
   * Saves `placed` as it is now. Nothing is saved when an erasure came that it has not followed yet: by then the key is
   * another one. Rejects with what the store or the file system throws; the file of before stays then.
   */
  async save({ snapshot, cursor }: PlacedSnapshot): Promise<void> {
    const parts = [
      jsonPart('head', { layout: snapshotLayout(), cursor }),
      ...snapshotParts(snapshot),
      ...(this.companion?.save(snapshot) ?? []),
    ];
    const key = await this.key();
    // The key is older than this look, so that an erasure either is seen here or takes the key with it.
    if ((await this.store.feed(cursor, 1)).erased) return;
    await mkdir(dirname(this.file), { recursive: true });
    await writeSnapshotFile(this.file, key, parts);
  }

  /** Removes the file; without one nothing happens. */
  async forget(): Promise<void> {
    await rm(this.file, { force: true });
  }

  private async key(): Promise<Buffer> {
    const known = await this.store.readMeta(SNAPSHOT_KEY);
    if (known) return Buffer.from(known, 'base64url');
    const key = randomBytes(KEY_BYTES);
    await this.store.writeMeta(SNAPSHOT_KEY, key.toString('base64url'));
    // Where two processes make one at once, the one that stands is everybody's.
    return Buffer.from((await this.store.readMeta(SNAPSHOT_KEY)) ?? '', 'base64url');
  }
}
