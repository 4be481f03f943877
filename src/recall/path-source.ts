import type { EdgeChanges } from '../graph/snapshot/edge-changes.js';
import { SNAPSHOT_LABELS, type SnapshotLabel } from '../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { HashedSums } from '../lib/hashed-sums.js';
import { SparseSums } from '../lib/sparse-sums.js';
import type { Profile } from '../profile/profile.js';

/** Names of the path sources; they are the names of the queries in `cypher/recommend/`, too. */
export const PATH_SOURCE_NAMES = [
  'liked-features',
  'interests',
  'co-purchase',
  'brand-line',
  'similar',
] as const;
export type PathSourceName = (typeof PATH_SOURCE_NAMES)[number];

/** A node with more neighbours than this says nothing about anyone and is passed over: in every engine alike. */
export const HUB_CAP = 1_000;

/** A share of a path source's score for one product, and the facts it goes over. */
export interface PathShare {
  /** Product of the history that the path starts at; −1 where it starts at an interest. */
  readonly product: number;
  /** What the path goes through; a user is only counted, never named. */
  readonly through: { readonly label: SnapshotLabel; readonly index: number } | undefined;
  readonly value: number;
}

/** Told a share in numbers: `label` is a place in SNAPSHOT_LABELS, and like `node` −1 where the path goes through none. */
export type PathShareVisitor = (product: number, label: number, node: number, value: number) => void;

/**
 * Scores products over live paths of the graph. Laws: scores depend on profile and snapshot alone; they are added in
 * Float64; the shares of a product sum to its score within 1e-9; a product of the history never scores for itself.
 */
export interface PathSource {
  readonly name: PathSourceName;
  /**
   * Adds `gain` times the score of each reached product to `into` (as long as the product table); products of `unasked` may get
   * anything.
   */
  accumulate(
    snapshot: Snapshot,
    profile: Profile,
    into: SparseSums,
    gain: number,
    unasked?: ReadonlySet<number>,
  ): void;
  /** Tells the shares of `product`'s score, in no order that means anything. */
  eachShare(snapshot: Snapshot, profile: Profile, product: number, visit: PathShareVisitor): void;
  /** What sources have whose walk is long and whose score of one product is not. */
  probe?(snapshot: Snapshot, profile: Profile): PathProbe;
}

/** The scores of single products without a walk to all: score(c) ≤ least + slope · per(c). */
export interface PathProbe {
  /** 0 or more. */
  readonly least: number;
  readonly slope: number;
  /** By product index, 0 or more. */
  readonly per: Float64Array;
  readonly greatestPer: number;
  /** The greatest of each block of `per`, or more. */
  readonly perBlocks: Float64Array;
  /** The products whose `per` changed last, each as both ends. */
  readonly perChanges: EdgeChanges;
  /** What `accumulate` gives the product with a gain of 1, but for rounding. */
  scoreOf(product: number): number;
  /** Adds the same of all products to sums that are 0: for many products that is quicker. No bit is another. */
  walk(into: SparseSums): void;
  /**
   * Walks about so many entries of what may give most, and so knows of each product how much of that it has. What is told is good
   * until the next call, of whatever probe.
   */
  walkSome(entries: number): ProbeRest;
}

/**
 * Closer bounds of the scores of a probe: score(c) ≤ walked(c) + min(most, least + slope · per(c)). Of most products
 * nothing was walked.
 */
export interface ProbeRest {
  readonly walked: HashedSums;
  readonly most: number;
  readonly least: number;
  readonly slope: number;
}

/** Adds `gain` times the scores of a source to `out`, a number for each product index. */
export function addPathScores(
  source: PathSource,
  snapshot: Snapshot,
  profile: Profile,
  out: Float64Array,
  gain: number,
): void {
  source.accumulate(snapshot, profile, SparseSums.over(out), gain);
}

/** The shares of `product`'s score, greatest first; equal ones by product and then by what they go through. */
export function pathShares(
  source: PathSource,
  snapshot: Snapshot,
  profile: Profile,
  product: number,
): PathShare[] {
  const shares: PathShare[] = [];
  source.eachShare(snapshot, profile, product, (own, place, index, value) => {
    const label = SNAPSHOT_LABELS[place];
    shares.push({ product: own, through: label && { label, index }, value });
  });
  return shares.sort(
    (a, b) =>
      b.value - a.value || a.product - b.product || (a.through?.index ?? -1) - (b.through?.index ?? -1),
  );
}
