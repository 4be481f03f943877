import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { regionOf } from '../../promote/sensitive.js';
import type { ProductFilter } from '../../recommend/select/product-filter.js';
import { readRegion } from './asker.js';

function regionOfUser(snapshot: Snapshot, user: NodeId | undefined): string | undefined {
  if (user === undefined) return undefined;
  const users = snapshot.table('User');
  return regionOf(users.card(users.indexOf(user)));
}

/**
 * `filter` for `user`: with the region where they are, where they agreed to the use of their attributes and the filter
 * names none itself. Unchanged for nobody.
 */
export function hadBy(
  snapshot: Snapshot,
  user: NodeId | undefined,
  filter: ProductFilter = {},
): ProductFilter {
  const region = filter.region ?? regionOfUser(snapshot, user);
  return region === undefined ? filter : { ...filter, region };
}

/** Where `user` is: what the request says, else what {@link hadBy} knows. Throws InvalidValueError for a region that is none. */
export function regionFor(
  { snapshot }: { readonly snapshot: Snapshot },
  user: NodeId | undefined,
  said: string | null | undefined,
): string | undefined {
  return readRegion(said) ?? regionOfUser(snapshot, user);
}
