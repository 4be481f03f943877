import { rowLength } from '../../lib/csr.js';
import { invertSpd, type SquareMatrix } from '../../lib/spd-inverse.js';
import { addCloseness, addGram, addSideRows, userBalance } from '../gram/gram.js';
import { evenWeights } from '../item-spread.js';
import { collectItemWeights, createItemWeightScorer, type ItemWeights } from '../item-weights.js';
import type { Parameters, RawScorer, TrainingData } from '../scorer.js';

/** Largest catalogue that the closed forms are trained on: the inverse takes 4 bytes × items². */
export const CLOSED_FORM_LIMIT = 12_000;

function requireClosedFormSize(name: string, itemCount: number): void {
  if (itemCount > CLOSED_FORM_LIMIT) {
    throw new RangeError(`${name}: expected at most ${CLOSED_FORM_LIMIT} items, got ${itemCount}`);
  }
}

function addDiagonal({ values, stride, size }: SquareMatrix, lambda: number, dropout: number): void {
  const emphasis = dropout / (1 - dropout);
  for (let i = 0; i < size; i += 1) {
    const place = i * stride + i;
    values[place] = (values[place] as number) * (1 + emphasis) + lambda;
  }
}

/**
 * Linear models with a zero diagonal in closed form: with P = (G + Λ)⁻¹, W(i, j) = −P(i, j) / P(j, j), W(j, j) = 0.
 * G is X'DX with D what each user counts (`balance`), plus `closeness` times what was touched close in time
 * (`closenessSeconds` apart counts half), plus `sideWeight` times the item–item lists.
 * Λ = `lambda` I + `dropout` / (1 − `dropout`) · diag(G); lambda > 0, 0 ≤ dropout < 1. Then `evenness`, see `evenFactors`.
 * Sources: Steck 2019, "Embarrassingly shallow autoencoders for sparse data" (EASE); Steck 2020, "Autoencoders that
 * don't overfit towards the identity" (EDLAE); Jeunen et al. 2020 (CEASE); closeness and
 * balance are ours.
 * Throws a RangeError for more than 12,000 items.
 */
export function trainEase(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  return createItemWeightScorer(name, easeWeights(name, data, parameters));
}

/** The weights of {@link trainEase}: plain arrays that can go from a worker to the thread that serves. */
export function easeWeights(name: string, data: TrainingData, parameters: Parameters): ItemWeights {
  const { lambda = 500, dropout = 0, sideWeight = 0, balance = 0 } = parameters;
  const { closeness = 0, closenessSeconds = 60, evenness = 0 } = parameters;
  const { itemCount } = data.interactions;
  requireClosedFormSize(name, itemCount);
  const counts = userBalance(data.interactions, balance);
  const userWeight = (user: number): number => counts[user] as number;
  const { values, stride } = invertSpd(itemCount, (matrix) => {
    addGram(matrix, data.interactions, userWeight);
    addCloseness(matrix, data.interactions, closenessSeconds, closeness);
    for (const relation of data.relations)
      if (relation.role === 'item') addSideRows(matrix, relation, sideWeight);
    addDiagonal(matrix, lambda, dropout);
  });
  const weights = collectItemWeights(itemCount, (target, column) => {
    const start = target * stride;
    const scale = -1 / (values[start + target] as number);
    for (let i = 0; i < itemCount; i += 1) column[i] = scale * (values[start + i] as number);
    column[target] = 0;
  });
  return evenWeights(weights, data.interactions, evenness);
}

/**
 * The linear model over users, written as item-to-item weights so that it works for anybody's history:
 * X'(XX' + Λ)⁻¹X = I − (X'Λ⁻¹X + I)⁻¹ with Λ(u) = `lambda` + `dropout` / (1 − `dropout`) · |u|, so that
 * W(i, j) = −P(i, j) for i ≠ j with P = (X'Λ⁻¹X + I)⁻¹. For a known user's unseen items it ranks as the zero-diagonal
 * model over users does, whose weights differ by one factor a user. Then `evenness`, see `evenFactors`. Source: Steck 2020 over users; the form is ours.
 * Throws a RangeError for more than 12,000 items.
 */
export function trainUserRidge(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  return createItemWeightScorer(name, userRidgeWeights(name, data, parameters));
}

/** The weights of {@link trainUserRidge}. */
export function userRidgeWeights(name: string, data: TrainingData, parameters: Parameters): ItemWeights {
  const { lambda = 100, dropout = 0.5, evenness = 0 } = parameters;
  const { itemCount, byUser } = data.interactions;
  requireClosedFormSize(name, itemCount);
  const emphasis = dropout / (1 - dropout);
  const { values, stride } = invertSpd(itemCount, (matrix) => {
    addGram(matrix, data.interactions, (user) => 1 / (lambda + emphasis * rowLength(byUser, user)));
    addDiagonal(matrix, 1, 0);
  });
  const weights = collectItemWeights(itemCount, (target, column) => {
    for (let i = 0; i < itemCount; i += 1) column[i] = -(values[target * stride + i] as number);
    column[target] = 0;
  });
  return evenWeights(weights, data.interactions, evenness);
}
