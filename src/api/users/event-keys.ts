import { InvalidValueError } from '../../domain/errors.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { EVENT_TYPES } from '../../domain/ontology.js';
import type { ApiContext } from '../context.js';
import { currentProduct } from '../nodes/find-node.js';

/** Stored events that are looked at: the first that the store gives, so that an event of a busy user costs no more. */
const MOST_EVENTS = 1_000;
const RELATIONSHIPS = Object.values(EVENT_TYPES).map(({ relationship }) => relationship);

/** What the keys of a user's events stand for: one key, one act with one product. */
export class EventKeys {
  private readonly meanings = new Map<string, string>();

  /** The keys of what is stored of `user`, of at most 1,000 events; products that were merged since are followed. */
  static async of({ services, snapshot }: ApiContext, user: NodeId): Promise<EventKeys> {
    const query = { ids: [user], direction: 'out', types: RELATIONSHIPS, limitPerNode: MOST_EVENTS } as const;
    const keys = new EventKeys();
    for (const { type, to, key } of (await services.store.readEdges(query)).get(user) ?? [])
      keys.meanings.set(key, `${type} ${currentProduct(snapshot, to)?.id ?? to}`);
    return keys;
  }

  /** Notes the event that `operation` stores. Throws InvalidValueError where its key stands for another one. */
  take(operation: WriteOperation): void {
    if (operation.kind !== 'putEdge') return;
    const { type, to, key } = operation;
    const meaning = `${type} ${to}`;
    const known = this.meanings.get(key);
    if (known !== undefined && known !== meaning)
      throw new InvalidValueError('id', `expected a key of this event alone, got one of ${known}`);
    this.meanings.set(key, meaning);
  }
}
