import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Answer, AnswerReader } from '../answers/answer-types.js';
import type { ComparedInterests, Comparison } from '../compare/compare.js';

/** What is asked of the shop itself. */
export interface ShopQuestion {
  readonly text: string;
  /** The products that it names, with their variants. */
  readonly about: () => readonly NodeId[];
  /** The makers that it names. */
  readonly makers: readonly NodeId[];
  /** Whether it seeks no goods and is none of the words that say so much of themselves: thanks, a greeting. */
  readonly isOfShop: boolean;
  /** Whether it seeks no goods and is no courtesy, whatever it says. */
  readonly isOther: boolean;
  /** Whether its words mean products that were shown before: no person has to say more of them. */
  readonly isOfShown: boolean;
  /** Whether it is asked of the product that is spoken of, and of the shop only where it names a service. */
  readonly isOfProduct: boolean;
}

/** What the shop says to it: its promotions, a help topic, or that a person takes over. */
export interface ShopReply {
  readonly text: string;
  /** Whether nothing else answers it better. */
  readonly isSure: boolean;
  /** What a person is told who takes over. */
  readonly handOver?: object;
}

/** What answers a request that compares or asks, beside the products of its guidance. */
export interface DirectReply<Service extends ShopReply = ShopReply> {
  readonly comparison?: Comparison;
  readonly answer?: Answer;
  readonly service?: Service;
  /** Whether it asks which product is meant. */
  readonly isAskedBack?: boolean;
  /** In words; undefined where the guidance says more: nothing is named and nothing is known. */
  readonly text?: string;
}

/** What a direct reply is made of. */
export interface DirectReplyOptions<Service extends ShopReply = ShopReply> {
  readonly snapshot: Snapshot;
  readonly reader: AnswerReader;
  /** What was said last, as written. */
  readonly text: string;
  readonly language: DisplayLanguage;
  /** What "it" is: the best product that was shown before. */
  readonly about?: NodeId | undefined;
  /** Products shown before that the words mean: "the second one" (one), "which is lighter?" (several). */
  readonly meant?: readonly NodeId[] | undefined;
  /** Where the asker is, ISO 3166. */
  readonly region?: string | undefined;
  /** The store that they buy in. */
  readonly store?: string | undefined;
  /** Whether the words changed what is wished, so that they are no question for the shop. */
  readonly isTaken?: boolean | undefined;
  /** Whether the words take the one product that they mean. */
  readonly isChosen?: boolean | undefined;
  /** Compares 2 to 10 products for the asker, who asks for `interests`. */
  readonly compare: (products: readonly NodeId[], interests: ComparedInterests) => Promise<Comparison>;
  /** What the shop says of itself to a question; undefined where it is one for goods. Without it nothing but goods and texts answer. */
  readonly serve?: (question: ShopQuestion) => Promise<Service | undefined>;
}

/** Products of which a question of the shop is answered one by one. */
export const MOST_TOLD = 3;
