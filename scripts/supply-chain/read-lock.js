// The lock file as packages that know which packages they use.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The text of a file of the repository, or of one that is named by its whole path. */
export const readText = (path) => readFileSync(resolve(root, path), 'utf8');

/** The place in the lock file at which the package at `place` finds `name`, as Node does; undefined when nowhere. */
export function findPlace(packages, place, name) {
  for (
    let folder = place;
    folder !== '';
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const found = `${folder}/node_modules/${name}`;
    if (packages[found] !== undefined) return found;
  }
  return packages[`node_modules/${name}`] === undefined ? undefined : `node_modules/${name}`;
}

/** All packages of `lock` but the project itself, in order of their places: name, version, place and the entry. */
export function packagesOf({ packages }) {
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, entry]) => ({
      place,
      name: entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version,
      entry,
    }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** The packages that are installed with the program: all but those for development. */
export const shipped = (lock) => packagesOf(lock).filter(({ entry }) => !entry.dev);

/** The lock file, or the one that `--lock FILE` among `words` names. */
export function readLock(words = []) {
  const at = words.indexOf('--lock');
  return JSON.parse(readText(at < 0 ? 'package-lock.json' : words[at + 1]));
}
