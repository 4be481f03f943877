import { compareIds, type NodeId } from '../../domain/ids.js';
import type { MatchReason } from '../matcher/match-reason.js';
import type { Matcher } from '../matcher/matcher.js';
import { groupExactly, type Thing } from './group-exactly.js';
import { type Joined, joinThings } from './join-things.js';
import type { IdentityDecisions, ListingIdentity } from './listing-identity.js';
import { type ModelGroup, modelGroups } from './model-groups.js';
import type { NamedBy } from './pair-judge.js';
import { compareShort, headOf, productIds } from './product-ids.js';

/** Two products that an expert should look at. */
export interface OpenProducts {
  readonly products: readonly [NodeId, NodeId];
  /** The first listing of each, which the question is remembered by. */
  readonly listings: readonly [NodeId, NodeId];
  readonly names: readonly [string, string];
  readonly probability: number;
  readonly reasons: readonly MatchReason[];
}

/** Which product each listing is of. */
export interface ProductPlan {
  readonly products: ReadonlyMap<NodeId, NodeId>;
  /** The listings whose name and offer their products show. */
  readonly heads: ReadonlySet<NodeId>;
  /** The products that were looked at; the rest are as they were. */
  readonly seen: ReadonlySet<NodeId>;
  /** Of the products seen. */
  readonly models: readonly ModelGroup[];
  readonly open: readonly OpenProducts[];
}

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The names that a thing is compared by: its head's, and a Chinese one where that is in another language. */
function namesOf(listings: readonly ListingIdentity[], { listings: places }: Thing): NamedBy[] {
  const head = headOf(listings, places);
  const own = places.map((place) => listings[place] as ListingIdentity);
  const brand = head.brand ?? own.find((one) => one.brand !== undefined)?.brand;
  const nameZh = head.nameZh ?? own.find((one) => one.nameZh !== undefined)?.nameZh;
  return [head.name, ...(nameZh === undefined || nameZh === head.name ? [] : [nameZh])].map((name) => ({
    name,
    brand,
  }));
}

/**
 * Works out which product each of `given` (all listings of the catalogue and those to come) is of: by exact keys
 * (`groupExactly`), then by name (`joinThings`), as experts decided where they did. The result is a function of the
 * listings and the decisions: neither the order of the listings matters, nor which of them are new, but for the limits
 * told of `joinThings`. Ids are made of brand and name of the group's head (`productIds`), the shortest of what was joined, then the
 * least.
 * No listings give an empty plan.
 */
export function planProducts(
  matcher: Matcher,
  given: readonly ListingIdentity[],
  decisions: IdentityDecisions,
  onProgress: (share: number) => void = () => {},
): ProductPlan {
  const listings = [...given].sort((a, b) => compareIds(a.id, b.id));
  const { things, ambiguous } = groupExactly(listings, decisions);
  const thingOf = new Map<NodeId, number>();
  things.forEach((thing, i) => {
    for (const place of thing.listings) thingOf.set((listings[place] as ListingIdentity).id, i);
  });
  const unclear = new Set(ambiguous.map(([a, b]) => pairKey(a, b)));
  const decided = new Set(
    decisions.decided.flatMap(([a, b]) => {
      const [x, y] = [thingOf.get(a), thingOf.get(b)];
      return x === undefined || y === undefined ? [] : [pairKey(x, y)];
    }),
  );
  const thing = (i: number): Thing => things[i] as Thing;
  const current = things.map(({ listings: places }) => {
    const own = new Set(places.map((place) => (listings[place] as ListingIdentity).product));
    const [only] = own;
    return own.size === 1 ? only : undefined;
  });
  const isDirty = things.map((one, i) => one.isDirty || current[i] === undefined);
  // What changes may have been what joined the rest of its product.
  const shaken = new Set(
    things.flatMap(({ listings: places }, i) =>
      isDirty[i] === true
        ? places.flatMap((place) => (listings[place] as ListingIdentity).product ?? [])
        : [],
    ),
  );
  const candidates = things.map((one, i) => ({
    names: namesOf(listings, one),
    isDirty: isDirty[i] === true || shaken.has(current[i] as NodeId),
  }));
  const joined = joinThings(
    matcher,
    candidates,
    {
      areTwo: (a, b) => {
        const [x, y] = [thing(a), thing(b)];
        if (x.fixed !== undefined || y.fixed !== undefined) return false;
        return x.gtins.size > 0 && y.gtins.size > 0 && [...x.gtins].every((gtin) => !y.gtins.has(gtin));
      },
      areOpen: (a, b) =>
        (thing(a).fixed !== undefined && thing(b).fixed !== undefined) || unclear.has(pairKey(a, b)),
      areDecided: (a, b) => decided.has(pairKey(a, b)),
      asked: ambiguous,
    },
    onProgress,
  );
  return nameProducts(listings, things, current, joined);
}

function nameProducts(
  listings: readonly ListingIdentity[],
  things: readonly Thing[],
  current: readonly (NodeId | undefined)[],
  { products: productOf, models: modelOf, open }: Joined,
): ProductPlan {
  const ids = productIds(listings, things);
  const members = new Map<number, number[]>();
  things.forEach((_, i) => {
    const group = productOf.get(i);
    if (group === undefined) return;
    const own = members.get(group);
    if (own === undefined) members.set(group, [i]);
    else own.push(i);
  });
  const products = new Map<NodeId, NodeId>();
  const productOfThing = [...current];
  const named = new Map<number, { readonly id: NodeId; readonly places: readonly number[] }>();
  for (const [group, own] of members) {
    const fixed = own.find((i) => (things[i] as Thing).fixed !== undefined);
    const id = fixed === undefined ? [...own].map((i) => ids[i] as NodeId).sort(compareShort)[0] : ids[fixed];
    const places = own.flatMap((i) => (things[i] as Thing).listings);
    named.set(group, { id: id as NodeId, places });
    for (const i of own) productOfThing[i] = id;
  }
  const placesOf = new Map<NodeId, number[]>();
  things.forEach(({ listings: places }, i) => {
    const product = productOfThing[i] as NodeId;
    for (const place of places) products.set((listings[place] as ListingIdentity).id, product);
    const own = placesOf.get(product);
    if (own === undefined) placesOf.set(product, [...places]);
    else own.push(...places);
  });
  const heads = new Set([...placesOf.values()].map((places) => headOf(listings, places).id));
  return {
    products,
    heads,
    seen: new Set([...named.values()].map(({ id }) => id)),
    models: modelGroups(listings, named, modelOf),
    open: open.map(({ left, right, probability, reasons }): OpenProducts => {
      const [a, b] = [left, right].map((i) => headOf(listings, (things[i] as Thing).listings)) as [
        ListingIdentity,
        ListingIdentity,
      ];
      return {
        products: [productOfThing[left] as NodeId, productOfThing[right] as NodeId],
        listings: [a.id, b.id],
        names: [a.name, b.name],
        probability,
        reasons,
      };
    }),
  };
}
