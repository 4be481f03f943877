import type { Snapshot } from '../snapshot.js';
import type { SavedPart, SavedParts } from './saved-part.js';

/** What is made from a snapshot and saved with it: under the same key, so that an erasure takes it as well. */
export interface SnapshotCompanion {
  /** Pieces that belong to `snapshot` as it is now; their names are no names of its own pieces. */
  save(snapshot: Snapshot): readonly SavedPart[];
  /** Takes what was saved with `snapshot`, which nothing has changed yet. Pieces that it cannot use are as none; never throws. */
  load(snapshot: Snapshot, parts: SavedParts): void;
}
