import { compareIds } from '../../domain/ids.js';
import { bucketGroups, type Refusals } from './bucket-groups.js';
import { DisjointSets } from './disjoint-sets.js';
import { type ExactKeys, exactKeys, plainGtin } from './exact-keys.js';
import type { IdentityDecisions, ListingIdentity } from './listing-identity.js';
import { type Root, rootOf, type Shared, wholeOf } from './root.js';

/** Listings that are of one product by what they say word for word, or by an expert's word. */
export interface Thing {
  /** Places of its listings, ascending. */
  readonly listings: readonly number[];
  readonly stated: Root;
  /** Whether a listing in it, or one that shares a key with it, is new. */
  readonly isDirty: boolean;
}

/** The listings of a catalogue by exact keys. */
export interface ExactGroups {
  /** In the order of their first listings. */
  readonly things: readonly Thing[];
  /** Pairs of things with a name or number in common, of which the one may be one of several others. */
  readonly ambiguous: readonly (readonly [number, number])[];
}

/** Places of listings by key, in the order of the keys; keys of one listing are left out. */
function buckets(keys: Iterable<readonly [key: string, place: number]>): number[][] {
  const found = new Map<string, number[]>();
  for (const [key, place] of keys) {
    const own = found.get(key);
    if (own === undefined) found.set(key, [place]);
    else if (own.at(-1) !== place) own.push(place);
  }
  return [...found]
    .filter(([, places]) => places.length > 1)
    .sort(([a], [b]) => compareIds(a, b))
    .map(([, places]) => places);
}

/**
 * Groups `listings` (sorted by id, so that no order matters) by GTIN, then by brand with the maker's number, then by
 * brand with name. What they state beside that must not conflict (`rootsConflict`): two GTINs, two brands, two numbers
 * of one brand, two conditions or two fixed products are two things. What may be of several that cannot be one belongs
 * to none: it stays a thing of its own, and each such pair is told as ambiguous.
 */
export function groupExactly(
  listings: readonly ListingIdentity[],
  { fixed, decided }: IdentityDecisions,
): ExactGroups {
  const sets = new DisjointSets(listings.length);
  const dirty = listings.map(({ isNew }) => isNew);
  const ambiguous: (readonly [number, number])[] = [];
  const placeOf = new Map(listings.map(({ id }, place) => [id, place]));
  const rivals = new Map<number, number[]>();
  for (const [a, b] of decided) {
    const [x, y] = [placeOf.get(a), placeOf.get(b)];
    if (x === undefined || y === undefined) continue;
    rivals.set(x, [...(rivals.get(x) ?? []), y]);
    rivals.set(y, [...(rivals.get(y) ?? []), x]);
  }
  const refusals: Refusals = {
    has: (root) => rivals.has(root),
    areRefused: (a, b) => (rivals.get(a) ?? []).some((place) => sets.find(place) === b),
  };
  const keys = listings.map(exactKeys);
  const roots = new Map(
    listings.map((listing, place) => [place, rootOf(listing, keys[place] as ExactKeys, fixed)]),
  );
  const join = (a: number, b: number): number => {
    const [x, y] = [sets.find(a), sets.find(b)];
    if (x === y) return x;
    const whole = wholeOf(roots.get(x) as Root, roots.get(y) as Root);
    const name = sets.join(x, y);
    roots.delete(x);
    roots.delete(y);
    roots.set(name, whole);
    const refused = [...(rivals.get(x) ?? []), ...(rivals.get(y) ?? [])];
    if (refused.length > 0) rivals.set(name, refused);
    return name;
  };
  const joinBucket = (places: readonly number[], shared: Shared): void => {
    if (places.some((place) => dirty[place])) for (const place of places) dirty[place] = true;
    const own = [...new Set(places.map((place) => sets.find(place)))];
    if (own.length < 2) return;
    const found = bucketGroups(own, (root) => roots.get(root) as Root, shared, refusals);
    for (const whole of found.whole) whole.reduce(join);
    ambiguous.push(...found.ambiguous);
  };
  const byProduct = buckets(
    [...roots].flatMap(([place, root]) => (root.fixed === undefined ? [] : [[root.fixed, place] as const])),
  );
  for (const [first, ...others] of byProduct) for (const other of others) join(first as number, other);
  const gtins = listings.flatMap((listing, place) => {
    const gtin = plainGtin(listing);
    return gtin === undefined ? [] : [[gtin, place] as const];
  });
  for (const places of buckets(gtins)) joinBucket(places, 'gtin');
  const numbers = keys.flatMap(({ mpn }, place) => (mpn === undefined ? [] : [[mpn, place] as const]));
  for (const places of buckets(numbers)) joinBucket(places, 'mpn');
  const names = keys.flatMap((own, place) => own.names.map((name) => [name, place] as const));
  for (const places of buckets(names)) joinBucket(places, 'name');
  return collect(listings.length, sets, roots, dirty, ambiguous);
}

function collect(
  count: number,
  sets: DisjointSets,
  roots: ReadonlyMap<number, Root>,
  dirty: readonly boolean[],
  ambiguous: readonly (readonly [number, number])[],
): ExactGroups {
  const members = new Map<number, number[]>();
  for (let place = 0; place < count; place += 1) {
    const root = sets.find(place);
    const own = members.get(root);
    if (own === undefined) members.set(root, [place]);
    else own.push(place);
  }
  const thingOf = new Map([...members.keys()].map((root, thing) => [root, thing]));
  const things = [...members].map(([root, listings]): Thing => {
    const stated = roots.get(root) as Root;
    return { listings, stated, isDirty: listings.some((place) => dirty[place]) };
  });
  const pairs = new Map<string, readonly [number, number]>();
  for (const [a, b] of ambiguous) {
    const [x, y] = [thingOf.get(sets.find(a)) as number, thingOf.get(sets.find(b)) as number].sort(
      (left, right) => left - right,
    ) as [number, number];
    if (x !== y) pairs.set(`${x} ${y}`, [x, y]);
  }
  return { things, ambiguous: [...pairs.values()] };
}
