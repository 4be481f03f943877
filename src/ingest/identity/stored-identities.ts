import type { NodeId } from '../../domain/ids.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { readPairs } from '../../graph/identity/same-as.js';
import type { IdentityDecisions, ListingIdentity } from '../../link/identity/listing-identity.js';
import { identityOfNode } from './listing-identity-of.js';

const PAGE = 1_000;

/** A listing of the graph with what its source calls it. */
export interface StoredListing {
  readonly identity: ListingIdentity;
  readonly source: string;
  readonly externalId: string;
}

/** All listings of `store`, by id. */
export async function* readListingIdentities(store: GraphStore): AsyncGenerator<StoredListing> {
  for (let after: NodeId | undefined; ; ) {
    const page = await store.list('Listing', after, PAGE);
    const edges = await store.readEdges({
      ids: page.nodes.map(({ id }) => id),
      direction: 'out',
      types: ['OF'],
      limitPerNode: 1,
    });
    for (const node of page.nodes) {
      const { source, externalId } = node.properties;
      yield {
        identity: identityOfNode(node, edges.get(node.id)?.[0]?.to),
        source: String(source ?? ''),
        externalId: String(externalId ?? ''),
      };
    }
    if (page.next === undefined) return;
    after = page.next;
  }
}

/** Where the ids of products lead that became one with others. */
export async function readRedirects(store: GraphStore): Promise<ReadonlyMap<NodeId, NodeId>> {
  const found = new Map<NodeId, NodeId>();
  for (let after: NodeId | undefined; ; ) {
    const page = await store.list('Product', after, PAGE);
    for (const { id, properties } of page.nodes)
      if (typeof properties.mergedInto === 'string') found.set(id, properties.mergedInto as NodeId);
    if (page.next === undefined) return found;
    after = page.next;
  }
}

/** The products that experts merged or split, unless they took it back. */
async function readFixed(store: GraphStore): Promise<ReadonlySet<NodeId>> {
  const found = new Set<NodeId>();
  for (let after: NodeId | undefined; ; ) {
    const page = await store.list('Change', after, PAGE);
    for (const { properties } of page.nodes) {
      const { kind, undoneBy, after: trace } = properties;
      if ((kind !== 'MERGE' && kind !== 'SPLIT') || undoneBy !== undefined) continue;
      const { winner, product, target } = JSON.parse(String(trace ?? '{}')) as Record<
        string,
        NodeId | undefined
      >;
      for (const id of [winner, product, target]) if (id !== undefined) found.add(id);
    }
    if (page.next === undefined) return found;
    after = page.next;
  }
}

/** What experts decided on which listings are of one product. */
export async function readDecisions(store: GraphStore): Promise<IdentityDecisions> {
  const pairs = await readPairs(store);
  return {
    fixed: await readFixed(store),
    decided: pairs
      .filter(({ node }) => node.properties.status !== 'proposed')
      .map(({ listings }) => listings),
  };
}
