import type { GraphEdge, Properties } from '../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../src/domain/ids.js';
import type { RelationshipName } from '../../src/domain/ontology.js';
import { userId } from '../../src/domain/user-id.js';
import { syntheticEvents } from '../../src/ingest/generate/synthetic-behaviour.js';
import {
  SYNTHETIC_SOURCE,
  type SyntheticProduct,
  syntheticProducts,
} from '../../src/ingest/generate/synthetic-products.js';
import { SYNTHETIC_CATEGORIES } from '../../src/ingest/generate/synthetic-words.js';
import { listingId } from '../../src/ingest/listing-id.js';
import { userEventOperation } from '../../src/ingest/operations/event-operations.js';
import { groupOperations } from '../../src/ingest/operations/group-operations.js';
import { featureNode, specificationNode } from '../../src/ingest/operations/named-nodes.js';
import { createSeededRandom, type SeededRandom } from '../../src/lib/seeded-random.js';

const SEED = 1;
/** What the ids of people are made with. */
export const HASH_KEY = 'a key for benchmarks only';
/** Edges for each product, with four people, {@link EVENTS} events and {@link LIST} entries of a stored list. */
const EDGES_OF_PRODUCT = 69;
const USERS = 4;
const EVENTS = 36;
const LIST = 20;

/** How large a shop is that has about so many edges. */
export interface GeneratedSize {
  readonly products: number;
  readonly users: number;
  readonly events: number;
}

/** The shop that has about `edges` edges: products, people and events grow alike. */
export function sizeOf(edges: number): GeneratedSize {
  const products = Math.max(1, Math.round(edges / EDGES_OF_PRODUCT));
  return { products, users: USERS * products, events: EVENTS * products };
}

/** A node or an edge: what a store is written with and a snapshot is built from. */
export type GeneratedRecord =
  | { readonly kind: 'putNode'; readonly id: NodeId; readonly properties: Properties }
  | ({ readonly kind: 'putEdge' } & Omit<GraphEdge, 'seq'>);

function edge(type: RelationshipName, from: NodeId, to: NodeId, properties: Properties): GeneratedRecord {
  return { kind: 'putEdge', type, from, to, key: '', properties };
}

/** What a page shows of a product, and its brand, line, model, category and specifications. */
function* facts({ record }: SyntheticProduct, id: NodeId): Generator<GeneratedRecord> {
  const { name, nameZh, price, currency, availability, releasedOn } = record;
  const shown = { nameEn: name, nameZh, price, currency, availability, releasedOn };
  yield { kind: 'putNode', id, properties: shown as Properties };
  yield* groupOperations(record, id) as GeneratedRecord[];
  for (const [specification, text] of Object.entries(record.specifications ?? {})) {
    const [number, unit = ''] = text.split(' ');
    const node = specificationNode(specification);
    yield node.operation as GeneratedRecord;
    yield edge('HAS_SPEC', id, node.id, { value: Number(number), unit });
  }
}

/** What owners say of each feature of its category: counts by the product's quality. */
function* opinions({ category, quality }: SyntheticProduct, id: NodeId, random: SeededRandom) {
  for (const [place, [name]] of (SYNTHETIC_CATEGORIES[category]?.features ?? []).entries()) {
    const reviews = 1 + random.below(40);
    const positive = Math.round(reviews * (quality[place] ?? 0.5));
    const score = Math.fround((2 * positive - reviews) / (reviews + 2));
    const { id: feature, operation } = featureNode(name);
    yield operation as GeneratedRecord;
    yield edge('HAS_FEATURE', id, feature, { score, positive, negative: reviews - positive });
  }
}

/** A stored list for each product: others of its category, the near ones in the order of popularity more often. */
function* lists(
  products: readonly SyntheticProduct[],
  idOf: (place: number) => NodeId,
  random: SeededRandom,
): Generator<GeneratedRecord> {
  const byCategory = SYNTHETIC_CATEGORIES.map((): number[] => []);
  products.forEach(({ category }, place) => byCategory[category]?.push(place));
  for (const [place, { category }] of products.entries()) {
    const members = byCategory[category] as readonly number[];
    const others = new Set<number>();
    for (let draw = 0; draw < 2 * LIST && others.size < LIST; draw++)
      others.add(members[Math.floor(members.length * random.next() ** 3)] as number);
    others.delete(place);
    for (const other of others)
      yield edge('SIMILAR_TO', idOf(place), idOf(other), {
        method: 'random',
        score: Math.fround(random.next()),
      });
  }
}

/** `records` without nodes that came before. */
function* once(records: Iterable<GeneratedRecord>): Generator<GeneratedRecord> {
  const known = new Set<NodeId>();
  for (const record of records) {
    if (record.kind === 'putNode') {
      if (known.has(record.id)) continue;
      known.add(record.id);
    }
    yield record;
  }
}

/** Products with all that is known of them. */
function* catalogue(products: readonly SyntheticProduct[], random: SeededRandom): Generator<GeneratedRecord> {
  for (const product of products) {
    const id = nodeId('Product', product.record.externalId);
    yield* facts(product, id);
    yield* opinions(product, id, random);
  }
}

/**
 * The shop of {@link sizeOf} `edges` as the import of `guidegraph generate` leaves it where requests read it: the same products,
 * people and events, opinions counted in place of reviews read, and lists at random where `withLists`. Nodes come before
 * their edges; the same for the same `edges`.
 */
export function* generatedGraph(edges: number, withLists = true): Generator<GeneratedRecord> {
  const { products: count, users, events } = sizeOf(edges);
  const products = syntheticProducts(count, SEED);
  const random = createSeededRandom(SEED + 3);
  yield* once(catalogue(products, random));
  const ids = products.map(({ record }) => nodeId('Product', record.externalId));
  if (withLists) yield* lists(products, (place) => ids[place] as NodeId, random);
  const known: NodeId[] = [];
  const listings = new Map<string, NodeId>();
  let number = 0;
  for (const event of syntheticEvents(products, users, events, SEED)) {
    const place = Number(event.user.slice(1));
    let user = known[place];
    if (user === undefined) {
      known[place] = user = userId(HASH_KEY, event.user);
      yield { kind: 'putNode', id: user, properties: {} };
    }
    number += 1;
    const record = { ...event, id: `e${number}` };
    let listing = listings.get(event.product);
    if (listing === undefined)
      listings.set(event.product, (listing = listingId(SYNTHETIC_SOURCE, event.product)));
    yield userEventOperation(record, user, nodeId('Product', event.product), listing) as GeneratedRecord;
  }
}
