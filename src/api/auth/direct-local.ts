import type { IncomingHttpHeaders } from 'node:http';
import { isLoopbackHost } from '../../lib/is-loopback-host.js';

/** Headers that a proxy adds: a request that carries one may come from anywhere. */
const FORWARDING_HEADERS = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-server',
  'x-forwarded-prefix',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-original-forwarded-for',
  'x-original-host',
  'cf-connecting-ip',
  'true-client-ip',
  'fastly-client-ip',
  'x-envoy-external-address',
  'x-appengine-user-ip',
] as const;

function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && isLoopbackHost(address.replace(/^::ffff:/i, ''));
}

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname;
  } catch {
    return undefined;
  }
}

/**
 * Whether a request comes straight from this machine: a loopback socket, no forwarding header, Host of this machine
 * (no name that somebody's DNS could point here), and, where a browser tells, an Origin of this machine.
 */
export function isDirectLocal(address: string | undefined, headers: IncomingHttpHeaders): boolean {
  if (!isLoopbackAddress(address)) return false;
  if (FORWARDING_HEADERS.some((name) => headers[name] !== undefined)) return false;
  const host = headers.host === undefined ? undefined : hostOf(`http://${headers.host}`);
  if (host === undefined || !isLoopbackHost(host)) return false;
  const { origin } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] !== 'cross-site';
  const originHost = hostOf(origin);
  return originHost !== undefined && isLoopbackHost(originHost);
}
