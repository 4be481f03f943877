import { compareIds, type NodeId } from '../../src/domain/ids.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { withOffers } from '../../src/graph/offers/offer-operations.js';
import { writeAll } from '../../src/graph/write-all.js';
import { CatalogueIndex } from '../../src/ingest/catalogue-index.js';
import { moveListings } from '../../src/ingest/identity/move-listings.js';
import { planCatalogue } from '../../src/ingest/identity/plan-catalogue.js';
import { writePlan } from '../../src/ingest/identity/write-plan.js';
import { ingestListing } from '../../src/ingest/ingest-records.js';
import type { ListingRecord } from '../../src/ingest/records.js';
import { TEST_HASH_KEY } from './sample-store.js';

/** Brings listings into `store` as one import does. */
export async function bringListings(store: GraphStore, records: readonly ListingRecord[]): Promise<void> {
  const index = await CatalogueIndex.load(store);
  const plan = await planCatalogue({ store, index, coming: records });
  await moveListings(store, index, plan);
  const context = { index, hashKey: TEST_HASH_KEY };
  await writeAll(
    store,
    await withOffers(
      store,
      records.flatMap((record) => ingestListing(context, record).operations),
    ),
  );
  await writePlan(store, plan);
}

/** A listing of source "s". */
export function listing(externalId: string, name: string, more: Partial<ListingRecord> = {}): ListingRecord {
  return { source: 's', externalId, name, ...more };
}

/** The product of each listing, by its external id. */
export async function productsOf(store: GraphStore): Promise<Record<string, NodeId>> {
  const { nodes } = await store.list('Listing', undefined, 1_000);
  const ids = nodes.map(({ id }) => id);
  const edges = await store.readEdges({ ids, direction: 'out', types: ['OF'], limitPerNode: 2 });
  return Object.fromEntries(
    nodes.map(({ id, properties }) => {
      const [edge, second] = edges.get(id) ?? [];
      if (edge === undefined || second !== undefined) throw new Error(`${id}: expected one product`);
      return [String(properties.externalId), edge.to];
    }),
  );
}

/** What the graph says of which listings, products and models belong together, and what it asks. */
export async function identityOf(store: GraphStore): Promise<unknown> {
  const products = await productsOf(store);
  const live = [...new Set(Object.values(products))].sort(compareIds);
  const models = await store.readEdges({
    ids: live,
    direction: 'out',
    types: ['VARIANT_OF'],
    limitPerNode: 9,
  });
  const nodes = await store.readMany(live);
  const asked = await store.list('Statement', 'statement:same~' as NodeId, 1_000);
  return {
    products,
    models: live.map((id) => (models.get(id) ?? []).map(({ to }) => to)),
    shown: nodes.map((node) => [
      node?.properties.nameEn,
      node?.properties.nameZh,
      node?.properties.mergedInto,
    ]),
    asked: asked.nodes.map(({ id, properties }) => [id, properties.status, properties.confidence]),
  };
}
