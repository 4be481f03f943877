import { rowLength } from '../../lib/csr.js';
import type { SquareMatrix } from '../../lib/spd-inverse.js';
import type { InteractionMatrix, ItemRelation } from '../scorer.js';
import { sideRow } from './side-rows.js';

/**
 * Adds X'WX of the interactions to the lower triangle of `matrix`; W weighs the users (1 when left out). Costs, a user,
 * half the square of the length of the history.
 */
export function addGram(
  { values, stride }: SquareMatrix,
  { byUser: { indices, pointers, weights }, userCount }: InteractionMatrix,
  userWeight: (user: number) => number = () => 1,
): void {
  for (let user = 0; user < userCount; user += 1) {
    const [from, to] = [pointers[user] as number, pointers[user + 1] as number];
    if (from === to) continue;
    const own = userWeight(user);
    for (let a = from; a < to; a += 1) {
      const start = (indices[a] as number) * stride;
      const share = own * (weights === undefined ? 1 : (weights[a] as number));
      for (let b = from; b <= a; b += 1)
        (values[start + (indices[b] as number)] as number) +=
          weights === undefined ? share : share * (weights[b] as number);
    }
  }
}

function addRow(matrix: SquareMatrix, items: ArrayLike<number>, count: number, weight: number): void {
  for (let a = 0; a < count; a += 1) {
    const start = (items[a] as number) * matrix.stride;
    for (let b = 0; b < count; b += 1) {
      const other = items[b] as number;
      if (other <= (items[a] as number)) (matrix.values[start + other] as number) += weight;
    }
  }
}

/**
 * Adds what each user touched close in time: for items i and j of one user `weight` / (1 + |t_i − t_j| / `seconds`), and
 * `weight` on the diagonal. The kernel is a mixture of exponentials, so the sum stays positive semi-definite; unlike a
 * cut into sessions it has no pause to get wrong. Data without times add nothing. Source: ours.
 */
export function addCloseness(
  matrix: SquareMatrix,
  { byUser, userCount, timesByUser }: InteractionMatrix,
  seconds: number,
  weight: number,
): void {
  if (timesByUser === undefined || weight === 0) return;
  const { indices, pointers } = byUser;
  for (let user = 0; user < userCount; user += 1) {
    const end = pointers[user + 1] as number;
    for (let a = pointers[user] as number; a < end; a += 1) {
      const start = (indices[a] as number) * matrix.stride;
      const time = timesByUser[a] as number;
      for (let b = pointers[user] as number; b <= a; b += 1) {
        const apart = Math.abs(time - (timesByUser[b] as number)) / seconds;
        (matrix.values[start + (indices[b] as number)] as number) += weight / (1 + apart);
      }
    }
  }
}

/**
 * What a user counts in a Gram matrix, (|u| / mean length)^−`balance`: 0 counts all alike, more keeps the few with the
 * longest histories from deciding everything, as the number of pairs grows with the square of the length.
 */
export function userBalance({ byUser, userCount }: InteractionMatrix, balance: number): Float64Array {
  const lengths = Float64Array.from({ length: userCount }, (_, user) => rowLength(byUser, user));
  const mean = byUser.indices.length / Math.max(1, lengths.filter((length) => length > 0).length);
  return lengths.map((length) => (balance === 0 ? 1 : (Math.max(1, length) / mean) ** -balance));
}

/**
 * Adds each item's neighbours under an item–item `relation`, with the item itself, as a light user of weight `weight`.
 * Source: Jeunen, Van Balen and Goethals 2020, "Closed-form models for collaborative filtering with
 * side-information" (CEASE), with item lists as the side rows.
 */
export function addSideRows(matrix: SquareMatrix, relation: ItemRelation, weight: number): void {
  if (weight === 0) return;
  for (let item = 0; item < matrix.size; item += 1) {
    const row = sideRow(relation, item);
    addRow(matrix, row, row.length, weight);
  }
}
