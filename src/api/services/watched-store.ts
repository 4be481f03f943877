import type { GraphStore } from '../../graph/graph-store.js';

/** `store` as a follower reads it: `onErased` is called when its feed tells of an erasure, by whatever process. */
export function watchErasures(store: GraphStore, onErased: () => void): GraphStore {
  return {
    engine: store.engine,
    feed: async (cursor, limit) => {
      const page = await store.feed(cursor, limit);
      if (page.erased) onErased();
      return page;
    },
    feedHead: () => store.feedHead(),
    exportAll: () => store.exportAll(),
    write: (operations) => store.write(operations),
    readMany: (ids) => store.readMany(ids),
    readEdges: (query) => store.readEdges(query),
    list: (label, after, limit) => store.list(label, after, limit),
    counts: () => store.counts(),
    readMeta: (name) => store.readMeta(name),
    writeMeta: (name, value) => store.writeMeta(name, value),
    erase: (ids) => store.erase(ids),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}
