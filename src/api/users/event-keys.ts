import { InvalidValueError } from '../../domain/errors.js';
import type { GraphEdge, Properties, PutEdge, WriteOperation } from '../../domain/graph-records.js';
import { compareIds, type NodeId } from '../../domain/ids.js';
import { EVENT_TYPES, type RelationshipName } from '../../domain/ontology.js';
import { ALL_EDGES } from '../../graph/graph-store.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { fnvHash } from '../../lib/fnv-hash.js';
import type { ApiContext } from '../context.js';
import { currentProduct } from '../nodes/find-node.js';

const RELATIONSHIPS = Object.values(EVENT_TYPES).map(({ relationship }) => relationship);

type StoredEvent = Pick<GraphEdge, 'type' | 'from' | 'to' | 'key' | 'properties'>;

/**
 * What an event says, as a text: of two with one key the one whose text is less stays. The time comes first, so that is the
 * earlier one; then the type, the product, the stars, what was searched for and the listing.
 */
function contentOf({ type, to, properties }: Pick<GraphEdge, 'type' | 'to' | 'properties'>): string {
  const { at, value = null, query = null, listing = null } = properties;
  return [at, type, to, JSON.stringify([value, query, listing])].join(' ');
}

/** What a new event puts; a new one increments nothing. */
const contentPut = ({ type, to, properties }: PutEdge): string =>
  contentOf({ type, to, properties: properties as Properties });

/** The types of events that `user` has with keys of which one may be among `keys`: by their hashes. */
function typesWith(snapshot: Snapshot, user: NodeId, keys: readonly string[]): RelationshipName[] {
  const hashes = new Set(keys.map((key) => fnvHash(key)));
  const index = snapshot.table('User').indexOf(user);
  return RELATIONSHIPS.filter((type) => {
    const { out } = snapshot.relation(`${type}:User:Product`);
    for (let at = out.start(index), end = out.end(index); index >= 0 && at < end; at++)
      if (hashes.has(out.key(at))) return true;
    return false;
  });
}

/**
 * What the keys of a user's events stand for: one key, one act with one product. Which one does not depend on what came
 * first, so that sending events in another order, again or late leaves the graph the same.
 */
export class EventKeys {
  private readonly meanings = new Map<string, { readonly content: string; readonly stored: StoredEvent }>();

  /** The meanings of those of `keys` that are stored of `user`; products that were merged since are followed. */
  static async of(
    { services, snapshot }: ApiContext,
    user: NodeId,
    keys: readonly string[],
  ): Promise<EventKeys> {
    const found = new EventKeys();
    const types = typesWith(snapshot, user, keys);
    if (types.length === 0) return found;
    const wanted = new Set(keys);
    const query = { ids: [user], direction: 'out', limitPerNode: ALL_EDGES } as const;
    for (const type of types)
      for (const edge of (await services.store.readEdges({ ...query, types: [type] })).get(user) ?? [])
        if (wanted.has(edge.key)) {
          const product = currentProduct(snapshot, edge.to)?.id ?? edge.to;
          const content = contentOf({ ...edge, to: product });
          const other = found.meanings.get(edge.key);
          if (other === undefined || content < other.content)
            found.meanings.set(edge.key, { content, stored: edge });
        }
    return found;
  }

  /**
   * `events` in the order to take them in: of those with one key the one that stays comes first, so that none takes away
   * another of the same list. Equal ones stay in their order.
   */
  static inOrder<T extends { readonly operation: PutEdge }>(events: readonly T[]): T[] {
    const contents = new Map(events.map((event) => [event, contentPut(event.operation)]));
    const contentAt = (event: T): string => contents.get(event) as string;
    return [...events].sort((a, b) => compareIds(contentAt(a), contentAt(b)));
  }

  /**
   * The writes that leave the least of the events with the key of `operation`: it alone, or first what takes away the one
   * that it comes before. Throws InvalidValueError where another event is known by the key and comes before it.
   */
  take(operation: PutEdge): WriteOperation[] {
    const { type, from, to, key, properties } = operation;
    const known = this.meanings.get(key);
    const { listing } = known?.stored.properties ?? {};
    // Who does not say the listing says nothing else than who does.
    const content = contentOf({
      type,
      to,
      properties: { ...(listing && { listing }), ...properties } as Properties,
    });
    if (known !== undefined && known.content < content)
      throw new InvalidValueError(
        'id',
        `expected a key of this event alone, got that of ${known.stored.type} ${known.stored.to} at ${String(known.stored.properties.at)}`,
      );
    if (known?.content === content) return [operation];
    this.meanings.set(key, {
      content: contentPut(operation),
      stored: { type, from, to, key, properties: properties as Properties },
    });
    if (known === undefined) return [operation];
    const { stored } = known;
    const put: PutEdge = { ...operation, mode: 'replace' };
    if (stored.type === type && stored.to === to) return [put];
    return [{ kind: 'deleteEdge', type: stored.type, from: stored.from, to: stored.to, key }, put];
  }
}
