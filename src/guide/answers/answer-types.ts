import type { GraphEdge, GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { RelationshipName } from '../../domain/ontology.js';

/** What is known of what was asked: all, a part (several products, or sources that contradict each other), or nothing. */
export type AnswerStatus = 'ANSWERED' | 'PARTLY' | 'NOT_KNOWN';

/** A place of a text that says what a claim says; offsets are UTF-16 code units of the text, `end` exclusive. */
export interface Citation {
  /** The review, document or help topic. */
  readonly source: NodeId;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** The statement that was read there, where there is one. */
  readonly statement?: NodeId;
  /** Stars of a review, 1 to 5. */
  readonly rating?: number;
  /** ISO 8601 */
  readonly at?: string;
}

/** How many texts, each counted once, praise (`for`), blame (`against`) or do both or neither (`neutral`). */
export interface Agreement {
  readonly for: number;
  readonly against: number;
  readonly neutral: number;
}

/** One thing that the answer says, with what it is taken from. */
export interface Claim {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly agreement?: Agreement;
}

export interface Answer {
  readonly status: AnswerStatus;
  readonly text: string;
  readonly language: DisplayLanguage;
  readonly claims: readonly Claim[];
  /** The products that it is about, the one that was meant first. */
  readonly products: readonly NodeId[];
  /** 0..1: how well what was found covers what was asked, times how sure it is. */
  readonly confidence: number;
  /** What is known nearby, where the thing itself is not: claims of their own. */
  readonly related: readonly Claim[];
  /** The sentences that come nearest, where none is sure to answer, surest first, at most three; they may not answer. */
  readonly nearest: readonly Claim[];
}

/** What an answerer found, before it is put into words with what others found. */
export interface Finding {
  readonly status: AnswerStatus;
  readonly claims: readonly Claim[];
  readonly confidence: number;
  /** 0..1, 1 when left out: what the confidence is worth, since sources differ or some products are silent. */
  readonly certainty?: number;
  /** Sentences on what of it is not known: a product of which nobody says anything, a second thing that is asked. */
  readonly unknown?: readonly string[];
}

/** A help topic about the service that is asked for. */
export interface AskedService {
  readonly topic: NodeId;
  /** Whether it answers the question whatever words it uses. */
  readonly isSure: boolean;
  /** Whether it leaves something unsaid that is asked. */
  readonly isPart: boolean;
  /** The words that it leaves unsaid, as they were asked. */
  readonly unsaid: readonly string[];
  /** Whether the question means goods by these words, so that the topic does not answer it. */
  readonly isOfGoods: boolean;
  /** How sentences of the topic (`said`) and of a product's own description (`own`) tell of it, where it is asked for by what a customer does. */
  readonly act?: { readonly said: RegExp; readonly own?: RegExp };
}

/** Which help topics speak of a question as a whole. */
export interface LikelyTopics {
  /** The one that speaks of it by far the most; left out where none leads. */
  readonly clear?: NodeId;
  /** Those that fit nearly as well as the best one, with it: no other one answers. */
  readonly likely: ReadonlySet<NodeId>;
  /** How well each topic that says a word of it fits. */
  readonly scores: ReadonlyMap<NodeId, number>;
}

/** Reads of the store, each kind coalesced into one call a level; the loaders of a request are one. */
export interface AnswerReader {
  edges(
    id: NodeId,
    choice: {
      readonly direction: 'out' | 'in';
      readonly types: readonly RelationshipName[];
      readonly limitPerNode: number;
    },
  ): Promise<readonly GraphEdge[]>;
  /** Those of `ids` that are there, in that order. */
  nodes(ids: readonly NodeId[]): Promise<readonly GraphNode[]>;
  helpTopics(): Promise<readonly GraphNode[]>;
  /**
   * The topic about the service (delivery, returns …) that a question names, where the shop's help knows one; of a question about
   * a product (without its name) only where it asks for what the shop does.
   */
  serviceTopic?(question: string, isOfProduct?: boolean): Promise<AskedService | undefined>;
  /** Which help topics speak of a question as a whole; undefined where none says a word of it. */
  likelyTopics?(question: string): Promise<LikelyTopics | undefined>;
}
