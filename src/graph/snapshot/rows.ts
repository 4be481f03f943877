import { type Column, type ColumnKind, grow } from './column.js';
import type { EdgeList } from './edge-list.js';
import { noEntries, type SortedEntries, sortEntries } from './sort-entries.js';

/**
 * One direction of a relation: for every source a row of targets, sorted by target and then by key, in one arena.
 * Rows that grow move to the end of the arena with room to spare, so that an insertion costs the length of its row;
 * the arena is packed when more than a third of it is waste. Scan a row with
 * `for (let at = rows.start(s), end = rows.end(s); at < end; at++) use(rows.targets[at], rows.columns[k][at])`.
 * The arrays are replaced when they grow: never keep one over a write.
 */
export class Rows {
  targets: Int32Array;
  readonly columns: Column[];
  private keys: Uint32Array | undefined;
  private starts: Int32Array;
  private lengths: Int32Array;
  /** Room of each row; none until a row is moved: before, every row is as long as its room. */
  private capacities: Int32Array | undefined;
  /** Distinct targets of each source, where entries have keys; they are as many as the entries elsewhere. */
  private distinct: Int32Array | undefined;
  private sourceCount: number;
  private used: number;
  private live: number;

  constructor(kinds: readonly ColumnKind[], keyed: boolean, filled: SortedEntries = noEntries(kinds, keyed)) {
    this.targets = filled.targets;
    this.columns = filled.columns;
    this.keys = filled.keys;
    this.starts = filled.starts;
    this.lengths = filled.lengths;
    this.distinct = filled.distinct;
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
    return source < this.sourceCount ? (this.starts[source] as number) + (this.lengths[source] as number) : 0;
  }

  degree(source: number): number {
    return source < this.sourceCount ? (this.lengths[source] as number) : 0;
  }

  /** The targets of `source`, parallel entries each: a view, good until the next write. */
  row(source: number): Int32Array {
    return this.targets.subarray(this.start(source), this.end(source));
  }

  /** Number of distinct targets of `source`: parallel entries stand beside each other. */
  distinctDegree(source: number): number {
    if (this.distinct === undefined) return this.degree(source);
    return source < this.sourceCount ? (this.distinct[source] as number) : 0;
  }

  /** The hash of the key of the entry at `position`; 0 where entries have none. */
  key(position: number): number {
    return this.keys?.[position] ?? 0;
  }

  /** Bytes held by the arrays. */
  get bytes(): number {
    const arrays = [this.targets, this.starts, this.lengths, ...this.columns];
    const others =
      (this.keys?.byteLength ?? 0) + (this.distinct?.byteLength ?? 0) + (this.capacities?.byteLength ?? 0);
    return arrays.reduce((sum, array) => sum + array.byteLength, others);
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

  /** Position of the entry, or -1. */
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

  /** Sets the entry (source, target, key) to `values`, one for each column. */
  put(source: number, target: number, key: number, values: readonly number[]): void {
    this.ensureSource(source);
    let position = this.lowerBound(source, target, key);
    if (!this.holds(position, source, target, key)) {
      if (this.distinct !== undefined && !this.isBeside(source, position, target))
        (this.distinct[source] as number)++;
      position = this.makeRoom(source, position);
      this.targets[position] = target;
      if (this.keys !== undefined) this.keys[position] = key;
    }
    for (let c = 0; c < this.columns.length; c++) (this.columns[c] as Column)[position] = values[c] as number;
  }

  /** Removes the entry; false when it was not there. */
  remove(source: number, target: number, key: number): boolean {
    const position = this.find(source, target, key);
    if (position < 0) return false;
    this.move(position, position + 1, this.end(source) - position - 1);
    (this.lengths[source] as number)--;
    this.live--;
    if (this.distinct !== undefined && !this.isBeside(source, position, target))
      (this.distinct[source] as number)--;
    return true;
  }

  /** Removes every entry of `source` that leads to `target`, whatever its key. */
  removeTarget(source: number, target: number): void {
    const first = this.lowerBound(source, target, 0);
    let last = first;
    while (last < this.end(source) && this.targets[last] === target) last++;
    this.move(first, last, this.end(source) - last);
    (this.lengths[source] as number) -= last - first;
    this.live -= last - first;
    if (this.distinct !== undefined && last > first) (this.distinct[source] as number)--;
  }

  /** Removes all entries of `source`. */
  clear(source: number): void {
    if (source >= this.sourceCount) return;
    this.live -= this.lengths[source] as number;
    this.lengths[source] = 0;
    if (this.distinct !== undefined) this.distinct[source] = 0;
  }

  private ensureSource(source: number): void {
    if (source >= this.starts.length) {
      const size = Math.max(source + 1, this.starts.length * 2);
      this.starts = grow(this.starts, size);
      this.lengths = grow(this.lengths, size);
      if (this.capacities !== undefined) this.capacities = grow(this.capacities, size);
      if (this.distinct !== undefined) this.distinct = grow(this.distinct, size);
    }
    if (source >= this.sourceCount) this.sourceCount = source + 1;
  }

  /** Opens a gap of one at `position` in the row of `source`; gives the gap's position, which may have moved. */
  private makeRoom(source: number, position: number): number {
    const length = this.lengths[source] as number;
    let at = position;
    if (length === (this.capacities?.[source] ?? length)) {
      const offset = position - (this.starts[source] as number);
      this.relocate(source, Math.max(4, length + (length >> 1)));
      at = (this.starts[source] as number) + offset;
    }
    this.move(at + 1, at, this.end(source) - at);
    (this.lengths[source] as number)++;
    this.live++;
    return at;
  }

  private relocate(source: number, capacity: number): void {
    if (this.used + capacity > this.targets.length) this.makeArena(capacity);
    const from = this.starts[source] as number;
    this.move(this.used, from, this.lengths[source] as number);
    this.starts[source] = this.used;
    this.capacities ??= this.lengths.slice();
    this.capacities[source] = capacity;
    this.used += capacity;
  }

  /** Packs the rows when that frees a third, and makes the arena large enough for `extra` more entries. */
  private makeArena(extra: number): void {
    if (this.live + this.sourceCount < this.used * 0.67) this.pack();
    const needed = this.used + extra;
    if (needed <= this.targets.length) return;
    const size = Math.max(needed, Math.ceil(this.targets.length * 1.5));
    this.targets = grow(this.targets, size);
    for (let c = 0; c < this.columns.length; c++) this.columns[c] = grow(this.columns[c] as Column, size);
    if (this.keys !== undefined) this.keys = grow(this.keys, size);
  }

  private pack(): void {
    const order = Array.from({ length: this.sourceCount }, (_, source) => source).sort(
      (a, b) => (this.starts[a] as number) - (this.starts[b] as number) || a - b,
    );
    let used = 0;
    for (const source of order) {
      const length = this.lengths[source] as number;
      this.move(used, this.starts[source] as number, length);
      this.starts[source] = used;
      if (this.capacities !== undefined) this.capacities[source] = length;
      used += length;
    }
    this.used = used;
  }

  private move(to: number, from: number, count: number): void {
    if (count <= 0) return;
    this.targets.copyWithin(to, from, from + count);
    for (const column of this.columns) column.copyWithin(to, from, from + count);
    this.keys?.copyWithin(to, from, from + count);
  }

  /** Rows of `entries` in any order; the last of equal (source, target, key) wins. */
  static from(
    kinds: readonly ColumnKind[],
    keyed: boolean,
    sources: number,
    entries: EdgeList,
    reverse = false,
  ): Rows {
    return new Rows(kinds, keyed, sortEntries(kinds, keyed, sources, entries, reverse));
  }
}
