// Under which licences the packages are that are installed with the program, and whether we may use them.
import { packagesOf, shipped } from './read-lock.js';

/** Licences that allow a program under Apache-2.0 to be shipped with the package, keeping its notice. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];
/** Those of tools that are not shipped, beside. */
const ALLOWED_FOR_TOOLS = ['CC-BY-4.0', 'CC0-1.0', 'Zlib'];

/** Whether a licence expression (SPDX: names with AND and OR in one pair of parentheses at most) is covered by `allowed`. */
function isAllowed(expression, allowed) {
  const plain = expression.replace(/^\(|\)$/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => allowed.includes(name.trim())));
}

/** Each package of `lock` that may not be used, as a sentence. */
export function licenceProblems(lock) {
  return packagesOf(lock)
    .filter(({ entry: { license, dev } }) => {
      const allowed = dev ? [...ALLOWED, ...ALLOWED_FOR_TOOLS] : ALLOWED;
      return typeof license !== 'string' || !isAllowed(license, allowed);
    })
    .map(({ place, version, entry }) => `${place}@${version}: its licence is ${entry.license ?? 'not told'}`);
}

/** The page that lists what is shipped, by licence. */
export function licencePage(lock) {
  const byLicence = new Map();
  for (const { name, version, entry } of shipped(lock)) {
    const list = byLicence.get(entry.license) ?? new Set();
    byLicence.set(entry.license, list.add(`${name} ${version}`));
  }
  const sections = [...byLicence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, names]) => `## ${licence}\n\n${[...names].sort().join(', ')}\n`);
  const total = [...byLicence.values()].reduce((sum, names) => sum + names.size, 0);
  return `# Licences of what is installed with GuideGraph

Made by \`node scripts/licences.js\` from the lock file, for every platform; \`npm run check\` fails when it is not current,
or when a package comes under a licence that is not on the list in \`scripts/supply-chain/licences.js\`. ${total} packages.
The bundled program (\`dist/bundle\`, \`node scripts/bundle.js\`) holds code of some of them: \`LICENCES.txt\` beside it has their licences as
they came, in the standard words where a package carries no file.

${sections.join('\n')}`;
}
