import { compareIds, type NodeId } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { type Profile, targetsOf } from '../profile/profile.js';
import { affinities, type Affinity } from './affinity.js';
import { facetsOf } from './facets.js';

/** A promotion in its labelled slot. */
export interface PromotionSlot {
  readonly promotion: NodeId;
  readonly affinity: number;
  readonly shares: Affinity['shares'];
  /** Products of it that can be had and that the user does not own, in the order of ids. */
  readonly products: readonly NodeId[];
}

export interface PromotionRequest {
  /** Seconds since 1970. */
  readonly now: number;
  /** 1 to 20. */
  readonly first: number;
}

const HAD: ReadonlySet<unknown> = new Set([undefined, 'in_stock', 'preorder']);

function isOn(snapshot: Snapshot, promotion: number, now: number): boolean {
  const { startsAt, endsAt } = snapshot.table('Promotion').card(promotion);
  const at = (time: unknown, otherwise: number): number =>
    typeof time === 'string' ? Date.parse(time) / 1000 : otherwise;
  return at(startsAt, Number.NEGATIVE_INFINITY) <= now && now <= at(endsAt, Number.POSITIVE_INFINITY);
}

/**
 * The promotions that suit the user best: only those that hold at `now` and have something to sell that the user does
 * not own. Greatest affinity first, ties (and somebody unknown) by id. They fill slots of their own and never touch
 * the order of recommendations.
 */
export function choosePromotions(
  snapshot: Snapshot,
  profile: Profile,
  { now, first }: PromotionRequest,
): PromotionSlot[] {
  const table = snapshot.table('Promotion');
  const products = snapshot.table('Product');
  const sold = new Map<number, NodeId[]>();
  table.ids.forEach((_, promotion) => {
    if (!table.isAlive(promotion) || !isOn(snapshot, promotion, now)) return;
    const own = targetsOf(snapshot, 'PROMOTES:Promotion:Product', promotion);
    const left = own.filter(
      (product) => HAD.has(products.card(product).availability) && !profile.owned.has(product),
    );
    if (left.length > 0 || own.length === 0)
      sold.set(promotion, left.map((product) => products.id(product)).sort(compareIds));
  });
  return affinities(snapshot, 'promotions', [...sold.keys()], facetsOf(snapshot, profile))
    .sort((a, b) => b.affinity - a.affinity || compareIds(table.id(a.candidate), table.id(b.candidate)))
    .slice(0, first)
    .map(({ candidate, affinity, shares }) => ({
      promotion: table.id(candidate),
      affinity,
      shares,
      products: sold.get(candidate) ?? [],
    }));
}
