import { type NodeId, nodeId, slug } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Wishes } from '../wishes/wishes.js';

/** Which of the wished features owners find more fault with than praise in `product`; none where nothing is said. */
export function lackedFeatures(snapshot: Snapshot, wishes: Wishes, product: NodeId): string[] {
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const index = snapshot.table('Product').indexOf(product);
  return wishes.features.want.filter((name) => {
    const feature = snapshot.table('Feature').indexOf(nodeId('Feature', slug(name)));
    const at = index < 0 || feature < 0 ? -1 : out.find(index, feature);
    return at >= 0 && (out.columns[0]?.[at] as number) < 0;
  });
}
