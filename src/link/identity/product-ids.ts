import { createHash } from 'node:crypto';
import { compareIds, type NodeId, nodeId } from '../../domain/ids.js';
import { baseOf } from './exact-keys.js';
import type { Thing } from './group-exactly.js';
import type { ListingIdentity } from './listing-identity.js';

/** Order of ids and names for choosing one: the shorter first, then by code unit. */
function compareShort(a: string, b: string): number {
  return a.length - b.length || compareIds(a, b);
}

/** The listing that a group is named after: of the shortest name, then of the least, then of the least id. */
export function headOf(listings: readonly ListingIdentity[], places: readonly number[]): ListingIdentity {
  const bases = new Map(places.map((place) => [place, baseOf(listings[place] as ListingIdentity)]));
  const compare = (a: number, b: number): number =>
    compareShort(bases.get(a) as string, bases.get(b) as string) ||
    compareIds((listings[a] as ListingIdentity).id, (listings[b] as ListingIdentity).id);
  return listings[[...places].sort(compare)[0] as number] as ListingIdentity;
}

/**
 * The id that each thing would have alone, in their order: the product that an expert fixed it to, else one made of
 * brand and name of its head. Where several would have the same, each gets its GTIN behind it (0 without one), and
 * where that does not help, a hash of its first listing. No two are alike, and none depends on the order of listings.
 */
export function productIds(listings: readonly ListingIdentity[], things: readonly Thing[]): NodeId[] {
  const bases = things.map((thing) => baseOf(headOf(listings, thing.listings)));
  const taken = new Set<string>(
    things.flatMap(({ stated: { fixed } }) => (fixed === undefined ? [] : [fixed])),
  );
  const counts = new Map<string, number>();
  const count = (id: string): number => counts.get(id) ?? 0;
  const plain = bases.map((base) => nodeId('Product', base));
  const longer = things.map(({ stated }, i) =>
    nodeId('Product', `${bases[i] as string}~${[...stated.gtins].sort(compareIds)[0] ?? '0'}`),
  );
  things.forEach(({ stated: { fixed } }, i) => {
    if (fixed !== undefined) return;
    for (const id of [plain[i], longer[i]] as string[]) counts.set(id, count(id) + 1);
  });
  return things.map(({ stated: { fixed }, listings: own }, i) => {
    if (fixed !== undefined) return fixed;
    const free = [plain[i], longer[i]].find((id) => !taken.has(id as string) && count(id as string) === 1);
    if (free !== undefined) return free;
    const { id } = listings[own[0] as number] as ListingIdentity;
    const digest = createHash('sha256').update(id).digest('hex').slice(0, 12);
    return nodeId('Product', `${(bases[i] as string).slice(0, 60)}~${digest}`);
  });
}
