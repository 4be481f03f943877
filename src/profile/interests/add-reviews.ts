import { compareIds, type NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { MutedNodes } from '../muted-nodes.js';
import { decayed } from '../profile.js';
import { compareStrength, type SpeakingReview, type WorkedOutInterest } from './find-interests.js';

/** Who speaks of a feature in a review cares for it, for better or worse: as much as who searched for it, when fresh. */
export const REVIEW_WEIGHT = 1.5;

/** A review that a user wrote. */
export interface OwnReview {
  readonly review: NodeId;
  /** Seconds since 1970; 0 where no time is known. */
  readonly at: number;
  /** Features that it speaks of, repeats too. */
  readonly features: readonly NodeId[];
}

/**
 * `interests` with what the user's own reviews say: each adds REVIEW_WEIGHT, decayed, to every feature that it speaks of,
 * once, whether it praises or blames. Muted features and unknown ones get nothing. The strongest first,
 * ties by id; the reviews of an interest by weight, ties by id.
 */
export function addReviews(
  snapshot: Snapshot,
  interests: readonly WorkedOutInterest[],
  reviews: readonly OwnReview[],
  muted: MutedNodes,
  now: number,
): readonly WorkedOutInterest[] {
  const features = snapshot.table('Feature');
  const spoken = new Map<number, SpeakingReview[]>();
  for (const { review, at, features: ids } of reviews) {
    const weight = decayed(REVIEW_WEIGHT, at, now);
    for (const index of new Set(ids.map((id) => features.indexOf(id)))) {
      if (index < 0 || muted.Feature.has(index)) continue;
      const of = spoken.get(index);
      if (of === undefined) spoken.set(index, [{ review, weight }]);
      else of.push({ review, weight });
    }
  }
  if (spoken.size === 0) return interests;
  for (const of of spoken.values()) of.sort((a, b) => b.weight - a.weight || compareIds(a.review, b.review));
  const known = interests.map((interest): WorkedOutInterest => {
    const of = interest.label === 'Feature' ? spoken.get(interest.index) : undefined;
    if (of === undefined) return interest;
    spoken.delete(interest.index);
    return { ...interest, weight: interest.weight + total(of), reviews: of };
  });
  const fresh = [...spoken].map(
    ([index, of]): WorkedOutInterest => ({
      label: 'Feature',
      index,
      weight: total(of),
      events: [],
      reviews: of,
    }),
  );
  return [...known, ...fresh].sort((a, b) => compareStrength(snapshot, a, b));
}

function total(reviews: readonly SpeakingReview[]): number {
  return reviews.reduce((sum, { weight }) => sum + weight, 0);
}
