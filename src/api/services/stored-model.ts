import type { GraphStore } from '../../graph/graph-store.js';
import { MODEL_STATE } from '../../graph/worked-out-values.js';
import { isCountedIntervals } from '../../profile/shop/repurchase-intervals.js';
import type { ShopSize } from '../../recommend/plan/model-plan.js';
import type { ModelMeasures } from '../../recommend/training/model-measures.js';
import { isScaleTable } from '../../recommend/training/path-scales.js';
import { TRAINING } from './training-options.js';
import { readWorkedOut, writeWorkedOut } from './worked-out.js';

/** What was measured when a model was trained, and up to where it knows the shop. */
export interface ModelState extends ModelMeasures, ShopSize {
  /** The graph sequence up to which the model knows everything. */
  readonly knownSeq: number;
  /** The place in the feed up to which what it was trained on had everything. */
  readonly cursor: string;
}

/** Who measures; others may measure otherwise. */
export interface Measurer {
  /** Name and version of the program. */
  readonly program: string;
  /** Where paths are walked: in the database rows are never cut. */
  readonly recall: 'snapshot' | 'database';
}

interface Stored extends Measurer, ShopSize {
  readonly training: unknown;
  readonly knownSeq: number;
  readonly scales: Readonly<Record<string, unknown>>;
  readonly intervals: unknown;
}

/**
 * What was kept of the model that was in use last, so that a start has the same one, however the last process ended;
 * undefined where there is nothing, or who measured it is another one than `measurer`. Throws what the store throws.
 */
export async function storedModel(
  store: GraphStore,
  { program, recall }: Measurer,
): Promise<Omit<ModelState, 'cursor'> | undefined> {
  const stored = ((await readWorkedOut(store, MODEL_STATE)) ?? {}) as Partial<Stored>;
  if (stored.program !== program || stored.recall !== recall) return undefined;
  if (JSON.stringify(stored.training) !== JSON.stringify(TRAINING)) return undefined;
  const { knownSeq, products, interactions, intervals } = stored;
  if (![knownSeq, products, interactions].every(Number.isInteger) || !isCountedIntervals(intervals))
    return undefined;
  const scales = Object.entries(stored.scales ?? {}).flatMap(([name, table]) =>
    isScaleTable(table) ? [[name, table] as const] : [],
  );
  const numbers = { knownSeq, products, interactions } as ShopSize & Pick<ModelState, 'knownSeq'>;
  return { ...numbers, scales: new Map(scales), intervals };
}

/** Keeps `state` of the model in use for the next start. */
export async function storeModel(
  store: GraphStore,
  measurer: Measurer,
  { cursor, scales, ...state }: ModelState,
): Promise<void> {
  const stored: Stored = {
    ...measurer,
    training: TRAINING,
    ...state,
    scales: Object.fromEntries(scales),
  };
  await writeWorkedOut(store, MODEL_STATE, cursor, stored);
}
