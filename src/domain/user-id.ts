import { createHmac } from 'node:crypto';
import { type NodeId, nodeId } from './ids.js';

/** The id of the user that a source calls `name`: a keyed hash (HMAC-SHA-256, 128 bits), so that no name is stored. */
export function userId(hashKey: string, name: string): NodeId {
  return nodeId('User', createHmac('sha256', hashKey).update(name, 'utf8').digest('hex').slice(0, 32));
}
