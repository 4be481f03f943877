import type { WriteOperation } from '../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../src/domain/ids.js';
import { createSeededRandom } from '../../src/lib/seeded-random.js';
import type { ModelPlan } from '../../src/recommend/plan/model-plan.js';

const TASTES = 4;
const PRODUCTS = 48;

/** The products of a shop of four tastes. */
export function tasteProducts(): WriteOperation[] {
  return Array.from({ length: PRODUCTS }, (_, n) => ({
    kind: 'putNode',
    id: productOf(n),
    properties: { nameEn: `Product ${n}` },
  }));
}

function productOf(n: number): NodeId {
  return nodeId('Product', `p${n}`);
}

/**
 * People `from` to `to` (excluded), each of one taste, with `each` views, of ten nine within it; what everybody looks at
 * is the same for all tastes, so that popularity alone says little.
 */
export function tastePeople(from: number, to: number, each = 8): WriteOperation[] {
  const operations: WriteOperation[] = [];
  for (let person = from; person < to; person++) {
    const random = createSeededRandom(person + 1);
    const user = nodeId('User', `u${person}`);
    operations.push({ kind: 'putNode', id: user, properties: {} });
    for (let view = 0; view < each; view++) {
      const within = random.next() < 0.9;
      const product = within
        ? (person % TASTES) + TASTES * random.below(PRODUCTS / TASTES)
        : random.below(PRODUCTS);
      operations.push({
        kind: 'putEdge',
        type: 'VIEWED',
        from: user,
        to: productOf(product),
        key: `${view}`,
        properties: { at: '2026-01-01T00:00:00.000Z', weight: 1 },
      });
    }
  }
  return operations;
}

/** A plan with these weights, as it is chosen for a shop of `products`. */
export function planOf(weights: Readonly<Record<string, number>>, products = PRODUCTS): ModelPlan {
  const knn: Readonly<Record<string, number>> = { neighbours: 50, shrink: 10 };
  const parts = Object.entries(weights).map(([name, weight]) => ({
    name,
    weight,
    parameters: name === 'item-knn' ? knn : {},
    ndcg: 0,
  }));
  return { plan: { parts, ndcg: 0, isSingle: false }, products, interactions: 1, isChosen: true };
}
