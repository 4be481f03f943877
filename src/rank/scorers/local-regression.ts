import { transposeCsr } from '../../lib/csr.js';
import { createLocalGram, joinArrays } from '../gram/local-gram.js';
import { createLocalSystems, type LocalSystem, solveRidge } from '../gram/local-systems.js';
import { type WeighedUsers, withSideUsers } from '../gram/side-rows.js';
import { evenWeights } from '../item-spread.js';
import { createItemWeightScorer, type ItemWeights } from '../item-weights.js';
import type { Parameters, RawScorer, TrainingData } from '../scorer.js';

/** Passes of coordinate descent at most, and the greatest change of a weight that ends it. */
const PASSES = 50;
const TOLERANCE = 1e-4;

/** Minimises ½ w'(A + λI) w − b'w + l1 Σ w over w ≥ 0 by coordinate descent. */
function solveElasticNet({ matrix, right }: LocalSystem, lambda: number, l1: number): Float64Array {
  const size = right.length;
  const weights = new Float64Array(size);
  const product = new Float64Array(size); // A w
  for (let pass = 0; pass < PASSES; pass += 1) {
    let greatest = 0;
    for (let a = 0; a < size; a += 1) {
      const own = matrix[a * size + a] as number;
      const old = weights[a] as number;
      const rest = (right[a] as number) - (product[a] as number) + own * old - l1;
      const value = Math.max(0, rest / (own + lambda));
      const change = value - old;
      if (change === 0) continue;
      weights[a] = value;
      greatest = Math.max(greatest, Math.abs(change));
      for (let b = 0; b < size; b += 1) (product[b] as number) += change * (matrix[a * size + b] as number);
    }
    if (greatest < TOLERANCE) break;
  }
  return weights;
}

function localWeights(
  { interactions, userWeight }: WeighedUsers,
  neighbours: number,
  solve: (system: LocalSystem) => Float64Array,
): ItemWeights {
  const { itemCount } = interactions;
  const systemOf = createLocalSystems(createLocalGram(interactions, userWeight), neighbours);
  const pointers = new Int32Array(itemCount + 1);
  const indices: Int32Array[] = [];
  const weights: Float64Array[] = [];
  for (let target = 0; target < itemCount; target += 1) {
    const system = systemOf(target);
    indices.push(system.neighbours);
    weights.push(solve(system));
    pointers[target + 1] = (pointers[target] as number) + system.neighbours.length;
  }
  const byTarget = {
    pointers,
    indices: joinArrays(indices, Int32Array),
    weights: joinArrays(weights, Float32Array),
  };
  return { kind: 'lists', itemCount, bySource: transposeCsr(byTarget, itemCount) };
}

/**
 * Local EASE: each item is regressed on its `neighbours` most similar items alone,
 * w_j = (G_NN + Λ)⁻¹ G_Nj, Λ = `lambda` I + `dropout` / (1 − `dropout`) · diag(G_NN), G = X'X plus `sideWeight` times the
 * item–item lists of the graph as light users, plus `groupWeight` / √n times each brand, line, category or feature of n ≤ 300 items. With all items as neighbours it is EASE (or EDLAE, or CEASE) exactly. Costs
 * items × neighbours³ / 6 and memory for at most 20 million entries of G, so it serves catalogues that have no room for
 * an inverse, and it is ten times quicker than one from some thousand items on. Source: the sparse linear method over
 * selected features of Ning and Karypis 2011 (fsSLIM) with the penalty of Steck 2019 and 2020.
 */
export function trainLocalEase(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  return createItemWeightScorer(name, localEaseWeights(data, parameters));
}

/** The weights of {@link trainLocalEase}, with `evenness` (see `evenFactors`): plain arrays that can go from a worker to the thread that serves. */
export function localEaseWeights(data: TrainingData, parameters: Parameters): ItemWeights {
  const { neighbours = 100, lambda = 200, dropout = 0, sideWeight = 0, groupWeight = 0 } = parameters;
  const { evenness = 0 } = parameters;
  const users = withSideUsers(data, { lists: sideWeight, groups: groupWeight });
  const weights = localWeights(users, neighbours, (system) => solveRidge(system, lambda, dropout));
  return evenWeights(weights, data.interactions, evenness);
}

/**
 * Sparse linear method: each item as a combination w ≥ 0 of its `neighbours` most similar items that minimises
 * ½ ‖x_j − X_N w‖² + ½ `lambda` ‖w‖² + `l1` Σ w, by coordinate descent (at most 50 passes).
 * Source: Ning and Karypis 2011, "SLIM: sparse linear methods for top-N recommender systems" (fsSLIM).
 */
export function trainSlim(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  const { neighbours = 100, lambda = 100, l1 = 1 } = parameters;
  const users = withSideUsers(data, { lists: 0, groups: 0 });
  return createItemWeightScorer(
    name,
    localWeights(users, neighbours, (system) => solveElasticNet(system, lambda, l1)),
  );
}
