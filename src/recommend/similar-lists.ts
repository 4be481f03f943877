import type { WriteOperation } from '../domain/graph-records.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { SparseSums } from '../lib/sparse-sums.js';
import type { HybridModel, ModelPart } from './hybrid-model.js';
import { BestList } from './select/best-products.js';

/** Length of the stored neighbour lists. */
const SIMILAR_LIST_LENGTH = 20;
/** Item-to-item scorers that may make the lists, the preferred first. */
const PREFERRED = ['edlae', 'ease', 'local-ease', 'item-knn', 'user-knn'];

function listPart(model: HybridModel): ModelPart | undefined {
  return PREFERRED.map((name) => model.parts.find(({ scorer }) => scorer.name === name)).find(
    (part) => part !== undefined,
  );
}

/** The writes that bring the list of `product` (index) to what stands in `scores`. */
function listOperations(
  snapshot: Snapshot,
  method: string,
  product: number,
  scores: SparseSums,
): WriteOperation[] {
  const products = snapshot.table('Product');
  const { out: lists } = snapshot.relation('SIMILAR_TO:Product:Product');
  const best = new BestList(snapshot, SIMILAR_LIST_LENGTH);
  for (let place = 0; place < scores.count; place++) {
    const other = scores.indexAt(place);
    const score = scores.sumAt(place);
    if (!(score > 0) || other === product || !best.hasPlaceFor(other, score)) continue;
    if (products.isAlive(other)) best.put(other, score);
  }
  const wanted = new Map(best.ranked().map(({ product: other, score }) => [other, Math.fround(score)]));
  const edge = { type: 'SIMILAR_TO', from: products.id(product), key: '' } as const;
  const operations: WriteOperation[] = [];
  for (let at = lists.start(product), end = lists.end(product); at < end; at++) {
    const other = lists.targets[at] as number;
    if (wanted.get(other) === lists.columns[0]?.[at]) wanted.delete(other);
    else if (!wanted.has(other)) operations.push({ kind: 'deleteEdge', ...edge, to: products.id(other) });
  }
  for (const [other, score] of wanted)
    operations.push({ kind: 'putEdge', ...edge, to: products.id(other), properties: { method, score } });
  return operations;
}

/**
 * The writes that bring the stored SIMILAR_TO lists to what `model` says, one product's list after another: of each
 * product the 20 best others with a score above 0, quantised to 32 bits (so that every engine reads the same number). Only
 * differences are written; without a collaborative part there are none. What is taken in between is told as it is then.
 */
export function* similarLists(snapshot: Snapshot, model: HybridModel): Generator<WriteOperation[]> {
  const part = listPart(model);
  if (part === undefined) return;
  const products = snapshot.table('Product');
  const scores = new SparseSums();
  for (let product = 0; product < products.length; product++) {
    if (!products.isAlive(product)) continue;
    model.neighbourScores(part, product, scores);
    yield listOperations(snapshot, part.scorer.name, product, scores);
  }
}
