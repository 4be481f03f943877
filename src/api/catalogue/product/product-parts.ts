import type { NodeId } from '../../../domain/ids.js';
import type { RelationKey } from '../../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { namedNode } from '../named-nodes/named-node.js';
import type { ProductType } from './product.type.js';
import { ProductFeatureType } from './product-feature.type.js';
import { ProductSpecificationType } from './product-specification.type.js';

/** The first target of `source` in the relation, by index; −1 without any. */
export function firstTarget(snapshot: Snapshot, key: RelationKey, source: number): number {
  const { out } = snapshot.relation(key);
  const at = out.start(source);
  return at < out.end(source) ? (out.targets[at] as number) : -1;
}

/** What owners say about `product`: most spoken of first, ties by id; at most `first`. */
export function featuresOf(snapshot: Snapshot, product: ProductType, first: number): ProductFeatureType[] {
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const table = snapshot.table('Feature');
  const found: { index: number; score: number; positive: number; negative: number; id: NodeId }[] = [];
  for (let at = out.start(product.index), end = out.end(product.index); at < end; at++) {
    const index = out.targets[at] as number;
    const [score, positive, negative] = out.columns.map((column) => column[at] as number) as [
      number,
      number,
      number,
    ];
    found.push({ index, score, positive, negative, id: table.id(index) });
  }
  return found
    .sort((a, b) => b.positive + b.negative - a.positive - a.negative || (a.id < b.id ? -1 : 1))
    .slice(0, first)
    .map(
      ({ index, score, positive, negative }) =>
        new ProductFeatureType(product.id, namedNode(snapshot, 'Feature', index), score, positive, negative),
    );
}

/** What is known to be measured of `product`, by the id of the parameter. */
export function specificationsOf(snapshot: Snapshot, product: ProductType): ProductSpecificationType[] {
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const found: ProductSpecificationType[] = [];
  for (let at = out.start(product.index), end = out.end(product.index); at < end; at++) {
    const value = out.columns[0]?.[at] as number;
    const text = snapshot.text(out.columns[1]?.[at] as number);
    found.push(
      new ProductSpecificationType(
        product.id,
        namedNode(snapshot, 'Specification', out.targets[at] as number),
        Number.isNaN(value) ? undefined : value,
        text === '' ? undefined : text,
      ),
    );
  }
  return found.sort((a, b) => (a.specification.id < b.specification.id ? -1 : 1));
}
