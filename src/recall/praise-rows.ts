import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { KeptRows } from './kept-rows.js';
import { HUB_CAP } from './path-source.js';

/** Entries that are kept of all rows together: 8 bytes each. */
const MAX_ENTRIES = 4_000_000;
/** The column of opinion scores. */
const SCORE = 0;

/** The products that are praised for one feature, with their scores, all above 0. */
export interface PraiseRow {
  readonly targets: Int32Array;
  readonly scores: Float32Array;
}

const NO_ROW: PraiseRow = { targets: new Int32Array(0), scores: new Float32Array(0) };

const rowsOfSnapshots = new WeakMap<Snapshot, KeptRows<PraiseRow>>();

/**
 * Who is praised for each feature as the graph has it now; nothing for a hub. Apart from what is faulted, since a walk
 * that has to look at every sign takes three times as long.
 */
export function praiseRows(snapshot: Snapshot): KeptRows<PraiseRow> {
  let rows = rowsOfSnapshots.get(snapshot);
  if (rows === undefined) {
    const relation = snapshot.relation('HAS_FEATURE:Product:Feature');
    const make = (feature: number): PraiseRow => {
      const { in: products } = relation;
      if (products.degree(feature) > HUB_CAP) return NO_ROW;
      const [from, to] = [products.start(feature), products.end(feature)];
      const scores = products.columns[SCORE] as Float32Array;
      const praised: number[] = [];
      for (let at = from; at < to; at++) if ((scores[at] as number) > 0) praised.push(at);
      return {
        targets: Int32Array.from(praised, (at) => products.targets[at] as number),
        scores: Float32Array.from(praised, (at) => scores[at] as number),
      };
    };
    const { changes } = relation;
    rows = new KeptRows({ changes, make, spoiledBy: (_, feature, drop) => drop(feature) }, MAX_ENTRIES);
    rowsOfSnapshots.set(snapshot, rows);
  }
  rows.refresh();
  return rows;
}
