import { resolveProduct } from '../../curate/resolve-product.js';
import type { GraphNode } from '../../domain/graph-records.js';
import { isNodeId, labelOf, type NodeId } from '../../domain/ids.js';
import { SNAPSHOT_LABELS, type SnapshotLabel } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { mayActFor, maySeeCuration } from '../auth/permissions.js';
import { isNamedLabel, namedNode } from '../catalogue/named-nodes/named-node.js';
import { PersonaType } from '../catalogue/named-nodes/persona.type.js';
import { ListingType } from '../catalogue/prices/listing.type.js';
import { ProductType } from '../catalogue/product/product.type.js';
import type { ApiContext } from '../context.js';
import { ChangeType } from '../curation/change.type.js';
import { HelpTopicType } from '../help/help-topic.type.js';
import { PromotionType } from '../offers/promotion.type.js';
import { RuleType } from '../rules/rule.type.js';
import type { NodeType } from '../shared/node.type.js';
import { StatementType } from '../statements/statement.type.js';
import { DocumentType } from '../texts/document.type.js';
import { ReviewType } from '../texts/review.type.js';
import { UserType } from '../users/user.type.js';

function isSnapshotLabel(label: string): label is SnapshotLabel {
  return (SNAPSHOT_LABELS as readonly string[]).includes(label);
}

/**
 * A node of the snapshot as the API shows it, without a store call; undefined where there is none. A user comes as
 * their id alone: what is known about them is guarded field by field.
 */
export function snapshotNode(snapshot: Snapshot, id: NodeId): NodeType | undefined {
  const label = labelOf(id);
  if (!isSnapshotLabel(label)) return undefined;
  const table = snapshot.table(label);
  const index = table.indexOf(id);
  if (index < 0) return undefined;
  if (label === 'Product') return new ProductType(snapshot, index);
  if (label === 'User') return new UserType(id);
  if (label === 'Promotion') return new PromotionType(id, table.card(index));
  if (label === 'HelpTopic') return new HelpTopicType(id, table.card(index));
  if (label === 'Rule') return new RuleType(id, table.card(index));
  return isNamedLabel(label) ? namedNode(snapshot, label, index) : undefined;
}

/** A node that only the store holds, as the API shows it; undefined for labels that the snapshot holds. */
function storedNode(node: GraphNode): NodeType | undefined {
  if (node.label === 'Review') return new ReviewType(node);
  if (node.label === 'Document') return new DocumentType(node);
  if (node.label === 'Statement') return new StatementType(node);
  if (node.label === 'Listing') return new ListingType(node);
  return node.label === 'Change' ? new ChangeType(node) : undefined;
}

/** Whether the caller may know that the node is there at all. */
function isVisible({ caller }: ApiContext, id: NodeId): boolean {
  const label = labelOf(id);
  if (label === 'User') return mayActFor(caller, id);
  return (label !== 'Change' && label !== 'Rule') || maySeeCuration(caller);
}

/** The product that `id` leads to now, merged ones followed; undefined where there is none. */
export function currentProduct(snapshot: Snapshot, id: string): ProductType | undefined {
  const product = resolveProduct(snapshot, id);
  return product === undefined
    ? undefined
    : new ProductType(snapshot, snapshot.table('Product').indexOf(product));
}

/** A persona of the shop as it is grouped now. */
async function personaNode({ services }: ApiContext, id: NodeId): Promise<PersonaType | undefined> {
  const persona = (await services.personas()).personas.find((one) => one.id === id);
  return persona && new PersonaType(persona);
}

/**
 * The node with `id`; undefined where there is none, where `id` has not the form of one, and where the caller may not
 * see it (so that nobody learns by asking). Old ids of merged products lead to the product of today.
 */
export async function findNode(context: ApiContext, id: string): Promise<NodeType | undefined> {
  if (!isNodeId(id) || !isVisible(context, id)) return undefined;
  if (labelOf(id) === 'Product') return currentProduct(context.snapshot, id);
  if (labelOf(id) === 'Persona') return personaNode(context, id);
  if (isSnapshotLabel(labelOf(id))) return snapshotNode(context.snapshot, id);
  const node = await context.loaders.node(id);
  return node === null ? undefined : storedNode(node);
}
