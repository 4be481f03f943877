import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { Profile } from '../profile/profile.js';

const FIRST_ENTRIES = 1_024;

/**
 * Which products of a history lead to each node (a buyer, a feature), with a value each: linked lists in arrays that are
 * kept between requests, so that a request neither allocates nor clears by the size of the graph.
 */
export class HistoryIndex {
  /** Nodes that something leads to, in the order in which they were met: the first {@link metCount}. */
  met = new Int32Array(0);
  metCount = 0;
  /** By node: the latest entry, −1 where nothing leads to it; Σ of the values of its entries. */
  heads = new Int32Array(0);
  sums = new Float64Array(0);
  /** By node: what a product gets for one of what it has of it; 0 until the filler sets it. */
  factors = new Float64Array(0);
  /** By entry: the entry before it of the same node (−1 at the end), the place in the history, the value. */
  nexts = new Int32Array(FIRST_ENTRIES);
  places = new Int32Array(FIRST_ENTRIES);
  values = new Float64Array(FIRST_ENTRIES);
  private entries = 0;

  /** Forgets what was noted and makes room for nodes below `nodeCount`. */
  reset(nodeCount: number): void {
    const { met, heads, sums, factors } = this;
    for (let m = 0; m < this.metCount; m++) {
      const node = met[m] as number;
      heads[node] = -1;
      sums[node] = 0;
      factors[node] = 0;
    }
    this.metCount = 0;
    this.entries = 0;
    if (heads.length >= nodeCount) return;
    const room = nodeCount + (nodeCount >> 3);
    this.heads = new Int32Array(room).fill(-1);
    this.sums = new Float64Array(room);
    this.factors = new Float64Array(room);
    this.met = new Int32Array(room);
  }

  /** Notes that the product at `place` of the history leads to `node` with `value`. */
  note(node: number, place: number, value: number): void {
    const entry = this.entries++;
    if (entry === this.places.length) this.grow();
    const head = this.heads[node] as number;
    if (head < 0) this.met[this.metCount++] = node;
    this.nexts[entry] = head;
    this.places[entry] = place;
    this.values[entry] = value;
    this.heads[node] = entry;
    (this.sums[node] as number) += value;
  }

  /** Σ of what leads to `node` from products of the history other than the one at `place`. */
  sumOfOthers(node: number, place: number): number {
    const { nexts, places, values } = this;
    let sum = 0;
    for (let entry = this.heads[node] as number; entry >= 0; entry = nexts[entry] as number)
      if (places[entry] !== place) sum += values[entry] as number;
    return sum;
  }

  private grow(): void {
    const { nexts, places, values } = this;
    const size = places.length * 2;
    this.nexts = new Int32Array(size);
    this.places = new Int32Array(size);
    this.values = new Float64Array(size);
    this.nexts.set(nexts);
    this.places.set(places);
    this.values.set(values);
  }
}

interface Kept {
  readonly index: HistoryIndex;
  profile: Profile | undefined;
  seq: number;
}

/**
 * The index of a profile over a snapshot, filled once: a page asks for the scores and then for the shares of each
 * product that is shown.
 */
export function keptIndex(
  fill: (snapshot: Snapshot, profile: Profile, index: HistoryIndex) => void,
): (snapshot: Snapshot, profile: Profile) => HistoryIndex {
  const indices = new WeakMap<Snapshot, Kept>();
  return (snapshot, profile) => {
    let kept = indices.get(snapshot);
    if (kept === undefined) {
      kept = { index: new HistoryIndex(), profile: undefined, seq: -1 };
      indices.set(snapshot, kept);
    }
    if (kept.profile !== profile || kept.seq !== snapshot.seq) {
      kept.profile = undefined;
      fill(snapshot, profile, kept.index);
      kept.profile = profile;
      kept.seq = snapshot.seq;
    }
    return kept.index;
  };
}
