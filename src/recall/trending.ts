import type { RelationKey } from '../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';

/** Half-life of an event's weight for what is in fashion, in days. */
export const TREND_HALF_LIFE_DAYS = 7;
const DAY_SECONDS = 86_400;

const EVENTS: readonly { readonly key: RelationKey; readonly weight: number }[] = [
  { key: 'VIEWED:User:Product', weight: 1 },
  { key: 'SEARCHED:User:Product', weight: 1.5 },
  { key: 'CARTED:User:Product', weight: 3 },
  { key: 'PURCHASED:User:Product', weight: 5 },
];

/**
 * How much is going on around each product at `now` (seconds since 1970):
 * score(c) = Σ over its events of weight · 2^(−age / 7 days). One number a product index.
 */
export function trendingScores(snapshot: Snapshot, now: number): Float64Array {
  const scores = new Float64Array(snapshot.table('Product').length);
  const users = snapshot.table('User').length;
  for (const { key, weight } of EVENTS) {
    const { out } = snapshot.relation(key);
    for (let user = 0; user < users; user++) {
      for (let at = out.start(user), end = out.end(user); at < end; at++) {
        const age = Math.max(0, now - (out.columns[0]?.[at] as number));
        (scores[out.targets[at] as number] as number) +=
          weight * 2 ** (-age / (TREND_HALF_LIFE_DAYS * DAY_SECONDS));
      }
    }
  }
  return scores;
}
