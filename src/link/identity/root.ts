import type { NodeId } from '../../domain/ids.js';
import { type ExactKeys, plainGtin } from './exact-keys.js';
import type { ListingIdentity } from './listing-identity.js';

/** What the listings of one group state of their product. */
export interface Root {
  readonly gtins: ReadonlySet<string>;
  readonly brands: ReadonlySet<string>;
  /** With their makers, without separators. */
  readonly mpns: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  /** Names in Chinese and in other languages, in normal form, by what they are called. */
  readonly names: readonly [other: ReadonlySet<string>, chinese: ReadonlySet<string>];
  /** The product that an expert fixed it to. */
  readonly fixed: NodeId | undefined;
}

/** What is compared: by a name all that is stated, by a maker's number all but the names, by a GTIN nothing. */
export type Shared = 'gtin' | 'mpn' | 'name';

const NONE: ReadonlySet<string> = new Set();
const only = (value: string | undefined): ReadonlySet<string> =>
  value === undefined || value === '' ? NONE : new Set([value]);

/** What one listing states. */
export function rootOf(listing: ListingIdentity, keys: ExactKeys, fixed: ReadonlySet<NodeId>): Root {
  // Beside a name in Chinese the first one is in another language; where both say the same there is one key.
  const [first, second = first] = keys.names;
  const isSplit = listing.nameZh !== undefined;
  return {
    gtins: only(plainGtin(listing)),
    brands: only(keys.brand),
    mpns: only(keys.mpn?.replaceAll('-', '')),
    conditions: only(keys.condition),
    names: isSplit ? [only(first), only(second)] : [NONE, NONE],
    fixed: listing.product !== undefined && fixed.has(listing.product) ? listing.product : undefined,
  };
}

const union = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  a.size === 0 ? b : b.size === 0 ? a : new Set([...a, ...b]);

/** What both state together. */
export function wholeOf(a: Root, b: Root): Root {
  return {
    gtins: union(a.gtins, b.gtins),
    brands: union(a.brands, b.brands),
    mpns: union(a.mpns, b.mpns),
    conditions: union(a.conditions, b.conditions),
    names: [union(a.names[0], b.names[0]), union(a.names[1], b.names[1])],
    fixed: a.fixed ?? b.fixed,
  };
}

const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && [...a].every((value) => !b.has(value));

/** Whether what two groups state cannot be of one product: silence on one side is no conflict. */
export function statementsConflict(a: Root, b: Root): boolean {
  return (
    (a.fixed === undefined || b.fixed === undefined) &&
    (areApart(a.gtins, b.gtins) || areApart(a.brands, b.brands) || areApart(a.mpns, b.mpns))
  );
}

/** Whether two groups that share a key stay apart all the same. */
export function rootsConflict(a: Root, b: Root, shared: Shared): boolean {
  if (a.fixed !== undefined && b.fixed !== undefined) return a.fixed !== b.fixed;
  if (shared === 'gtin') return false;
  return (
    statementsConflict(a, b) ||
    areApart(a.conditions, b.conditions) ||
    (shared === 'name' && a.names.some((own, i) => areApart(own, b.names[i] as ReadonlySet<string>)))
  );
}

/** Equal for groups that state the same. */
export function signatureOf({ gtins, brands, mpns, conditions, names, fixed }: Root): string {
  return JSON.stringify(
    [gtins, brands, mpns, conditions, ...names].map((set) => [...set].sort()).concat([[fixed ?? '']]),
  );
}
