import type { Snapshot } from '../../graph/snapshot/snapshot.js';

/** After how many days people of a shop buy in a category again, as it was counted. */
export interface CountedIntervals {
  /** By the id of each category that anybody bought in. */
  readonly days: Readonly<Record<string, number>>;
  /** In a category where nobody did. */
  readonly usual: number;
}

const isInterval = (value: unknown): value is number => Number.isFinite(value) && (value as number) > 0;

/** Whether `value` is counted intervals; what is read from a store may be anything. */
export function isCountedIntervals(value: unknown): value is CountedIntervals {
  const { days, usual } = (value ?? {}) as { readonly days?: unknown; readonly usual?: unknown };
  return (
    isInterval(usual) && typeof days === 'object' && days !== null && Object.values(days).every(isInterval)
  );
}

/** Counted intervals, asked for by the index of a category. */
export class RepurchaseIntervals {
  private readonly days: Float64Array;

  constructor(
    snapshot: Snapshot,
    readonly counted: CountedIntervals,
  ) {
    this.days = Float64Array.from(
      snapshot.table('Category').ids,
      (id) => counted.days[id as string] ?? counted.usual,
    );
  }

  /** Days until somebody who bought in `category` (index) buys in it again. */
  after(category: number): number {
    return this.days[category] ?? this.counted.usual;
  }
}
