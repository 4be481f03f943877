import type { PathStep } from '../../explain/contribution.js';
import type { ReasonFact } from '../../explain/reason-sentence.js';
import type { SnapshotLabel } from '../../graph/snapshot/relation-catalogue.js';

/** What a share says by itself: the fact in words, and the edges of the graph that it goes over. */
export interface ToldFact {
  readonly fact: ReasonFact;
  readonly steps: readonly PathStep[];
}

/** What a share may come from; a list of shares keeps the place of it here. */
export const SHARE_KINDS = ['item', 'user', 'entity', 'popularity', 'path', 'baseline', 'rule'] as const;
export type ShareKind = (typeof SHARE_KINDS)[number];

/** A share of a product's score, in indices of the snapshot's tables. */
export interface Share {
  readonly source: string;
  readonly kind: ShareKind;
  readonly value: number;
  /** Product of the history that it comes from. */
  readonly product?: number;
  readonly through?: { readonly label: SnapshotLabel; readonly index: number };
  /** How many people stand behind it, where it stands for neighbours. */
  readonly neighbours?: number;
  /** Shares of an intent word themselves, and only when they are shown. */
  readonly told?: () => ToldFact;
}
