import { mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Longest path of a socket, in bytes, that every system takes (Linux 107, macOS 103). */
const MAX_BYTES = 100;
const SOCKET_NAME = 'store.sock';
const SHORT_FOLDER = 'guidegraph-';

/** Where the owner of the store in `folder` listens: there, or in a new private folder of the system's when its path is too long. */
export function chooseSocketAddress(folder: string): string {
  const address = join(folder, SOCKET_NAME);
  if (Buffer.byteLength(address) <= MAX_BYTES) return address;
  return join(mkdtempSync(join(tmpdir(), SHORT_FOLDER)), SOCKET_NAME);
}

/** Removes a socket that {@link chooseSocketAddress} gave, also that of a process that died; anything else is left alone. */
export function removeSocket(address: string): void {
  if (basename(address) !== SOCKET_NAME) return;
  rmSync(address, { force: true });
  const folder = dirname(address);
  if (dirname(folder) !== tmpdir() || !basename(folder).startsWith(SHORT_FOLDER)) return;
  try {
    // Only when it is empty: a data folder of somebody's may have such a name, too.
    rmdirSync(folder);
  } catch {
    // Not empty, or gone already.
  }
}
