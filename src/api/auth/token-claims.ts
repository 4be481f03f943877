import type { JWTPayload } from 'jose';
import { DomainError } from '../../domain/errors.js';
import { isRole, ROLES, type Role } from './role.js';

/** Longest name of a user in a token, in UTF-16 code units. */
export const MAX_NAME_LENGTH = 500;

/** What a token says: the user as the shop calls them, and what they may do. */
export interface TokenClaims {
  readonly user: string | undefined;
  readonly role: Role;
}

/** Why a token is not accepted, for whoever sent it. */
export function refuseToken(reason: string): DomainError {
  return new DomainError('UNAUTHENTICATED', `the token is not accepted: ${reason}`);
}

/** The role in a claim that is a text, or a list that names one role of ours beside those of other programs. */
function readRole(claim: unknown): Role | undefined {
  if (isRole(claim)) return claim;
  const roles = Array.isArray(claim) ? claim.filter(isRole) : [];
  return roles.length === 1 ? roles[0] : undefined;
}

/**
 * What the checked `payload` of a token says, the role from the claim `roleClaim`. Throws DomainError UNAUTHENTICATED
 * for an unknown role or several, and for a subject that is no name; a shopper needs one.
 */
export function readClaims(payload: JWTPayload, roleClaim: string): TokenClaims {
  const role = readRole(payload[roleClaim]);
  if (role === undefined) throw refuseToken(`expected "${roleClaim}" to be one of ${ROLES.join(', ')}`);
  const { sub } = payload;
  // What a token says was only typed, never checked: another program may have signed it.
  if (sub !== undefined && (typeof sub !== 'string' || sub === '' || sub.length > MAX_NAME_LENGTH))
    throw refuseToken(`expected "sub" to be a text of 1 to ${MAX_NAME_LENGTH} characters`);
  if (role === 'shopper' && sub === undefined) throw refuseToken('a shopper needs a subject ("sub")');
  return { user: sub, role };
}
