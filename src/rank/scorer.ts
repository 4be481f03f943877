import type { Csr } from '../lib/csr.js';
import type { SparseSums } from '../lib/sparse-sums.js';

// The contracts of ranking. Users, items and entities are dense integers from 0; who calls keeps the ids.
// Number items in the order of their ids (by code unit): then a tie broken by index is a tie broken by id.

/** Who had to do with what: rows of users and rows of items of the same matrix. */
export interface InteractionMatrix {
  readonly userCount: number;
  readonly itemCount: number;
  /** Weights, where there are any, say how strong an interaction is (a rating, a decayed purchase); none means 1. */
  readonly byUser: Csr;
  readonly byItem: Csr;
  /** When each entry of `byUser.indices` happened, in seconds; only session-aware training reads it. */
  readonly timesByUser?: Float64Array;
  /** Tells each user whoever else there is (a hash of the id, see `userKey`): what chance decides for a user is drawn from
   * it. The index where there are none. */
  readonly userKeys?: Uint32Array;
  /** What is known of each user's interests beside the interactions; empty lists where nothing is. */
  readonly interestsByUser?: readonly (readonly Interest[])[];
}

/**
 * What a relation says about an item, which decides the path scorers that walk it:
 * `feature` many entities an item (features, needs), `group` one or few (brand, line, category), `item` other items
 * (bought together), `similar` stored neighbour lists with weights, `word` the words of its texts, which content scorers alone read.
 */
export type RelationRole = 'feature' | 'group' | 'item' | 'similar' | 'word';

/** One kind of graph fact about items: item – entity, or item – item where `entityItem` is given. */
export interface ItemRelation {
  readonly name: string;
  readonly role: RelationRole;
  readonly entityCount: number;
  readonly byItem: Csr;
  readonly byEntity: Csr;
  /** The item that an entity is, or −1; left out when no entity of the relation is an item. */
  readonly entityItem?: Int32Array;
  /** True for the relation that names an item's category; at most one relation. */
  readonly isCategory?: boolean;
  /** What each entity is to who gave the data: what is told of entities is told by these numbers. */
  readonly entityNodes?: Int32Array;
}

/** What models are trained on. */
export interface TrainingData {
  readonly interactions: InteractionMatrix;
  readonly relations: readonly ItemRelation[];
}

/** An interest that was stated or worked out elsewhere: `relation` indexes the relations of the training data. */
export interface Interest {
  readonly relation: number;
  readonly entity: number;
  /** −1 (muted, disliked) to 1 (wanted). */
  readonly weight: number;
}

/** The CURRENT history of a user, who may be unknown to the training data or have gone on since. */
export interface History {
  /** Dense item indices, ascending, no repeats. */
  readonly items: Int32Array;
  /** As long as `items`; 1 is a plain positive interaction. */
  readonly weights: Float32Array;
  readonly interests?: readonly Interest[];
  /** Categories that are not to count, by their {@link ItemRelation.entityNodes}. */
  readonly mutedCategories?: ReadonlySet<number>;
}

export type ContributionKind = 'item' | 'user' | 'entity' | 'popularity' | 'baseline';

/** A share of a score and the fact it comes from. */
export interface Contribution {
  /** Name of the scorer. */
  readonly source: string;
  readonly kind: ContributionKind;
  /** The item of the history that the share goes through. */
  readonly item?: number;
  /** The user of the training data that the share goes through. */
  readonly user?: number;
  readonly entity?: { readonly relation: number; readonly entity: number };
  readonly value: number;
}

/**
 * Told a share in numbers: `fact` is the item of the history, the user or the entity (by {@link ItemRelation.entityNodes}; of
 * a category) that it goes through, −1 for none of them.
 */
export type ShareVisitor = (kind: ContributionKind, fact: number, value: number) => void;

/** Told how much of a raw score goes through what `users` neighbours and the history share: its item `own`. */
export type CommonItemVisitor = (own: number, users: number, value: number) => void;

/** The centre and spread of a scorer's raw scores: a raw score is compared as (raw − offset) / scale. */
export interface ScoreScale {
  readonly offset: number;
  /** Above 0. */
  readonly scale: number;
}

/**
 * Gives every item a raw score from a history. Laws (one suite holds all scorers to them):
 * 1. the same history gives the same scores: no clock, no randomness, no state between calls;
 * 2. an item's score never depends on which other items are candidates;
 * 3. `contributions` sum to what `accumulate` adds, within 1e-9 of the sum of their absolute values;
 * 4. `scale` is frozen at training and depends on the history alone;
 * 5. it reads nothing of the user but `history`, so an event changes the next answer at once;
 * 6. items of the history that it was not trained with (index ≥ `itemCount`) count as not there;
 * 7. it neither drops nor orders items, and an empty history gives finite scores.
 */
export interface Scorer {
  readonly name: string;
  readonly itemCount: number;
  /** Adds `factor` (1 when left out) times the raw score of every item to `out`, which is `itemCount` long. */
  accumulate(history: History, out: Float64Array, factor?: number): void;
  /** Adds the same to the items that it says something of: what scorers have that say something of few. */
  reach?(history: History, into: SparseSums, factor: number): void;
  /** What scorers have that say the same for everybody: the raw score of every item, at least 0. */
  readonly common?: Float64Array;
  /** The shares of one item's raw score, greatest absolute value first, then in the order of the facts; no zeros. */
  contributions(history: History, item: number): Contribution[];
  /** Tells the same shares one by one, in the order of the facts and without an object each: what serving reads. */
  eachShare?(history: History, item: number, visit: ShareVisitor): void;
  /** What scorers by neighbours have: what they have in common with the history, for the raw score of one item. */
  eachCommonItem?(history: History, item: number, visit: CommonItemVisitor): void;
  scale(history: History): ScoreScale;
}

/** A scorer before its scale is known, for histories of known items: what the training functions give. */
export type RawScorer = Omit<Scorer, 'scale'>;

/** Hyper-parameters by name; what each means and its unit is said at the scorer. */
export type Parameters = Readonly<Record<string, number>>;
