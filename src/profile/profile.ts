import { ratingWeight } from '../domain/event-weight.js';
import { labelOf, type NodeId } from '../domain/ids.js';
import type { RelationKey, SnapshotLabel } from '../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { type MutedNodes, mutedNodesOf, NOTHING_MUTED } from './muted-nodes.js';
import { ProfileHistory } from './profile-history.js';
import type { SupposedAway } from './supposed-away.js';

/** How many products of a history the paths of the graph start at: the strongest, ties by id. */
export const HISTORY_LIMIT = 50;
/** How many trained scorers look at: what a person has had to do with over years says more of them than the last fifty. */
const SCORED_LIMIT = 500;
/** Half-life of the weight of an event, in days. */
export const HALF_LIFE_DAYS = 180;
const DAY_SECONDS = 86_400;

const POSITIVE_RELATIONS: readonly RelationKey[] = [
  'VIEWED:User:Product',
  'SEARCHED:User:Product',
  'CARTED:User:Product',
  'PURCHASED:User:Product',
];
/** What an interest may be in. */
export const INTEREST_LABELS = [
  'Feature',
  'Brand',
  'Category',
  'Need',
] as const satisfies readonly SnapshotLabel[];
export type InterestLabel = (typeof INTEREST_LABELS)[number];

/** What a wish of a request may be for: whom a thing is for is asked, and supposed of nobody. */
const WISH_LABELS = [...INTEREST_LABELS, 'Audience'] as const satisfies readonly SnapshotLabel[];

export interface InterestEntry {
  readonly label: (typeof WISH_LABELS)[number];
  readonly index: number;
  readonly weight: number;
}

/** What a request knows of who asks. Indices are those of the snapshot's tables. */
export interface Profile {
  /** −1 for somebody unknown, and where a product stands in for a person. */
  readonly user: number;
  /** Products of the history, ascending by index, and their weights (1 = a fresh view, 5 = a fresh purchase). */
  readonly products: Int32Array;
  readonly weights: Float64Array;
  /** Where there are more than {@link HISTORY_LIMIT}: the {@link SCORED_LIMIT} strongest, ascending, for trained scorers. */
  readonly whole?: Int32Array | undefined;
  /** Bought, or rated: who rates a product has it. */
  readonly owned: ReadonlySet<number>;
  readonly dismissed: ReadonlySet<number>;
  /** What nobody is to be recommended by: nothing goes through it, and it is no interest. */
  readonly muted: MutedNodes;
  readonly interests: readonly InterestEntry[];
  /** What the profile was made without, for what reads the events of the user itself. */
  readonly supposed?: SupposedAway | undefined;
}

/** Weight of an event at `at` (seconds) seen from `now`: weight · 2^(−age / half-life); the future counts as now. */
export function decayed(weight: number, at: number, now: number): number {
  return weight * 2 ** (-Math.max(0, now - at) / (HALF_LIFE_DAYS * DAY_SECONDS));
}

/** The profile of the nobody: no history, no interests. */
export const EMPTY_PROFILE: Profile = {
  user: -1,
  products: new Int32Array(0),
  weights: new Float64Array(0),
  owned: new Set(),
  dismissed: new Set(),
  muted: NOTHING_MUTED,
  interests: [],
  supposed: undefined,
};

/** A profile in which `products` (indices) stand for a history, each with weight 1: for products like these. */
export function profileOfProducts(products: readonly number[]): Profile {
  const sorted = Int32Array.from(new Set(products)).sort();
  return {
    ...EMPTY_PROFILE,
    products: sorted,
    weights: new Float64Array(sorted.length).fill(1),
    owned: new Set(products),
  };
}

/** `profile` with `wishes` beside its interests; a wish for a node that is not there, or of no such label, is left out. */
export function withInterests(
  snapshot: Snapshot,
  profile: Profile,
  wishes: readonly { readonly node: NodeId; readonly weight: number }[],
): Profile {
  const wished = wishes.flatMap(({ node, weight }): InterestEntry[] => {
    const label = WISH_LABELS.find((name) => name === labelOf(node));
    const index = label === undefined ? -1 : snapshot.table(label).indexOf(node);
    return label === undefined || index < 0 ? [] : [{ label, index, weight }];
  });
  return wished.length === 0 ? profile : { ...profile, interests: [...profile.interests, ...wished] };
}

/** Written once: a name that is put together costs more than what it leads to. */
const INTEREST_RELATIONS = INTEREST_LABELS.map(
  (label) => ({ label, key: `INTERESTED_IN:User:${label}` }) as const,
);

function interestsOf(snapshot: Snapshot, user: number, supposed: SupposedAway | undefined): InterestEntry[] {
  const entries: InterestEntry[] = [];
  for (const { label, key } of INTEREST_RELATIONS) {
    const { out } = snapshot.relation(key);
    for (let at = out.start(user), end = out.end(user); at < end; at++) {
      const weight = out.columns[0]?.[at] as number;
      const index = out.targets[at] as number;
      if (weight === 0 || supposed?.hidesInterest(label, index) === true) continue;
      entries.push({ label, index, weight });
    }
  }
  return entries;
}

/**
 * What the graph knows of `user` (index) at `now` (seconds since 1970), without what is `supposed` away. The weight of a
 * product is the greatest decayed weight of its events; products dismissed or rated below 3 are in no history. An unknown
 * user (−1) gives the empty profile.
 */
export function profileOf(snapshot: Snapshot, user: number, now: number, supposed?: SupposedAway): Profile {
  if (user < 0) return EMPTY_PROFILE;
  const history = new ProfileHistory();
  for (const key of POSITIVE_RELATIONS) {
    const { out } = snapshot.relation(key);
    for (let at = out.start(user), end = out.end(user); at < end; at++) {
      const product = out.targets[at] as number;
      if (supposed?.hides(key, product) === true) continue;
      history.note(product, decayed(out.columns[1]?.[at] as number, out.columns[0]?.[at] as number, now));
    }
  }
  const dismissed = setOf(snapshot, ['DISMISSED:User:Product'], user, supposed);
  const { out: rated } = snapshot.relation(RATED);
  for (let at = rated.start(user), end = rated.end(user); at < end; at++) {
    const product = rated.targets[at] as number;
    if (supposed?.hides(RATED, product) === true) continue;
    const weight = ratingWeight(rated.columns[1]?.[at] as number);
    if (weight < 0) dismissed.add(product);
    else history.note(product, decayed(weight, rated.columns[0]?.[at] as number, now));
  }
  const { products, weights } = history.kept(snapshot, dismissed, HISTORY_LIMIT);
  const isLong = history.length > HISTORY_LIMIT && products.length === HISTORY_LIMIT;
  return {
    user,
    products,
    weights,
    whole: isLong ? history.kept(snapshot, dismissed, SCORED_LIMIT).products : undefined,
    owned: setOf(snapshot, OWNING, user, supposed),
    dismissed,
    muted: mutedNodesOf(snapshot, user),
    interests: interestsOf(snapshot, user, supposed),
    supposed,
  };
}

const RATED = 'RATED:User:Product';
/** How people come to have a product: who rates it has it. */
const OWNING: readonly RelationKey[] = ['PURCHASED:User:Product', RATED];

function setOf(
  snapshot: Snapshot,
  keys: readonly RelationKey[],
  user: number,
  supposed: SupposedAway | undefined,
): Set<number> {
  const found = new Set<number>();
  for (const key of keys) {
    const { out } = snapshot.relation(key);
    for (let at = out.start(user), end = out.end(user); at < end; at++) {
      const product = out.targets[at] as number;
      if (supposed?.hides(key, product) !== true) found.add(product);
    }
  }
  return found;
}

/** The distinct targets of `source` in the relation `key`. */
export function targetsOf(snapshot: Snapshot, key: RelationKey, source: number): number[] {
  const { out } = snapshot.relation(key);
  const targets: number[] = [];
  for (let at = out.start(source), end = out.end(source); at < end; at++) {
    const target = out.targets[at] as number;
    if (target !== targets.at(-1)) targets.push(target);
  }
  return targets;
}
