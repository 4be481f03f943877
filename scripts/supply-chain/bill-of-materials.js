// A CycloneDX 1.5 bill of what is installed with the program. Ours, since `npm sbom --omit dev` (npm 11.19) leaves out
// packages that the tools use as well, graphql and zod among them.
import { findPlace, shipped } from './read-lock.js';

const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function licenceOf(expression) {
  return / AND | OR /.test(expression) ? { expression } : { license: { id: expression } };
}

function component({ name, version, entry }) {
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': purl(name, version),
    ...(group && { group }),
    name: short,
    version,
    scope: entry.optional ? 'optional' : 'required',
    hashes: [
      {
        alg: 'SHA-512',
        content: Buffer.from(entry.integrity.replace('sha512-', ''), 'base64').toString('hex'),
      },
    ],
    licenses: [licenceOf(entry.license)],
    purl: purl(name, version),
  };
}

function usedBy(packages, place, { dependencies, optionalDependencies, peerDependencies }) {
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  const places = names.map((name) => [name, findPlace(packages, place, name)]);
  return [
    ...new Set(
      places
        .filter(([, found]) => found !== undefined && !packages[found].dev)
        .map(([name, found]) => purl(packages[found].name ?? name, packages[found].version)),
    ),
  ].sort();
}

/** The bill for `lock` and the project's `manifest` (package.json); the same for the same files. */
export function billOfMaterials(lock, manifest) {
  const all = shipped(lock);
  const components = new Map(all.map((found) => [purl(found.name, found.version), component(found)]));
  const uses = new Map();
  for (const { place, name, version, entry } of all) {
    const ref = purl(name, version);
    uses.set(ref, new Set([...(uses.get(ref) ?? []), ...usedBy(lock.packages, place, entry)]));
  }
  const self = purl(manifest.name, manifest.version);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': self,
        name: manifest.name,
        version: manifest.version,
        description: manifest.description,
        licenses: [licenceOf(manifest.license)],
        purl: self,
      },
    },
    components: [...components.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1)),
    dependencies: [
      { ref: self, dependsOn: usedBy(lock.packages, '', { dependencies: manifest.dependencies }) },
      ...[...uses]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn].sort() })),
    ],
  };
}
