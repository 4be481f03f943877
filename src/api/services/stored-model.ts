import type { GraphStore } from '../../graph/graph-store.js';
import { MODEL_STATE } from '../../graph/worked-out-values.js';
import { isScaleTable, type PathScales } from '../../recommend/training/path-scales.js';
import { TRAINING } from './training-options.js';

/** What of a model takes long to work out, or would be worked out otherwise once the graph went on, and is not in the graph. */
export interface ModelState {
  /** The graph sequence up to which the model knows everything. */
  readonly knownSeq: number;
  /** The scales of its live paths, as they were measured when it was trained. */
  readonly scales: PathScales;
}

interface Stored {
  readonly program: string;
  readonly training: unknown;
  readonly knownSeq: number;
  readonly scales: Readonly<Record<string, unknown>>;
}

/**
 * What was kept of the model that was in use last, so that a start has the same one, however the last process ended;
 * undefined where there is nothing, or it is of another version of the program, which may measure otherwise. Throws what
 * the store throws.
 */
export async function storedModel(store: GraphStore, program: string): Promise<ModelState | undefined> {
  const text = await store.readMeta(MODEL_STATE);
  if (!text) return undefined;
  try {
    const stored = JSON.parse(text) as Stored;
    if (stored.program !== program || JSON.stringify(stored.training) !== JSON.stringify(TRAINING))
      return undefined;
    const scales = Object.entries(stored.scales).flatMap(([name, table]) =>
      isScaleTable(table) ? [[name, table] as const] : [],
    );
    return Number.isInteger(stored.knownSeq)
      ? { knownSeq: stored.knownSeq, scales: new Map(scales) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps `state` of the model in use for the next start. */
export async function storeModel(
  store: GraphStore,
  program: string,
  { knownSeq, scales }: ModelState,
): Promise<void> {
  const stored: Stored = { program, training: TRAINING, knownSeq, scales: Object.fromEntries(scales) };
  await store.writeMeta(MODEL_STATE, JSON.stringify(stored));
}

/** Forgets it: it was measured on the events of somebody who is gone. */
export async function forgetModel(store: GraphStore): Promise<void> {
  await store.writeMeta(MODEL_STATE, '');
}
