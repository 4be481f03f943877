import type { NodeId } from '../domain/ids.js';

/** Who asks, in the words of the graph: the database works out the history itself from the user's events. */
export interface PathRecallRequest {
  /** The user whose events are the history; not looked at where `products` stand in for one, each with weight 1. */
  readonly user: NodeId | undefined;
  readonly products: readonly NodeId[];
  /** Wishes of the request, which count beside the interests of the user. */
  readonly interests?: readonly { readonly node: NodeId; readonly weight: number }[];
  /** Seconds since 1970. */
  readonly now: number;
  /** At most this many candidates of each source, 1 to MAX_PATH_CANDIDATES: in the order of comparePathCandidates. */
  readonly limit: number;
}

/** Most candidates of one source in one request. */
export const MAX_PATH_CANDIDATES = 10_000;

export interface PathCandidate {
  readonly product: NodeId;
  /** Never 0: a product without a path, or whose paths cancel out, is no candidate. */
  readonly score: number;
}

/** What an engine that walks paths itself must know of the snapshot's rules. */
export interface PathRecallLimits {
  /** A node with more neighbours is passed over. */
  readonly hubCap: number;
  /** How many products a history keeps. */
  readonly historyLimit: number;
  /** Half-life of the weight of an event. */
  readonly halfLifeDays: number;
}

/**
 * The five path sources of `src/recall/` answered by an engine, by their names; each is there, without candidates where
 * nothing leads anywhere. Snapshot and database give the same candidates with scores within 1e-9 relative at the same
 * seq, now and limit, in the same order.
 */
export interface PathRecall {
  recall(request: PathRecallRequest): Promise<ReadonlyMap<string, readonly PathCandidate[]>>;
}

const ROUNDING = 1e9;

/** `score` to nine digits: sign · round(ln |score|, 9), so that sums taken in another order tie alike. */
function roundedLog(score: number): number {
  return (Math.sign(score) * Math.round(Math.log(Math.abs(score)) * ROUNDING)) / ROUNDING;
}

/**
 * The order of candidates in every engine: greatest score first; scores that are equal to a relative 1e-9 count as
 * equal (histories that are long ago have small scores, so no absolute rounding) and go by id.
 */
export function comparePathCandidates(a: PathCandidate, b: PathCandidate): number {
  const signs = Math.sign(b.score) - Math.sign(a.score);
  if (signs !== 0) return signs;
  return roundedLog(b.score) - roundedLog(a.score) || (a.product < b.product ? -1 : 1);
}
