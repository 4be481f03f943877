import type { NodeId } from '../domain/ids.js';

/** Who asks, in the words of the graph: the database works out the history itself from the user's events. */
export interface PathRecallRequest {
  /** The user whose events are the history; or, where products stand in for one, `products` each with weight 1. */
  readonly user: NodeId | undefined;
  readonly products: readonly NodeId[];
  /** Seconds since 1970. */
  readonly now: number;
  /** At most this many candidates of each source, 1 to 10,000: greatest score first, ties by id. */
  readonly limit: number;
}

export interface PathCandidate {
  readonly product: NodeId;
  readonly score: number;
}

/**
 * The five path sources of `src/recall/` answered by an engine. Snapshot and database give the same candidates with
 * scores within 1e-9 relative at the same seq, now and limit; order is compared after rounding to 1e-9, then by id.
 */
export interface PathRecall {
  recall(request: PathRecallRequest): Promise<ReadonlyMap<string, readonly PathCandidate[]>>;
}
