import type { Snapshot } from '../graph/snapshot/snapshot.js';

/** What may be muted: all that a reason can go through. */
export const MUTABLE_LABELS = ['Feature', 'Brand', 'ProductLine', 'Category', 'Need'] as const;
export type MutableLabel = (typeof MUTABLE_LABELS)[number];

/** The indices of what a user does not want to be recommended by, by label. */
export type MutedNodes = Readonly<Record<MutableLabel, ReadonlySet<number>>>;

const NONE: ReadonlySet<number> = new Set();

/** Nothing is muted. */
export const NOTHING_MUTED: MutedNodes = {
  Feature: NONE,
  Brand: NONE,
  ProductLine: NONE,
  Category: NONE,
  Need: NONE,
};

/** Properties of a user that name what they muted: features, as there were before all else, and everything else. */
const PROPERTIES = ['mutedFeatures', 'mutedNodes'] as const;

/** What `user` (index) muted; nothing of nobody. What is not in the graph is left out. */
export function mutedNodesOf(snapshot: Snapshot, user: number): MutedNodes {
  const card = snapshot.table('User').card(user);
  const ids = PROPERTIES.flatMap((name) => {
    const value = card[name];
    return Array.isArray(value) ? (value as string[]) : [];
  });
  if (ids.length === 0) return NOTHING_MUTED;
  const indicesIn = (label: MutableLabel): ReadonlySet<number> => {
    const table = snapshot.table(label);
    return new Set(ids.map((id) => table.indexOf(id)).filter((index) => index >= 0));
  };
  return Object.fromEntries(
    MUTABLE_LABELS.map((label) => [label, indicesIn(label)]),
  ) as unknown as MutedNodes;
}

/** Whether the node `index` of `label` is muted; never what cannot be. */
export function isMuted(muted: MutedNodes, label: string, index: number): boolean {
  return Object.hasOwn(muted, label) && muted[label as MutableLabel].has(index);
}

/** Whether anything is. */
export function mutesAnything(muted: MutedNodes): boolean {
  return MUTABLE_LABELS.some((label) => muted[label].size > 0);
}
