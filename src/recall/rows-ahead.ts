import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { coPurchaseRows } from './co-purchase-rows.js';

/** Rows that are made in one turn: less than a millisecond, which a request may have to wait for. */
const AT_ONCE = 10;
/** Rows are made again where so many were let go of: this share of all. */
const LOST = 1 / 8;
/** Before they are made again more of what spoils them may come, such as the pages of an import. */
const PAUSE_MS = 1_000;

/**
 * Makes all rows of what was bought together of a large shop that are not there, with pauses, so that no request has to: 50
 * microseconds of CPU each. In smaller shops those of whom requests ask for are soon there.
 */
export async function makeRowsAhead(snapshot: Snapshot, signal?: AbortSignal): Promise<void> {
  const products = snapshot.table('Product');
  for (let product = 0; product < products.length; product++) {
    const rows = coPurchaseRows(snapshot);
    if (!rows.isBounded || signal?.aborted === true) return;
    rows.row(product);
    if (product % AT_ONCE === 0) await nextTurn();
  }
}

/** Sees to it that the rows of a large shop are there when requests ask for them, whatever comes in. */
export class RowsAhead {
  private running: Promise<void> | undefined;
  private hasBegun = false;
  /** What {@link CoPurchaseRows.lost} was when they were made last. */
  private known = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly signal: AbortSignal,
    private readonly pauseMs = PAUSE_MS,
  ) {}

  /** Makes all rows, a little later; resolves when they are there and few of them were let go of meanwhile. */
  begin(): Promise<void> {
    this.hasBegun = true;
    this.running ??= this.make().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Tells that the snapshot has changed: where many rows went since {@link begin} they are made again. */
  async changed(): Promise<void> {
    if (this.hasBegun && this.isDue) await this.begin();
  }

  private get isDue(): boolean {
    const rows = coPurchaseRows(this.snapshot);
    const many = LOST * this.snapshot.table('Product').length;
    return rows.isBounded && !this.signal.aborted && rows.lost - this.known >= many;
  }

  private async make(): Promise<void> {
    while (this.isDue) {
      await pause(this.pauseMs, undefined, { ref: false });
      this.known = coPurchaseRows(this.snapshot).lost;
      await makeRowsAhead(this.snapshot, this.signal);
    }
  }
}
