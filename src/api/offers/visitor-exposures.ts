import type { NodeId } from '../../domain/ids.js';
import type { GraphStore } from '../../graph/graph-store.js';

/** Offers to visitors come back within so many seconds, so nothing has to be known for longer. */
const KEY_SECONDS = 1_800;
/** About 10 MB. Beyond it whoever was seen longest ago is forgotten. */
const MOST_VISITORS = 20_000;

/** An offer that a visitor saw. */
export interface VisitorExposure {
  readonly promotion: NodeId;
  /** What the offer is known by. */
  readonly key: string;
}

/** How often somebody may be shown something in a day. */
export interface VisitorCaps {
  /** All promotions together. */
  readonly perPersonPerDay: number;
  /** One promotion. */
  readonly capOf: (promotion: NodeId) => number;
}

interface Visitor {
  day: string;
  readonly counts: Map<NodeId, number>;
  /** Seconds since 1970 at which each offer was told. */
  readonly keys: Map<string, number>;
}

/**
 * What was seen by those whom the graph does not know, by session or name (keyed hashes): in this process alone and for a
 * day at most, since nobody becomes known by being shown something.
 */
export class VisitorExposures {
  private readonly visitors = new Map<string, Visitor>();

  constructor(private readonly most = MOST_VISITORS) {}

  /** How often `visitor` was shown each promotion on `day`; empty for somebody new. */
  shown(visitor: string, day: string): ReadonlyMap<NodeId, number> {
    const known = this.visitors.get(visitor);
    return known?.day === day ? known.counts : new Map<NodeId, number>();
  }

  /** Those of `exposures` that are new and within `caps`, in their order; nothing is noted. */
  fresh<T extends VisitorExposure>(
    visitor: string,
    day: string,
    exposures: readonly T[],
    { perPersonPerDay, capOf }: VisitorCaps,
  ): T[] {
    const counts = new Map(this.shown(visitor, day));
    const keys = this.visitors.get(visitor)?.keys;
    let left = perPersonPerDay - [...counts.values()].reduce((sum, count) => sum + count, 0);
    return exposures.filter(({ promotion, key }) => {
      const before = counts.get(promotion) ?? 0;
      if (left <= 0 || keys?.has(key) === true || before >= capOf(promotion)) return false;
      counts.set(promotion, before + 1);
      left -= 1;
      return true;
    });
  }

  /** Notes `exposures` of `visitor` on `day` at `now` (seconds since 1970). */
  note(visitor: string, day: string, exposures: readonly VisitorExposure[], now: number): void {
    const known = this.visitors.get(visitor) ?? { day, counts: new Map(), keys: new Map() };
    if (known.day !== day) {
      known.day = day;
      known.counts.clear();
    }
    for (const [key, at] of known.keys) if (now - at > KEY_SECONDS) known.keys.delete(key);
    for (const { promotion, key } of exposures) {
      known.counts.set(promotion, (known.counts.get(promotion) ?? 0) + 1);
      known.keys.set(key, now);
    }
    // Last in the order of the map: who was seen last is forgotten last.
    this.visitors.delete(visitor);
    this.visitors.set(visitor, known);
    for (const oldest of this.visitors.keys()) {
      if (this.visitors.size <= this.most) break;
      this.visitors.delete(oldest);
    }
  }
}

const kept = new WeakMap<GraphStore, VisitorExposures>();

/** What visitors of the shop in `store` saw. */
export function visitorExposuresOf(store: GraphStore): VisitorExposures {
  let exposures = kept.get(store);
  if (exposures === undefined) kept.set(store, (exposures = new VisitorExposures()));
  return exposures;
}
