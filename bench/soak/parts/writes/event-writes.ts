import { EVENT_TYPES } from '../../../../src/domain/ontology.js';
import { userId } from '../../../../src/domain/user-id.js';
import { ALL_EDGES, type GraphStore } from '../../../../src/graph/graph-store.js';
import { askApi } from '../ask-api.js';
import { SOAK_HASH_KEY } from '../served-program.js';
import type { Acknowledged, Send } from '../steady-client.js';

const RECORD = `mutation ($for: ID!, $events: [EventInput!]!) {
  recordEvents(input: { for: $for, events: $events }) { recorded userErrors { code message } }
}`;
/** Events of a request. */
const EVENTS = 3;
const KINDS = ['VIEW', 'CART', 'SEARCH', 'PURCHASE'];

/** Records events of `person`, three at a time, each with a key of its own. */
export function eventSender(person: string, products: readonly string[]): Send {
  return async (url, number) => {
    const events = Array.from({ length: EVENTS }, (_, place) => {
      const nth = number * EVENTS + place;
      return {
        id: `${person}-${nth}`,
        type: KINDS[nth % KINDS.length],
        product: products[(nth * 7) % products.length],
        at: new Date().toISOString(),
      };
    });
    const { code, data } = await askApi(url, RECORD, { for: person, events });
    return code === undefined && (data.recordEvents as { recorded: number }).recorded === EVENTS;
  };
}

/** What is lost or double of the events of `person`: each acknowledged one is there once, and beside them only the last. */
export async function checkEvents(
  store: GraphStore,
  person: string,
  { acknowledged }: Acknowledged,
): Promise<string[]> {
  const user = userId(SOAK_HASH_KEY, person);
  const types = Object.values(EVENT_TYPES).map(({ relationship }) => relationship);
  const edges = await store.readEdges({ ids: [user], direction: 'out', types, limitPerNode: ALL_EDGES });
  const found = new Map<string, number>();
  for (const { key } of edges.get(user) ?? []) found.set(key, (found.get(key) ?? 0) + 1);
  const problems: string[] = [];
  const sent = (acknowledged.length + 1) * EVENTS;
  for (let nth = 0; nth < sent; nth++) {
    const count = found.get(`${person}-${nth}`) ?? 0;
    found.delete(`${person}-${nth}`);
    const isAcknowledged = nth < acknowledged.length * EVENTS;
    if (isAcknowledged && count === 0) problems.push(`event ${person}-${nth} is lost`);
    if (count > 1) problems.push(`event ${person}-${nth} is there ${count} times`);
  }
  for (const key of found.keys()) problems.push(`event ${key} was never sent`);
  return problems;
}
