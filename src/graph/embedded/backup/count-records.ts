import type { Connection } from '../connection.js';
import { readCounter } from '../tables/read-feed.js';
import type { Manifest } from './backup-file.js';

/** The last transaction in a store and how many nodes and edges are there, counted one by one: not what it says of itself. */
export function countRecords(connection: Connection): Pick<Manifest, 'seq' | 'nodes' | 'edges'> {
  const count = (table: 'nodes' | 'edges'): number =>
    connection.first<[number]>(`SELECT count(*) FROM ${table}`)?.[0] ?? 0;
  return { seq: readCounter(connection).seq, nodes: count('nodes'), edges: count('edges') };
}
