import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { Profile } from '../profile/profile.js';

/**
 * Which products of a history lead to each node (a buyer, a feature), with a value each: linked lists in arrays that are
 * kept between requests, so that a request neither allocates nor clears by the size of the graph.
 */
export class HistoryIndex {
  /** Nodes that something leads to, in the order in which they were met. */
  readonly met: number[] = [];
  private heads = new Int32Array(0);
  private sums = new Float64Array(0);
  private readonly nexts: number[] = [];
  private readonly places: number[] = [];
  private readonly values: number[] = [];

  /** Forgets what was noted and makes room for nodes below `nodeCount`. */
  reset(nodeCount: number): void {
    for (const node of this.met) {
      this.heads[node] = -1;
      this.sums[node] = 0;
    }
    this.met.length = 0;
    this.nexts.length = 0;
    this.places.length = 0;
    this.values.length = 0;
    if (this.heads.length >= nodeCount) return;
    this.heads = new Int32Array(nodeCount).fill(-1);
    this.sums = new Float64Array(nodeCount);
  }

  /** Notes that the product at `place` of the history leads to `node` with `value`. */
  note(node: number, place: number, value: number): void {
    const head = this.heads[node] as number;
    if (head < 0) this.met.push(node);
    this.nexts.push(head);
    this.places.push(place);
    this.values.push(value);
    this.heads[node] = this.places.length - 1;
    (this.sums[node] as number) += value;
  }

  /** Σ of the values that lead to `node`, 0 where nothing does. */
  sum(node: number): number {
    return this.sums[node] ?? 0;
  }

  /** The latest entry of `node`, −1 where nothing leads to it; go on with {@link next}. */
  head(node: number): number {
    return this.heads[node] ?? -1;
  }

  /** The entry before `entry`, −1 at the end. */
  next(entry: number): number {
    return this.nexts[entry] as number;
  }

  /** The place in the history that `entry` was noted for. */
  place(entry: number): number {
    return this.places[entry] as number;
  }

  value(entry: number): number {
    return this.values[entry] as number;
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
