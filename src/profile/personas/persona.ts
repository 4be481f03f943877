import type { NodeId } from '../../domain/ids.js';
import type { Estimate } from '../estimate/mean-estimate.js';
import type { InterestColumns } from './interest-vectors.js';

/** An interest that tells the people of a persona from the others. */
export interface PersonaTrait {
  /** A category, brand, feature or need. */
  readonly node: NodeId;
  /** How many of its people have it. */
  readonly members: number;
  /** Their share among its people, and among all others. */
  readonly share: number;
  readonly otherShare: number;
  /** The one to the other, with its interval; the low end is above 1. */
  readonly lift: Estimate;
}

/** A group of people with like interests. No less than five, so that it tells of nobody. */
export interface Persona {
  /** Kept from one training to the next while the group stays alike. */
  readonly id: NodeId;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly descriptionEn: string;
  readonly descriptionZh: string;
  /** People in it, of those that were grouped. */
  readonly size: number;
  /** How alike it stays when people are drawn again (mean Jaccard), 0 to 1. */
  readonly stability: number;
  /** The surest first (low end of the lift), ties by id. */
  readonly traits: readonly PersonaTrait[];
  /** Mean place of the prices that its people pay among those of the category: 0 cheapest, 1 dearest. */
  readonly priceLevel: Estimate;
  /** Ids of products that its people go for more than others do, the most first. */
  readonly products: readonly NodeId[];
  /** Direction of the middle of the group in `PersonaSet.columns`. */
  readonly centre: Float64Array;
}

/** The personas of a shop. */
export interface PersonaSet {
  /** State of the graph that they were found in. */
  readonly seq: number;
  /** The largest first, ties by id; none where no grouping is stable. */
  readonly personas: readonly Persona[];
  /** People that were grouped. */
  readonly people: number;
  /** Mean silhouette of the grouping, −1 to 1; 0 without one. */
  readonly silhouette: number;
  readonly columns: InterestColumns;
}

/** What is kept of a persona so that its like has the same id later. */
export interface RememberedPersona {
  readonly id: NodeId;
  /** Its strongest directions, by id of the interest. */
  readonly centre: Readonly<Record<string, number>>;
}
