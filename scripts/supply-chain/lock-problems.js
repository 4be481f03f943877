// What keeps `npm ci` from installing the same packages on every system that we say we run on.
import { findPlace, packagesOf } from './read-lock.js';

const TARGETS = [
  { os: 'linux', cpu: 'x64', libc: 'glibc' },
  { os: 'linux', cpu: 'arm64', libc: 'glibc' },
  { os: 'darwin', cpu: 'x64' },
  { os: 'darwin', cpu: 'arm64' },
  { os: 'win32', cpu: 'x64' },
];
/** Packages that work without the one for the platform, and how. */
const DISPENSABLE = {
  tsx: 'fsevents only saves work on macOS',
  recheck: 'checks in plain JavaScript where it has no binary',
};

const fits = (wanted, value) => wanted === undefined || wanted.includes(value);

function isFor({ os, cpu, libc }, target) {
  return (
    fits(os, target.os) && fits(cpu, target.cpu) && (target.libc === undefined || fits(libc, target.libc))
  );
}

function missing(
  packages,
  place,
  { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta },
) {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional);
  const names = [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
  return names
    .filter((name) => findPlace(packages, place, name) === undefined)
    .map((name) => `${place || 'the project'}: its dependency ${name} is not in the lock file`);
}

function unserved(packages, { place, name, entry }) {
  const children = Object.keys(entry.optionalDependencies ?? {})
    .map((child) => packages[findPlace(packages, place, child)])
    .filter((child) => child?.os !== undefined || child?.cpu !== undefined);
  if (children.length === 0 || Object.hasOwn(DISPENSABLE, name)) return [];
  return TARGETS.filter((target) => !children.some((child) => isFor(child, target))).map(
    ({ os, cpu }) => `${place}: has no package for ${os} ${cpu}`,
  );
}

/** Each problem of `lock` as a sentence; none when it is complete for Linux x64 and arm64, macOS and Windows x64. */
export function lockProblems(lock) {
  const { packages } = lock;
  const all = packagesOf(lock);
  return [
    ...(lock.lockfileVersion === 3 ? [] : [`expected lock file version 3, got ${lock.lockfileVersion}`]),
    ...missing(packages, '', packages['']),
    ...all.flatMap(({ place, entry }) => [
      ...(entry.integrity?.startsWith('sha512-') ? [] : [`${place}: expected an integrity of SHA-512`]),
      ...(entry.resolved === undefined || entry.resolved.startsWith('https://registry.npmjs.org/')
        ? []
        : [`${place}: expected to come from the public registry, got ${entry.resolved}`]),
      ...missing(packages, place, entry),
    ]),
    ...all.flatMap((found) => unserved(packages, found)),
  ];
}
