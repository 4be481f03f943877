import type { Segment } from '../../domain/ontology.js';
import type { Profile } from '../../profile/profile.js';

/** How far a promotion is what the user is interested in: not at all, less than others, more than others. */
export const FITS = ['none', 'some', 'strong'] as const;
export type Fit = (typeof FITS)[number];

/** What the chance of a response may depend on beside the promotion. */
export interface ResponseContext {
  readonly segment: Segment;
  readonly fit: Fit;
  /** From 1. */
  readonly place: number;
}

/** Places below this one are told apart no further. */
const LAST_PLACE = 4;

/** What people are to the shop by what they did there. */
export function segmentOf(profile: Profile): Segment {
  if (profile.owned.size > 0) return 'owner';
  return profile.products.length > 0 || profile.interests.length > 0 ? 'visitor' : 'newcomer';
}

/** `strong` from an even share among `candidates` on. */
export function fitOf(affinity: number, candidates: number): Fit {
  if (affinity <= 0) return 'none';
  return affinity * candidates >= 1 ? 'strong' : 'some';
}

/** A context as it stands at an exposure. */
export function contextText({ segment, fit, place }: ResponseContext): string {
  return `${segment} ${fit} ${Math.min(place, LAST_PLACE)}`;
}
