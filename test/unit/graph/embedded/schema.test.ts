import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import { nodeId } from '../../../../src/domain/ids.js';
import { Connection } from '../../../../src/graph/embedded/connection.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { MIGRATIONS, migrateSchema } from '../../../../src/graph/embedded/schema.js';
import { graphHash } from '../../../../src/graph/store-transfer.js';
import { SAMPLE_GRAPH } from '../../../support/sample-graph.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders();
const file = (): string => join(folder(), 'graph.db');
/** Of the sample graph, whichever store it is in. */
const SAMPLE_HASH = 'fb4925abc34d5cb32c74f75996f6e213814e39c5a633355322e7cc13416549f0';

function withConnection<T>(path: string, work: (connection: Connection) => T): T {
  const connection = new Connection(path);
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

describe('schema versions of the embedded store', () => {
  it.each(MIGRATIONS.map((_sql, i) => i + 1))(
    'opens a store that version %d left, and brings it up to date',
    async (version) => {
      const path = file();
      copyFileSync(`test/fixtures/schema-versions/${version}.db`, path);
      const store = new EmbeddedStore(path);
      expect(await store.readMeta('schemaVersion')).toBe(String(MIGRATIONS.length));
      expect(await graphHash(store)).toBe(SAMPLE_HASH);
      await store.write([{ kind: 'putNode', id: nodeId('Product', 'new'), properties: { price: 1 } }]);
      expect((await store.counts()).nodes.Product).toBe(2);
      await store.close();
    },
  );

  it('gives a new store the same graph from the same writes', async () => {
    const store = new EmbeddedStore(file());
    await store.write(SAMPLE_GRAPH);
    expect(await graphHash(store)).toBe(SAMPLE_HASH);
    await store.close();
  });

  it('runs the migrations that are missing, in their order and once', () => {
    const path = file();
    const one = "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('one');";
    const two = "ALTER TABLE notes ADD COLUMN more TEXT; UPDATE notes SET more = 'two';";
    withConnection(path, (connection) => migrateSchema(connection));
    withConnection(path, (connection) => migrateSchema(connection, [...MIGRATIONS, one]));
    withConnection(path, (connection) => {
      migrateSchema(connection, [...MIGRATIONS, one, two]);
      migrateSchema(connection, [...MIGRATIONS, one, two]);
      expect(connection.all('SELECT text, more FROM notes')).toEqual([['one', 'two']]);
      expect(connection.first("SELECT value FROM meta WHERE name = 'schemaVersion'")).toEqual([
        String(MIGRATIONS.length + 2),
      ]);
    });
  });

  it('leaves the version that was there when a migration fails', () => {
    const path = file();
    withConnection(path, (connection) => migrateSchema(connection));
    withConnection(path, (connection) => {
      const broken = 'CREATE TABLE notes (text TEXT); INSERT INTO nowhere VALUES (1);';
      expect(() => migrateSchema(connection, [...MIGRATIONS, broken])).toThrow(/nowhere/);
      expect(connection.first("SELECT name FROM sqlite_master WHERE name = 'notes'")).toBeUndefined();
      migrateSchema(connection);
    });
  });

  it('refuses a newer store, names both versions and leaves it as it is', () => {
    const path = file();
    withConnection(path, (connection) => {
      migrateSchema(connection);
      connection.run("UPDATE meta SET value = '99' WHERE name = 'schemaVersion'");
    });
    const expected = {
      code: 'SCHEMA_VERSION',
      message: expect.stringMatching(/99.*up to \d+.*newer GuideGraph/),
    };
    expect(() => new EmbeddedStore(path)).toThrow(expect.objectContaining(expected) as unknown as Error);
    withConnection(path, (connection) => {
      expect(connection.first("SELECT value FROM meta WHERE name = 'schemaVersion'")).toEqual(['99']);
    });
  });
});

describe('files that are no store', () => {
  const refusal = (code: string, text: RegExp): Error =>
    expect.objectContaining({ code, message: expect.stringMatching(text) }) as unknown as Error;

  it('refuses a binary file', () => {
    const path = file();
    writeFileSync(path, Buffer.from(Array.from({ length: 9_000 }, (_, i) => (i * 7919) % 251)));
    expect(() => new EmbeddedStore(path)).toThrow(refusal('CONFIGURATION', /no database.*DATA_DIR/));
  });

  it('refuses the database of another program and leaves it alone', () => {
    const path = file();
    const other = new Database(path);
    other.exec('CREATE TABLE songs (name TEXT)');
    other.close();
    expect(() => new EmbeddedStore(path)).toThrow(refusal('CONFIGURATION', /another program.*DATA_DIR/));
    withConnection(path, (connection) =>
      expect(connection.all('SELECT name FROM sqlite_master')).toEqual([['songs']]),
    );
  });

  it('refuses a folder', () => {
    const path = file();
    mkdirSync(path);
    expect(() => new EmbeddedStore(path)).toThrow(refusal('CONFIGURATION', /cannot be opened.*DATA_DIR/));
  });

  it('takes an empty file for a new store', async () => {
    const path = file();
    writeFileSync(path, '');
    const store = new EmbeddedStore(path);
    expect((await store.counts()).seq).toBe(0);
    await store.close();
  });

  it('tells of a damaged file what to do', async () => {
    const path = file();
    const whole = new EmbeddedStore(path);
    await whole.write(SAMPLE_GRAPH);
    await whole.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xaa, 4096));
    const expected = {
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(/damaged.*import your last export/),
    };
    expect(() => new EmbeddedStore(path)).toThrow(expect.objectContaining(expected) as unknown as Error);
  });
});
