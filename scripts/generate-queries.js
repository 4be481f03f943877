// Makes src/graph/neo4j/queries.generated.ts of cypher/: one constant a query, typed by its header, and the migrations.
//   node scripts/generate-queries.js [--check | --print] [--from DIR]   --check only tells whether it is up to date
// Header of a query:  // @name camelCase   @access read|write   @doc text   @param name type   @row name type
//   @each relationship        one query for each relationship type; __TYPE__ stands for it in the text
//   @repeat relationship|label JOIN … @end   in the text: that part once for each, joined by JOIN (__TYPE__, __LABEL__)
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  fail,
  PARAMETER_TYPES,
  parseQuery,
  RELATIONSHIP_NAMES,
  ROW_TYPES,
  typeOf,
} from './generate-queries/parse-query.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/graph/neo4j/queries.generated.ts');
const option = process.argv.indexOf('--from');
const source = option < 0 ? join(root, 'cypher') : process.argv[option + 1];

function fields(query, list, table) {
  if (list.length === 0) return 'Nothing';
  return `{ ${list.map(([name, type]) => `readonly ${name}: ${typeOf(query.file, table, type)}`).join('; ')} }`;
}

function emitQuery(query) {
  const type = `Query<${fields(query, query.params, PARAMETER_TYPES)}, ${fields(query, query.rows, ROW_TYPES)}>`;
  const literal = (name, text) =>
    `{ name: '${name}', access: '${query.access}', text: ${JSON.stringify(text)} }`;
  const doc = `/** ${query.doc.join(' ')} */\n`;
  if (!query.each) return `${doc}export const ${query.name}: ${type} = ${literal(query.name, query.text)};\n`;
  const entries = RELATIONSHIP_NAMES.map(
    (name) => `  ${name}: ${literal(`${query.name}:${name}`, query.text.replaceAll('__TYPE__', name))},\n`,
  );
  return `${doc}export const ${query.name}: Readonly<Record<RelationshipName, ${type}>> = {\n${entries.join('')}};\n`;
}

function emitMigration(folder, file, index) {
  const [, number, name] =
    /^(\d{3})-([a-z0-9-]+)\.cypher$/.exec(file) ?? fail(join(folder, file), 'expected 001-name.cypher');
  if (Number(number) !== index + 1) fail(join(folder, file), `expected number ${index + 1}`);
  const text = readFileSync(join(folder, file), 'utf8').replace(/^\/\/.*\n/gm, '');
  const statements = text
    .split(/;\s*(?:\n|$)/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const checksum = createHash('sha256').update(statements.join(';\n')).digest('hex').slice(0, 16);
  return `  ${JSON.stringify({ version: index + 1, name, checksum, statements })},\n`;
}

function generate() {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cypher') && !name.startsWith('migrations'))
    .sort();
  const queries = files.map((name) => parseQuery(join(source, name)));
  const names = queries.map((query) => query.name);
  for (const name of names)
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw new Error(`two queries are named ${name}`);
  const folder = join(source, 'migrations');
  const migrations = readdirSync(folder)
    .sort()
    .map((file, index) => emitMigration(folder, file, index));
  const body = queries.map(emitQuery).join('\n');
  const rowTypes = [
    ...new Set(
      [...body.matchAll(/: (?:readonly )?([A-Z][A-Za-z]*)(?:\[\])?(?: \| null)?(?=;| \})/g)].map((m) => m[1]),
    ),
  ]
    .filter((name) => name !== 'Integer')
    .sort();
  const all = queries.map((query) => (query.each ? `...Object.values(${query.name})` : query.name));
  return `// Made by scripts/generate-queries.js of the files in cypher/: change those.
import type { Integer } from 'neo4j-driver';
import type { RelationshipName } from '../../domain/ontology.js';
import type { Migration } from './migration.js';
import type { Nothing, Query } from './query.js';
import type { ${rowTypes.join(', ')} } from './rows.js';

${body}
/** Every query of the application, for the tests that look at their plans. */
export const ALL_QUERIES: readonly { readonly name: string; readonly access: 'read' | 'write'; readonly text: string }[] = [
  ${all.join(',\n  ')},
];

/** The schema's migrations in order. */
export const MIGRATIONS: readonly Migration[] = [
${migrations.join('')}];
`;
}

const made = generate();
if (process.argv.includes('--print')) process.stdout.write(made);
else if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== made) {
    process.stderr.write(
      'src/graph/neo4j/queries.generated.ts is not what cypher/ says: run node scripts/generate-queries.js\n',
    );
    process.exitCode = 1;
  }
} else writeFileSync(target, made);
