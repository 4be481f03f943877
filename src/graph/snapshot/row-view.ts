import type { Column } from './column.js';
import { copyRows, type RowArrays, stretchesOf } from './copy-rows.js';
import type { RowsForm } from './rows-form.js';
import type { SmallCounts } from './small-counts.js';
import { noEntries, type PackedRows, type SortedEntries } from './sort-entries.js';

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
 * One direction of a relation, as it is read: for every source a row of targets, sorted by target and then by key, in one
 * arena. Scan a row with
 * `for (let at = rows.start(s), end = rows.end(s); at < end; at++) use(rows.targets[at], rows.columns[k][at])`.
 * The arrays are replaced when they grow, a column also by one of a wider kind when a number asks for it: never keep one
 * over a write.
 */
export class RowView implements RowArrays {
  targets: Int32Array;
  readonly columns: Column[];
  keys: Uint32Array | undefined;
  protected starts: Int32Array;
  protected readonly lengths: SmallCounts;
  /** Entries of each source beyond the first to the same target; none where that cannot be. */
  protected readonly repeats: SmallCounts | undefined;
  protected sourceCount: number;
  /** Places of the arena that are taken, by rows or by the room behind them. */
  protected used: number;
  protected live: number;

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

  /** Number of sources that were ever named. */
  get sources(): number {
    return this.sourceCount;
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
  protected lowerBound(source: number, target: number, key: number): number {
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

  protected holds(position: number, source: number, target: number, key: number): boolean {
    return (
      position < this.end(source) &&
      this.targets[position] === target &&
      (this.keys === undefined || this.keys[position] === key)
    );
  }

  /** Whether an entry of `source` at `position` or just before it leads to `target`. */
  protected isBeside(source: number, position: number, target: number): boolean {
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

  /** Copies of the rows of the first `sources` sources, all that there are, one behind the other without gaps. */
  packed(sources: number): PackedRows {
    const starts = new Int32Array(sources);
    let count = 0;
    for (let source = 0; source < sources; source++) {
      starts[source] = count;
      count += this.degree(source);
    }
    const held = Math.min(sources, this.sourceCount);
    const stretches = stretchesOf({ first: 0, end: held }, this, starts);
    return { ...copyRows(this, stretches, count), starts, count };
  }
}
