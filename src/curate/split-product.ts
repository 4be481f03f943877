import { ConflictError, InvalidValueError, NotFoundError } from '../domain/errors.js';
import type { GraphEdge, WriteOperation } from '../domain/graph-records.js';
import { keyOf, type NodeId, nodeId } from '../domain/ids.js';
import type { GraphStore } from '../graph/graph-store.js';
import { listingEdges, moveListing } from '../graph/identity/listing-edges.js';
import { moveByListings } from '../graph/identity/move-by-listings.js';
import { writeWithOffers } from '../graph/offers/offer-operations.js';
import { type ChangeRecord, changeId, changeOperations } from './change.js';
import { type Curation, type Curator, requireNode } from './curation.js';
import { unmerge } from './merge-products.js';

/** Listings that are no such product. */
export interface SplitRequest extends Curator {
  readonly product: NodeId;
  /** The listings that leave it; not all of them. */
  readonly listings: readonly NodeId[];
  readonly expectedVersion: number;
}

/** What a split noted: where the listings went. */
export interface SplitTrace {
  readonly product: NodeId;
  readonly target: NodeId;
  readonly listings: readonly NodeId[];
  /** Whether the target was made for them (and not given back what a merge took). */
  readonly isNew: boolean;
}

/**
 * Lets `listings` leave `product`, with the reviews, documents and events that carry them: back to the product they
 * were merged from, where they are all of its listings, else to a new product of the same model, brand and category.
 * Throws ConflictError when the product has another version, InvalidValueError, NotFoundError.
 */
export async function splitProduct(
  { store }: Curation,
  request: SplitRequest,
): Promise<{ change: NodeId; product: NodeId }> {
  const { product, by, at, reason, expectedVersion } = request;
  const { version } = await requireNode(store, product);
  if (version !== expectedVersion) throw new ConflictError(product, expectedVersion, version);
  const all = await listingEdges(store, product);
  const leaving = new Set(request.listings);
  const edges = all.filter(({ from }) => leaving.has(from));
  const missing = [...leaving].find((listing) => !edges.some(({ from }) => from === listing));
  if (missing !== undefined) throw new NotFoundError(missing);
  if (edges.length === 0 || edges.length === all.length)
    throw new InvalidValueError(
      'listings',
      `expected some of the ${all.length} listings of ${product}, not all`,
    );
  const original = originalOf(edges, all);
  const target = original ?? (await freeId(store, product));
  const trace: SplitTrace = {
    product,
    target,
    listings: edges.map(({ from }) => from),
    isNew: original === undefined,
  };
  const change: ChangeRecord = {
    kind: 'SPLIT',
    nodes: [product, target],
    by,
    at,
    reason,
    before: null,
    after: trace,
  };
  if (original === undefined) await splitOff(store, trace, edges, expectedVersion, changeOperations(change));
  else
    await unmerge(store, original, product, [
      { kind: 'putNode', id: product, properties: {}, expectedVersion },
      ...changeOperations(change),
    ]);
  return { change: changeId(change), product: target };
}

/** The one product that `edges` came from by a merge, when they are all that came from it. */
function originalOf(edges: readonly GraphEdge[], all: readonly GraphEdge[]): NodeId | undefined {
  const originals = new Set(edges.map(({ properties }) => properties.original));
  const [original] = originals;
  if (originals.size !== 1 || typeof original !== 'string') return undefined;
  return all.filter(({ properties }) => properties.original === original).length === edges.length
    ? (original as NodeId)
    : undefined;
}

async function freeId(store: GraphStore, product: NodeId): Promise<NodeId> {
  for (let number = 2; ; number++) {
    const id = nodeId('Product', `${keyOf(product).slice(0, 80)}-split-${number}`);
    const [taken] = await store.readMany([id]);
    if (taken === null) return id;
  }
}

async function splitOff(
  store: GraphStore,
  trace: SplitTrace,
  edges: readonly GraphEdge[],
  expectedVersion: number,
  record: readonly WriteOperation[],
): Promise<void> {
  const { product, target, listings } = trace;
  const [first] = await store.readMany(listings.slice(0, 1));
  const { nameEn, nameZh, price, currency, availability, image } = first?.properties ?? {};
  const shown = Object.entries({ nameEn, nameZh, price, currency, availability, image }).filter(
    (entry) => entry[1] !== undefined,
  );
  const groups = await store.readEdges({
    ids: [product],
    direction: 'out',
    types: ['MADE_BY', 'IN_CATEGORY', 'VARIANT_OF', 'IN_LINE'],
    limitPerNode: 100,
  });
  const operations: WriteOperation[] = [
    { kind: 'putNode', id: product, properties: {}, expectedVersion },
    { kind: 'putNode', id: target, properties: Object.fromEntries(shown) as Record<string, string | number> },
    ...(groups.get(product) ?? []).map(
      ({ type, to, key, properties }): WriteOperation => ({
        kind: 'putEdge',
        type,
        from: target,
        to,
        key,
        properties,
      }),
    ),
    ...edges.flatMap((edge) => moveListing(edge, target, null)),
    ...record,
  ];
  await writeWithOffers(store, operations);
  await moveByListings(store, product, target, listings);
}
