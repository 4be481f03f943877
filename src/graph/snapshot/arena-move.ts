import { type Column, grow } from './column.js';
import { arrayLike, arraysFor, arraysOf, copyInto, type RowArrays, stretchesOf } from './copy-rows.js';
import type { RowView } from './row-view.js';

/** Stands for a target where no row has an entry: the row before it may grow there. */
export const FREE = -1;

/** Rows of so many entries get room behind them even where none of them grew yet: to move them takes long. */
const LONG = 64;

/** How much an arena holds. */
export interface ArenaSize {
  readonly entries: number;
  /** How many of them may be room behind rows. */
  readonly spare: number;
  readonly sources: number;
}

/** Room for a sixteenth more: what a start holds beside what there is. */
export function sizeWhenBuilt(entries: number, sources: number): ArenaSize {
  const more = (entries >>> 4) + 16;
  return { entries: entries + more, spare: more >>> 1, sources: sources + (sources >>> 5) + 16 };
}

/** Room for an eighth and `extra` entries more. */
export function sizeWhenGrown(entries: number, sources: number, extra: number): ArenaSize {
  // The walk over all sources is to be worth it where most have no entries, too.
  const more = Math.max(entries >>> 3, sources >>> 4) + 16;
  return { entries: entries + more + extra, spare: more >>> 1, sources: sources + (sources >>> 3) + 16 };
}

/** An arena that is filled row by row, while the one of before is read and written. */
export class ArenaMove {
  starts: Int32Array;
  used = 0;
  /** The arrays that are made: one at a time, since a long one takes milliseconds. */
  private readonly made: Column[] = [];
  /** Sources whose rows are there, from the first. */
  private moved = 0;
  private spare: number;

  constructor(
    private readonly rows: RowView,
    private readonly size: ArenaSize,
  ) {
    this.starts = new Int32Array(size.sources);
    this.spare = size.spare;
  }

  get isDone(): boolean {
    return this.hasArrays && this.moved >= this.rows.sources;
  }

  /** Bytes held by the arrays. */
  get bytes(): number {
    return this.made.reduce((sum, { byteLength }) => sum + byteLength, this.starts.byteLength);
  }

  get arrays(): RowArrays {
    return arraysFor(this.rows, this.made);
  }

  /** Does all that is left; gives whether there was room for it. */
  finish(): boolean {
    while (!this.hasArrays) this.makeArray();
    return this.moveRows(Number.POSITIVE_INFINITY);
  }

  /** Makes an array, or moves rows of about `most` entries where all are there; false where there is no room for them. */
  advance(most: number): boolean {
    if (this.hasArrays) return this.moveRows(most);
    this.makeArray();
    return true;
  }

  /** Moves the row of `source` again where it was moved when it had `before` entries; false where there is no room for it. */
  renew(source: number, before: number): boolean {
    if (source >= this.moved) return true;
    const { arrays } = this;
    const { targets } = arrays;
    const length = this.rows.degree(source);
    const start = this.starts[source] as number;
    let end = start + before;
    while (end < start + length && end < this.used && targets[end] === FREE) end++;
    targets.fill(FREE, start, end);
    if (end < start + length) {
      const room = roomFor(length);
      if (this.used + room > targets.length) return false;
      this.starts[source] = this.used;
      targets.fill(FREE, this.used, this.used + room);
      this.used += room;
    }
    const stretches = stretchesOf({ first: source, end: source + 1 }, this.rows, this.starts);
    copyInto(this.rows, stretches, arrays);
    return true;
  }

  private get hasArrays(): boolean {
    return this.made.length === arraysOf(this.rows).length;
  }

  private makeArray(): void {
    this.made.push(arrayLike(arraysOf(this.rows)[this.made.length] as Column, this.size.entries));
  }

  /** An empty row counts as one entry. */
  private moveRows(most: number): boolean {
    const { rows, arrays, moved: first } = this;
    this.makeRoom();
    const ends: number[] = [];
    let end = first;
    for (let count = 0; end < rows.sources && count < most; end++) {
      const length = rows.degree(end);
      const room = length + this.spareFor(end, length);
      if (this.used + room > arrays.targets.length) return false;
      this.starts[end] = this.used;
      this.used += room;
      if (room > length) ends.push(this.used - room + length, this.used);
      count += length + 1;
    }
    copyInto(rows, stretchesOf({ first, end }, rows, this.starts), arrays);
    for (let place = 0; place < ends.length; place += 2)
      arrays.targets.fill(FREE, ends[place], ends[place + 1]);
    this.moved = end;
    return true;
  }

  /** Free places that the row of `source` gets behind it. */
  private spareFor(source: number, length: number): number {
    const { targets } = this.rows;
    const end = this.rows.end(source);
    const most = length === 0 ? 0 : Math.min(targets.length - end, Math.max(1, length >>> 3), this.spare);
    let kept = 0;
    while (kept < most && targets[end + kept] === FREE) kept++;
    if (length >= LONG) kept = Math.max(kept, Math.min(this.spare, length >>> 5));
    this.spare -= kept;
    return kept;
  }

  private makeRoom(): void {
    const { sources } = this.rows;
    if (sources > this.starts.length) this.starts = grow(this.starts, sources + (sources >>> 5) + 16);
  }
}

/** Places that a row of `length` entries takes where it moves because it grows. */
export function roomFor(length: number): number {
  return length + Math.max(2, length >> 2);
}
