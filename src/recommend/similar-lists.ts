import type { WriteOperation } from '../domain/graph-records.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { bestProducts } from './best-products.js';
import type { HybridModel, ModelPart } from './hybrid-model.js';

/** Length of the stored neighbour lists. */
export const SIMILAR_LIST_LENGTH = 20;
/** Item-to-item scorers that may make the lists, the preferred first. */
const PREFERRED = ['edlae', 'ease', 'local-ease', 'item-knn', 'user-knn'];

function listPart(model: HybridModel): ModelPart | undefined {
  return PREFERRED.map((name) => model.parts.find(({ scorer }) => scorer.name === name)).find(
    (part) => part !== undefined,
  );
}

/**
 * The writes that bring the stored SIMILAR_TO lists to what `model` says: of each product the 20 best others with a
 * score above 0, quantised to 32 bits (so that every engine reads the same number). Only differences are written;
 * without a collaborative part there are none.
 */
export function similarListOperations(snapshot: Snapshot, model: HybridModel): WriteOperation[] {
  const part = listPart(model);
  if (part === undefined) return [];
  const products = snapshot.table('Product');
  const { out: lists } = snapshot.relation('SIMILAR_TO:Product:Product');
  const row = new Float64Array(products.length);
  const operations: WriteOperation[] = [];
  for (let product = 0; product < products.length; product++) {
    if (!products.isAlive(product)) continue;
    model.neighbourScores(part, product, row.fill(0));
    const best = bestProducts(
      snapshot,
      row,
      (other) => other !== product && products.isAlive(other) && (row[other] as number) > 0,
      SIMILAR_LIST_LENGTH,
    );
    const wanted = new Map(best.map(({ product: other, score }) => [other, Math.fround(score)]));
    const edge = { type: 'SIMILAR_TO', from: products.id(product), key: '' } as const;
    for (let at = lists.start(product), end = lists.end(product); at < end; at++) {
      const other = lists.targets[at] as number;
      if (wanted.get(other) === lists.columns[0]?.[at]) wanted.delete(other);
      else if (!wanted.has(other)) operations.push({ kind: 'deleteEdge', ...edge, to: products.id(other) });
    }
    for (const [other, score] of wanted) {
      operations.push({
        kind: 'putEdge',
        ...edge,
        to: products.id(other),
        properties: { method: part.scorer.name, score },
      });
    }
  }
  return operations;
}
