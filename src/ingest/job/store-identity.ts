import { randomUUID } from 'node:crypto';
import type { GraphStore } from '../../graph/graph-store.js';

const NAME = 'importIdentity';

/** What tells this store from another, or from itself before it was emptied; made when it has none. */
export async function storeIdentity(store: GraphStore): Promise<string> {
  const known = await store.readMeta(NAME);
  if (known !== undefined) return known;
  const made = randomUUID();
  await store.writeMeta(NAME, made);
  return made;
}
