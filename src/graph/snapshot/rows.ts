import { type Column, type ColumnKinds, columnFor, grow, grownLength } from './column.js';
import { copyRows, type RowArrays, stretchesOf } from './copy-rows.js';
import type { EdgeList } from './edge-list.js';
import type { RowsForm } from './rows-form.js';
import type { SmallCounts } from './small-counts.js';
import { noEntries, type PackedRows, type SortedEntries, sortEntries } from './sort-entries.js';

/** Stands for a target where no row has an entry: the row before it may grow there. */
const FREE = -1;

/** Bytes of the arrays of rows, by what they hold; `slack`: of entries that stand for nothing, whatever they would hold. */
export interface RowBytes {
  readonly targets: number;
  /** Where rows begin, how long they are, and how many entries are parallel. */
  readonly tables: number;
  readonly keys: number;
  readonly columns: number;
  readonly slack: number;
}

/**
 * One direction of a relation: for every source a row of targets, sorted by target and then by key, in one arena.
 * Rows that grow move to the end of the arena with room to spare, so that an insertion costs the length of its row;
 * an arena that is full is made anew without the places that they left, an eighth longer than what is in it. Scan a row with
 * `for (let at = rows.start(s), end = rows.end(s); at < end; at++) use(rows.targets[at], rows.columns[k][at])`.
 * The arrays are replaced when they grow, a column also by one of a wider kind when a number asks for it: never keep one
 * over a write.
 */
export class Rows {
  targets: Int32Array;
  readonly columns: Column[];
  private keys: Uint32Array | undefined;
  private starts: Int32Array;
  private readonly lengths: SmallCounts;
  /** Entries of each source beyond the first to the same target; none where that cannot be. */
  private readonly repeats: SmallCounts | undefined;
  private sourceCount: number;
  private used: number;
  private live: number;

  constructor(
    readonly form: RowsForm,
    filled: SortedEntries = noEntries(form),
  ) {
    this.targets = filled.targets;
    this.columns = filled.columns;
    this.keys = filled.keys;
    this.starts = filled.starts;
    this.lengths = filled.lengths;
    this.repeats = filled.repeats;
    this.sourceCount = filled.sources;
    this.used = filled.count;
    this.live = filled.count;
  }

  /** Number of entries in all rows. */
  get size(): number {
    return this.live;
  }

  start(source: number): number {
    return source < this.sourceCount ? (this.starts[source] as number) : 0;
  }

  end(source: number): number {
    return source < this.sourceCount ? (this.starts[source] as number) + this.lengths.get(source) : 0;
  }

  degree(source: number): number {
    return source < this.sourceCount ? this.lengths.get(source) : 0;
  }

  /** The targets of `source`, parallel entries each: a view, good until the next write. */
  row(source: number): Int32Array {
    return this.targets.subarray(this.start(source), this.end(source));
  }

  /** Number of distinct targets of `source`: parallel entries stand beside each other. */
  distinctDegree(source: number): number {
    if (source >= this.sourceCount) return 0;
    return this.lengths.get(source) - (this.repeats?.get(source) ?? 0);
  }

  /** The hash of the key of the entry at `position`; 0 where entries have none. */
  key(position: number): number {
    return this.keys?.[position] ?? 0;
  }

  /** Bytes held by the arrays. */
  get bytes(): number {
    const { targets, tables, keys, columns, slack } = this.bytesByPart;
    return targets + tables + keys + columns + slack;
  }

  /** The same by what they hold. */
  get bytesByPart(): RowBytes {
    const [targets, keys] = [4, this.keys === undefined ? 0 : 4];
    const columns = this.columns.reduce((sum, column) => sum + column.BYTES_PER_ELEMENT, 0);
    return {
      targets: targets * this.live,
      tables: this.starts.byteLength + this.lengths.bytes + (this.repeats?.bytes ?? 0),
      keys: keys * this.live,
      columns: columns * this.live,
      slack: (targets + keys + columns) * (this.targets.length - this.live),
    };
  }

  /** Position of the first entry of `source` that is not before (target, key). */
  private lowerBound(source: number, target: number, key: number): number {
    let low = this.start(source);
    let high = this.end(source);
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = this.targets[middle] as number;
      if (
        there < target ||
        (there === target && this.keys !== undefined && (this.keys[middle] as number) < key)
      )
        low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private holds(position: number, source: number, target: number, key: number): boolean {
    return (
      position < this.end(source) &&
      this.targets[position] === target &&
      (this.keys === undefined || this.keys[position] === key)
    );
  }

  /** Whether an entry of `source` at `position` or just before it leads to `target`. */
  private isBeside(source: number, position: number, target: number): boolean {
    return (
      (position < this.end(source) && this.targets[position] === target) ||
      (position > this.start(source) && this.targets[position - 1] === target)
    );
  }

  /** Position of the entry, or -1; of entries that are alike the first. */
  find(source: number, target: number, key = 0): number {
    const position = this.lowerBound(source, target, key);
    return this.holds(position, source, target, key) ? position : -1;
  }

  /** Position of the first entry of `source` that leads to `target` or beyond it: where those to `target` begin, if any. */
  first(source: number, target: number): number {
    return this.lowerBound(source, target, 0);
  }

  /** Whether any entry leads from `source` to `target`, whatever its key. */
  has(source: number, target: number): boolean {
    const position = this.lowerBound(source, target, 0);
    return position < this.end(source) && this.targets[position] === target;
  }

  /**
   * Sets the entry (source, target, key) to `values`, one for each column; false when it was there. Where entries are
   * counted it is one more in any case.
   */
  put(source: number, target: number, key: number, values: readonly number[]): boolean {
    this.ensureSource(source);
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
      this.columns[c] = column;
    }
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
    const end = this.end(source);
    this.move(position, position + count, end - position - count);
    this.targets.fill(FREE, end - count, end);
    this.lengths.add(source, -count);
    this.live -= count;
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
    const room = length + Math.max(2, length >> 2);
    if (this.used + room > this.targets.length) this.makeArena(room);
    const [from, end] = [this.start(source), this.end(source)];
    this.move(this.used, from, length);
    this.targets.fill(FREE, from, end);
    this.targets.fill(FREE, this.used + length, this.used + room);
    this.starts[source] = this.used;
    this.used += room;
  }

  /** Free places behind the row of `source`, as many as it keeps when the arena is made anew. */
  private spareRoom(source: number): number {
    const [length, end] = [this.degree(source), this.end(source)];
    const most = length === 0 ? 0 : Math.min(this.used - end, Math.max(1, length >> 3));
    let spare = 0;
    while (spare < most && this.targets[end + spare] === FREE) spare++;
    return spare;
  }

  /** Makes the arena anew without what no row uses, and with room for `extra` more entries. */
  private makeArena(extra: number): void {
    const { sourceCount } = this;
    const starts = new Int32Array(this.starts.length);
    let used = 0;
    for (let source = 0; source < sourceCount; source++) {
      starts[source] = used;
      used += this.degree(source) + this.spareRoom(source);
    }
    // The walk over all sources is to be worth it where most have no entries, too.
    const size = grownLength(used, used + extra + (sourceCount >> 4));
    const stretches = stretchesOf(sourceCount, this.starts, this.lengths, starts);
    const { targets, columns, keys } = copyRows(this.arrays, stretches, size);
    stretches.forEach(({ from, end, to }, place) => {
      targets.fill(FREE, to + end - from, stretches[place + 1]?.to ?? used);
    });
    this.targets = targets;
    this.columns.splice(0, columns.length, ...columns);
    this.keys = keys;
    this.starts = starts;
    this.used = used;
  }

  private get arrays(): RowArrays {
    return { targets: this.targets, columns: this.columns, keys: this.keys };
  }

  /** Copies of the rows of the first `sources` sources, all that there are, one behind the other without gaps. */
  packed(sources: number): PackedRows {
    const starts = new Int32Array(sources);
    let count = 0;
    for (let source = 0; source < sources; source++) {
      starts[source] = count;
      count += this.degree(source);
    }
    const held = Math.min(sources, this.sourceCount);
    const stretches = stretchesOf(held, this.starts, this.lengths, starts);
    return { ...copyRows(this.arrays, stretches, count), starts, count };
  }

  private move(to: number, from: number, count: number): void {
    if (count <= 0) return;
    this.targets.copyWithin(to, from, from + count);
    for (const column of this.columns) column.copyWithin(to, from, from + count);
    this.keys?.copyWithin(to, from, from + count);
  }

  /** Rows of `entries` in any order; the last of equal (source, target, key) wins. */
  static from(form: RowsForm, sources: number, entries: EdgeList, reverse = false): Rows {
    return new Rows(form, sortEntries(form, sources, entries, reverse));
  }
}
