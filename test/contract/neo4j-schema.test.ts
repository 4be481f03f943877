import { afterAll, afterEach, beforeEach, expect, it } from '@jest/globals';
import { SchemaVersionError } from '../../src/domain/errors.js';
import { nodeId } from '../../src/domain/ids.js';
import { RELATIONSHIP_NAMES } from '../../src/domain/ontology.js';
import { Neo4jStore } from '../../src/graph/neo4j/neo4j-store.js';
import { MIGRATIONS } from '../../src/graph/neo4j/queries.generated.js';
import { describeWithNeo4j, wipe } from '../support/neo4j.js';
import { plainDriver } from '../support/plain-driver.js';

describeWithNeo4j('schema of Neo4j', (settings) => {
  const driver = plainDriver(settings);
  const rows = async (text: string, parameters: Record<string, unknown> = {}) =>
    (await driver.executeQuery(text, parameters)).records.map((record) => record.toObject());
  const open = async (): Promise<Neo4jStore> => {
    const store = await Neo4jStore.open(settings);
    stores.push(store);
    return store;
  };
  let stores: Neo4jStore[] = [];

  afterAll(() => driver.close());
  beforeEach(() => wipe(settings));
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    stores = [];
    // What a test broke on purpose is made whole again for the next one.
    await driver.executeQuery('MATCH (m:Migration) DETACH DELETE m');
    await (await Neo4jStore.open(settings)).close();
  });

  it('is made on a new database, by migrations that are recorded with their checksums', async () => {
    await driver.executeQuery('MATCH (m:Migration|Sequence|Meta) DELETE m');
    const store = await open();
    expect(store.schema).toEqual({ from: 0, to: MIGRATIONS.length });
    expect(await store.readMeta('schemaVersion')).toBe(String(MIGRATIONS.length));
    expect(
      await rows(
        'MATCH (m:Migration) RETURN m.version AS version, m.name AS name, m.checksum AS checksum ORDER BY version',
      ),
    ).toEqual(MIGRATIONS.map(({ version, name, checksum }) => ({ version, name, checksum })));
    expect(await store.write([{ kind: 'putNode', id: nodeId('Product', 'a'), properties: {} }])).toEqual({
      seq: 1,
    });
  });

  it('is left as it is when it is current', async () => {
    await open();
    const before = await rows('SHOW INDEXES YIELD id, name RETURN id, name ORDER BY name');
    expect((await open()).schema).toEqual({ from: MIGRATIONS.length, to: MIGRATIONS.length });
    expect(await rows('SHOW INDEXES YIELD id, name RETURN id, name ORDER BY name')).toEqual(before);
  });

  it.each(MIGRATIONS.slice(0, -1).map(({ version }) => version))(
    'is completed from what version %d left, keeping the graph',
    async (version) => {
      const store = await open();
      await store.write([{ kind: 'putNode', id: nodeId('Product', 'a'), properties: { nameZh: '手机' } }]);
      const present = 'SHOW INDEXES YIELD name, type WHERE type <> "LOOKUP" RETURN name ORDER BY name';
      const complete = await rows(present);
      // Back to nothing, and on to where that version ended.
      for (const { name } of await rows('SHOW CONSTRAINTS YIELD name RETURN name'))
        await driver.executeQuery(`DROP CONSTRAINT ${String(name)}`);
      for (const { name } of await rows(present)) await driver.executeQuery(`DROP INDEX ${String(name)}`);
      for (const { statements } of MIGRATIONS.slice(0, version))
        for (const statement of statements) await driver.executeQuery(statement);
      await driver.executeQuery('MATCH (m:Migration) WHERE m.version > $version DELETE m', { version });

      const migrated = await open();
      expect(migrated.schema).toEqual({ from: version, to: MIGRATIONS.length });
      expect(await migrated.readMany([nodeId('Product', 'a')])).toMatchObject([
        { version: 1, properties: { nameZh: '手机' } },
      ]);
      expect((await migrated.feedHead()).seq).toBe(1);
      expect(await rows(present)).toEqual(complete);
    },
  );

  it('has an index for the feed of every relationship type, made when a type is new', async () => {
    await open();
    await driver.executeQuery('DROP INDEX seq_SUITS IF EXISTS');
    await open();
    const names = (await rows("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name")).map(
      (row) => row.name,
    );
    expect(names).toEqual(expect.arrayContaining(RELATIONSHIP_NAMES.map((type) => `seq_${type}`)));
  });

  it('is refused when it is newer, saying which versions', async () => {
    await driver.executeQuery('CREATE (:Migration {version: 99, name: "of tomorrow", checksum: "x"})');
    await expect(Neo4jStore.open(settings)).rejects.toThrow(SchemaVersionError);
    await expect(Neo4jStore.open(settings)).rejects.toThrow(
      `version 99, this program knows up to ${MIGRATIONS.length}`,
    );
  });

  it('is refused when it was made by another text', async () => {
    await driver.executeQuery('MATCH (m:Migration {version: 1}) SET m.checksum = "of another text"');
    await expect(Neo4jStore.open(settings)).rejects.toThrow(/checksum of another text/);
  });

  it('finds product names by words and by Chinese characters', async () => {
    const store = await open();
    await store.write([
      {
        kind: 'putNode',
        id: nodeId('Product', 'a'),
        properties: { nameEn: 'Norvik P3 phone', nameZh: '诺维克拍照手机' },
      },
      {
        kind: 'putNode',
        id: nodeId('Product', 'b'),
        properties: { nameEn: 'Norvik laptop', nameZh: '诺维克笔记本' },
      },
    ]);
    const find = async (words: string) =>
      (
        await rows(
          'CALL db.index.fulltext.queryNodes("product_names", $words) YIELD node RETURN node.id AS id ORDER BY id',
          { words },
        )
      ).map((row) => row.id);
    expect(await find('手机')).toEqual(['product:a']);
    expect(await find('诺维克')).toEqual(['product:a', 'product:b']);
    expect(await find('laptop')).toEqual(['product:b']);
  });
});
