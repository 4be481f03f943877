import { reaching } from '../reaching.js';
import type { Contribution, History, ItemRelation, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';
import { logPopularity } from './popular.js';

/** The index of the relation that names an item's category, or −1. */
function categoryRelation(relations: readonly ItemRelation[]): number {
  return relations.findIndex(({ isCategory }) => isCategory === true);
}

/** Shares of the categories in the history that are not muted; they sum to at most 1. */
function categoryShares(
  { byItem, entityNodes }: ItemRelation,
  { items, weights, mutedCategories }: History,
): Map<number, number> {
  const shares = new Map<number, number>();
  let total = 0;
  for (let h = 0; h < items.length; h += 1) {
    const item = items[h] as number;
    const weight = weights[h] as number;
    total += Math.abs(weight);
    const from = byItem.pointers[item] as number;
    const to = byItem.pointers[item + 1] as number;
    for (let e = from; e < to; e += 1) {
      const category = byItem.indices[e] as number;
      shares.set(category, (shares.get(category) ?? 0) + weight / (to - from));
    }
  }
  for (const [category, share] of shares) shares.set(category, share / total);
  if (mutedCategories !== undefined)
    for (const category of shares.keys())
      if (mutedCategories.has(entityNodes?.[category] ?? -1)) shares.delete(category);
  return shares;
}

/**
 * Popular in the user's categories: score(j) = Σ over j's categories c of share(c) · log(1 + users of j), where
 * share(c) is the part of the history in c, 0 for a muted category. One contribution a category.
 * Throws when no relation is marked as the category.
 */
export function trainPopularInCategory(name: string, data: TrainingData): RawScorer {
  const popularity = logPopularity(data);
  const index = categoryRelation(data.relations);
  const relation = data.relations[index];
  if (relation === undefined) throw new Error(`${name}: expected a relation marked as category, got none`);
  const { byEntity, byItem, entityNodes } = relation;
  // Beside each other as they are read.
  const byMember = Float64Array.from(byEntity.indices, (item) => popularity[item] as number);
  // A page asks for the scores of a history and then for the shares of each product.
  let latest: { readonly history: History; readonly shares: ReadonlyMap<number, number> } | undefined;
  const sharesOf = (history: History): ReadonlyMap<number, number> => {
    if (latest?.history !== history) latest = { history, shares: categoryShares(relation, history) };
    return latest.shares;
  };
  return {
    name,
    itemCount: popularity.length,
    ...reaching((history, into, factor) => {
      for (const [category, share] of sharesOf(history)) {
        const end = byEntity.pointers[category + 1] as number;
        for (let e = byEntity.pointers[category] as number; e < end; e += 1) {
          into.add(byEntity.indices[e] as number, factor * share * (byMember[e] as number));
        }
      }
    }),
    contributions(history, item): Contribution[] {
      const shares = sharesOf(history);
      const found: Contribution[] = [];
      for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1) {
        const entity = byItem.indices[e] as number;
        const value = (shares.get(entity) ?? 0) * (popularity[item] as number);
        found.push({ source: name, kind: 'entity', entity: { relation: index, entity }, value });
      }
      return sortContributions(found);
    },
    eachShare(history, item, visit): void {
      const shares = sharesOf(history);
      for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1) {
        const category = byItem.indices[e] as number;
        const share = shares.get(category) ?? 0;
        if (share !== 0) visit('entity', entityNodes?.[category] ?? -1, share * (popularity[item] as number));
      }
    },
  };
}
