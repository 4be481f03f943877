import type { NodeId } from '../../domain/ids.js';
import type { Role } from './role.js';

/** Who sends a request, as far as it could be proved. */
export interface Caller {
  readonly role: Role;
  /** The person behind the request; undefined for a visitor, and for an app that acts for nobody yet. */
  readonly user: NodeId | undefined;
  /** A direct request of this machine to a server without a key: it may ask for any user. */
  readonly isLocal: boolean;
}

/** Somebody of whom nothing is known. */
export const ANONYMOUS: Caller = { role: 'anonymous', user: undefined, isLocal: false };
