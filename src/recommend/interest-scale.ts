import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { profileOf } from '../profile/profile.js';
import type { ScoreScale } from '../rank/scorer.js';
import { addPathScores, type PathSource } from '../recall/path-source.js';

/** People with stated interests whose scores are measured: the first by index. */
const SAMPLE = 64;

/**
 * The scale of a path source that starts at stated interests, which training histories know nothing of: the mean
 * standard deviation of its scores over all products, over people with interests; offset 0. Without any, scale 1.
 */
export function interestScale(source: PathSource, snapshot: Snapshot): ScoreScale {
  const row = new Float64Array(snapshot.table('Product').length);
  const spreads: number[] = [];
  for (let user = 0; user < snapshot.table('User').length && spreads.length < SAMPLE; user++) {
    const profile = profileOf(snapshot, user, 0);
    if (profile.interests.length === 0) continue;
    addPathScores(source, snapshot, profile, row.fill(0), 1);
    const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
    spreads.push(Math.sqrt(row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length));
  }
  const scale = spreads.reduce((sum, value) => sum + value, 0) / Math.max(1, spreads.length);
  return { offset: 0, scale: scale > 0 ? scale : 1 };
}
