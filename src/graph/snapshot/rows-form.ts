import type { ColumnKinds } from './column.js';

/** What rows hold beside their targets. */
export interface RowsForm {
  readonly kinds: readonly ColumnKinds[];
  /**
   * How several entries of one source lead to the same target: never (`none`), told apart by the hash of their key
   * (`keyed`), or as so many alike (`counted`): who writes those keeps the keys elsewhere.
   */
  readonly parallels: 'none' | 'keyed' | 'counted';
}
