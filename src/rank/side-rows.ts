import { buildCsr, transposeCsr } from '../lib/csr.js';
import type { InteractionMatrix, ItemRelation, TrainingData } from './scorer.js';

/** Neighbours of an item beyond this many are left out of its side row (the first by entity index are kept). */
const SIDE_ROW_LIMIT = 500;

/**
 * The neighbours of `item` under an item–item relation, then the item itself: what a light user of these would have.
 * Empty without neighbours.
 */
export function sideRow({ byItem, entityItem }: ItemRelation, item: number): number[] {
  if (entityItem === undefined) return [];
  const from = byItem.pointers[item] as number;
  const to = Math.min(byItem.pointers[item + 1] as number, from + SIDE_ROW_LIMIT);
  const row: number[] = [];
  for (let e = from; e < to; e += 1) {
    const other = entityItem[byItem.indices[e] as number] as number;
    if (other >= 0 && other !== item) row.push(other);
  }
  return row.length === 0 ? row : [...row, item];
}

/** Interactions with more users, and what each user counts in a Gram matrix. */
export interface WeighedUsers {
  readonly interactions: InteractionMatrix;
  readonly userWeight: (user: number) => number;
}

/**
 * The interactions with the side rows of every relation of role `item` as light users of `weight` after the others: what
 * the Gram matrix of CEASE is made of. The interactions themselves, every user counting 1, for a weight of 0 and without
 * such rows.
 */
export function withSideUsers({ interactions, relations }: TrainingData, weight: number): WeighedUsers {
  const { byUser, itemCount, userCount } = interactions;
  const rows: number[] = [];
  const columns: number[] = [];
  const weights: number[] = [];
  let count = userCount;
  for (const relation of weight === 0 ? [] : relations.filter(({ role }) => role === 'item')) {
    for (let item = 0; item < itemCount; item += 1) {
      const row = new Set(sideRow(relation, item));
      if (row.size === 0) continue;
      for (const other of row) {
        rows.push(count);
        columns.push(other);
        weights.push(1);
      }
      count += 1;
    }
  }
  if (count === userCount) return { interactions, userWeight: () => 1 };
  for (let user = 0; user < userCount; user += 1) {
    for (let e = byUser.pointers[user] as number; e < (byUser.pointers[user + 1] as number); e += 1) {
      rows.push(user);
      columns.push(byUser.indices[e] as number);
      weights.push(byUser.weights?.[e] ?? 1);
    }
  }
  const all = buildCsr(count, itemCount, { rows, columns, ...(byUser.weights ? { weights } : {}) });
  return {
    interactions: { userCount: count, itemCount, byUser: all, byItem: transposeCsr(all, itemCount) },
    userWeight: (user) => (user < userCount ? 1 : weight),
  };
}
