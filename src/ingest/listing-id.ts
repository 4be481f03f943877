import { type NodeId, nodeId, slug } from '../domain/ids.js';

/** The id of the listing that `source` calls `externalId`. */
export function listingId(source: string, externalId: string): NodeId {
  return nodeId('Listing', `${slug(source)}~${externalId}`);
}
