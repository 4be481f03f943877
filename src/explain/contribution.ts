import type { NodeId } from '../domain/ids.js';
import type { RelationshipName } from '../domain/ontology.js';

/** What a share of a score comes from. */
export type ContributionKind =
  | 'HISTORY'
  | 'NEIGHBOURS'
  | 'FACT'
  | 'POPULARITY'
  | 'BASELINE'
  | 'MERCHANDISING'
  | 'REST';

/**
 * A share of a recommendation's score. The contributions of a recommendation sum to its score within 1e-9:
 * small ones of one source are put together as REST, and BASELINE is what the frozen offsets take away.
 */
export interface ScoreContribution {
  /** Name of the scorer or path source. */
  readonly source: string;
  readonly kind: ContributionKind;
  readonly value: number;
  /** Product of the user's history that the share goes through. */
  readonly product?: NodeId;
  /** Node that the share goes through: a feature, brand, line, category or need. */
  readonly through?: NodeId;
  /** How many people with a like history stand behind a NEIGHBOURS share. */
  readonly neighbours?: number;
}

/** A part of a contribution, and what it goes through: those of one sum to it within 1e-9. */
export type ContributionPart = Omit<ScoreContribution, 'kind'>;

/** What is behind contributions, worked out when it is asked for. */
export interface ContributionDetails {
  /** What the contribution at `place` is made of, greatest absolute value first; empty where it is a single fact. */
  opened(place: number): readonly ContributionPart[];
  /** The fact behind the contribution at `place` as a sentence; undefined where there is none, or several. */
  sentence(place: number): string | undefined;
  /** What each path source gives for the product. */
  recalls(): readonly RecallScore[];
}

/** What a path source gives for a product, as its query in the database does: `score` · `factor` is its part of the score. */
export interface RecallScore {
  readonly source: string;
  readonly score: number;
  readonly factor: number;
  readonly value: number;
}

/** A step of a path: a relationship that is in the graph, read from `from` to `to`. */
export interface PathStep {
  readonly relationship: RelationshipName;
  readonly from: NodeId;
  readonly to: NodeId;
}

/** A walk over facts of the graph from the user (or a seed product) to the recommended product. */
export interface ExplanationPath {
  readonly steps: readonly PathStep[];
  /** Share of the score that goes over it. */
  readonly value: number;
}
