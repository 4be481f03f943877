import type { GraphNode, PropertyValue, WriteOperation } from '../../domain/graph-records.js';
import { compareIds, type NodeId } from '../../domain/ids.js';
import { projectFacts } from '../../graph/facts/project-facts.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { listingEdges, moveListing } from '../../graph/identity/listing-edges.js';
import { moveByListings } from '../../graph/identity/move-by-listings.js';
import { movePointers } from '../../graph/identity/move-pointers.js';
import { shareSupport } from '../../graph/identity/shared-support.js';
import { offerOperations } from '../../graph/offers/offer-operations.js';
import { writeAll } from '../../graph/write-all.js';
import type { ProductPlan } from '../../link/identity/plan-products.js';
import type { CatalogueIndex } from '../catalogue-index.js';
import { groupOperations } from '../operations/group-operations.js';

/** What a product shows of its head. */
const SHOWN = ['nameEn', 'nameZh', 'price', 'currency', 'availability', 'image'] as const;

interface Move {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly listings: NodeId[];
}

function movesOf(index: CatalogueIndex, plan: ProductPlan): Move[] {
  const moves = new Map<string, Move>();
  for (const [id, { product: from }] of index.stored) {
    const to = plan.products.get(id);
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from} ${to}`;
    const own = moves.get(key);
    if (own === undefined) moves.set(key, { from, to, listings: [id] });
    else own.listings.push(id);
  }
  return [...moves.values()].sort((a, b) => compareIds(a.from, b.from) || compareIds(a.to, b.to));
}

/** Makes the product where it is not there, and lets its id mean itself again where it led to another. */
async function ensureProduct(store: GraphStore, id: NodeId, head: GraphNode | null): Promise<void> {
  const [known] = await store.readMany([id]);
  const shown: Record<string, PropertyValue | null> = {};
  for (const name of SHOWN) {
    const value = head?.properties[name];
    if (value !== undefined) shown[name] = value;
  }
  if (known === null || known === undefined) await store.write([{ kind: 'putNode', id, properties: shown }]);
  else if (known.properties.mergedInto !== undefined)
    await store.write([{ kind: 'putNode', id, properties: { ...shown, mergedInto: null } }]);
}

/**
 * Brings the listings of the store to the products that `plan` gives them, with the reviews, documents and events that
 * carry them and what their texts support. A product that is left without listings leads to the one that most of them
 * went to (then the least id), which gets all else of it. The listings themselves come last: after a crash the next run
 * does the rest. Gives the number of listings that moved.
 */
export async function moveListings(
  store: GraphStore,
  index: CatalogueIndex,
  plan: ProductPlan,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
  const moves = movesOf(index, plan);
  const heirs = new Map<NodeId, Move>();
  for (const move of moves) {
    const heir = heirs.get(move.from);
    if (heir === undefined || move.listings.length > heir.listings.length) heirs.set(move.from, move);
  }
  const left = new Set([...index.stored.keys()].flatMap((id) => plan.products.get(id) ?? []));
  let moved = 0;
  for (const [done, move] of moves.entries()) {
    await carryOut(store, move, !left.has(move.from) && heirs.get(move.from) === move);
    moved += move.listings.length;
    onProgress(done + 1, moves.length);
  }
  return moved;
}

async function carryOut(store: GraphStore, { from, to, listings }: Move, isHeir: boolean): Promise<void> {
  const nodes = await store.readMany(listings);
  await ensureProduct(store, to, nodes[0] ?? null);
  await moveByListings(store, from, to, listings);
  if (isHeir) {
    await movePointers(store, from, to, ({ properties }) => ({
      listing: typeof properties.listing === 'string' ? properties.listing : null,
    }));
    await shareSupport(store, from, to);
    await projectFacts(store, [to]);
  }
  const going = new Set(listings);
  const edges = (await listingEdges(store, from)).filter((edge) => going.has(edge.from));
  const operations: WriteOperation[] = [
    ...nodes.flatMap((node) => (node === null ? [] : groupOperations(rawOf(node), to))),
    ...edges.flatMap((edge) => moveListing(edge, to, null)),
    ...(isHeir ? [{ kind: 'putNode' as const, id: from, properties: { mergedInto: to } }] : []),
  ];
  // Offers first: broken off behind them, the listings that are left have them worked out again.
  await writeAll(store, [...(await offerOperations(store, operations)), ...operations]);
}

function rawOf({ properties }: GraphNode): Parameters<typeof groupOperations>[0] {
  return JSON.parse(String(properties.raw ?? '{}')) as Parameters<typeof groupOperations>[0];
}
