import type { Connection } from '../connection.js';
import type { Kinds } from './kinds.js';
import type { NodeRows } from './node-rows.js';

/** The tables of an open file, with what is remembered of them between writes. */
export interface Tables {
  readonly connection: Connection;
  readonly kinds: Kinds;
  readonly rows: NodeRows;
}
