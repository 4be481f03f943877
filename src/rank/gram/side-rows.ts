import { buildCsr, transposeCsr } from '../../lib/csr.js';
import type { InteractionMatrix, ItemRelation, TrainingData } from '../scorer.js';

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

/** What the facts of items count beside the interactions; a weight of 0 leaves them out. */
export interface SideWeights {
  /** Of the list of each item under an item–item relation, with the item itself. */
  readonly lists: number;
  /** Of the items of one brand, line, category or feature, over the square root of how many they are. */
  readonly groups: number;
}

/** Groups of more items are left out: they say little of a pair, and their pairs grow with the square. */
const GROUP_LIMIT = 300;

/** The light users that the facts are: their items and what each of them counts. */
function* sideUsers(
  { interactions, relations }: TrainingData,
  { lists, groups }: SideWeights,
): Generator<{ readonly items: Iterable<number>; readonly weight: number }> {
  for (const relation of relations) {
    if (relation.role === 'item' && lists !== 0) {
      for (let item = 0; item < interactions.itemCount; item += 1) {
        const row = new Set(sideRow(relation, item));
        if (row.size > 0) yield { items: row, weight: lists };
      }
    }
    if ((relation.role === 'group' || relation.role === 'feature') && groups !== 0) {
      const { byEntity, entityCount } = relation;
      for (let entity = 0; entity < entityCount; entity += 1) {
        const items = byEntity.indices.subarray(byEntity.pointers[entity], byEntity.pointers[entity + 1]);
        if (items.length < 2 || items.length > GROUP_LIMIT) continue;
        yield { items, weight: groups / Math.sqrt(items.length) };
      }
    }
  }
}

/**
 * The interactions with the facts of items as light users after the others: what the Gram matrix of CEASE is made of. The
 * interactions themselves, every user counting 1, where there are no such facts.
 */
export function withSideUsers(data: TrainingData, side: SideWeights): WeighedUsers {
  const { interactions } = data;
  const { byUser, itemCount, userCount } = interactions;
  const rows: number[] = [];
  const columns: number[] = [];
  const weights: number[] = [];
  const counts: number[] = [];
  for (const { items, weight } of sideUsers(data, side)) {
    for (const item of items) {
      rows.push(userCount + counts.length);
      columns.push(item);
      weights.push(1);
    }
    counts.push(weight);
  }
  if (counts.length === 0) return { interactions, userWeight: () => 1 };
  for (let user = 0; user < userCount; user += 1) {
    for (let e = byUser.pointers[user] as number; e < (byUser.pointers[user + 1] as number); e += 1) {
      rows.push(user);
      columns.push(byUser.indices[e] as number);
      weights.push(byUser.weights?.[e] ?? 1);
    }
  }
  const count = userCount + counts.length;
  const all = buildCsr(count, itemCount, { rows, columns, ...(byUser.weights ? { weights } : {}) });
  return {
    interactions: { userCount: count, itemCount, byUser: all, byItem: transposeCsr(all, itemCount) },
    userWeight: (user) => counts[user - userCount] ?? 1,
  };
}
