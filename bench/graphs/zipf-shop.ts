import type { GraphEdge, Properties } from '../../src/domain/graph-records.js';
import { labelOf, type NodeId, nodeId } from '../../src/domain/ids.js';
import type { NodeLabel, RelationshipName } from '../../src/domain/ontology.js';
import { Snapshot } from '../../src/graph/snapshot/snapshot.js';
import { Zipf } from '../../src/ingest/generate/zipf.js';
import { createSeededRandom, type SeededRandom } from '../../src/lib/seeded-random.js';
import { NumberSet } from './number-set.js';

/** 2026-06-01 in seconds: the events lie in the year before. */
export const BENCH_NOW = 1_780_272_000;
const YEAR = 365 * 86_400;
/** Products of a kind, least kinds, and the share of what a person takes that is of their own kinds. */
const OF_KIND = 83;
const LEAST_KINDS = 24;
const TASTE = 0.8;

export interface ZipfShopSize {
  readonly users: number;
  readonly products: number;
  /** Distinct pairs of user and product with a purchase. */
  readonly purchases: number;
  /** Also views, brands, lines, categories, features and needs. */
  readonly facts: boolean;
  /** Length of the stored neighbour lists, made at random; none when left out. */
  readonly lists?: number;
}

/** Edges of a generated shop for each product, with four people and eighteen purchases. */
const EDGES_OF_PRODUCT = 69.5;

/** A shop of about so many edges, with stored lists. */
export function sizeOfEdges(edges: number): ZipfShopSize {
  const products = Math.round(edges / EDGES_OF_PRODUCT);
  return { users: 4 * products, products, purchases: 18 * products, facts: true, lists: 20 };
}

/** A graph as plain lists: what every engine of a benchmark is filled with. */
export interface ZipfShop {
  readonly nodes: readonly { readonly id: NodeId; readonly properties: Properties }[];
  readonly edges: readonly Omit<GraphEdge, 'seq'>[];
  readonly users: readonly NodeId[];
  readonly products: readonly NodeId[];
}

/** Ids that stand in the order of their numbers, as a store gives them. */
const names = (label: NodeLabel, count: number): NodeId[] =>
  Array.from({ length: count }, (_, i) =>
    nodeId(label, `${label.toLowerCase()}-${String(i).padStart(7, '0')}`),
  );

/** Where nodes and edges go while a shop is made: all nodes of an edge come before it. */
export interface ShopSink {
  readonly node: (id: NodeId, properties: Properties) => void;
  readonly edge: (edge: Omit<GraphEdge, 'seq'>) => void;
}

class ShopMaker {
  constructor(
    readonly random: SeededRandom,
    private readonly sink: ShopSink,
    private readonly kinds: number,
  ) {}

  make(label: NodeLabel, count: number): NodeId[] {
    const ids = names(label, count);
    for (const id of ids) this.sink.node(id, { nameEn: id, nameZh: id });
    return ids;
  }

  join(type: RelationshipName, from: NodeId, to: NodeId, properties: Properties = {}, key = ''): void {
    this.sink.edge({ type, from, to, key, properties });
  }

  /** Most of what a person takes is of two kinds that are theirs; products are of kind `index % kinds`. */
  events(
    type: 'PURCHASED' | 'VIEWED',
    weight: number,
    count: number,
    users: readonly NodeId[],
    products: readonly NodeId[],
  ): void {
    const { random, kinds } = this;
    const anyUser = new Zipf(users.length, 0.6);
    const anyProduct = new Zipf(products.length, 0.9);
    const oneOfKind = new Zipf(Math.floor(products.length / kinds), 0.9);
    const known = new NumberSet(count);
    while (known.size < count) {
      const user = anyUser.draw(random);
      const kind = (random.below(2) === 0 ? user : user * 7 + 3) % kinds;
      const product = random.next() < TASTE ? oneOfKind.draw(random) * kinds + kind : anyProduct.draw(random);
      if (!known.add(user * products.length + product)) continue;
      const at = new Date((BENCH_NOW - random.below(YEAR)) * 1_000).toISOString();
      const key = `${type[0]}${known.size}`;
      this.join(type, users[user] as NodeId, products[product] as NodeId, { at, weight }, key);
    }
  }

  /** Lists of other products, most of them of the same kind. */
  lists(products: readonly NodeId[], length: number): void {
    const { random, kinds } = this;
    for (const [i, product] of products.entries()) {
      const others = new Set<number>();
      for (let draw = 0; draw < 4 * length && others.size < length; draw++) {
        const ofKind = i + kinds * (1 + random.below(OF_KIND - 1));
        others.add((random.next() < TASTE ? ofKind : random.below(products.length)) % products.length);
      }
      others.delete(i);
      for (const other of others)
        this.join('SIMILAR_TO', product, products[other] as NodeId, {
          method: 'random',
          score: Math.fround(random.next()),
        });
    }
  }

  facts(products: readonly NodeId[]): void {
    const { random, kinds } = this;
    // Groups and features grow with the catalogue, so that each says as much.
    const atLeast = (least: number, of: number): number => Math.max(least, Math.round(products.length / of));
    const brands = this.make('Brand', atLeast(60, 33));
    const lines = this.make('ProductLine', atLeast(200, 10));
    const categories = this.make('Category', kinds);
    const features = this.make('Feature', atLeast(80, 25));
    const needs = this.make('Need', 12);
    const anyFeature = new Zipf(features.length, 0.7);
    for (const [i, product] of products.entries()) {
      this.join('MADE_BY', product, brands[random.below(brands.length)] as NodeId);
      this.join('IN_LINE', product, lines[random.below(lines.length)] as NodeId);
      this.join('IN_CATEGORY', product, categories[i % kinds] as NodeId);
      this.join('SUITS', product, needs[random.below(needs.length)] as NodeId, {
        score: Math.fround(random.next()),
      });
      for (const feature of new Set(Array.from({ length: 11 }, () => anyFeature.draw(random)))) {
        const [positive, negative] = [1 + random.below(40), random.below(15)];
        const score = Math.fround((positive - negative) / (positive + negative + 2));
        this.join('HAS_FEATURE', product, features[feature] as NodeId, { score, positive, negative });
      }
    }
  }
}

/** Makes a shop whose people and products are taken by Zipf's law, the same for the same seed, into `sink`. */
export function makeZipfShop(
  seed: number,
  size: ZipfShopSize,
  sink: ShopSink,
): Pick<ZipfShop, 'users' | 'products'> {
  const kinds = Math.min(size.products, Math.max(LEAST_KINDS, Math.floor(size.products / OF_KIND)));
  const maker = new ShopMaker(createSeededRandom(seed), sink, kinds);
  const users = maker.make('User', size.users);
  const products = maker.make('Product', size.products);
  if (size.facts) maker.facts(products);
  maker.events('PURCHASED', 5, size.purchases, users, products);
  if (size.facts) maker.events('VIEWED', 1, size.purchases, users, products);
  if (size.lists !== undefined) maker.lists(products, size.lists);
  return { users, products };
}

/** The same as plain lists. */
export function zipfShop(seed: number, size: ZipfShopSize): ZipfShop {
  const nodes: { id: NodeId; properties: Properties }[] = [];
  const edges: Omit<GraphEdge, 'seq'>[] = [];
  const made = makeZipfShop(seed, size, {
    node: (id, properties) => nodes.push({ id, properties }),
    edge: (edge) => edges.push(edge),
  });
  return { nodes, edges, ...made };
}

/** The shop in memory, as the server holds it. */
export function snapshotOfShop({ nodes, edges }: ZipfShop): Snapshot {
  const { snapshot, sink } = openSnapshot();
  for (const { id, properties } of nodes) sink.node(id, properties);
  for (const edge of edges) sink.edge(edge);
  return finished(snapshot);
}

/** The same without lists in between: for graphs of many millions of edges. */
export function zipfSnapshot(seed: number, size: ZipfShopSize): Snapshot {
  const { snapshot, sink } = openSnapshot();
  makeZipfShop(seed, size, sink);
  return finished(snapshot);
}

function openSnapshot(): { readonly snapshot: Snapshot; readonly sink: ShopSink } {
  const snapshot = new Snapshot();
  const sink: ShopSink = {
    node: (id, properties) => snapshot.putNode({ id, label: labelOf(id), version: 1, seq: 1, properties }),
    edge: (edge) => snapshot.loadEdge({ ...edge, seq: 1 }),
  };
  return { snapshot, sink };
}

function finished(snapshot: Snapshot): Snapshot {
  snapshot.finishLoading();
  snapshot.seq = 1;
  return snapshot;
}
