import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { offerId, readOfferId } from '../../../../src/api/offers/offer-token.js';
import { mergeSeen, recordSeen, type SeenOffer } from '../../../../src/api/offers/record-offers.js';
import { recordVisit } from '../../../../src/api/offers/record-visit.js';
import { visitorExposuresOf } from '../../../../src/api/offers/visitor-exposures.js';
import { sealToken } from '../../../../src/api/shared/signed-token.js';
import type { WriteOperation } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { GroupWriter } from '../../../../src/graph/group-writer.js';
import { buildSnapshot } from '../../../../src/graph/snapshot/snapshot-follower.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const promotion = nodeId('Promotion', 'p');
const TIME = { day: '2026-06-01', now: '2026-06-01T12:00:00.000Z' };
const user = (n: number): NodeId => nodeId('User', `u${n}`);

function offer(key: string, more: Partial<SeenOffer> = {}): SeenOffer {
  return {
    user: undefined,
    isNewcomer: false,
    session: undefined,
    seq: 1,
    at: 1_780_315_200,
    seed: 's',
    promotion,
    context: 'owner none 1',
    place: 1,
    probability: 0.05,
    product: undefined,
    key,
    isFollowed: false,
    ...more,
  };
}

describe('what was seen of offers', () => {
  let store: EmbeddedStore;
  let writers: GroupWriter[];

  /** As a process has them: each its own queue of writes over the same store. */
  async function process(): Promise<Parameters<typeof recordSeen>[0]> {
    const { snapshot } = await buildSnapshot(store);
    const writer = new GroupWriter(store, { maxDelayMs: 1 });
    writers.push(writer);
    return {
      // An object of its own, so that the two do not wait for each other.
      store: new Proxy(store, {
        get: (target, name) => {
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      }),
      snapshot,
      write: async (operations: readonly WriteOperation[]) => (await writer.submit(operations)).seq,
    };
  }
  const edges = async (id: NodeId) =>
    (await store.readEdges({ ids: [id], direction: 'out', types: ['OFFERED'], limitPerNode: 100 })).get(id) ??
    [];
  const card = async () => (await store.readMany([promotion]))[0]?.properties;

  beforeEach(async () => {
    writers = [];
    store = new EmbeddedStore(join(newFolder(), 'graph.db'));
    const properties = { pricePerExposure: 0.5, budget: 4, dailyBudget: 3 };
    await store.write([
      { kind: 'putNode', id: promotion, properties },
      ...Array.from(
        { length: 12 },
        (_, n): WriteOperation => ({ kind: 'putNode', id: user(n), properties: {} }),
      ),
    ]);
  });
  afterEach(async () => {
    for (const writer of writers) await writer.close();
    await store.close();
  });

  it('is paid for until the purse is empty, whoever tells it at the same time', async () => {
    const processes = [await process(), await process(), await process()];
    const one = (n: number) =>
      recordSeen(processes[n % 3] as (typeof processes)[0], user(n), [offer(`k${n}`), offer(`l${n}`)], TIME);
    await Promise.all(Array.from({ length: 12 }, (_, n) => one(n)));
    const all = (await Promise.all(Array.from({ length: 12 }, (_, n) => edges(user(n))))).flat();
    expect(all).toHaveLength(24);
    const charged = all.reduce((sum, { properties }) => sum + Number(properties.charged ?? 0), 0);
    expect(charged).toBe(3);
    expect(await card()).toMatchObject({ spent: 3, spentOn: TIME.day, spentToday: 3 });
    await recordSeen(processes[0] as (typeof processes)[0], user(0), [offer('m'), offer('n'), offer('o')], {
      day: '2026-06-02',
      now: '2026-06-02T12:00:00.000Z',
    });
    expect(await card()).toMatchObject({ spent: 4, spentOn: '2026-06-02', spentToday: 1 });
  });

  it('counts once however often it is told, and keeps when it was followed first', async () => {
    const services = await process();
    expect(await recordSeen(services, user(0), [offer('k')], TIME)).toBeDefined();
    expect(await recordSeen(services, user(0), [offer('k')], TIME)).toBeUndefined();
    await recordSeen(services, user(0), [offer('k', { isFollowed: true })], TIME);
    const later = { ...TIME, now: '2026-06-01T13:00:00.000Z' };
    expect(await recordSeen(services, user(0), [offer('k', { isFollowed: true })], later)).toBeUndefined();
    expect((await edges(user(0))).map(({ key, properties }) => [key, properties])).toEqual([
      [
        'k',
        {
          at: '2026-06-01T12:00:00.000Z',
          place: 1,
          context: 'owner none 1',
          probability: 0.05,
          charged: 0.5,
          clickedAt: TIME.now,
        },
      ],
    ]);
    expect(await card()).toMatchObject({ spent: 0.5 });
    expect(mergeSeen([offer('k'), offer('k', { isFollowed: true }), offer('k')])).toEqual([
      offer('k', { isFollowed: true }),
    ]);
  });

  it('of a visitor is paid for once, within their caps and the budget, and is stored with nobody', async () => {
    const [services, caps] = [await process(), { perPersonPerDay: 4, capOf: () => 3 }];
    const offers = (...keys: string[]) => keys.map((key) => offer(key));
    expect(await recordVisit(services, 's', offers('a', 'b'), caps, TIME)).toBeDefined();
    expect(await recordVisit(services, 's', offers('a', 'b'), caps, TIME)).toBeUndefined();
    expect(await card()).toMatchObject({ spent: 1, spentToday: 1 });
    // The third is the last of the day for this one.
    await recordVisit(services, 's', offers('c', 'd', 'e'), caps, TIME);
    expect(await card()).toMatchObject({ spent: 1.5 });
    expect(visitorExposuresOf(services.store).shown('s', TIME.day)).toEqual(new Map([[promotion, 3]]));
    for (const session of ['t', 'u', 'v', 'w'])
      await recordVisit(services, session, offers('a', 'b', 'c'), caps, TIME);
    expect(await card()).toMatchObject({ spent: 3, spentToday: 3 });
    expect((await store.counts()).edges.OFFERED ?? 0).toBe(0);
    expect((await store.counts()).nodes.User).toBe(12);
  });

  it('goes with the user, self-told questions too, and leaves what was spent', async () => {
    const services = await process();
    await recordSeen(services, user(0), [offer('k')], TIME);
    const asked = { at: TIME.now, text: 'do you sell drones', terms: ['drone'], found: false };
    await store.write([
      { kind: 'putEdge', type: 'ASKED', from: user(0), to: user(0), key: 'q', properties: asked },
    ]);
    const own = await store.readEdges({ ids: [user(0)], direction: 'out', limitPerNode: 100 });
    expect(own.get(user(0))?.map(({ type }) => type)).toEqual(['ASKED', 'OFFERED']);
    await store.erase([user(0)]);
    const seen = await store.readEdges({ ids: [promotion], direction: 'in', limitPerNode: 100 });
    expect(seen.get(promotion)).toEqual([]);
    for await (const record of store.exportAll()) expect(JSON.stringify(record)).not.toContain('drone');
    expect((await store.counts()).edges.ASKED ?? 0).toBe(0);
    expect(await card()).toMatchObject({ spent: 0.5 });
  });
});

describe('the record of an offer', () => {
  const {
    key: _,
    isFollowed: __,
    ...record
  } = offer('k', { user: user(1), product: nodeId('Product', 'x') });
  it('comes back as it went, to who made it alone and for this purpose alone', () => {
    const token = offerId('secret', record);
    expect(readOfferId('secret', token)).toEqual(record);
    expect(readOfferId('another', token)).toBeUndefined();
    expect(readOfferId('secret', `${token}x`)).toBeUndefined();
    expect(readOfferId('secret', sealToken('secret', 'recommendation', []))).toBeUndefined();
    for (const hostile of ['', '.', 'a.b.c', '\ud800', 'x'.repeat(10_000)])
      expect(readOfferId('secret', hostile)).toBeUndefined();
  });
});
