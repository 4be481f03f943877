import type { GraphStore } from '../graph/graph-store.js';

const META_NAME = 'sampleShop';

/** Notes in `store` that it is being filled with the sample shop, or that this is done. */
export async function markSample(store: GraphStore, state: 'begun' | 'whole'): Promise<void> {
  await store.writeMeta(META_NAME, state);
}

/** Whether a filling of `store` with the sample shop was begun and did not come to its end. */
export async function isHalfFilled(store: GraphStore): Promise<boolean> {
  return (await store.readMeta(META_NAME)) === 'begun';
}
