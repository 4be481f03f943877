import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { topK } from '../../lib/top-k.js';
import { INTEREST_LABELS, profileOf } from '../../profile/profile.js';
import type { ScoreScale } from '../../rank/scorer.js';
import { mixKey, userKey } from '../../rank/validation/user-lots.js';
import { addPathScores, type PathSource } from '../../recall/path-source.js';

/** People with stated interests whose scores are measured, drawn by lot: whoever came first is no better sample. */
const SAMPLE = 64;

/** Up to 64 users with stated interests, each with a lot of their own key, in the order of their lots. */
function sampledUsers(snapshot: Snapshot): Int32Array {
  const stated = INTEREST_LABELS.map((label) => snapshot.relation(`INTERESTED_IN:User:${label}`).out);
  const lots = Float64Array.from(snapshot.table('User').ids, (id, user) =>
    stated.some((edges) => edges.end(user) > edges.start(user))
      ? mixKey(SAMPLE, userKey(id))
      : Number.NEGATIVE_INFINITY,
  );
  return topK(lots, SAMPLE);
}

/**
 * The scale of a path source that starts at stated interests, which training histories know nothing of: the mean
 * standard deviation of its scores over all products, over people with interests; offset 0. Without any, scale 1.
 */
export function interestScale(source: PathSource, snapshot: Snapshot): ScoreScale {
  const row = new Float64Array(snapshot.table('Product').length);
  const spreads: number[] = [];
  for (const user of sampledUsers(snapshot)) {
    const profile = profileOf(snapshot, user, 0);
    if (profile.interests.length === 0) continue;
    addPathScores(source, snapshot, profile, row.fill(0), 1);
    const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
    spreads.push(Math.sqrt(row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length));
  }
  const scale = spreads.reduce((sum, value) => sum + value, 0) / Math.max(1, spreads.length);
  return { offset: 0, scale: scale > 0 ? scale : 1 };
}
