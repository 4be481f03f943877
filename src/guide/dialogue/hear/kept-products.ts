import type { NodeId } from '../../../domain/ids.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { productTests } from '../../../recommend/select/product-filter.js';
import {
  type DescriptionReader,
  featureEvidence,
  hadFeatures,
} from '../../known-features/feature-evidence.js';
import { refusedProducts } from '../../products/refused-products.js';
import { requestFilter } from '../../wishes/request-filter.js';
import type { Wishes } from '../../wishes/wishes.js';
import type { Turn } from '../turns/turn.js';

/**
 * What comes first where the last of `turns` asks about what was shown: several that were compared; about one, the list as it was. So
 * "the second one" means what was read.
 */
export function keptProducts(turns: readonly Turn[]): readonly NodeId[] {
  const { meant = [], changes = [] } = turns.at(-1) ?? {};
  // What is asked about by its name comes first.
  if (meant.length === 1 && changes.some(({ kind }) => kind === 'products')) return [];
  return meant.length === 1 ? (turns.at(-2)?.shown ?? []) : meant;
}

/**
 * Those of `products`, in their order, that `wishes` refuse neither themselves nor by maker, by kind or by a feature that goods have or have not; what has
 * a refused feature is told as an answer tells it, of the descriptions as well where they can be read.
 */
export async function notRefused(
  snapshot: Snapshot,
  wishes: Wishes,
  products: readonly NodeId[],
  describe: DescriptionReader | undefined,
): Promise<NodeId[]> {
  if (products.length === 0) return [];
  const table = snapshot.table('Product');
  // What owners find fault with is asked about as well ("is the first one heavy?"): that refuses nothing that was shown.
  const { withoutBrands, withoutCategories } = requestFilter(wishes, []);
  const tests = productTests(snapshot, {
    ...(withoutBrands && { withoutBrands }),
    ...(withoutCategories && { withoutCategories }),
  });
  const refused = hadFeatures(wishes.features.avoid);
  const texts = refused.length === 0 || describe === undefined ? new Map() : await describe(products);
  const has = (id: NodeId, feature: string): boolean => {
    const evidence = featureEvidence(snapshot, table.indexOf(id), feature, texts.get(id));
    return evidence !== undefined && evidence.state !== 'NONE';
  };
  const gone = new Set(refusedProducts(snapshot, wishes));
  return products.filter(
    (id) =>
      !gone.has(id) &&
      tests.every((test) => test(table.indexOf(id))) &&
      !refused.some((feature) => has(id, feature)),
  );
}
