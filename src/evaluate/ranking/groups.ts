import { rowLength } from '../../lib/csr.js';
import type { InteractionMatrix } from '../../rank/scorer.js';

/** Users by length of history in train: new 0 to 3 items, heavy the longest fifth of the others, light the rest. */
export type UserGroup = 'new' | 'light' | 'heavy';
/** Items by interactions in train: head the most popular that hold half of them, cold none at all, tail the last fifth. */
export type ItemGroup = 'head' | 'mid' | 'tail' | 'cold';

export const USER_GROUPS: readonly UserGroup[] = ['new', 'light', 'heavy'];
export const ITEM_GROUPS: readonly ItemGroup[] = ['head', 'mid', 'tail', 'cold'];

const NEW_LENGTH = 3;

/** The group of each of `lengths` (of histories). */
export function userGroups(lengths: readonly number[]): UserGroup[] {
  const sorted = lengths.filter((length) => length > NEW_LENGTH).sort((a, b) => a - b);
  const heavy = sorted[Math.floor(0.8 * sorted.length)] ?? Number.POSITIVE_INFINITY;
  return lengths.map((length) => {
    if (length <= NEW_LENGTH) return 'new';
    return length >= heavy ? 'heavy' : 'light';
  });
}

/** The group of each item; equal popularity is ordered by index. */
export function itemGroups({ byItem, itemCount }: InteractionMatrix): ItemGroup[] {
  const counts = Array.from({ length: itemCount }, (_, item) => rowLength(byItem, item));
  const order = counts
    .map((_, item) => item)
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const total = byItem.indices.length;
  const groups: ItemGroup[] = counts.map(() => 'cold');
  let before = 0;
  for (const item of order) {
    const count = counts[item] as number;
    if (count === 0) break;
    if (before < 0.5 * total) groups[item] = 'head';
    else groups[item] = before < 0.8 * total ? 'mid' : 'tail';
    before += count;
  }
  return groups;
}
