import type { NodeId } from '../../../domain/ids.js';
import type { Change } from './change.js';
import type { FacetKind, OptionMeaning } from './facet.js';

/** How a turn came. */
export const TURN_KINDS = ['TEXT', 'ANSWER', 'CRITIQUE', 'CHIP', 'BACK'] as const;
export type TurnKind = (typeof TURN_KINDS)[number];

/** A question as it was asked, with what each answer would change: nothing moves it when the graph moves on. */
export interface AskedQuestion {
  /** The facet: `price`, `spec:memory`. */
  readonly id: string;
  readonly kind: FacetKind;
  readonly subject?: NodeId;
  readonly options: readonly {
    readonly id: string;
    readonly meaning: OptionMeaning;
    readonly changes: readonly Change[];
    /** Candidates that it is likely or certain for. */
    readonly count: number;
  }[];
}

/** One thing that somebody said or chose. Nothing is ever changed in a list of turns: going back is a turn, too. */
export interface Turn {
  readonly kind: TurnKind;
  /** The client's key, so that a turn sent twice counts once; '' without one. */
  readonly key: string;
  /** The words, those of the chosen answer or those of the critique; '' for BACK. */
  readonly said: string;
  readonly changes: readonly Change[];
  /** The best products of the answer to it: what "this one" means in the next turn. */
  readonly shown: readonly NodeId[];
  /** Products of the answer before it that its words ask about: "how heavy is the second one?", "which is lighter?"; absent where they ask about none. */
  readonly meant?: readonly NodeId[];
  /** What was asked with the answer to it. */
  readonly asked?: AskedQuestion;
  /** Seconds since 1970. */
  readonly at: number;
}

/** What somebody does in a conversation. */
export type DialogueInput =
  | { readonly kind: 'text'; readonly text: string }
  /** Options of the question that was asked; none: it does not matter. */
  | { readonly kind: 'answer'; readonly question: string; readonly options: readonly string[] }
  /** A critique of a product, of the best one shown where none is named. */
  | { readonly kind: 'critique'; readonly critique: string; readonly product?: NodeId }
  | { readonly kind: 'without'; readonly chips: readonly string[] }
  | { readonly kind: 'back' };

/** Most turns of a conversation. */
export const MOST_TURNS = 100;

/** What a turn decides. */
export type Decision = Pick<Turn, 'kind' | 'said' | 'changes' | 'meant'>;
