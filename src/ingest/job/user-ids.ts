import type { NodeId } from '../../domain/ids.js';
import { userId } from '../../domain/user-id.js';

const LIMIT = 200_000;

/** Remembers the ids of up to 200,000 users, whose keyed hash costs more than all else about an event. */
export class UserIds {
  private readonly known = new Map<string, NodeId>();

  /** The id of the user called `name`; always with the same key. */
  of(hashKey: string, name: string): NodeId {
    const found = this.known.get(name);
    if (found !== undefined) return found;
    const id = userId(hashKey, name);
    if (this.known.size >= LIMIT) this.known.clear();
    this.known.set(name, id);
    return id;
  }
}
