import type { EdgeChanges } from '../../graph/snapshot/edge-changes.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';

/** How people know a product. */
const KNOWING = ['VIEWED:User:Product', 'PURCHASED:User:Product'] as const;

/** How many different people saw or bought each product: counted when asked for, and kept until one of them does either. */
class PeopleCounts {
  private readonly counts = new Map<number, number>();
  private readonly seen = new Map<EdgeChanges, number>();

  constructor(private readonly snapshot: Snapshot) {}

  refresh(): void {
    const forget = (_: number, product: number): void => {
      this.counts.delete(product);
    };
    for (const key of KNOWING) {
      const { changes } = this.snapshot.relation(key);
      const since = this.seen.get(changes) ?? 0;
      if (since === changes.count) continue;
      if (!changes.since(since, forget)) this.counts.clear();
      this.seen.set(changes, changes.count);
    }
  }

  countOf(product: number): number {
    let count = this.counts.get(product);
    if (count === undefined) {
      const [viewers, buyers] = KNOWING.map((key) => this.snapshot.relation(key).in.row(product));
      count = distinctInEither(viewers as Int32Array, buyers as Int32Array);
      this.counts.set(product, count);
    }
    return count;
  }
}

const countsOfSnapshots = new WeakMap<Snapshot, PeopleCounts>();

/** How many different people saw or bought the product (index), as the graph has it now. */
export function peopleWhoKnow(snapshot: Snapshot, product: number): number {
  let counts = countsOfSnapshots.get(snapshot);
  if (counts === undefined) countsOfSnapshots.set(snapshot, (counts = new PeopleCounts(snapshot)));
  counts.refresh();
  return counts.countOf(product);
}

/** How many different numbers are in two ascending lists, repeats counted once. */
function distinctInEither(first: Int32Array, second: Int32Array): number {
  let [a, b, count] = [0, 0, 0];
  while (a < first.length || b < second.length) {
    const least = Math.min(first[a] ?? Number.POSITIVE_INFINITY, second[b] ?? Number.POSITIVE_INFINITY);
    while (first[a] === least) a++;
    while (second[b] === least) b++;
    count++;
  }
  return count;
}
