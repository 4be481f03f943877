import type { AskedOffer } from '../../../domain/asked-offer.js';
import type { NodeId } from '../../../domain/ids.js';
import type { Change } from './change.js';

/** What a question can be about. */
export const FACET_KINDS = [
  'CATEGORY',
  'PRICE',
  'BRAND',
  'SPECIFICATION',
  'FEATURE',
  'NEED',
  'AUDIENCE',
] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

/** What an option stands for, to be said in either language. */
export type OptionMeaning =
  | { readonly kind: 'node'; readonly node: NodeId }
  | { readonly kind: 'audience'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Both ends included; one of them may be missing. */
  | {
      readonly kind: 'range';
      readonly min: number | undefined;
      readonly max: number | undefined;
      readonly unit?: string;
      readonly currency?: string;
      /** Whether prices in another currency were compared at a rough rate. */
      readonly isRough?: boolean;
    }
  /** None of the others. */
  | { readonly kind: 'other' };

/** One answer that can be chosen. */
export interface FacetOption {
  /** Tells the option from others of the question, and what it stands for: the same meaning has the same id. */
  readonly id: string;
  readonly meaning: OptionMeaning;
  readonly changes: readonly Change[];
  /** How likely somebody who looks for each candidate chooses this; for facts 0 or 1. */
  readonly chances: Float64Array;
}

/** Something to ask about the candidates: 2 to 5 options. What the chances of a candidate lack of 1 is "no matter". */
export interface Facet {
  readonly id: string;
  readonly kind: FacetKind;
  /** The specification asked about. */
  readonly subject: NodeId | undefined;
  readonly options: readonly FacetOption[];
}

/** Most options of a question. */
export const MOST_OPTIONS = 5;

/** What is left to choose from. */
export interface Candidates {
  /** Product indices, the best first. */
  readonly products: readonly number[];
  /** How likely each is what is looked for; they sum to 1. */
  readonly weights: Float64Array;
  /** Where who asks is and what they ask of offers: prices are those of the offers that they are told. */
  readonly place?: AskedOffer;
}
