import { NODE_LABELS } from '../domain/ontology.js';
import type { GraphStore } from './graph-store.js';

const NODES_AT_ONCE = 1_000;

/** Deletes every node with its edges, and every trace of them. `onProgress` is told how many are gone. */
export async function clearStore(store: GraphStore, onProgress?: (count: number) => void): Promise<void> {
  for (const label of NODE_LABELS) {
    for (;;) {
      const { nodes } = await store.list(label, undefined, NODES_AT_ONCE);
      if (nodes.length === 0) break;
      await store.write(nodes.map(({ id }) => ({ kind: 'deleteNode', id })));
      onProgress?.(nodes.length);
    }
  }
  await store.erase([]);
}
