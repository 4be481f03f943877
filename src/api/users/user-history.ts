import type { GraphEdge } from '../../domain/graph-records.js';
import { compareIds, type NodeId } from '../../domain/ids.js';
import { EVENT_TYPES } from '../../domain/ontology.js';
import type { ApiContext } from '../context.js';
import { currentProduct } from '../nodes/find-node.js';
import { type Connection, connection } from '../shared/connection.js';
import { decodeCursor, encodeCursor } from '../shared/cursor.js';
import { UserEventType } from './event.type.js';

const EVENTS_READ = 10_000;
const RELATIONSHIPS = Object.values(EVENT_TYPES).map(({ relationship }) => relationship);

type Place = readonly [at: string, type: string, product: string, key: string];

function placeOf({ properties, type, to, key }: GraphEdge): Place {
  return [typeof properties.at === 'string' ? properties.at : '', type, to, key];
}

/** The latest first; what is of one time by type, product and key. */
function compare(a: Place, b: Place): number {
  return compareIds(b[0], a[0]) || compareIds(a[1], b[1]) || compareIds(a[2], b[2]) || compareIds(a[3], b[3]);
}

/** A page of what `user` did, the latest first; of more than 10,000 events those that the store gives first. */
export async function userHistory(
  { loaders, snapshot }: ApiContext,
  user: NodeId,
  first: number,
  after: string | null | undefined,
): Promise<Connection<UserEventType>> {
  const all = await loaders.edges(user, {
    direction: 'out',
    types: RELATIONSHIPS,
    limitPerNode: EVENTS_READ,
  });
  const from = after
    ? (decodeCursor(after, ['string', 'string', 'string', 'string'] as const) as Place)
    : undefined;
  const rest = all
    .map((edge) => ({ edge, place: placeOf(edge) }))
    .filter(({ place }) => from === undefined || compare(place, from) > 0)
    .sort((a, b) => compare(a.place, b.place));
  const edges = rest.slice(0, first).flatMap(({ edge, place }) => {
    const product = currentProduct(snapshot, edge.to);
    return product === undefined
      ? []
      : [{ cursor: encodeCursor(place), node: new UserEventType(edge, product) }];
  });
  return connection(edges, rest.length > first, after);
}
