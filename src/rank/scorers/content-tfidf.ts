import type { Csr } from '../../lib/csr.js';
import { createItemTerms, type ItemTerms } from '../item-terms.js';
import type { Contribution, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';

/** Adds `factor` times row `row` to `out`. */
function addRow({ pointers, indices, weights }: Csr, row: number, factor: number, out: Float64Array): void {
  const end = pointers[row + 1] as number;
  for (let e = pointers[row] as number; e < end; e += 1)
    (out[indices[e] as number] as number) += factor * (weights?.[e] ?? 1);
}

/**
 * Content by TF-IDF: score(j) = Σ_i h_i cos(d_i, d_j), d the items' facts as weighted terms ({@link createItemTerms}):
 * the profile of a user is the sum of the documents of the history. No interaction of others is read, so it serves new
 * items and new shops. Contributions are one for each (history item, shared fact).
 * Source: Pazzani and Billsus 2007, "Content-based recommendation systems".
 */
export function trainContentTfidf(name: string, data: TrainingData): RawScorer {
  return termScorer(name, data.interactions.itemCount, createItemTerms(data));
}

/** The same by the words of the items' texts alone: what a shop says of a product before anybody has seen it. */
export function trainContentWords(name: string, data: TrainingData): RawScorer {
  return termScorer(name, data.interactions.itemCount, createItemTerms(data, ['word']));
}

function termScorer(name: string, itemCount: number, terms: ItemTerms): RawScorer {
  const { byItem, byTerm, facts, termCount } = terms;
  return {
    name,
    itemCount,
    accumulate(history, out, factor = 1): void {
      const profile = new Float64Array(termCount);
      history.items.forEach((item, h) => addRow(byItem, item, history.weights[h] as number, profile));
      for (let term = 0; term < termCount; term += 1)
        if (profile[term] !== 0) addRow(byTerm, term, factor * (profile[term] as number), out);
    },
    contributions(history, item): Contribution[] {
      const own = new Float64Array(termCount);
      addRow(byItem, item, 1, own);
      const shares: Contribution[] = [];
      history.items.forEach((from, h) => {
        for (let e = byItem.pointers[from] as number; e < (byItem.pointers[from + 1] as number); e += 1) {
          const term = byItem.indices[e] as number;
          const product = (byItem.weights?.[e] ?? 1) * (own[term] as number);
          const value = (history.weights[h] as number) * product;
          if (value !== 0)
            shares.push({ source: name, kind: 'entity', item: from, entity: facts[term], value });
        }
      });
      return sortContributions(shares);
    },
  };
}
