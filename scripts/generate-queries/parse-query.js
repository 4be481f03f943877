// Reads one query of cypher/: its header, its text with the repeated parts written out, and whether both agree.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const ontology = await tsImport('../../src/domain/ontology.ts', import.meta.url);
const { NODE_LABELS } = ontology;

/** The relationship types of the ontology. */
export const { RELATIONSHIP_NAMES } = ontology;

// Parameters: JavaScript numbers travel as floats, so whole numbers are the driver's Integer. Rows come back as numbers.
const SCALARS = { string: 'string', number: 'number', boolean: 'boolean', strings: 'readonly string[]' };
export const PARAMETER_TYPES = { ...SCALARS, integer: 'Integer' };
export const ROW_TYPES = { ...SCALARS, integer: 'number', properties: 'StoredProperties' };

/** Throws an error that names the file. */
export function fail(file, message) {
  throw new Error(`${join(basename(dirname(file)), basename(file))}: ${message}`);
}

/** The TypeScript type of a type in a header. */
export function typeOf(file, table, name) {
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

/** The query in `file`; throws when header and text disagree. */
export function parseQuery(file) {
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
