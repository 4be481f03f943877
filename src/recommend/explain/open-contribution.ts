import type { NodeId } from '../../domain/ids.js';
import type { ContributionPart, ScoreContribution } from '../../explain/contribution.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Profile } from '../../profile/profile.js';
import type { HybridModel } from '../hybrid-model.js';
import { restOf } from '../shares/condense-shares.js';
import type { ShareRange } from '../shares/share-list.js';

/** What a page was scored with. */
export interface ScoredWith {
  readonly snapshot: Snapshot;
  readonly model: HybridModel;
  readonly profile: Profile;
}

/** `parts` of any size in the proportions of their values, so that they sum to `value`; none where they cancel out. */
function scaledTo(value: number, parts: readonly ContributionPart[]): ContributionPart[] {
  const sum = parts.reduce((total, part) => total + part.value, 0);
  if (sum === 0) return [];
  return parts
    .map((part) => ({ ...part, value: (part.value * value) / sum }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

/** What neighbours have in common with the history, by the product: how many of them, and what goes through it. */
function commonParts(
  { snapshot, model, profile }: ScoredWith,
  product: number,
  source: string,
): ContributionPart[] {
  const { numberOf, indexOf } = model.items;
  const part = model.parts.find(({ scorer }) => scorer.name === source);
  const parts: ContributionPart[] = [];
  part?.scorer.eachCommonItem?.(
    model.weighed(profile).history,
    numberOf[product] ?? -1,
    (own, neighbours, value) => {
      const id = snapshot.table('Product').id(indexOf[own] as number);
      parts.push({ source, product: id, neighbours, value });
    },
  );
  return parts;
}

/** What the frozen offset of each source takes away. */
function offsetParts({ model, profile }: ScoredWith): ContributionPart[] {
  const { history } = model.weighed(profile);
  const taken = (source: string, weight: number, { offset, scale }: { offset: number; scale: number }) => ({
    source,
    value: (-weight * offset) / scale,
  });
  return [
    ...model.parts.map(({ scorer, weight }) => taken(scorer.name, weight, scorer.scale(history))),
    ...model.paths.map(({ source, weight, scale }) =>
      taken(source.name, weight, scale(profile.products.length)),
    ),
  ].filter(({ value }) => value !== 0);
}

/** The products of the history that are of `category`, each as far as it is of that one. */
function categoryParts(
  { snapshot, profile }: ScoredWith,
  source: string,
  category: NodeId,
): ContributionPart[] {
  const { out } = snapshot.relation('IN_CATEGORY:Product:Category');
  const index = snapshot.table('Category').indexOf(category);
  return [...profile.products]
    .filter((own) => out.has(own, index))
    .map((own) => ({ source, product: snapshot.table('Product').id(own), value: 1 / out.degree(own) }));
}

/**
 * What `contribution`, one of the shares in `range` of the product (index), is made of: a REST of the shares that are not
 * shown, neighbours of what they have in common with the history, the baseline of the offset of each source, popularity
 * in a category of the products of the history that are of it. Greatest absolute value first; they sum to it within 1e-9.
 * Empty for what is a single fact.
 */
export function openContribution(
  scored: ScoredWith,
  product: number,
  range: ShareRange,
  { source, kind, value, through, product: own }: ScoreContribution,
): readonly ContributionPart[] {
  switch (kind) {
    case 'REST':
      return restOf(scored.snapshot, range, source);
    case 'NEIGHBOURS':
      return scaledTo(value, commonParts(scored, product, source));
    case 'BASELINE':
      return scaledTo(value, offsetParts(scored));
    default:
      return source === 'popular-in-category' && through !== undefined && own === undefined
        ? scaledTo(value, categoryParts(scored, source, through))
        : [];
  }
}
