import type { NodeId } from '../../../domain/ids.js';
import type { PriceWish, SpecificationWish } from '../../parse/parsed-request.js';
import type { WishedOrder, Wishes } from '../../wishes/wishes.js';

/** What a turn decides. Plain data: a list of these is all that a conversation consists of. */
export type Change =
  /** All that was said at the beginning. */
  | { readonly kind: 'begin'; readonly wishes: Wishes }
  /** The kind of goods; what was said of another kind does not hold for it. */
  | {
      readonly kind: 'category';
      readonly value: string;
      /** A kind that the word for it takes in as well: 耳机. */
      readonly also?: string;
    }
  | { readonly kind: 'not-categories'; readonly values: readonly string[] }
  | { readonly kind: 'price'; readonly value: PriceWish }
  /** Little money, without an amount. */
  | { readonly kind: 'cheap'; readonly value: 'CHEAP' | 'CHEAPEST' }
  /** What is to come first, by what goods state. */
  | { readonly kind: 'order'; readonly value: WishedOrder }
  /** Another order than by the price is wished. */
  | { readonly kind: 'not-cheap' }
  /** Takes the place of what was said of this specification. */
  | { readonly kind: 'specification'; readonly value: SpecificationWish }
  | { readonly kind: 'feature'; readonly value: string; readonly isRefused: boolean }
  | { readonly kind: 'finer-feature'; readonly value: string }
  | { readonly kind: 'brand'; readonly value: string; readonly isRefused: boolean }
  | { readonly kind: 'need'; readonly value: string }
  | { readonly kind: 'audience'; readonly value: string }
  /** The country where goods must be sold. */
  | { readonly kind: 'region'; readonly value: string }
  | { readonly kind: 'products'; readonly values: readonly string[]; readonly isAlike: boolean }
  | { readonly kind: 'refuse-product'; readonly value: NodeId }
  /** It is taken: nothing more is looked for. */
  | { readonly kind: 'choose'; readonly value: NodeId }
  /** All that the shop has of a name is not wanted: a line, a model. */
  | { readonly kind: 'refuse-name'; readonly value: string }
  /** What comes behind these, which were shown, is to be shown. */
  | { readonly kind: 'more'; readonly after: readonly NodeId[] }
  /** A facet that need not be asked about: it was answered, or does not matter. */
  | { readonly kind: 'settle'; readonly facet: string }
  /** A critique (by its id) that nothing here goes further in: nothing changes, and it is said. */
  | { readonly kind: 'no-further'; readonly critique: string }
  /** A wish that is taken back, by the id of its chip. */
  | { readonly kind: 'drop'; readonly chip: string };
