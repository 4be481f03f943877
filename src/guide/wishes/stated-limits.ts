import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { type ProductFilter, productTests } from '../../recommend/select/product-filter.js';
import { catalogueWords } from '../catalogue/catalogue-words.js';
import { limitOf, requestFilter } from './request-filter.js';
import type { Wishes } from './wishes.js';

/**
 * The specifications (names) that `wishes` limit and that nothing of the kind states: no product could ever meet such a limit, nor miss it.
 * "A watch that works with Android" is for no system that a watch has.
 */
export function unstatedSpecifications(snapshot: Snapshot, wishes: Wishes): string[] {
  const { categories } = requestFilter(wishes, []);
  const [isOfKind] = categories === undefined ? [] : productTests(snapshot, { categories });
  const { in: products } = snapshot.relation('HAS_SPEC:Product:Specification');
  const isStated = (specification: number): boolean => {
    if (specification < 0) return false;
    for (let at = products.start(specification), end = products.end(specification); at < end; at++)
      if (isOfKind?.(products.targets[at] as number) !== false) return true;
    return false;
  };
  return wishes.specifications
    .filter((wish) => !isStated(snapshot.table('Specification').indexOf(limitOf(wish).name)))
    .map(({ name }) => name);
}

/** `wishes` without the limits that nothing of the kind states anything of. The same object where there are none. */
export function withoutUnstated(snapshot: Snapshot, wishes: Wishes): Wishes {
  const unstated = unstatedSpecifications(snapshot, wishes);
  if (unstated.length === 0) return wishes;
  const specifications = wishes.specifications.filter(({ name }) => !unstated.includes(name));
  return { ...wishes, specifications };
}

/** The hard limits of `wishes` in the catalogue, as {@link requestFilter} has them, without those that nothing of the kind states anything of. */
export function statedLimits(snapshot: Snapshot, wishes: Wishes): ProductFilter {
  return requestFilter(withoutUnstated(snapshot, wishes), catalogueWords(snapshot).currencies);
}
