import type { Relation, Snapshot } from '../graph/snapshot/snapshot.js';
import { HUB_CAP } from './path-source.js';

/** The column of opinion scores. */
const SCORE = 0;
/** A row that is not known. */
const UNKNOWN = -1;
const FIRST_ENTRIES = 1_024;

/** The products that are praised for one feature, ascending, with their scores, all above 0: the entries from `start` to before `end`. */
export interface PraiseRow {
  readonly targets: Int32Array;
  readonly scores: Float32Array;
  readonly start: number;
  readonly end: number;
}

/**
 * Who is praised for each feature as the graph has it now; nothing for a hub. Apart from what is faulted, since a walk that has to
 * look at every sign takes three times as long. A row is written when it is first asked for and after a change, behind all others: 8
 * bytes an entry, of which as many are of no use any longer as of use at most, and half as many wait for more.
 */
export class PraiseRows {
  private targets = new Int32Array(FIRST_ENTRIES);
  private scores = new Float32Array(FIRST_ENTRIES);
  private used = 0;
  private live = 0;
  /** By feature. */
  private starts = new Int32Array(0);
  private lengths = new Int32Array(0);
  private seen = 0;

  constructor(private readonly relation: Relation) {}

  /** Makes room for features below `features`, and lets go of what changed since the last time: to be called before rows are read. */
  refresh(features: number): void {
    const { changes } = this.relation;
    if (this.starts.length < features) {
      const room = features + (features >> 3);
      const [starts, lengths] = [new Int32Array(room).fill(UNKNOWN), new Int32Array(room)];
      starts.set(this.starts);
      lengths.set(this.lengths);
      this.starts = starts;
      this.lengths = lengths;
    }
    if (changes.count === this.seen) return;
    const isTold = changes.since(this.seen, (_, feature) => {
      if (this.starts[feature] !== UNKNOWN) this.live -= this.lengths[feature] as number;
      this.starts[feature] = UNKNOWN;
    });
    if (!isTold) this.clear();
    this.seen = changes.count;
  }

  /** The row of `feature` (index), good until the next one is asked for. */
  row(feature: number): PraiseRow {
    if (this.starts[feature] === UNKNOWN) this.make(feature);
    const { targets, scores } = this;
    const start = this.starts[feature] as number;
    return { targets, scores, start, end: start + (this.lengths[feature] as number) };
  }

  private make(feature: number): void {
    const { in: products } = this.relation;
    const degree = products.degree(feature);
    const isHub = degree > HUB_CAP;
    if (!isHub) this.makeRoom(degree);
    const { targets, scores, used } = this;
    const own = products.columns[SCORE] as Float32Array;
    let place = used;
    for (let at = products.start(feature), end = isHub ? at : products.end(feature); at < end; at++) {
      const score = own[at] as number;
      if (!(score > 0)) continue;
      targets[place] = products.targets[at] as number;
      scores[place++] = score;
    }
    this.starts[feature] = used;
    this.lengths[feature] = place - used;
    this.live += place - used;
    this.used = place;
  }

  /** Room for so many entries; where half is of no use, all rows are forgotten in place of being moved. */
  private makeRoom(entries: number): void {
    if (this.used + entries <= this.targets.length) return;
    if (2 * this.live < this.used) this.clear();
    const needed = this.used + entries;
    if (needed <= this.targets.length) return;
    const [targets, scores] = [this.targets, this.scores];
    this.targets = new Int32Array(needed + (needed >> 1));
    this.scores = new Float32Array(this.targets.length);
    this.targets.set(targets.subarray(0, this.used));
    this.scores.set(scores.subarray(0, this.used));
  }

  private clear(): void {
    this.starts.fill(UNKNOWN);
    this.used = 0;
    this.live = 0;
  }
}

const rowsOfSnapshots = new WeakMap<Snapshot, PraiseRows>();

/** The rows of a snapshot as it is now. */
export function praiseRows(snapshot: Snapshot): PraiseRows {
  let rows = rowsOfSnapshots.get(snapshot);
  if (rows === undefined) {
    rows = new PraiseRows(snapshot.relation('HAS_FEATURE:Product:Feature'));
    rowsOfSnapshots.set(snapshot, rows);
  }
  rows.refresh(snapshot.table('Feature').length);
  return rows;
}
