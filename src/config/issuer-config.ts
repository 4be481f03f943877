import { z } from 'zod';
import { ConfigurationError } from '../domain/errors.js';
import { isLoopbackHost } from '../lib/is-loopback-host.js';
import { missingOf } from './missing-of.js';

/** Somebody else whose tokens the server takes. */
export interface IssuerConfig {
  /** Address of the issuer's keys (a JSON Web Key Set). */
  readonly keysUrl: string;
  /** What a token has to name as its `iss`. */
  readonly issuer: string;
  /** What a token has to name as its `aud`, alone or among others. */
  readonly audience: string;
  /** The claim that tells the role. */
  readonly roleClaim: string;
}

/** Whoever can change the keys on their way can be anybody, so they come by https, or from this machine. */
function isSafeAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, hash } = new URL(value);
  if (username !== '' || password !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
}

const name = z.string().max(500, 'expected at most 500 characters').optional();

/** The variables of an issuer, to be spread into the others. */
export const issuerVariables = {
  AUTH_JWKS_URL: z
    .string()
    .refine(isSafeAddress, 'expected an https address without user and fragment (http only on this machine)')
    .optional(),
  AUTH_ISSUER: name,
  AUTH_AUDIENCE: name,
  AUTH_ROLE_CLAIM: z.string().max(200, 'expected at most 200 characters').default('role'),
};

/**
 * The issuer that the variables name; undefined without AUTH_JWKS_URL. Throws ConfigurationError where its name or the
 * audience is missing: its keys sign tokens for other services, too.
 */
export function issuerConfig(env: {
  readonly AUTH_JWKS_URL?: string | undefined;
  readonly AUTH_ISSUER?: string | undefined;
  readonly AUTH_AUDIENCE?: string | undefined;
  readonly AUTH_ROLE_CLAIM: string;
}): IssuerConfig | undefined {
  const {
    AUTH_JWKS_URL: keysUrl,
    AUTH_ISSUER: issuer,
    AUTH_AUDIENCE: audience,
    AUTH_ROLE_CLAIM: roleClaim,
  } = env;
  if (keysUrl !== undefined && issuer !== undefined && audience !== undefined)
    return { keysUrl, issuer, audience, roleClaim };
  const missing = missingOf({ AUTH_JWKS_URL: keysUrl, AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience });
  if (missing.length === 3) return undefined;
  throw new ConfigurationError(
    `AUTH_JWKS_URL, AUTH_ISSUER and AUTH_AUDIENCE belong together: set ${missing.join(' and ')} as well, or none of the three`,
  );
}
