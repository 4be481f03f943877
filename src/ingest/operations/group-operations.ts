import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { ListingRecord } from '../records.js';
import { brandNode, categoryNode, lineNode, modelNode, type NamedNode } from './named-nodes.js';

/** What a listing says of the place of its product. */
export type StatedGroups = Pick<ListingRecord, 'brand' | 'brandZh' | 'line' | 'model' | 'category'>;

/** The writes that give `product` the brand, line, model and category that a listing states; none gives none. */
export function groupOperations(record: StatedGroups, product: NodeId): WriteOperation[] {
  const { brand, line, model, category } = record;
  const operations: WriteOperation[] = [];
  const join = (
    type: 'MADE_BY' | 'IN_LINE' | 'VARIANT_OF' | 'IN_CATEGORY',
    from: NodeId,
    node: NamedNode,
  ): void => {
    operations.push(node.operation, { kind: 'putEdge', type, from, to: node.id, key: '', properties: {} });
  };
  if (category !== undefined) join('IN_CATEGORY', product, categoryNode(category));
  if (brand === undefined) return operations;
  const maker = brandNode(brand, record.brandZh);
  join('MADE_BY', product, maker);
  if (line !== undefined) {
    join('IN_LINE', product, lineNode(brand, line));
    join('MADE_BY', lineNode(brand, line).id, maker);
  }
  if (model !== undefined) {
    join('VARIANT_OF', product, modelNode(brand, model));
    join('MADE_BY', modelNode(brand, model).id, maker);
    if (line !== undefined) join('IN_LINE', modelNode(brand, model).id, lineNode(brand, line));
  }
  return operations;
}
