import type { NodeId } from '../domain/ids.js';
import type { DisplayLanguage } from '../domain/localised-name.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { userNamed } from './auth/authenticate.js';
import type { Caller } from './auth/caller.js';
import { requireActsFor } from './auth/permissions.js';
import { Loaders } from './loaders/loaders.js';
import type { Services } from './services/services.js';

/** What a resolver knows of the request that it works for. */
export class ApiContext {
  /** The graph of now; the same object for the whole request. */
  readonly snapshot: Snapshot;
  readonly loaders: Loaders;
  /** When the request came, in milliseconds of `performance.now()`: deadlines count from there. */
  readonly beganAtMs = performance.now();

  constructor(
    readonly services: Services,
    readonly caller: Caller,
    readonly language: DisplayLanguage,
    /** Seconds since 1970, read once a request. */
    readonly now: number,
    readonly requestId: string,
  ) {
    this.snapshot = services.snapshot;
    this.loaders = new Loaders(services.store);
  }

  /** The user that `name` (argument `for`) means, else the caller's own; throws when the caller may not act for them. */
  userFor(name: string | null | undefined): NodeId | undefined {
    if (name === null || name === undefined || name === '') return this.caller.user;
    const user = userNamed(this.services.hashKey, name);
    requireActsFor(this.caller, user);
    return user;
  }
}
