import type { WriteOperation } from '../../src/domain/graph-records.js';
import { labelOf, type NodeId, nodeId } from '../../src/domain/ids.js';
import type { NodeLabel, RelationshipName } from '../../src/domain/ontology.js';
import { createSeededRandom, type SeededRandom } from '../../src/lib/seeded-random.js';

/** The moment that events of random shops lie around: 2026-06-01, in seconds. */
export const SHOP_NOW = 1_780_272_000;
const DAY = 86_400;

export interface RandomShop {
  readonly operations: readonly WriteOperation[];
  readonly users: readonly NodeId[];
  readonly products: readonly NodeId[];
  /** Nodes that an interest may be in. */
  readonly topics: readonly NodeId[];
}

export interface ShopSize {
  readonly products: number;
  readonly users: number;
  readonly events: number;
  /** Products that share one feature, brand, category and line, and are bought by one person: to be hubs. 0: none. */
  readonly hub: number;
}

const names = (label: NodeLabel, count: number): NodeId[] =>
  Array.from({ length: count }, (_, i) => nodeId(label, `${label.toLowerCase()}-${i}`));

/** A product many people bought is taken more often than one few did: the square of a uniform number. */
function pick<T>(random: SeededRandom, values: readonly T[]): T {
  return values[Math.floor(random.next() ** 2 * values.length)] as T;
}

/** Quantised like every stored score. */
const score = (random: SeededRandom): number => Math.fround(random.next() * 2 - 0.5);

function edge(
  type: RelationshipName,
  from: NodeId,
  to: NodeId,
  properties: Extract<WriteOperation, { kind: 'putEdge' }>['properties'] = {},
  key = '',
): WriteOperation {
  return { kind: 'putEdge', type, from, to, key, properties };
}

function time(random: SeededRandom): { at?: string } {
  const kind = random.below(12);
  if (kind === 0) return {};
  // Also the future, and times before 1970.
  const at = kind === 1 ? SHOP_NOW + DAY : kind === 2 ? -DAY : SHOP_NOW - random.below(900) * DAY;
  return { at: new Date(at * 1_000 + random.below(1_000)).toISOString() };
}

const EVENTS = [
  ['VIEWED', 1],
  ['VIEWED', 1],
  ['SEARCHED', 1.5],
  ['CARTED', 3],
  ['PURCHASED', 5],
  ['PURCHASED', 5],
] as const;

function eventOperations(
  random: SeededRandom,
  users: readonly NodeId[],
  products: readonly NodeId[],
  count: number,
) {
  return Array.from({ length: count }, (_, i): WriteOperation => {
    const [user, product] = [pick(random, users), pick(random, products)];
    const kind = random.below(10);
    if (kind === 0)
      return edge('RATED', user, product, { ...time(random), value: 1 + random.below(9) / 2 }, `e${i}`);
    if (kind === 1 && random.below(3) === 0)
      return edge('DISMISSED', user, product, { ...time(random), weight: -5 }, `e${i}`);
    const [type, weight] = EVENTS[random.below(EVENTS.length)] as (typeof EVENTS)[number];
    return edge(
      type,
      user,
      product,
      { ...time(random), ...(random.below(9) === 0 ? {} : { weight }) },
      `e${i}`,
    );
  });
}

function productOperations(random: SeededRandom, products: readonly NodeId[], hub: number) {
  const brands = names('Brand', 5);
  const lines = names('ProductLine', 6);
  const categories = names('Category', 4);
  const features = names('Feature', 12);
  const needs = [...names('Need', 3), ...names('Audience', 2)];
  const operations: WriteOperation[] = [...brands, ...lines, ...categories, ...features, ...needs].map(
    (id) => ({
      kind: 'putNode',
      id,
      properties: {},
    }),
  );
  // Lines have brands too: they are no products of the brand.
  for (const line of lines) operations.push(edge('MADE_BY', line, pick(random, brands)));
  products.forEach((product, i) => {
    const inHub = i < hub;
    operations.push({ kind: 'putNode', id: product, properties: { nameEn: `Product ${i}` } });
    operations.push(edge('MADE_BY', product, inHub ? (brands[0] as NodeId) : pick(random, brands.slice(1))));
    if (inHub || random.below(2) === 0)
      operations.push(edge('IN_LINE', product, inHub ? (lines[0] as NodeId) : pick(random, lines.slice(1))));
    operations.push(
      edge('IN_CATEGORY', product, inHub ? (categories[0] as NodeId) : pick(random, categories.slice(1))),
    );
    if (inHub) operations.push(edge('HAS_FEATURE', product, features[0] as NodeId, { score: 0.5 }));
    for (const feature of features.slice(1)) {
      const kind = random.below(inHub ? 200 : 6);
      // Equal scores make ties; one in some has none at all.
      if (kind === 0) operations.push(edge('HAS_FEATURE', product, feature, { score: score(random) }));
      if (kind === 1) operations.push(edge('HAS_FEATURE', product, feature, { score: 0.5 }));
      if (kind === 2 && random.below(4) === 0) operations.push(edge('HAS_FEATURE', product, feature));
    }
    if (random.below(3) === 0)
      operations.push(
        edge('SUITS', product, pick(random, needs), random.below(2) === 0 ? {} : { score: score(random) }),
      );
    for (let s = random.below(4); s > 0; s--)
      operations.push(
        edge('SIMILAR_TO', product, pick(random, products), { method: 'ease', score: score(random) }),
      );
  });
  return { operations, topics: [...brands, ...categories, ...features, ...needs], lines, features };
}

function hubOperations(users: readonly NodeId[], products: readonly NodeId[], hub: number): WriteOperation[] {
  const [glutton, shopper] = users as [NodeId, NodeId];
  const operations: WriteOperation[] = [];
  const properties = { at: new Date((SHOP_NOW - DAY) * 1_000).toISOString(), weight: 5 };
  for (let i = 0; i < hub; i++) {
    operations.push(edge('PURCHASED', glutton, products[i] as NodeId, properties, `g${i}`));
    const buyer = nodeId('User', `crowd-${i}`);
    operations.push({ kind: 'putNode', id: buyer, properties: {} });
    operations.push(edge('PURCHASED', buyer, products.at(-1) as NodeId, properties, `c${i}`));
    operations.push(
      edge('PURCHASED', buyer, products[products.length - 2 - (i % 7)] as NodeId, properties, `d${i}`),
    );
  }
  if (hub > 0)
    for (const [i, product] of [products[0], products.at(-1), products.at(-2)].entries())
      operations.push(edge('PURCHASED', shopper, product as NodeId, properties, `s${i}`));
  return operations;
}

/** A shop with everything that path sources look at, the same for the same seed: parallel events, dismissals, ties. */
export function randomShop(seed: number, size: ShopSize): RandomShop {
  const random = createSeededRandom(seed);
  const products = names('Product', size.products);
  const users = names('User', size.users);
  const { operations, topics, lines, features } = productOperations(random, products, size.hub);
  // An audience is asked for, and is nobody's interest.
  // Apart, so that all else of a seed stays what it was.
  const quiet = createSeededRandom(seed + 1_000_003);
  const stated = topics.filter((topic) => labelOf(topic) !== 'Audience');
  for (const user of users) {
    const muted = features.filter(() => random.below(6) === 0);
    const mutedFeatures = random.below(3) === 0 ? [...muted, nodeId('Feature', 'unknown')] : muted;
    operations.push({
      kind: 'putNode',
      id: user,
      properties:
        random.below(4) === 0
          ? {}
          : { mutedFeatures, mutedNodes: [...topics, ...lines].filter(() => quiet.below(8) === 0) },
    });
    for (let i = random.below(5); i > 0; i--) {
      const weight = random.below(3) === 0 ? 1 : Math.fround(random.next() * 3 - 1);
      operations.push(
        edge('INTERESTED_IN', user, pick(random, stated), random.below(6) === 0 ? {} : { weight }),
      );
    }
  }
  operations.push(...eventOperations(random, users, products, size.events));
  operations.push(...hubOperations(users, products, size.hub));
  const nodes = operations.filter(({ kind }) => kind === 'putNode');
  const edges = operations.filter(({ kind }) => kind !== 'putNode');
  return { operations: [...nodes, ...edges], users, products, topics };
}
