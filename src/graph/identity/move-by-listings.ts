import type { NodeId } from '../../domain/ids.js';
import { projectFacts } from '../facts/project-facts.js';
import type { GraphStore } from '../graph-store.js';
import { movePointers } from './move-pointers.js';
import { moveSupport } from './shared-support.js';

/** Moves what carries one of `listings` from one product to another, and has both read their facts anew. */
export async function moveByListings(
  store: GraphStore,
  from: NodeId,
  to: NodeId,
  listings: readonly NodeId[],
): Promise<void> {
  const own = new Set<unknown>(listings);
  const texts = new Set<NodeId>();
  await movePointers(store, from, to, (edge) => {
    if (!own.has(edge.properties.listing)) return undefined;
    if (edge.type === 'REVIEWS' || edge.type === 'DESCRIBES') texts.add(edge.from);
    return { listing: String(edge.properties.listing) };
  });
  await moveSupport(store, from, to, texts);
  await projectFacts(store, [from, to]);
}
