import type { WriteOperation } from '../../domain/graph-records.js';
import { keyOf, type NodeId, nodeId } from '../../domain/ids.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { readPairs, sameAsId, sameAsOperations } from '../../graph/identity/same-as.js';
import { writeAll } from '../../graph/write-all.js';
import type { ModelGroup } from '../../link/identity/model-groups.js';
import type { ProductPlan } from '../../link/identity/plan-products.js';
import { modelNode, nameProperties } from '../operations/named-nodes.js';

/** What the keys of models begin with that no source states. */
const INFERRED = 'like~';
const READ_AT_ONCE = 1_000;

/** The model that the products of `group` are variants of where their source states none; undefined for none. */
function modelFor({
  products,
  stated,
  isStatedTwice,
  name,
}: ModelGroup): { readonly id: NodeId; readonly operation: WriteOperation } | undefined {
  if (stated !== undefined) return modelNode(stated.brand, stated.model);
  const [first] = products;
  if (isStatedTwice || products.length < 2 || first === undefined) return undefined;
  const id = nodeId('ProductModel', `${INFERRED}${keyOf(first)}`);
  return { id, operation: { kind: 'putNode', id, properties: nameProperties(name) } };
}

/**
 * The writes that make the products seen variants of their models: where sources state one model of a group, of that;
 * where they state none and there are several, of one named by what their names have in common. Products whose source
 * states a model are left alone, and so is what sources state.
 */
async function modelOperations(store: GraphStore, { models, seen }: ProductPlan): Promise<WriteOperation[]> {
  const wanted = new Map<NodeId, NodeId>();
  const operations: WriteOperation[] = [];
  for (const group of models) {
    const model = modelFor(group);
    const joining = group.products.filter((product) => !group.stating.has(product));
    if (model === undefined || joining.length === 0) continue;
    operations.push(model.operation);
    for (const product of joining) wanted.set(product, model.id);
  }
  const products = [...seen];
  const isStating = new Set(models.flatMap(({ stating }) => [...stating]));
  for (let from = 0; from < products.length; from += READ_AT_ONCE) {
    const some = products.slice(from, from + READ_AT_ONCE);
    const known = await store.readEdges({
      ids: some,
      direction: 'out',
      types: ['VARIANT_OF'],
      limitPerNode: 100,
    });
    const nodes = await store.readMany(some);
    for (const [i, product] of some.entries()) {
      const model = wanted.get(product);
      const edges = known.get(product) ?? [];
      // A source's own statement stays; what was worked out before goes where it is another now.
      const stale = edges.filter(
        ({ to }) => to !== model && (keyOf(to).startsWith(INFERRED) || !isStating.has(product)),
      );
      for (const { type, to, key } of stale)
        operations.push({ kind: 'deleteEdge', type, from: product, to, key });
      if (model === undefined || nodes[i] === null || edges.some(({ to }) => to === model)) continue;
      operations.push({
        kind: 'putEdge',
        type: 'VARIANT_OF',
        from: product,
        to: model,
        key: '',
        properties: {},
      });
    }
  }
  return operations;
}

/** The writes that ask for the pairs of `plan` that are open, and take back earlier questions that are none any more. */
async function pairOperations(store: GraphStore, plan: ProductPlan): Promise<WriteOperation[]> {
  const live = new Set(plan.products.values());
  const wanted = new Set(plan.open.map(({ products }) => sameAsId(products)));
  const known = await readPairs(store);
  const ends = await store.readEdges({
    ids: known.map(({ node }) => node.id),
    direction: 'out',
    types: ['SUBJECT', 'OBJECT'],
    limitPerNode: 2,
  });
  const isStale = (id: NodeId): boolean => {
    const products = (ends.get(id) ?? []).map(({ to }) => to);
    return products.some((product) => plan.seen.has(product) || !live.has(product));
  };
  const decided = new Set(
    known.filter(({ node }) => node.properties.status !== 'proposed').map(({ node }) => node.id),
  );
  return [
    ...known
      .filter(({ node }) => !decided.has(node.id) && !wanted.has(node.id) && isStale(node.id))
      .map(({ node }): WriteOperation => ({ kind: 'deleteNode', id: node.id })),
    ...plan.open.filter(({ products }) => !decided.has(sameAsId(products))).flatMap(sameAsOperations),
  ];
}

/** Takes away models that nothing is a variant of any more, of those that `operations` took variants from. */
async function dropEmptyModels(store: GraphStore, operations: readonly WriteOperation[]): Promise<void> {
  const left = operations.flatMap((one) =>
    one.kind === 'deleteEdge' && keyOf(one.to).startsWith(INFERRED) ? [one.to] : [],
  );
  const ids = [...new Set(left)];
  const variants = await store.readEdges({ ids, direction: 'in', types: ['VARIANT_OF'], limitPerNode: 1 });
  const empty = ids.filter((id) => (variants.get(id) ?? []).length === 0);
  await writeAll(
    store,
    empty.map((id) => ({ kind: 'deleteNode', id })),
  );
}

/** Writes what a plan says beyond the listings: models and questions to experts. Products must be in the store. */
export async function writePlan(store: GraphStore, plan: ProductPlan): Promise<void> {
  const models = await modelOperations(store, plan);
  await writeAll(store, models);
  await dropEmptyModels(store, models);
  await writeAll(store, await pairOperations(store, plan));
}
