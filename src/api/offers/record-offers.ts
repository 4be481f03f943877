import { definedProperties } from '../../domain/defined-properties.js';
import { InvalidValueError } from '../../domain/errors.js';
import type { GraphEdge, WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { ALL_EDGES, type GraphStore } from '../../graph/graph-store.js';
import { charge, purseOf } from '../../promote/offers/campaign.js';
import type { Services } from '../services/services.js';
import type { OfferRecord } from './offer-token.js';
import { inTurn, writeAgain } from './spend-in-turn.js';

/** An offer that somebody saw, and whether they followed it. */
export interface SeenOffer extends OfferRecord {
  /** What it is known by. */
  readonly key: string;
  readonly isFollowed: boolean;
}

function exposure(
  user: NodeId,
  seen: SeenOffer,
  before: GraphEdge | undefined,
  charged: number,
  now: string,
): WriteOperation[] {
  const { promotion: to, key, at, place, context, probability, product, isFollowed } = seen;
  const clicked = isFollowed && before?.properties.clickedAt === undefined ? { clickedAt: now } : {};
  if (before !== undefined && Object.keys(clicked).length === 0) return [];
  const shown = {
    at: new Date(at * 1_000).toISOString(),
    place,
    context,
    probability,
    charged: charged === 0 ? undefined : charged,
    product,
  };
  const properties = definedProperties({ ...(before === undefined ? shown : {}), ...clicked });
  return [{ kind: 'putEdge', type: 'OFFERED', from: user, to, key, properties }];
}

async function operationsFor(
  store: GraphStore,
  user: NodeId,
  offers: readonly SeenOffer[],
  time: { readonly day: string; readonly now: string },
): Promise<WriteOperation[]> {
  const query = { ids: [user], direction: 'out', types: ['OFFERED'], limitPerNode: ALL_EDGES } as const;
  const edges = (await store.readEdges(query)).get(user) ?? [];
  const known = new Map(edges.map((edge) => [`${edge.to} ${edge.key}`, edge]));
  const groups = new Map<NodeId, SeenOffer[]>();
  for (const offer of offers) groups.set(offer.promotion, [...(groups.get(offer.promotion) ?? []), offer]);
  const nodes = await store.readMany([...groups.keys()]);
  return nodes.flatMap((node): WriteOperation[] => {
    if (node === null) return [];
    const own = groups.get(node.id) ?? [];
    const before = own.map(({ promotion, key }) => known.get(`${promotion} ${key}`));
    const fresh = before.filter((edge) => edge === undefined).length;
    const { charged, after } = charge(node.properties, time.day, fresh);
    const prices = [...charged];
    const exposures = own.flatMap((offer, at) =>
      exposure(user, offer, before[at], before[at] === undefined ? (prices.shift() ?? 0) : 0, time.now),
    );
    const isCharged = charged.some((price) => price > 0);
    const { id, version: expectedVersion } = node;
    return isCharged
      ? [{ kind: 'putNode', id, properties: after, expectedVersion }, ...exposures]
      : exposures;
  });
}

/**
 * Stores what `user` saw and followed; each offer once, however often it is told, and paid for once. Spending and
 * exposure are one transaction that holds only if nobody spent from the same purse meanwhile, else it is worked out
 * again: a budget is never overspent, whoever spends at the same time. Returns the sequence number; undefined where
 * nothing was new. Throws ConflictError when others were faster eight times.
 */
export function recordSeen(
  services: Pick<Services, 'store' | 'snapshot' | 'write'>,
  user: NodeId,
  offers: readonly SeenOffer[],
  time: { readonly day: string; readonly now: string },
): Promise<number | undefined> {
  const { store, snapshot } = services;
  const promotions = snapshot.table('Promotion');
  const isPaid = offers.some(
    ({ promotion }) => purseOf(promotions.card(promotions.indexOf(promotion)), time.day).price > 0,
  );
  const work = () => writeAgain(services, () => operationsFor(store, user, offers, time));
  return isPaid ? inTurn(store, work) : work();
}

/** The offers that `seen` and `followed` name by what they are known by; followed ones were seen. */
export function mergeSeen(offers: readonly SeenOffer[]): SeenOffer[] {
  const merged = new Map<string, SeenOffer>();
  for (const offer of offers) {
    const before = merged.get(offer.key);
    merged.set(offer.key, { ...offer, isFollowed: offer.isFollowed || before?.isFollowed === true });
  }
  return [...merged.values()];
}

/** Throws InvalidValueError where `offers` are more than `most`. */
export function checkCount(field: string, offers: readonly unknown[], most: number): void {
  if (offers.length > most)
    throw new InvalidValueError(field, `expected at most ${most} offers, got ${offers.length}`);
}
