import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, type EventType } from '../../src/domain/ontology.js';
import { userId } from '../../src/domain/user-id.js';
import { createSeededRandom, shuffle } from '../../src/lib/seeded-random.js';
import { TEST_HASH_KEY } from '../support/sample-store.js';
import { fieldOf, startTestApi, type TestApi } from './api-client.js';

const RECORD = `mutation ($input: RecordEventsInput!) {
  recordEvents(input: $input) { recorded userErrors { field message code } }
}`;
const PRODUCTS = ['norvik-sund-4-256-gb', 'norvik-varde-13', 'basalt-slab-x2', 'veltra-breve-2'].map(
  (key) => `product:${key}`,
);
const TYPES = ['VIEW', 'SEARCH', 'CART', 'PURCHASE', 'RATE', 'DISMISS'] as const;
const USERS = 20;
const EVENTS = 10_000;

interface SentEvent {
  readonly user: number;
  readonly event: {
    readonly id: string;
    readonly at: string;
    readonly type: string;
    readonly product: string | undefined;
  };
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 300_000);
afterAll(() => api.close());

interface Recorded {
  readonly recorded: number;
  readonly userErrors: readonly {
    readonly field: readonly string[];
    readonly message: string;
    readonly code: string;
  }[];
}

async function send(name: string, events: readonly object[]): Promise<Recorded> {
  return fieldOf<Recorded>(await api.ask(RECORD, { input: { for: name, events } }), 'recordEvents');
}

/** What is stored of a user: by type, product, key and content. */
async function storedOf(name: string): Promise<string[]> {
  const id = userId(TEST_HASH_KEY, name);
  const types = (Object.keys(EVENT_TYPES) as EventType[]).map((type) => EVENT_TYPES[type].relationship);
  const edges = await api.services.store.readEdges({
    ids: [id],
    direction: 'out',
    types,
    limitPerNode: 10_000,
  });
  return (edges.get(id) ?? [])
    .map(({ type, to, key, properties }) => JSON.stringify([type, to, key, properties]))
    .sort();
}

describe('events that are sent in another order, again and late', () => {
  const random = createSeededRandom(6);
  const one = (n: number): SentEvent => {
    const type = TYPES[random.below(TYPES.length)] as string;
    return {
      user: n % USERS,
      event: {
        // Some keys are no ids of the graph as they are.
        id: n % 7 === 0 ? `order ${n}/1` : `event-${n}`,
        type,
        at: new Date(Date.parse('2026-06-01T00:00:00Z') + random.below(2e9)).toISOString(),
        product: PRODUCTS[random.below(PRODUCTS.length)],
        ...(type === 'RATE' && { value: 1 + random.below(5) }),
        ...(type === 'SEARCH' && { query: 'a phone' }),
      },
    };
  };
  const sent = Array.from({ length: EVENTS }, (_, n) => one(n));
  // Of some of them something else is told as well: another time, product, type or number of stars.
  const conflicting = sent.flatMap(({ event }, n) =>
    n % 20 === 0 ? [{ user: n % USERS, event: { ...one(n).event, id: event.id } }] : [],
  );
  const tell = async (prefix: string, events: readonly SentEvent[]): Promise<number> => {
    let refused = 0;
    for (let from = 0; from < events.length; from += 2_500)
      for (let user = 0; user < USERS; user++) {
        const own = events
          .slice(from, from + 2_500)
          .flatMap((sentEvent) => (sentEvent.user === user ? [sentEvent.event] : []));
        if (own.length === 0) continue;
        const { userErrors } = await send(`${prefix}${user}`, own);
        for (const { code, field, message } of userErrors) {
          expect([code, field[0]]).toEqual(['INVALID_VALUE', 'events']);
          expect(message).toMatch(/expected a key of this event alone/);
        }
        refused += userErrors.length;
      }
    return refused;
  };

  it('leave the same graph: 10,000 of them, 3,000 again, 500 with other contents', async () => {
    const refused = await tell('first', [...sent, ...conflicting]);
    const again = Array.from({ length: 3_000 }, () => sent[random.below(EVENTS)] as SentEvent);
    await tell('second', shuffle([...conflicting, ...sent, ...again], random));
    expect(refused).toBeGreaterThan(100);
    for (let user = 0; user < USERS; user++) {
      const stored = await storedOf(`first${user}`);
      expect(stored).toHaveLength(EVENTS / USERS);
      expect(await storedOf(`second${user}`)).toEqual(stored);
    }
  }, 300_000);

  it('count what is stored: of two with one key in a list the one that comes first, whichever is told first', async () => {
    const one = { id: 'ord-1', type: 'PURCHASE', product: PRODUCTS[1], at: '2026-06-01T00:00:00Z' };
    const listed = { ...one, id: 'ord-2', product: PRODUCTS[0] };
    const pairs: (readonly [object, object])[] = [
      [one, { ...one, product: PRODUCTS[0] }],
      [one, { ...one, at: '2026-06-01T00:00:01Z', product: PRODUCTS[0] }],
      [
        { ...listed, listing: 'listing:a' },
        { ...listed, listing: 'listing:b' },
      ],
    ];
    for (const [at, pair] of pairs.entries()) {
      const [there, back] = [`there${at}`, `back${at}`];
      const answers = [await send(there, pair), await send(back, [...pair].reverse())];
      expect(answers.map(({ recorded }) => recorded)).toEqual([1, 1]);
      const fields = answers.map(({ userErrors }) => userErrors.map(({ field }) => field.join('.')));
      expect(fields.map((own) => own.length)).toEqual([1, 1]);
      expect(fields.flat().sort()).toEqual(['events.0.id', 'events.1.id']);
      expect(await storedOf(there)).toHaveLength(1);
      expect(await storedOf(back)).toEqual(await storedOf(there));
    }
  });

  it('are the same with and without their listing, which stays known', async () => {
    const bare = { id: 'ord-3', type: 'VIEW', product: PRODUCTS[0], at: '2026-06-01T00:00:00Z' };
    const listed = { ...bare, listing: 'listing:a' };
    for (const [name, ...events] of [
      ['listed', listed, bare],
      ['bare', bare, listed],
    ] as const)
      for (const event of [...events, bare]) {
        expect(await send(name, [event])).toEqual({ recorded: 1, userErrors: [] });
      }
    expect(await send('both', [bare, listed, bare])).toEqual({ recorded: 1, userErrors: [] });
    const stored = await storedOf('listed');
    expect(stored.map((edge) => edge.includes('listing:a'))).toEqual([true]);
    for (const name of ['bare', 'both']) expect(await storedOf(name)).toEqual(stored);
  });

  it('say clearly what a key is of, keep the earlier one whatever came first, and do not wait for others', async () => {
    const early = { id: 'x', type: 'RATE', product: PRODUCTS[0], at: '2026-06-01T00:00:00Z', value: 5 };
    const late = { ...early, at: '2026-06-02T00:00:00Z', value: 1 };
    expect(await send('ida', [early])).toEqual({ recorded: 1, userErrors: [] });
    expect((await send('ida', [late])).userErrors).toEqual([
      {
        code: 'INVALID_VALUE',
        field: ['events', '0', 'id'],
        message: `id: expected a key of this event alone, got that of RATED ${PRODUCTS[0]} at 2026-06-01T00:00:00.000Z`,
      },
    ]);
    expect(await send('idb', [late])).toEqual({ recorded: 1, userErrors: [] });
    expect(await send('idb', [early])).toEqual({ recorded: 1, userErrors: [] });
    await Promise.all([
      send('idc', [late]),
      send('idc', [early]),
      send('idc', [{ ...early, product: PRODUCTS[1] }]),
    ]);
    const stored = await storedOf('ida');
    expect(stored).toHaveLength(1);
    for (const name of ['idb', 'idc']) expect(await storedOf(name)).toEqual(stored);
  });
});
