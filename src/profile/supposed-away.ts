import type { NodeId } from '../domain/ids.js';
import type { RelationshipName } from '../domain/ontology.js';
import type { RelationKey } from '../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';

/** Something that is supposed never to have happened. */
export interface Supposition {
  /** A product: what the user did with it. A feature, brand, category or need: that they stated an interest in it. */
  readonly node: NodeId;
  /** Of a product: the kinds of events (VIEWED, PURCHASED …) that there were none of; left out: all kinds. */
  readonly events?: readonly RelationshipName[];
}

/** What is supposed away of one user, in indices of the snapshot's tables. */
export class SupposedAway {
  /** By product: the relations whose entries are not there, 'all' for every one. */
  private readonly events = new Map<number, ReadonlySet<RelationKey> | 'all'>();
  private readonly interests = new Set<NodeId>();

  constructor(
    private readonly snapshot: Snapshot,
    suppositions: readonly Supposition[],
  ) {
    const products = snapshot.table('Product');
    for (const { node, events } of suppositions) {
      const product = products.indexOf(node);
      if (product < 0) this.interests.add(node);
      else
        this.events.set(
          product,
          events === undefined
            ? 'all'
            : new Set(events.map((type): RelationKey => `${type}:User:Product` as RelationKey)),
        );
    }
  }

  /** Whether the user's entries for `product` in `relation` (User to Product) are supposed away. */
  hides(relation: RelationKey, product: number): boolean {
    const hidden = this.events.get(product);
    return hidden === 'all' || hidden?.has(relation) === true;
  }

  /** Whether a stated interest in the node `index` of `label` is. */
  hidesInterest(label: 'Feature' | 'Brand' | 'Category' | 'Need', index: number): boolean {
    return this.interests.size > 0 && this.interests.has(this.snapshot.table(label).id(index));
  }
}

/** The same; undefined where nothing is supposed away. */
export function supposedAway(
  snapshot: Snapshot,
  suppositions: readonly Supposition[] | undefined,
): SupposedAway | undefined {
  return suppositions === undefined || suppositions.length === 0
    ? undefined
    : new SupposedAway(snapshot, suppositions);
}
