import {
  jsonPart,
  readJson,
  type SavedPart,
  type SavedParts,
} from '../../graph/snapshot/saved/saved-part.js';
import type { SnapshotCompanion } from '../../graph/snapshot/saved/snapshot-companion.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { isScaleTable, type PathScales } from '../../recommend/training/path-scales.js';
import { readTrainingParts, trainingParts } from '../../recommend/training/saved-training.js';
import type { TrainingSet } from '../../recommend/training/training-data.js';
import { TRAINING } from './training-options.js';

/** What of a model takes long to work out and is not in the graph. */
export interface ModelState {
  /** The graph sequence up to which the model knows everything. */
  readonly knownSeq: number;
  /** The scales of its live paths, as they were measured when it was trained. */
  readonly scales: PathScales;
}

interface Saved {
  readonly program: string;
  readonly training: unknown;
  readonly knownSeq: number;
  readonly scales: Readonly<Record<string, unknown>>;
}

/**
 * What the model in use was made from, saved with the snapshot, so that a start has the same model without working it out.
 * Only for the same program: another one may measure otherwise.
 */
export class SavedModel implements SnapshotCompanion {
  /** What was saved; undefined where there was nothing to use. */
  state: ModelState | undefined;
  /** Held until the first model has it. */
  private set: TrainingSet | undefined;
  private source: { readonly state: ModelState | undefined } | undefined;

  constructor(private readonly program: string) {}

  /** Saves from now on what `source` says, which has made the first model. */
  follow(source: { readonly state: ModelState | undefined }): void {
    this.source = source;
    this.set = undefined;
  }

  /** Somebody was erased whom it may know. */
  forget(): void {
    this.state = undefined;
  }

  save(snapshot: Snapshot): readonly SavedPart[] {
    const state = this.source?.state;
    if (state === undefined) return [];
    const { knownSeq, scales } = state;
    const saved: Saved = {
      program: this.program,
      training: TRAINING,
      knownSeq,
      scales: Object.fromEntries(scales),
    };
    return [jsonPart('model', saved), ...trainingParts(snapshot)];
  }

  load(snapshot: Snapshot, parts: SavedParts): void {
    try {
      const { program, training, knownSeq, scales } = readJson(parts, 'model') as Saved;
      if (program !== this.program || JSON.stringify(training) !== JSON.stringify(TRAINING)) return;
      const known = Object.entries(scales).flatMap(([name, table]) =>
        isScaleTable(table) ? [[name, table] as const] : [],
      );
      if (Number.isInteger(knownSeq)) this.state = { knownSeq, scales: new Map(known) };
      this.set = readTrainingParts(snapshot, parts);
    } catch {
      // It is worked out then.
    }
  }
}
