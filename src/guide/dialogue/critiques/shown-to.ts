import type { NodeId } from '../../../domain/ids.js';
import type { Place } from '../../../domain/product-offers.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { profileOf } from '../../../profile/profile.js';
import { modelsOf } from '../../../recommend/select/best-products.js';
import { productStates } from '../../../recommend/select/product-states.js';

/**
 * Tells whether a product (index) can be shown to `user` at all: it is to be had at `place`, they own no variant of it and did not dismiss it.
 * Nobody owns nothing.
 */
export function shownTo(
  snapshot: Snapshot,
  user: NodeId | undefined,
  place: Place,
  now: number,
): (product: number) => boolean {
  const states = productStates(snapshot);
  const { owned, dismissed } = profileOf(
    snapshot,
    user === undefined ? -1 : snapshot.table('User').indexOf(user),
    now,
  );
  const models = new Set([...owned].flatMap((product) => modelsOf(snapshot, product)));
  return (product) =>
    states.isShown(product, false, place) &&
    !owned.has(product) &&
    !dismissed.has(product) &&
    !modelsOf(snapshot, product).some((model) => models.has(model));
}
