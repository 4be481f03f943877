import { ConfigurationError } from '../../domain/errors.js';
import { isLoopbackHost } from '../../lib/is-loopback-host.js';

/**
 * Throws ConfigurationError where others may reach `host` and no token tells who they are: without a key everybody on
 * this machine may be anybody, so nobody else may reach the server.
 */
export function checkHost(host: string, hasKey: boolean): void {
  if (hasKey || isLoopbackHost(host)) return;
  throw new ConfigurationError(
    `HOST ${host} can be reached from outside, but no key is set: set AUTH_JWT_SECRET (at least 32 characters) or AUTH_JWKS_URL, or leave HOST at 127.0.0.1`,
  );
}
