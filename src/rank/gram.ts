import type { SquareMatrix } from '../lib/spd-inverse.js';
import { createCoCounter } from './co-counts.js';
import type { InteractionMatrix, ItemRelation } from './scorer.js';

/** Adds X'WX of the interactions to the lower triangle of `matrix`; W weighs the users (1 when left out). */
export function addGram(
  matrix: SquareMatrix,
  interactions: InteractionMatrix,
  userWeight?: (user: number) => number,
): void {
  const counter = createCoCounter(interactions, userWeight ? { userWeight } : {});
  for (let item = 0; item < interactions.itemCount; item += 1) {
    const touched = counter.fill(item);
    for (let k = 0; k < counter.touchedCount(); k += 1) {
      const other = touched[k] as number;
      if (other <= item)
        (matrix.values[item * matrix.stride + other] as number) += counter.row[other] as number;
    }
    counter.clear();
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
 * Adds each session as a light user of weight `weight`: items that one user touched with no pause over `pauseSeconds`.
 * Sessions of one item and data without times add nothing. Source: ours.
 */
export function addSessions(
  matrix: SquareMatrix,
  { byUser, userCount, timesByUser }: InteractionMatrix,
  pauseSeconds: number,
  weight: number,
): void {
  if (timesByUser === undefined || weight === 0) return;
  for (let user = 0; user < userCount; user += 1) {
    const from = byUser.pointers[user] as number;
    const to = byUser.pointers[user + 1] as number;
    const timeOf = (place: number): number => timesByUser[place] as number;
    const places = Array.from({ length: to - from }, (_, k) => from + k).sort(
      (a, b) => timeOf(a) - timeOf(b) || a - b,
    );
    let start = 0;
    for (let k = 1; k <= places.length; k += 1) {
      const pause =
        k < places.length ? timeOf(places[k] as number) - timeOf(places[k - 1] as number) : Infinity;
      if (pause <= pauseSeconds) continue;
      const session = places.slice(start, k).map((place) => byUser.indices[place] as number);
      if (session.length > 1) addRow(matrix, session, session.length, weight);
      start = k;
    }
  }
}

/** Neighbours of an item beyond this many are left out of its side row (the first by entity index are kept). */
const SIDE_ROW_LIMIT = 500;

/**
 * Adds each item's neighbours under an item–item `relation`, with the item itself, as a light user of weight `weight`.
 * Source: Jeunen, Van Balen and Goethals 2020, "Closed-form models for collaborative filtering with
 * side-information" (CEASE), with item lists as the side rows.
 */
export function addSideRows(matrix: SquareMatrix, relation: ItemRelation, weight: number): void {
  const { byItem, entityItem } = relation;
  if (entityItem === undefined || weight === 0) return;
  for (let item = 0; item < matrix.size; item += 1) {
    const row: number[] = [];
    const end = Math.min(
      byItem.pointers[item + 1] as number,
      (byItem.pointers[item] as number) + SIDE_ROW_LIMIT,
    );
    for (let e = byItem.pointers[item] as number; e < end; e += 1) {
      const other = entityItem[byItem.indices[e] as number] as number;
      if (other >= 0 && other !== item) row.push(other);
    }
    if (row.length > 0) addRow(matrix, [...row, item], row.length + 1, weight);
  }
}
