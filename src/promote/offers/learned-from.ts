import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { countExposures, type ExposureCounts } from './exposure-counts.js';
import type { OfferSettings } from './offer-settings.js';
import { ResponseModel } from './response-model.js';

/** Within this time the same person is offered the same: exploration is drawn anew, and counts are taken, this often. */
export const BUCKET_SECONDS = 1_800;

/** What exposures tell, as of the beginning of the half hour. */
export interface Learned {
  readonly counts: ExposureCounts;
  readonly model: ResponseModel;
}

interface Known extends Learned {
  readonly key: string;
}

const known = new WeakMap<Snapshot, Known>();

/**
 * What the exposures in `snapshot` tell at `now` (seconds since 1970). Counted once a half hour, as of its beginning: all
 * exposures are read, about four million a second; what is told late counts from the next half hour on, so that the same
 * person is offered the same until then. An erasure makes the snapshot anew, and with it this.
 */
export function learnedFrom(snapshot: Snapshot, now: number, settings: OfferSettings): Learned {
  const until = Math.floor(now / BUCKET_SECONDS) * BUCKET_SECONDS;
  const key = JSON.stringify([until, settings]);
  const before = known.get(snapshot);
  if (before?.key === key) return before;
  const counts = countExposures(snapshot, until, settings.timeZone);
  const learned = { key, counts, model: new ResponseModel(counts, settings) };
  known.set(snapshot, learned);
  return learned;
}
