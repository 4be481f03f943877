import type { NodeId } from '../../domain/ids.js';
import type { Adjustment } from '../recommendation.js';

/** A product on its way to its rank. */
export interface Standing {
  readonly product: number;
  readonly score: number;
  /** What later stages take for its score: descending along the list. */
  readonly value: number;
}

/** What a stage does: the places of the list in their new order; the values that go with it, else those of the ranks stay. */
export interface Reordering {
  readonly places: readonly number[];
  readonly values?: readonly number[];
  /** For each new place the rule that moved what stands there, where it is not that of the stage. */
  readonly rules?: readonly (NodeId | undefined)[];
}

/** A step that moves ranks, and what its moves are called. */
export interface Stage {
  readonly kind: Adjustment['kind'];
  /** The rule of the shop that wants it. */
  readonly rule?: NodeId;
  readonly reorder: (list: readonly Standing[]) => Reordering;
}

export interface Staged {
  readonly list: readonly Standing[];
  /** By product: every move, in the order of the stages, each from where the one before it left the product. */
  readonly moves: ReadonlyMap<number, readonly Adjustment[]>;
}

/** Lets each stage reorder what the one before left; `firstRank` is the rank of the first place. */
export function runStages(ranked: readonly Standing[], stages: readonly Stage[], firstRank: number): Staged {
  const moves = new Map<number, Adjustment[]>();
  let list = ranked;
  for (const { kind, rule: own, reorder } of stages) {
    const before = list;
    const { places, values, rules } = reorder(before);
    list = places.map((place, rank): Standing => {
      const standing = before[place] as Standing;
      if (place !== rank) {
        const told = moves.get(standing.product) ?? [];
        const rule = rules?.[rank] ?? own;
        told.push({ kind, fromRank: place + firstRank, toRank: rank + firstRank, ...(rule && { rule }) });
        moves.set(standing.product, told);
      }
      return { ...standing, value: values?.[rank] ?? (before[rank] as Standing).value };
    });
  }
  return { list, moves };
}
