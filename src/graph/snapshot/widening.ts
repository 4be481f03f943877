import { type Column, type ColumnKind, newColumn } from './column.js';

/** Numbers that are copied in one turn: a millisecond. */
const STEP = 2 ** 18;

/** A column on the way to a wider kind, part by part; good as long as nothing is written to the one it is made from. */
export class Widening {
  readonly wider: Column;
  private done = 0;

  constructor(
    readonly column: Column,
    readonly kind: ColumnKind,
  ) {
    this.wider = newColumn(kind, column.length);
  }

  /** Copies a part; gives whether all is there. */
  advance(): boolean {
    const end = Math.min(this.done + STEP, this.column.length);
    this.wider.set(this.column.subarray(this.done, end), this.done);
    this.done = end;
    return end === this.column.length;
  }
}
