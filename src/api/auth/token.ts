import { jwtVerify, SignJWT } from 'jose';
import { DomainError, InvalidValueError } from '../../domain/errors.js';
import { isRole, type Role, ROLES } from './role.js';

/** Clocks of two machines may differ by this. */
const CLOCK_TOLERANCE_SECONDS = 30;
const MAX_TOKEN_LENGTH = 8_192;
const MAX_NAME_LENGTH = 500;

/** What a token says: the user as the shop calls them, and what they may do. */
export interface TokenClaims {
  readonly user: string | undefined;
  readonly role: Role;
}

/** A JWT (HS256) for `claims` that is good for `lifetimeSeconds` from `now` (both in seconds). */
export function signToken(
  secret: string,
  { user, role }: TokenClaims,
  now: number,
  lifetimeSeconds: number,
): Promise<string> {
  if (user !== undefined && (user === '' || user.length > MAX_NAME_LENGTH))
    throw new InvalidValueError('user', `expected 1 to ${MAX_NAME_LENGTH} characters, got ${user.length}`);
  const token = new SignJWT({ role })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(now)
    .setExpirationTime(now + lifetimeSeconds);
  if (user !== undefined) token.setSubject(user);
  return token.sign(new TextEncoder().encode(secret));
}

function refuse(reason: string): DomainError {
  return new DomainError('UNAUTHENTICATED', `the token is not accepted: ${reason}`);
}

/**
 * The claims of `token`. Throws DomainError UNAUTHENTICATED for anything but a JWT that was signed by HS256 with
 * `secret`, has an expiry in the future (30 s of tolerance), a known role and, for a shopper, a subject.
 */
export async function verifyToken(secret: string, token: string, now: number): Promise<TokenClaims> {
  if (token.length > MAX_TOKEN_LENGTH) throw refuse(`expected at most ${MAX_TOKEN_LENGTH} characters`);
  const key = new TextEncoder().encode(secret);
  const { payload } = await jwtVerify(token, key, {
    algorithms: ['HS256'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['exp'],
    currentDate: new Date(now * 1000),
  }).catch((error: unknown) => {
    const code = (error as { code?: string }).code;
    throw refuse(code === 'ERR_JWT_EXPIRED' ? 'it has expired' : 'it is not one that this server signed');
  });
  const { role, sub } = payload;
  if (!isRole(role)) throw refuse(`expected "role" to be one of ${ROLES.join(', ')}`);
  // What a token says was only typed, never checked: another program may have signed it.
  if (sub !== undefined && (typeof sub !== 'string' || sub === '' || sub.length > MAX_NAME_LENGTH))
    throw refuse(`expected "sub" to be a text of 1 to ${MAX_NAME_LENGTH} characters`);
  if (role === 'shopper' && sub === undefined) throw refuse('a shopper needs a subject ("sub")');
  return { user: sub, role };
}
