import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { charge } from '../../promote/offers/campaign.js';
import type { Services } from '../services/services.js';
import type { SeenOffer } from './record-offers.js';
import { inTurn, writeAgain } from './spend-in-turn.js';
import { type VisitorCaps, visitorExposuresOf } from './visitor-exposures.js';

/**
 * Pays for what a visitor saw and notes it for their caps; on nobody is anything stored. What was told before and what is
 * beyond `caps` is free. Returns the sequence number; undefined where nothing was to be paid. Throws ConflictError when
 * others were faster eight times.
 */
export function recordVisit(
  services: Pick<Services, 'store' | 'write'>,
  visitor: string,
  offers: readonly SeenOffer[],
  caps: VisitorCaps,
  time: { readonly day: string; readonly now: string },
): Promise<number | undefined> {
  const { store } = services;
  const exposures = visitorExposuresOf(store);
  return inTurn(store, async () => {
    const fresh = exposures.fresh(visitor, time.day, offers, caps);
    if (fresh.length === 0) return undefined;
    const counts = new Map<NodeId, number>();
    for (const { promotion } of fresh) counts.set(promotion, (counts.get(promotion) ?? 0) + 1);
    const seq = await writeAgain(services, async () => {
      const nodes = await store.readMany([...counts.keys()]);
      return nodes.flatMap((node): WriteOperation[] => {
        if (node === null) return [];
        const { id, properties, version: expectedVersion } = node;
        const { charged, after } = charge(properties, time.day, counts.get(id) ?? 0);
        return charged.some((price) => price > 0)
          ? [{ kind: 'putNode', id, properties: after, expectedVersion }]
          : [];
      });
    });
    exposures.note(visitor, time.day, fresh, Date.parse(time.now) / 1_000);
    return seq;
  });
}
