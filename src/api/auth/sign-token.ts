import { SignJWT } from 'jose';
import { InvalidValueError } from '../../domain/errors.js';
import { MAX_NAME_LENGTH, type TokenClaims } from './token-claims.js';

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
