import type { IncomingHttpHeaders } from 'node:http';
import { DomainError, InvalidValueError } from '../../domain/errors.js';
import { isNodeId, labelOf, type NodeId } from '../../domain/ids.js';
import { userId } from '../../domain/user-id.js';
import { ANONYMOUS, type Caller } from './caller.js';
import { isDirectLocal } from './direct-local.js';
import { isRole, ROLE_HEADER, ROLES } from './role.js';
import { type TokenSettings, takesTokens, verifyToken } from './verify-token.js';

/** Names the user that a direct local request acts as, where the server has no key. */
const USER_HEADER = 'x-guidegraph-user';

/** What telling callers apart needs. */
export interface AuthenticationSettings {
  readonly tokens: TokenSettings;
  readonly hashKey: string;
}

/** What a request brings. */
export interface Credentials {
  readonly remoteAddress: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** The node of the user that `name` means: an id of the graph as it stands, any other name by its keyed hash. */
export function userNamed(hashKey: string, name: string): NodeId {
  return isNodeId(name) && labelOf(name) === 'User' ? name : userId(hashKey, name);
}

function single(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

function localCaller(headers: IncomingHttpHeaders, hashKey: string): Caller {
  const role = single(headers, ROLE_HEADER) ?? 'anonymous';
  if (!isRole(role)) {
    throw new InvalidValueError(
      ROLE_HEADER,
      `expected one of ${ROLES.join(', ')}, got ${JSON.stringify(role.slice(0, 40))}`,
    );
  }
  const name = single(headers, USER_HEADER);
  return {
    role,
    user: name === undefined || name === '' ? undefined : userNamed(hashKey, name),
    isLocal: true,
  };
}

/**
 * Who sends a request at `now` (seconds): whom its token names; without a token, and where the server has no key to
 * sign any, a direct local request may say who it is; everybody else is anonymous. Throws DomainError UNAUTHENTICATED
 * for a token that does not hold, KeysUnavailableError for one that cannot be checked, InvalidValueError for a role that
 * is none.
 */
export async function authenticate(
  { tokens, hashKey }: AuthenticationSettings,
  { remoteAddress, headers }: Credentials,
  now: number,
): Promise<Caller> {
  const { authorization } = headers;
  if (authorization !== undefined) {
    if (!takesTokens(tokens))
      throw new DomainError(
        'UNAUTHENTICATED',
        'this server takes no tokens: start it with AUTH_JWT_SECRET or AUTH_JWKS_URL',
      );
    const token = /^Bearer ([A-Za-z0-9._~+/=-]+)$/i.exec(authorization)?.[1];
    if (token === undefined)
      throw new DomainError('UNAUTHENTICATED', 'expected the header "authorization: Bearer <token>"');
    const { user, role } = await verifyToken(tokens, token, now);
    // Always a name: customers who could call themselves by the id of another would be that other.
    return { role, user: user === undefined ? undefined : userId(hashKey, user), isLocal: false };
  }
  if (takesTokens(tokens) || !isDirectLocal(remoteAddress, headers)) return ANONYMOUS;
  return localCaller(headers, hashKey);
}
