import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Neo4jSettings } from '../../src/graph/neo4j/driver/neo4j-settings.js';
import { takeExclusiveLock } from './exclusive-lock.js';
import { plainDriver } from './plain-driver.js';

const CACHE = join(process.cwd(), '.cache', 'neo4j');
const WAIT_FOR_LOCK_MS = 1_200_000;

type Server = { readonly settings: Neo4jSettings; readonly isOurs: boolean } | { readonly missing: string };

/** The server that tests may wipe: TEST_NEO4J_URI, else the one of `npm run neo4j`; never NEO4J_URI. */
function findServer(): Server {
  const { TEST_NEO4J_URI: uri, TEST_NEO4J_USERNAME: username, TEST_NEO4J_PASSWORD: password } = process.env;
  if (uri !== undefined)
    return { settings: { uri, username: username ?? 'neo4j', password: password ?? '' }, isOurs: false };
  const file = join(CACHE, 'server', 'server.json');
  if (!existsSync(file)) return { missing: 'npm run neo4j -- --detach starts one' };
  const state = JSON.parse(readFileSync(file, 'utf8')) as Neo4jSettings & { readonly pid: number };
  if (process.env.NEO4J_URI === state.uri)
    return { missing: 'NEO4J_URI names the server that the tests would wipe: unset it' };
  try {
    process.kill(state.pid, 0);
  } catch {
    return { missing: 'npm run neo4j -- --detach starts it again' };
  }
  return { settings: { uri: state.uri, username: state.username, password: state.password }, isOurs: true };
}

/** Empties the graph and its feed; the schema and its record stay. */
export async function wipe(settings: Neo4jSettings): Promise<void> {
  const driver = plainDriver(settings);
  const session = driver.session();
  try {
    for (const text of [
      'MATCH (n:Entity|Tombstone|Writer) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
      "MATCH (n:Meta|Sequence) WHERE NOT n.name IN ['schemaVersion', 'graph'] DELETE n",
      "MATCH (s:Sequence {name: 'graph'}) SET s.seq = 0, s.erasedSeq = 0",
    ])
      await session.run(text);
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Somebody may keep a graph of their own in the server of `npm run neo4j`: tests wipe only what began empty for them. */
async function claim(settings: Neo4jSettings): Promise<void> {
  const driver = plainDriver(settings);
  try {
    const { records } = await driver.executeQuery(
      'OPTIONAL MATCH (t:TestDatabase) WITH count(t) AS claimed OPTIONAL MATCH (n:Entity) RETURN claimed, count(n) AS nodes',
    );
    const [claimed, nodes] = [Number(records[0]?.get('claimed')), Number(records[0]?.get('nodes'))];
    if (claimed === 0 && nodes > 0)
      throw new Error(
        `the server of npm run neo4j holds a graph (${nodes} nodes) that the tests would wipe: ` +
          'start another for them with npm run neo4j -- --detach --data DIR and name it by TEST_NEO4J_URI, _USERNAME and _PASSWORD',
      );
    await driver.executeQuery('MERGE (:TestDatabase)');
  } finally {
    await driver.close();
  }
}

/**
 * Tests that need a Neo4j server, which is theirs alone meanwhile. Without one they fail where CI=true and are skipped,
 * saying how to start one, elsewhere.
 */
export function describeWithNeo4j(name: string, body: (settings: Neo4jSettings) => void): void {
  const server = findServer();
  if ('missing' in server) {
    describe(`${name}`, () => {
      const declare = process.env.CI === 'true' ? it : it.skip;
      declare(`needs a Neo4j server: ${server.missing}`, () => expect(server.missing).toBe(''));
    });
    return;
  }
  describe(`${name}`, () => {
    let release: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      release = await takeExclusiveLock(join(process.cwd(), '.cache', 'neo4j-tests.lock'));
      if (server.isOurs) await claim(server.settings);
      await wipe(server.settings);
    }, WAIT_FOR_LOCK_MS);
    afterAll(async () => {
      await wipe(server.settings);
      await release?.();
    });
    body(server.settings);
  });
}
