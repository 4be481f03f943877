import { buildCsr, type Csr, rowLength, transposeCsr } from '../lib/csr.js';
import type { RelationRole, TrainingData } from './scorer.js';

/** What relations say of items, and the words of their texts. */
const SAID: readonly RelationRole[] = ['feature', 'group', 'word'];

/** What is said of items, as words: every word of their texts, and every other pair of a relation and an entity. */
export interface ItemTerms {
  readonly termCount: number;
  /** Terms of each item with their TF-IDF, a row of length 1 (or empty). */
  readonly byItem: Csr;
  readonly byTerm: Csr;
  /** What a term is in the training data. */
  readonly facts: readonly { readonly relation: number; readonly entity: number }[];
}

/**
 * The facts of items of the relations with one of `roles` (features, groups and words of texts) as weighted terms: tf · log(items / items with the
 * term), tf the weight of the fact (1 without one), rows scaled to length 1. A term that only one item has, or that all
 * have, says nothing and is left out. Source: Salton and Buckley 1988, "Term-weighting approaches in automatic text retrieval".
 */
export function createItemTerms(
  { interactions, relations }: TrainingData,
  roles: readonly RelationRole[] = SAID,
): ItemTerms {
  const { itemCount } = interactions;
  const facts: { relation: number; entity: number }[] = [];
  const rows: number[] = [];
  const columns: number[] = [];
  const weights: number[] = [];
  relations.forEach(({ role, entityCount, byEntity }, relation) => {
    if (!roles.includes(role)) return;
    for (let entity = 0; entity < entityCount; entity += 1) {
      const count = rowLength(byEntity, entity);
      if (count < 2 || count >= itemCount) continue;
      for (
        let e = byEntity.pointers[entity] as number;
        e < (byEntity.pointers[entity + 1] as number);
        e += 1
      ) {
        const weight = byEntity.weights?.[e] ?? 1;
        if (!(weight > 0)) continue;
        rows.push(byEntity.indices[e] as number);
        columns.push(facts.length);
        weights.push(weight * Math.log(itemCount / count));
      }
      facts.push({ relation, entity });
    }
  });
  const byItem = buildCsr(itemCount, facts.length, { rows, columns, weights });
  normaliseRows(byItem);
  return { termCount: facts.length, byItem, byTerm: transposeCsr(byItem, facts.length), facts };
}

function normaliseRows({ pointers, weights }: Csr): void {
  if (weights === undefined) return;
  for (let row = 0; row + 1 < pointers.length; row += 1) {
    const values = weights.subarray(pointers[row], pointers[row + 1]);
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
    values.forEach((value, e) => {
      values[e] = value / length;
    });
  }
}
