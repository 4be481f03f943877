import { afterEach, beforeEach, describe } from '@jest/globals';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { describeConcurrency } from './graph-store/concurrency.js';
import { describeCuration } from './graph-store/curation.js';
import { describeEdgeReads } from './graph-store/edge-reads.js';
import { describeEdgeWrites } from './graph-store/edge-writes.js';
import { describeFeatureNames } from './graph-store/feature-names.js';
import { describeFeed } from './graph-store/feed.js';
import { describeFeedPaging } from './graph-store/feed-paging.js';
import { describeIdentity } from './graph-store/identity.js';
import { describeNodeReads } from './graph-store/node-reads.js';
import { describeNodeWrites } from './graph-store/node-writes.js';
import { describeOffers } from './graph-store/offers.js';
import { describeValues } from './graph-store/values.js';
import { describeVersions } from './graph-store/versions.js';
import { describeWholeGraph } from './graph-store/whole-graph.js';

/** A store under test. */
export interface GraphStoreHandle {
  readonly store: GraphStore;
  /** Closes the store (also when a test did so already) and takes away what it left. */
  dispose(): Promise<void>;
}

/** The laws of {@link GraphStore}, tested over the engine `name`; `open` gives an empty store for each test. */
export function describeGraphStore(name: string, open: () => Promise<GraphStoreHandle>): void {
  describe(`GraphStore: ${name}`, () => {
    let handle: GraphStoreHandle | undefined;
    beforeEach(async () => {
      handle = await open();
    });
    afterEach(async () => {
      await handle?.dispose();
      handle = undefined;
    });
    const store = (): GraphStore => {
      if (handle === undefined) throw new Error('expected an open store');
      return handle.store;
    };
    describeNodeWrites(store);
    describeVersions(store);
    describeEdgeWrites(store);
    describeValues(store);
    describeNodeReads(store);
    describeEdgeReads(store);
    describeFeed(store);
    describeFeedPaging(store);
    describeConcurrency(store);
    describeCuration(store);
    describeIdentity(store);
    describeOffers(store);
    describeFeatureNames(store);
    describeWholeGraph(store);
  });
}
