import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Names this very program: what another one worked out may be worked out otherwise. A build has a name of its own, and of
 * what runs from its sources each start.
 */
export function programName(): string {
  const stamp = new URL('../.built', import.meta.url);
  const built = existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : randomUUID();
  return `${packageVersion()} ${built}`;
}

/** The version of this package. */
export function packageVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
