import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';

/** The other variants of the models that `product` is one of, by index. */
export function otherVariants(snapshot: Snapshot, product: number): number[] {
  const { in: variants } = snapshot.relation('VARIANT_OF:Product:ProductModel');
  const products = snapshot.table('Product');
  return targetsOf(snapshot, 'VARIANT_OF:Product:ProductModel', product)
    .flatMap((model) => [...variants.row(model)])
    .filter((other) => other !== product && products.isAlive(other));
}
