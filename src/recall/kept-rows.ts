import type { EdgeChanges } from '../graph/snapshot/edge-changes.js';

/** What is worked out for one node: parallel lists. */
export interface KeptRow {
  readonly targets: Int32Array;
}

/** How rows are made, and which of them a changed edge spoils. */
export interface RowMaker<Row extends KeptRow> {
  readonly changes: EdgeChanges;
  readonly make: (node: number) => Row;
  readonly spoiledBy: (source: number, target: number, drop: (node: number) => void) => void;
}

/**
 * Rows that are worked out when they are first asked for and kept until an edge changes that they are made of. Of all rows
 * together at most `maxEntries` are kept; those that were not asked for lately go first.
 */
export class KeptRows<Row extends KeptRow> {
  private recent = new Map<number, Row>();
  private older = new Map<number, Row>();
  private entries = 0;
  private seen: number;

  constructor(
    private readonly maker: RowMaker<Row>,
    private readonly maxEntries: number,
  ) {
    this.seen = maker.changes.count;
  }

  /** Lets go of what changed since the last time; to be called before rows are read. */
  refresh(): void {
    const { changes, spoiledBy } = this.maker;
    if (changes.count === this.seen) return;
    const drop = (node: number): void => {
      this.recent.delete(node);
      this.older.delete(node);
    };
    const isTold = changes.since(this.seen, (source, target) => {
      spoiledBy(source, target, drop);
    });
    if (!isTold) {
      this.recent.clear();
      this.older.clear();
      this.entries = 0;
    }
    this.seen = changes.count;
  }

  /** The row of `node` (index). */
  row(node: number): Row {
    const known = this.recent.get(node);
    if (known !== undefined) return known;
    const row = this.older.get(node) ?? this.maker.make(node);
    if (this.entries > this.maxEntries / 2) {
      this.older = this.recent;
      this.recent = new Map();
      this.entries = 0;
    }
    this.recent.set(node, row);
    this.entries += row.targets.length;
    return row;
  }
}
