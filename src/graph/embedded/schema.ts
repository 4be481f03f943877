import { ConfigurationError, SchemaVersionError } from '../../domain/errors.js';
import type { Connection } from './connection.js';

/** Marks the file as ours in its header: "GGph". */
const APPLICATION_ID = 0x47477068;

// Nodes and edges have small numbers inside: an edge costs about 70 bytes with its indexes, and a bulk load
// touches few pages. Text ids in the indexes took three times as long to load (14,700 edges/s against 45,700).
const VERSION_1 = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE counter (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, erased INTEGER NOT NULL);
INSERT INTO counter VALUES (1, 0, 0);
CREATE TABLE kinds (n INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, count INTEGER NOT NULL);
CREATE TABLE nodes (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, seq INTEGER NOT NULL,
  properties TEXT NOT NULL);
CREATE INDEX nodes_seq ON nodes (seq);
CREATE TABLE edges (n INTEGER PRIMARY KEY, source INTEGER NOT NULL, kind INTEGER NOT NULL, target INTEGER NOT NULL,
  key TEXT NOT NULL, seq INTEGER NOT NULL, properties TEXT NOT NULL);
CREATE UNIQUE INDEX edges_out ON edges (source, kind, target, key);
CREATE INDEX edges_in ON edges (target, kind);
CREATE INDEX edges_seq ON edges (seq);
CREATE TABLE tombstones (n INTEGER PRIMARY KEY, record TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL);
CREATE INDEX tombstones_seq ON tombstones (seq);
`;

/** The SQL that brings a store from version i to version i + 1, for each i; the last one's result is current. */
export const MIGRATIONS: readonly string[] = [VERSION_1];

function tableCount(connection: Connection): number {
  return connection.first<[number]>("SELECT count(*) FROM sqlite_master WHERE type = 'table'")?.[0] ?? 0;
}

/** The version of the schema in the file; 0 when it is new. Throws ConfigurationError for the file of another program. */
export function schemaVersion(connection: Connection): number {
  const applicationId = connection.first<[number]>('PRAGMA application_id')?.[0];
  if (applicationId === APPLICATION_ID) {
    return Number(connection.first<[string]>("SELECT value FROM meta WHERE name = 'schemaVersion'")?.[0]);
  }
  if (applicationId === 0 && tableCount(connection) === 0) return 0;
  throw new ConfigurationError(
    `${connection.path}: expected a GuideGraph store, got the database of another program: move it away, or name another DATA_DIR`,
  );
}

/**
 * Brings the file to the newest of `migrations`, in one transaction: a failure leaves the version that was there.
 * Throws SchemaVersionError when the file is newer than this program, ConfigurationError when it is not ours.
 */
export function migrateSchema(connection: Connection, migrations: readonly string[] = MIGRATIONS): void {
  connection.transaction(() => {
    const from = schemaVersion(connection);
    if (from === migrations.length) return;
    if (!(from < migrations.length)) {
      throw new SchemaVersionError(
        `${connection.path} has schema version ${from}, this program knows up to ${migrations.length}: use a newer GuideGraph, or name another DATA_DIR`,
      );
    }
    for (const sql of migrations.slice(from)) connection.exec(sql);
    connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    connection.run(
      "INSERT INTO meta VALUES ('schemaVersion', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      String(migrations.length),
    );
  });
}
