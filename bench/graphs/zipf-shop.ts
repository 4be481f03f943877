import type { GraphEdge, Properties } from '../../src/domain/graph-records.js';
import { labelOf, nodeId, type NodeId } from '../../src/domain/ids.js';
import type { NodeLabel, RelationshipName } from '../../src/domain/ontology.js';
import { Snapshot } from '../../src/graph/snapshot/snapshot.js';
import { Zipf } from '../../src/ingest/generate/zipf.js';
import { createSeededRandom, type SeededRandom } from '../../src/lib/seeded-random.js';

/** 2026-06-01 in seconds: the events lie in the year before. */
export const BENCH_NOW = 1_780_272_000;
const YEAR = 365 * 86_400;
/** Kinds of products, and the share of what a person takes that is of their own kinds. */
const KINDS = 24;
const TASTE = 0.8;

export interface ZipfShopSize {
  readonly users: number;
  readonly products: number;
  /** Distinct pairs of user and product with a purchase. */
  readonly purchases: number;
  /** Also views, brands, lines, categories, features and needs. */
  readonly facts: boolean;
}

/** A graph as plain lists: what every engine of a benchmark is filled with. */
export interface ZipfShop {
  readonly nodes: readonly { readonly id: NodeId; readonly properties: Properties }[];
  readonly edges: readonly Omit<GraphEdge, 'seq'>[];
  readonly users: readonly NodeId[];
  readonly products: readonly NodeId[];
}

const names = (label: NodeLabel, count: number): NodeId[] =>
  Array.from({ length: count }, (_, i) => nodeId(label, `${label.toLowerCase()}-${i}`));

class ShopMaker {
  readonly edges: Omit<GraphEdge, 'seq'>[] = [];
  readonly nodes: { id: NodeId; properties: Properties }[] = [];

  constructor(readonly random: SeededRandom) {}

  make(label: NodeLabel, count: number): NodeId[] {
    const ids = names(label, count);
    for (const id of ids) this.nodes.push({ id, properties: { nameEn: id, nameZh: id } });
    return ids;
  }

  join(type: RelationshipName, from: NodeId, to: NodeId, properties: Properties = {}, key = ''): void {
    this.edges.push({ type, from, to, key, properties });
  }

  /** Most of what a person takes is of two kinds that are theirs; products are of kind `index % KINDS`. */
  events(
    type: 'PURCHASED' | 'VIEWED',
    weight: number,
    count: number,
    users: readonly NodeId[],
    products: readonly NodeId[],
  ): void {
    const { random } = this;
    const anyUser = new Zipf(users.length, 0.6);
    const anyProduct = new Zipf(products.length, 0.9);
    const oneOfKind = new Zipf(Math.floor(products.length / KINDS), 0.9);
    const known = new Set<number>();
    while (known.size < count) {
      const user = anyUser.draw(random);
      const kind = (random.below(2) === 0 ? user : user * 7 + 3) % KINDS;
      const product = random.next() < TASTE ? oneOfKind.draw(random) * KINDS + kind : anyProduct.draw(random);
      const pair = user * products.length + product;
      if (known.has(pair)) continue;
      known.add(pair);
      const at = new Date((BENCH_NOW - random.below(YEAR)) * 1_000).toISOString();
      const key = `${type[0]}${known.size}`;
      this.join(type, users[user] as NodeId, products[product] as NodeId, { at, weight }, key);
    }
  }

  facts(products: readonly NodeId[]): void {
    const { random } = this;
    const brands = this.make('Brand', 60);
    const lines = this.make('ProductLine', 200);
    const categories = this.make('Category', KINDS);
    const features = this.make('Feature', 80);
    const needs = this.make('Need', 12);
    const anyFeature = new Zipf(features.length, 0.7);
    for (const [i, product] of products.entries()) {
      this.join('MADE_BY', product, brands[random.below(brands.length)] as NodeId);
      this.join('IN_LINE', product, lines[random.below(lines.length)] as NodeId);
      this.join('IN_CATEGORY', product, categories[i % KINDS] as NodeId);
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

/** A shop whose people and products are taken by Zipf's law, the same for the same seed. */
export function zipfShop(seed: number, size: ZipfShopSize): ZipfShop {
  const maker = new ShopMaker(createSeededRandom(seed));
  const users = maker.make('User', size.users);
  const products = maker.make('Product', size.products);
  if (size.facts) maker.facts(products);
  maker.events('PURCHASED', 5, size.purchases, users, products);
  if (size.facts) maker.events('VIEWED', 1, size.purchases, users, products);
  return { nodes: maker.nodes, edges: maker.edges, users, products };
}

/** The shop in memory, as the server holds it. */
export function snapshotOfShop({ nodes, edges }: ZipfShop): Snapshot {
  const snapshot = new Snapshot();
  for (const { id, properties } of nodes)
    snapshot.putNode({ id, label: labelOf(id), version: 1, seq: 1, properties });
  for (const edge of edges) snapshot.loadEdge({ ...edge, seq: 1 });
  snapshot.finishLoading();
  snapshot.seq = 1;
  return snapshot;
}
