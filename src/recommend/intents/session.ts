import type { RelationKey } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { isGivenBack } from '../../profile/events/given-back.js';
import { SESSION_GAP_SECONDS } from '../../profile/events/split-sessions.js';
import type { SupposedAway } from '../../profile/supposed-away.js';

const PURCHASED = 'PURCHASED:User:Product';
const EVENTS: readonly RelationKey[] = [
  'VIEWED:User:Product',
  'SEARCHED:User:Product',
  'CARTED:User:Product',
  PURCHASED,
];

/** A product with what an event says of the interest in it, and when (seconds since 1970). */
export interface SeenProduct {
  readonly product: number;
  readonly weight: number;
  readonly at: number;
}

/** Calls `use` for each event of `user` (index) from `since` until `now` that is not `supposed` away. */
function eachEvent(
  snapshot: Snapshot,
  user: number,
  [since, now]: readonly [number, number],
  supposed: SupposedAway | undefined,
  use: (at: number, product: number, weight: number) => void,
): void {
  for (const key of EVENTS) {
    const { out } = snapshot.relation(key);
    const [times, weights] = out.columns;
    for (let place = out.start(user), end = out.end(user); place < end; place++) {
      const at = times?.[place] as number;
      const product = out.targets[place] as number;
      if (at >= since && at <= now && supposed?.hides(key, product) !== true)
        use(at, product, weights?.[place] as number);
    }
  }
}

/**
 * When the first event was of the session that goes on at `now`; `now` where it is over. Looks back over a few gaps, and
 * farther only where the session may have begun before: of a long history little is sorted.
 */
function sessionStart(snapshot: Snapshot, user: number, now: number, supposed?: SupposedAway): number {
  for (let reach = 4 * SESSION_GAP_SECONDS; ; reach *= 4) {
    const times: number[] = [];
    eachEvent(snapshot, user, [now - reach, now], supposed, (at) => times.push(at));
    let start = now;
    for (const at of Float64Array.from(times).sort().reverse()) {
      if (start - at > SESSION_GAP_SECONDS) break;
      start = at;
    }
    if (start - SESSION_GAP_SECONDS >= now - reach) return start;
  }
}

/** The events of the session of `user` that goes on at `now`, the latest first; at one time by product. */
function sessionEvents(
  snapshot: Snapshot,
  user: number,
  now: number,
  supposed?: SupposedAway,
): SeenProduct[] {
  const start = sessionStart(snapshot, user, now, supposed);
  const events: SeenProduct[] = [];
  eachEvent(snapshot, user, [start, now], supposed, (at, product, weight) =>
    events.push({ product, weight, at }),
  );
  return events.sort((a, b) => b.at - a.at || a.product - b.product || b.weight - a.weight);
}

/**
 * The products of the session that goes on at `now`: every event that no gap of half an hour parts from the one after
 * it, the last one included. Each product once, with its strongest event, the latest first; empty where the session is
 * over, and for somebody unknown (−1).
 */
export function currentSession(
  snapshot: Snapshot,
  user: number,
  now: number,
  supposed?: SupposedAway,
): SeenProduct[] {
  if (user < 0) return [];
  const seen = new Map<number, SeenProduct>();
  for (const event of sessionEvents(snapshot, user, now, supposed)) {
    const known = seen.get(event.product);
    if (known === undefined) seen.set(event.product, event);
    else if (event.weight > known.weight) seen.set(event.product, { ...known, weight: event.weight });
  }
  return [...seen.values()];
}

/** The products that `user` bought or rated until `now`, the latest first, without those of which every purchase was given back. */
export function latestOwned(
  snapshot: Snapshot,
  user: number,
  now: number,
  supposed?: SupposedAway,
): number[] {
  if (user < 0) return [];
  const owned: SeenProduct[] = [];
  const kept = new Set<number>();
  const givenBack = new Set<number>();
  for (const key of [PURCHASED, 'RATED:User:Product'] as const) {
    const { out } = snapshot.relation(key);
    for (let place = out.start(user), end = out.end(user); place < end; place++) {
      const at = out.columns[0]?.[place] as number;
      const product = out.targets[place] as number;
      if (at > now || supposed?.hides(key, product) === true) continue;
      owned.push({ product, weight: 1, at });
      if (key === PURCHASED) (isGivenBack(snapshot, user, product, at) ? givenBack : kept).add(product);
    }
  }
  owned.sort((a, b) => b.at - a.at || a.product - b.product);
  const products = new Set(owned.map(({ product }) => product));
  return [...products].filter((product) => kept.has(product) || !givenBack.has(product));
}

/** What `user` (index) put into the cart until `now`. */
export function cartOf(snapshot: Snapshot, user: number, now: number, supposed?: SupposedAway): Set<number> {
  const key = 'CARTED:User:Product';
  const { out } = snapshot.relation(key);
  const found = new Set<number>();
  for (let at = out.start(user), end = out.end(user); user >= 0 && at < end; at++) {
    const product = out.targets[at] as number;
    if ((out.columns[0]?.[at] as number) <= now && supposed?.hides(key, product) !== true) found.add(product);
  }
  return found;
}
