import { decodeProtectedHeader, errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose';
import { DomainError } from '../../domain/errors.js';
import type { IssuerKeys } from './issuer-keys.js';
import { readClaims, refuseToken, type TokenClaims } from './token-claims.js';

/** Clocks of two machines may differ by this. */
const CLOCK_TOLERANCE_SECONDS = 30;
const MAX_TOKEN_LENGTH = 8_192;
/** The claim of the role in tokens of our own secret. */
const OWN_ROLE_CLAIM = 'role';

/** Somebody else who signs tokens for this server, with keys of their own (OpenID Connect and the like). */
export interface TokenIssuer {
  readonly keys: IssuerKeys;
  /** What `iss` has to be. */
  readonly name: string;
  /** What `aud` has to be or to hold: tokens that the issuer made for other services are not for this one. */
  readonly audience: string;
  /** The claim that tells the role. */
  readonly roleClaim: string;
}

/** Whose tokens are taken: of those who know the secret (HS256), of an issuer (RS256, ES256), of both. */
export interface TokenSettings {
  readonly secret: string | undefined;
  readonly issuer: TokenIssuer | undefined;
}

/** Whether any token is taken at all. */
export function takesTokens({ secret, issuer }: TokenSettings): boolean {
  return secret !== undefined || issuer !== undefined;
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'it has expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'nbf') return 'it is not valid yet';
    return `expected another "${error.claim}", or one at all`;
  }
  return 'it is not one that was signed for this server';
}

/** The algorithm that the token names, not checked in any way. */
function algorithmOf(token: string): unknown {
  try {
    return decodeProtectedHeader(token).alg;
  } catch {
    return undefined;
  }
}

/**
 * The payload, checked with a key that the settings bind to the token's algorithm: what the token says of itself never
 * decides what kind of key a public key is, so a secret "signature" made with a public key is compared with nothing.
 */
async function checkedPayload(
  { secret, issuer }: TokenSettings,
  token: string,
  options: JWTVerifyOptions,
): Promise<{ payload: JWTPayload; roleClaim: string } | undefined> {
  const algorithm = algorithmOf(token);
  if (algorithm === 'HS256' && secret !== undefined) {
    const key = new TextEncoder().encode(secret);
    const { payload } = await jwtVerify(token, key, { ...options, algorithms: ['HS256'] });
    return { payload, roleClaim: OWN_ROLE_CLAIM };
  }
  if ((algorithm === 'RS256' || algorithm === 'ES256') && issuer !== undefined) {
    const { keys, name, audience, roleClaim } = issuer;
    const { payload } = await jwtVerify(token, (header) => keys.find(header), {
      ...options,
      algorithms: ['RS256', 'ES256'],
      issuer: name,
      audience,
    });
    return { payload, roleClaim };
  }
  return undefined;
}

/**
 * The claims of `token` at `now` (seconds). Throws DomainError UNAUTHENTICATED for anything but a JWT that was signed
 * by HS256 with the secret or by RS256 or ES256 with a key of the issuer, who then has to be its `iss` and this server
 * its `aud`; has an expiry in the future and no `nbf` there (30 s of tolerance), a known role and, for a shopper, a
 * subject. Throws KeysUnavailableError where the issuer's keys cannot be had.
 */
export async function verifyToken(settings: TokenSettings, token: string, now: number): Promise<TokenClaims> {
  if (token.length > MAX_TOKEN_LENGTH) throw refuseToken(`expected at most ${MAX_TOKEN_LENGTH} characters`);
  const options: JWTVerifyOptions = {
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['exp'],
    currentDate: new Date(now * 1_000),
  };
  const checked = await checkedPayload(settings, token, options).catch((error: unknown) => {
    throw error instanceof DomainError ? error : refuseToken(reasonOf(error));
  });
  if (checked === undefined) throw refuseToken('it is not signed in a way that this server takes');
  return readClaims(checked.payload, checked.roleClaim);
}
