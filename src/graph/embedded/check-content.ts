import { isUtf8 } from 'node:buffer';
import { NODE_LABELS, NODE_TYPES } from '../../domain/ontology.js';
import type { Connection } from './connection.js';

/** Rows whose texts are looked at together. */
const ROWS = 500;
/** What each table writes as text, and whether it is JSON. */
const TEXTS = [
  { table: 'nodes', text: 'id', isJson: false },
  { table: 'nodes', text: 'properties', isJson: true },
  { table: 'edges', text: 'key', isJson: false },
  { table: 'edges', text: 'properties', isJson: true },
  { table: 'tombstones', text: 'record', isJson: false },
  { table: 'kinds', text: 'name', isJson: false },
] as const;
const DANGLING = `SELECT 1 FROM edges AS e WHERE NOT EXISTS (SELECT 1 FROM nodes WHERE n = e.source)
  OR NOT EXISTS (SELECT 1 FROM nodes WHERE n = e.target) OR NOT EXISTS (SELECT 1 FROM kinds WHERE n = e.kind) LIMIT 1`;
// By the index of ids: ';' is the character behind ':'.
const NODES = "SELECT count(*) FROM nodes WHERE id >= ? || ':' AND id < ? || ';'";
const KEPT = 'SELECT n, name, count FROM kinds';

/**
 * Why the texts of a table cannot have been written by us; undefined where they can. They are read as bytes: the database
 * library ends the process at a text that is no UTF-8.
 */
function oddText(
  connection: Connection,
  { table, text, isJson }: (typeof TEXTS)[number],
): string | undefined {
  const oddOnes = isJson ? `sum(NOT json_valid(${text}))` : '0';
  const query = `SELECT max(n), ${oddOnes}, CAST(group_concat(${text}, '') AS BLOB) FROM
    (SELECT n, ${text} FROM ${table} WHERE n > ? ORDER BY n LIMIT ${ROWS})`;
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const [last, odd, bytes] = connection.texts(query, after);
    if (last === null) return undefined;
    if (odd > 0 || (bytes !== null && (!isUtf8(bytes) || bytes.includes(0))))
      return `${table} behind row ${Math.max(after, 0)} hold what was never written`;
    after = last;
  }
}

/** How many edges there are of each of `kinds`, in one scan: grouping them would sort all of them. */
function countEdges(connection: Connection, kinds: readonly number[]): readonly number[] {
  const counts = kinds.map((kind) => `count(*) FILTER (WHERE kind = ${kind})`);
  return counts.length === 0 ? [] : (connection.first<number[]>(`SELECT ${counts.join()} FROM edges`) ?? []);
}

/** Why the counts that the store keeps are not those of its rows; undefined where they are. */
function miscounted(connection: Connection): string | undefined {
  const kept = connection.all<[number, string, number]>(KEPT);
  const edges = countEdges(
    connection,
    kept.map(([n]) => n),
  );
  for (const [i, [, name, count]] of kept.entries()) {
    const label = NODE_LABELS.find((known) => known === name);
    const prefix = label && NODE_TYPES[label].prefix;
    const rows = prefix === undefined ? edges[i] : connection.first<[number]>(NODES, prefix, prefix)?.[0];
    if (rows !== count) return `it counts ${count} of ${name}, but holds ${rows}`;
  }
  return undefined;
}

/**
 * Why what is in the tables is not what we write, though they are whole as tables: texts, ends of edges, counts. Undefined
 * where all is well. A change that leaves a text a text is not seen.
 */
export function oddContent(connection: Connection): string | undefined {
  for (const texts of TEXTS) {
    const why = oddText(connection, texts);
    if (why !== undefined) return why;
  }
  if (connection.first(DANGLING) !== undefined) return 'an edge has an end that is not there';
  return miscounted(connection);
}
