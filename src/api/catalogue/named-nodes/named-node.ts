import type { Properties } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import type { SnapshotLabel } from '../../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import type { NamedType } from '../../shared/named.type.js';
import { AudienceType } from './audience.type.js';
import { BrandType } from './brand.type.js';
import { CategoryType } from './category.type.js';
import { FeatureType } from './feature.type.js';
import { NeedType } from './need.type.js';
import { ProductLineType } from './product-line.type.js';
import { ProductModelType } from './product-model.type.js';
import { SpecificationType } from './specification.type.js';

const CLASSES = {
  Audience: AudienceType,
  Brand: BrandType,
  Category: CategoryType,
  Feature: FeatureType,
  Need: NeedType,
  ProductLine: ProductLineType,
  ProductModel: ProductModelType,
  Specification: SpecificationType,
} as const satisfies Partial<Record<SnapshotLabel, new (id: NodeId, card: Properties) => NamedType>>;

/** Labels whose nodes are a name and little else. */
export type NamedLabel = keyof typeof CLASSES;

/** Whether nodes of `label` are known by their name alone. */
export function isNamedLabel(label: string): label is NamedLabel {
  return Object.hasOwn(CLASSES, label);
}

/** The node at `index` of `label` as the API shows it. */
export function namedNode<L extends NamedLabel>(
  snapshot: Snapshot,
  label: L,
  index: number,
): InstanceType<(typeof CLASSES)[L]> {
  const table = snapshot.table(label);
  return new CLASSES[label](table.id(index), table.card(index)) as InstanceType<(typeof CLASSES)[L]>;
}
