// Makes src/graph/neo4j/queries.generated.ts of cypher/: one constant a query, typed by its header, and the migrations.
//   node scripts/generate-queries.js            writes it        --check   fails when it is not up to date
// Header of a query:  // @name camelCase   @access read|write   @doc text   @param name type   @row name type
//   @each relationship        one query for each relationship type; __TYPE__ stands for it in the text
//   @repeat relationship|label JOIN … @end   in the text: that part once for each, joined by JOIN (__TYPE__, __LABEL__)
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/graph/neo4j/queries.generated.ts');
const { NODE_LABELS, RELATIONSHIP_NAMES } = await tsImport('../src/domain/ontology.ts', import.meta.url);

// Parameters: JavaScript numbers travel as floats, so whole numbers are the driver's Integer. Rows come back as numbers.
const SCALARS = { string: 'string', number: 'number', boolean: 'boolean', strings: 'readonly string[]' };
const PARAMETER_TYPES = { ...SCALARS, integer: 'Integer' };
const ROW_TYPES = { ...SCALARS, integer: 'number', properties: 'StoredProperties' };

function fail(file, message) {
  throw new Error(`${relative(root, file)}: ${message}`);
}

function typeOf(file, table, name) {
  const optional = name.endsWith('?') ? ' | null' : '';
  const bare = name.replace(/\?$/, '');
  if (Object.hasOwn(table, bare)) return table[bare] + optional;
  // Any other is an interface of rows.ts, or a list of it.
  const rowType = /^([A-Z][A-Za-z]*)(\[\])?$/.exec(bare);
  if (rowType === null) return fail(file, `unknown type ${name}`);
  return (rowType[2] ? `readonly ${rowType[1]}[]` : rowType[1]) + optional;
}

/** Splits at commas outside brackets and quotes. */
function splitTop(text) {
  const parts = [''];
  let depth = 0;
  for (const [token] of text.matchAll(/'[^']*'|[^']/g)) {
    if ('([{'.includes(token)) depth++;
    if (')]}'.includes(token)) depth--;
    if (token === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim());
}

function returnedNames(text) {
  // Subqueries and maps are taken out, innermost first: only the outer RETURN counts.
  let body = text;
  while (/\{[^{}]*\}/.test(body)) body = body.replace(/\{[^{}]*\}/g, '');
  const clause = body.split(/\bRETURN\b/).at(-1);
  if (clause === body) return [];
  const columns = clause.split(/\b(?:ORDER BY|SKIP|LIMIT)\b/)[0].trim();
  return splitTop(columns).map((column) => column.split(/\s+AS\s+/i).at(-1));
}

function expand(body) {
  return body.replace(
    /^[ \t]*\/\/ @repeat (relationship|label) ([^\n]+)\n([\s\S]*?)\n[ \t]*\/\/ @end$/gm,
    (_, kind, joiner, part) =>
      kind === 'label'
        ? NODE_LABELS.map((label) => part.replaceAll('__LABEL__', label)).join(`\n${joiner}\n`)
        : RELATIONSHIP_NAMES.map((type) => part.replaceAll('__TYPE__', type)).join(`\n${joiner}\n`),
  );
}

function parseQuery(file) {
  const source = readFileSync(file, 'utf8');
  const query = { file, doc: [], params: [], rows: [], each: false };
  const lines = source.split('\n');
  const isHeader = (line) => /^\/\/ @(name|access|doc|param|row|each)\b/.test(line);
  for (const line of lines.filter(isHeader)) {
    const [, tag, rest] = /^\/\/ @(\w+)\s+(.+)$/.exec(line) ?? fail(file, `empty header line ${line}`);
    if (tag === 'doc') query.doc.push(rest);
    else if (tag === 'each') query.each = rest === 'relationship' || fail(file, '@each expects relationship');
    else if (tag === 'param') query.params.push(rest.split(/\s+/));
    else if (tag === 'row') query.rows.push(rest.split(/\s+/));
    else query[tag] = rest;
  }
  if (!/^[a-z][A-Za-z]*$/.test(query.name ?? ''))
    fail(file, `expected @name in camelCase, got ${query.name}`);
  if (query.access !== 'read' && query.access !== 'write') fail(file, '@access must be read or write');
  if (query.doc.length === 0) fail(file, '@doc is missing');
  query.text = expand(
    lines
      .filter((line) => !isHeader(line))
      .join('\n')
      .trim(),
  );
  if (!query.each && query.text.includes('__TYPE__'))
    fail(file, '__TYPE__ outside @repeat needs @each relationship');
  checkNames(file, query);
  return query;
}

function checkNames(file, query) {
  const used = new Set([...query.text.matchAll(/\$([A-Za-z]\w*)/g)].map((match) => match[1]));
  const declared = new Set(query.params.map(([name]) => name));
  for (const name of used) if (!declared.has(name)) fail(file, `$${name} has no @param`);
  for (const name of declared) if (!used.has(name)) fail(file, `@param ${name} is not used`);
  const returned = returnedNames(query.text);
  const rows = query.rows.map(([name]) => name);
  for (const name of rows) if (!returned.includes(name)) fail(file, `@row ${name} is not returned`);
  for (const name of returned) if (!rows.includes(name)) fail(file, `${name} is returned and has no @row`);
}

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
  const source = readFileSync(join(folder, file), 'utf8').replace(/^\/\/.*\n/gm, '');
  const statements = source
    .split(/;\s*(?:\n|$)/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const checksum = createHash('sha256').update(statements.join(';\n')).digest('hex').slice(0, 16);
  return `  ${JSON.stringify({ version: index + 1, name, checksum, statements })},\n`;
}

function generate() {
  const files = readdirSync(join(root, 'cypher'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cypher') && !name.startsWith('migrations'))
    .sort();
  const queries = files.map((name) => parseQuery(join(root, 'cypher', name)));
  const names = queries.map((query) => query.name);
  for (const name of names)
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw new Error(`two queries are named ${name}`);
  const folder = join(root, 'cypher/migrations');
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
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== made) {
    process.stderr.write(
      'src/graph/neo4j/queries.generated.ts is not what cypher/ says: run node scripts/generate-queries.js\n',
    );
    process.exitCode = 1;
  }
} else writeFileSync(target, made);
