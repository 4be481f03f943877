import {
  jsonPart,
  readJson,
  type SavedPart,
  type SavedParts,
} from '../../graph/snapshot/saved/saved-part.js';
import type { SnapshotCompanion } from '../../graph/snapshot/saved/snapshot-companion.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { readTrainingParts, trainingParts } from '../../recommend/training/saved-training.js';
import type { TrainingSet } from '../../recommend/training/training-data.js';

/**
 * What there is to train on, saved with the snapshot, so that a start need not collect it. Only for the same program:
 * another one may collect otherwise.
 */
export class SavedTraining implements SnapshotCompanion {
  /** Held until the first model has it. */
  private set: TrainingSet | undefined;

  constructor(private readonly program: string) {}

  /** The first model is made: it holds what it needs. */
  letGo(): void {
    this.set = undefined;
  }

  save(snapshot: Snapshot): readonly SavedPart[] {
    const parts = trainingParts(snapshot);
    return parts.length === 0 ? parts : [jsonPart('training', this.program), ...parts];
  }

  load(snapshot: Snapshot, parts: SavedParts): void {
    try {
      if (readJson(parts, 'training') === this.program) this.set = readTrainingParts(snapshot, parts);
    } catch {
      // It is collected then.
    }
  }
}
