import { compareIds, type NodeId } from '../../domain/ids.js';
import type { MatchReason } from '../matcher/match-reason.js';
import type { Matcher } from '../matcher/matcher.js';
import { type Compared, compareThings } from './compare-things.js';
import { groupExactly, type Thing } from './group-exactly.js';
import type { IdentityDecisions, ListingIdentity } from './listing-identity.js';
import { type ModelGroup, modelGroups } from './model-groups.js';
import type { NamedBy } from './pair-judge.js';
import { headOf, productIds } from './product-ids.js';
import { statementsConflict } from './root.js';

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
  /** The products whose models and questions were looked at; those of the rest are as they were. */
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
 * Works out which product each of `given` (all listings of the catalogue and those to come) is of, by exact keys
 * (`groupExactly`), as experts decided where they did; what may be one by name besides is asked about (`compareThings`).
 * The products are a function of the listings and the decisions: neither the order of the listings matters, nor which
 * of them are new. Questions and models are worked out anew for what came or changed and its neighbours. Ids are made of brand and name of the group's head (`productIds`), the shortest of what was joined, then the
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
  const compared = compareThings(
    matcher,
    candidates,
    {
      areTwo: (a, b) => statementsConflict(thing(a).stated, thing(b).stated),
      areDecided: (a, b) => decided.has(pairKey(a, b)),
      asked: ambiguous,
    },
    onProgress,
  );
  return nameProducts(listings, things, compared);
}

function nameProducts(
  listings: readonly ListingIdentity[],
  things: readonly Thing[],
  { seen, models: modelOf, open }: Compared,
): ProductPlan {
  const ids = productIds(listings, things);
  const heads = things.map((thing) => headOf(listings, thing.listings));
  const named = new Map(
    seen.map((i) => [i, { id: ids[i] as NodeId, places: (things[i] as Thing).listings }] as const),
  );
  return {
    products: new Map(
      things.flatMap(({ listings: places }, i) =>
        places.map((place) => [(listings[place] as ListingIdentity).id, ids[i] as NodeId] as const),
      ),
    ),
    heads: new Set(heads.map(({ id }) => id)),
    seen: new Set([...named.values()].map(({ id }) => id)),
    models: modelGroups(listings, named, modelOf),
    open: open.map(({ left, right, probability, reasons }): OpenProducts => {
      const [a, b] = [heads[left] as ListingIdentity, heads[right] as ListingIdentity];
      return {
        products: [ids[left] as NodeId, ids[right] as NodeId],
        listings: [a.id, b.id],
        names: [a.name, b.name],
        probability,
        reasons,
      };
    }),
  };
}
