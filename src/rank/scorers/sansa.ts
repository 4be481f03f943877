import { type Csr, transposeCsr } from '../../lib/csr.js';
import { createLocalGram, joinArrays, type LocalGram } from '../gram/local-gram.js';
import { createLocalSystems, solveRidge } from '../gram/local-systems.js';
import type { Contribution, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';

/**
 * The rows of K with P = K'K, by item: row j is (e_j − Σ_N w_i e_i) / √r, where w is the ridge regression of j on the
 * `fill` most similar items N before it in `rank` and r = G_jj + λ − w'G_Nj what it leaves (at least λ).
 */
function inverseFactor(gram: LocalGram, rank: Int32Array, lambda: number, fill: number): Csr {
  const systemOf = createLocalSystems(gram, fill, rank);
  const itemCount = rank.length;
  const pointers = new Int32Array(itemCount + 1);
  const indices: number[][] = [];
  const weights: number[][] = [];
  for (let item = 0; item < itemCount; item += 1) {
    const system = systemOf(item);
    const solution = solveRidge(system, lambda, 0);
    let rest = (gram.diagonal[item] as number) + lambda;
    for (let n = 0; n < solution.length; n += 1)
      rest -= (solution[n] as number) * (system.right[n] as number);
    const scale = 1 / Math.sqrt(Math.max(rest, lambda));
    indices.push([...system.neighbours, item]);
    weights.push([...solution.map((weight) => -weight * scale), scale]);
    pointers[item + 1] = (pointers[item] as number) + system.neighbours.length + 1;
  }
  return { pointers, indices: joinArrays(indices, Int32Array), weights: joinArrays(weights, Float32Array) };
}

/** Adds `factor` times row `row` of `rows` to `out`. */
function addRow({ pointers, indices, weights }: Csr, row: number, factor: number, out: Float64Array): void {
  const end = pointers[row + 1] as number;
  for (let e = pointers[row] as number; e < end; e += 1)
    (out[indices[e] as number] as number) += factor * (weights?.[e] ?? 1);
}

/**
 * EASE by a sparse approximate inverse: (G + `lambda` I)⁻¹ ≈ P = K'K with K lower triangular (popular items first, ties
 * by index) and at most `fill` entries a row beside the diagonal, W(i, j) = −P(i, j) / P(j, j), W(j, j) = 0. P is never
 * made: a request is two sparse products, memory is 2 · items · `fill` entries. With `fill` at least the number of items it
 * is EASE. The idea is that of Spišák et al. 2023, "Scalable approximate nonsymmetric autoencoder for collaborative
 * filtering" (SANSA); the factor is the one of Kolotilina and Yeremin 1993 (FSAI), which cannot break down and is the
 * best for its pattern, where an incomplete factorisation lost two thirds of the quality at the same size.
 * `lambda` is above 0.
 */
export function trainSansa(name: string, { interactions }: TrainingData, parameters: Parameters): RawScorer {
  const { lambda = 200, fill = 100 } = parameters;
  const { itemCount } = interactions;
  const gram = createLocalGram(interactions);
  const rank = new Int32Array(itemCount);
  Int32Array.from(rank, (_, item) => item)
    .sort((a, b) => (gram.diagonal[b] as number) - (gram.diagonal[a] as number) || a - b)
    .forEach((item, place) => {
      rank[item] = place;
    });
  const rows = inverseFactor(gram, rank, lambda, fill);
  const columns = transposeCsr(rows, itemCount);
  const diagonal = new Float64Array(itemCount); // P(j, j)
  rows.indices.forEach((item, e) => {
    (diagonal[item] as number) += (rows.weights?.[e] ?? 1) ** 2;
  });
  return {
    name,
    itemCount,
    accumulate(history, out, factor = 1): void {
      const inner = new Float64Array(itemCount);
      const scores = new Float64Array(itemCount);
      history.items.forEach((item, h) => addRow(columns, item, history.weights[h] as number, inner));
      for (let k = 0; k < itemCount; k += 1) if (inner[k] !== 0) addRow(rows, k, inner[k] as number, scores);
      history.items.forEach((item, h) => {
        (scores[item] as number) -= (history.weights[h] as number) * (diagonal[item] as number);
      });
      for (let j = 0; j < itemCount; j += 1)
        (out[j] as number) -= (factor * (scores[j] as number)) / (diagonal[j] as number);
    },
    contributions(history, item): Contribution[] {
      const reach = new Float64Array(itemCount);
      const inner = new Float64Array(itemCount);
      addRow(columns, item, 1, inner);
      for (let k = 0; k < itemCount; k += 1) if (inner[k] !== 0) addRow(rows, k, inner[k] as number, reach);
      const shares = Array.from(history.items, (from, h): Contribution => {
        const weight = from === item ? 0 : (reach[from] as number) / (diagonal[item] as number);
        return { source: name, kind: 'item', item: from, value: -(history.weights[h] as number) * weight };
      });
      return sortContributions(shares);
    },
  };
}
