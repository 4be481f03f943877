import neo4j from 'neo4j-driver';
import { SchemaVersionError } from '../../domain/errors.js';
import { RELATIONSHIP_NAMES } from '../../domain/ontology.js';
import type { Connection } from './driver/connection.js';
import type { Migration } from './migration.js';
import {
  awaitIndexes,
  indexRelationships,
  listIndexes,
  listMigrations,
  MIGRATIONS,
  recordMigration,
} from './queries.generated.js';

const INDEX_DEADLINE_MS = 300_000;

export interface SchemaReport {
  /** 0 for a new database. */
  readonly from: number;
  readonly to: number;
}

function checkApplied(
  applied: readonly { readonly version: number; readonly checksum: string }[],
  uri: string,
): void {
  for (const { version, checksum } of applied) {
    const known = MIGRATIONS[version - 1];
    if (known === undefined)
      throw new SchemaVersionError(
        `Neo4j at ${uri} has schema version ${version}, this program knows up to ${MIGRATIONS.length}: use a newer guidegraph`,
      );
    if (known.checksum !== checksum)
      throw new SchemaVersionError(
        `schema version ${version} in Neo4j at ${uri} was made by another text of ${known.name} (checksum ${checksum}, expected ${known.checksum}): use the guidegraph that made it`,
      );
  }
}

async function apply(connection: Connection, migration: Migration): Promise<void> {
  for (const text of migration.statements)
    await connection.runAlone({ name: migration.name, access: 'write', text }, INDEX_DEADLINE_MS);
  const { name, checksum } = migration;
  await connection.write((run) =>
    run(recordMigration, { version: neo4j.int(migration.version), name, checksum }),
  );
}

/** The indexes of the feed follow the ontology: a new relationship type has its own at the next start. */
async function indexTypes(connection: Connection): Promise<void> {
  const there = new Set((await connection.read((run) => run(listIndexes, {}))).map((row) => row.name));
  for (const type of RELATIONSHIP_NAMES)
    if (!there.has(`seq_${type}`)) await connection.runAlone(indexRelationships[type], INDEX_DEADLINE_MS);
}

/**
 * Brings the database to the newest schema. Every statement may be repeated, so an interrupted run is finished by the
 * next one, and two processes may do it at once. Throws SchemaVersionError when the database is newer than the program
 * or was made by other migrations.
 */
export async function migrateSchema(connection: Connection): Promise<SchemaReport> {
  const applied = await connection.read((run) => run(listMigrations, {}));
  checkApplied(applied, connection.settings.uri);
  const from = applied.at(-1)?.version ?? 0;
  const versions = new Set(applied.map(({ version }) => version));
  for (const migration of MIGRATIONS)
    if (!versions.has(migration.version)) await apply(connection, migration);
  await indexTypes(connection);
  await connection.runAlone(awaitIndexes, INDEX_DEADLINE_MS);
  return { from, to: MIGRATIONS.length };
}
