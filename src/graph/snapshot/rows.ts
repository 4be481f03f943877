import { ArenaMove, type ArenaSize, FREE, roomFor, sizeWhenBuilt, sizeWhenGrown } from './arena-move.js';
import { type Column, type ColumnKinds, columnFor, grow, grownLength, widerKind } from './column.js';
import type { EdgeList } from './edge-list.js';
import { type RowBytes, RowView } from './row-view.js';
import type { RowsForm } from './rows-form.js';
import { type SortedEntries, sortEntries } from './sort-entries.js';
import { Widening } from './widening.js';

/** An arena of fewer entries is made anew at once: that takes less than a millisecond. */
const SMALL = 2 ** 15;
/** Entries that each write moves while a larger arena is made anew. */
const STEP = 2 ** 15;
/** Rows as long as the last that moved, for which there is room yet when a larger arena is begun. */
const ROWS_AHEAD = 32;

/**
 * Rows that are written. Those that grow move to the end of the arena with room to spare, so that an insertion costs the
 * length of its row. Before the arena is full another is begun, without the places that rows left and longer than what is
 * in it: each write moves a part of the rows there, so that none waits for all.
 */
export class Rows extends RowView {
  /** The arena that is to be the next one. */
  private next: ArenaMove | undefined;
  /** A column that is to be a wider one. */
  private widening: Widening | undefined;

  /** Whether what concerns all entries takes so long that it is done in parts. */
  get isLarge(): boolean {
    return this.live + this.sourceCount >= SMALL;
  }

  override get bytesByPart(): RowBytes {
    const parts = super.bytesByPart;
    return { ...parts, slack: parts.slack + (this.next?.bytes ?? 0) };
  }

  /**
   * Does a part of what it takes to hold `values`, one for each column, where columns are to be wider and long; true where
   * more is to be done. What is written meanwhile makes it begin anew.
   */
  widenAhead(values: readonly number[]): boolean {
    if (!this.isLarge) return false;
    for (let c = 0; c < this.columns.length; c++) {
      const column = this.columns[c] as Column;
      const kind = widerKind(column, this.form.kinds[c] as ColumnKinds, values[c] as number);
      if (kind === undefined) continue;
      if (this.widening?.column !== column || this.widening.kind !== kind)
        this.widening = new Widening(column, kind);
      if (!this.widening.advance()) return true;
      this.columns[c] = this.widening.wider;
      this.widening = undefined;
      this.next = undefined;
    }
    return false;
  }

  /**
   * Sets the entry (source, target, key) to `values`, one for each column; false when it was there. Where entries are
   * counted it is one more in any case.
   */
  put(source: number, target: number, key: number, values: readonly number[]): boolean {
    this.widening = undefined;
    this.goOn(source);
    this.ensureSource(source);
    const before = this.degree(source);
    let position = this.lowerBound(source, target, key);
    const isNew = this.form.parallels === 'counted' || !this.holds(position, source, target, key);
    if (isNew) {
      if (this.repeats !== undefined && this.isBeside(source, position, target)) this.repeats.add(source, 1);
      position = this.makeRoom(source, position);
      this.targets[position] = target;
      if (this.keys !== undefined) this.keys[position] = key;
    }
    for (let c = 0; c < this.columns.length; c++) {
      const value = values[c] as number;
      const kinds = this.form.kinds[c] as ColumnKinds;
      const column = columnFor(this.columns[c] as Column, kinds, value);
      column[position] = value;
      if (column !== this.columns[c]) this.next = undefined;
      this.columns[c] = column;
    }
    this.renew(source, before);
    return isNew;
  }

  /** Removes the entry, of entries that are alike one; false when it was not there. */
  remove(source: number, target: number, key: number): boolean {
    const position = this.find(source, target, key);
    if (position < 0) return false;
    this.take(source, position, 1);
    if (this.repeats !== undefined && this.isBeside(source, position, target)) this.repeats.add(source, -1);
    return true;
  }

  /** Removes every entry of `source` that leads to `target`, whatever its key. */
  removeTarget(source: number, target: number): void {
    const first = this.lowerBound(source, target, 0);
    let last = first;
    while (last < this.end(source) && this.targets[last] === target) last++;
    if (last === first) return;
    this.take(source, first, last - first);
    this.repeats?.add(source, first + 1 - last);
  }

  /** Removes all entries of `source`. */
  clear(source: number): void {
    if (source >= this.sourceCount) return;
    this.take(source, this.start(source), this.degree(source));
    this.repeats?.set(source, 0);
  }

  /** Takes `count` entries out of the row of `source`, from `position` on; what is free then stands behind it. */
  private take(source: number, position: number, count: number): void {
    this.widening = undefined;
    const end = this.end(source);
    this.move(position, position + count, end - position - count);
    this.targets.fill(FREE, end - count, end);
    this.lengths.add(source, -count);
    this.live -= count;
    this.renew(source, this.degree(source) + count);
  }

  private ensureSource(source: number): void {
    if (source >= this.starts.length)
      this.starts = grow(this.starts, grownLength(this.starts.length, source + 1));
    this.lengths.makeRoom(source + 1);
    this.repeats?.makeRoom(source + 1);
    if (source >= this.sourceCount) this.sourceCount = source + 1;
  }

  /** Opens a gap of one at `position` in the row of `source`; gives the gap's position, which may have moved. */
  private makeRoom(source: number, position: number): number {
    let [at, end] = [position, this.end(source)];
    if (end >= this.used || this.targets[end] !== FREE) {
      const offset = position - this.start(source);
      this.relocate(source);
      at = this.start(source) + offset;
      end = this.end(source);
    }
    this.move(at + 1, at, end - at);
    this.lengths.add(source, 1);
    this.live++;
    return at;
  }

  private relocate(source: number): void {
    const length = this.degree(source);
    const room = roomFor(length);
    this.lookAhead(room);
    if (this.used + room > this.targets.length)
      this.enlarge(sizeWhenGrown(this.live, this.sourceCount, room));
    const [from, end] = [this.start(source), this.end(source)];
    this.move(this.used, from, length);
    this.targets.fill(FREE, from, end);
    this.targets.fill(FREE, this.used + length, this.used + room);
    this.starts[source] = this.used;
    this.used += room;
  }

  /** Begins the next arena where little room is left, and keeps it ahead of what a row that takes `room` uses up. */
  private lookAhead(room: number): void {
    const free = this.targets.length - this.used;
    if (this.next !== undefined) this.advance(Math.ceil((this.live * room) / Math.max(1, free)));
    else if (free < (this.live >>> 6) + ROWS_AHEAD * room) this.begin(room);
  }

  private begin(room: number): void {
    if (!this.isLarge) return;
    this.next = new ArenaMove(this, sizeWhenGrown(this.live, this.sourceCount, room));
  }

  private advance(entries: number): void {
    if (this.next?.advance(entries) === false) this.next = undefined;
  }

  /** A part of what is to be done to go on in the next arena, if there is one; the row of `source` may be a new one. */
  private goOn(source: number): void {
    if (this.next === undefined) {
      if (source >= this.starts.length - (this.sourceCount >>> 7)) this.begin(0);
      return;
    }
    this.advance(STEP);
    if (this.next?.isDone) this.enter(this.next);
  }

  /** Tells the next arena that the row of `source`, which had `before` entries, is another one. */
  private renew(source: number, before: number): void {
    if (this.next?.renew(source, before) === false) this.next = undefined;
  }

  /** Goes on in an arena of `size` at once. */
  private enlarge(size: ArenaSize): void {
    const next = new ArenaMove(this, size);
    next.finish();
    this.enter(next);
  }

  private enter({ arrays, starts, used }: ArenaMove): void {
    this.targets = arrays.targets;
    this.columns.splice(0, arrays.columns.length, ...arrays.columns);
    this.keys = arrays.keys;
    this.starts = starts;
    this.used = used;
    this.next = undefined;
  }

  private move(to: number, from: number, count: number): void {
    if (count <= 0) return;
    this.targets.copyWithin(to, from, from + count);
    for (const column of this.columns) column.copyWithin(to, from, from + count);
    this.keys?.copyWithin(to, from, from + count);
  }

  /** Rows with what is in `filled`, and with room for what comes first. */
  static withRoom(form: RowsForm, filled: SortedEntries): Rows {
    const rows = new Rows(form, filled);
    rows.enlarge(sizeWhenBuilt(filled.count, filled.sources));
    return rows;
  }

  /** Rows of `entries` in any order, with room for more; the last of equal (source, target, key) wins. */
  static from(form: RowsForm, sources: number, entries: EdgeList, reverse = false): Rows {
    return Rows.withRoom(form, sortEntries(form, sources, entries, reverse));
  }
}
