import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import { Neo4jStore } from '../../src/graph/neo4j/neo4j-store.js';
import { ALL_QUERIES } from '../../src/graph/neo4j/queries.generated.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { plainDriver } from '../support/plain-driver.js';
import { PLACED_QUERIES, QUERY_PARAMETERS } from '../support/query-parameters.js';
import { seedSizedGraph } from '../support/seed-sized-graph.js';

const GOLDEN = join(process.cwd(), 'test/support/neo4j-golden.json');
const FORBIDDEN = ['AllNodesScan', 'CartesianProduct', 'AllRelationshipsScan'];
const PLAN_LIMIT_MS = 300_000;

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}

function operators(plan: Plan): string[] {
  return [plan.operatorType.replace(/@.*$/, ''), ...plan.children.flatMap(operators)];
}

function dbHits(plan: ProfiledPlan): number {
  return plan.dbHits + plan.children.reduce((sum, child) => sum + dbHits(child), 0);
}

describeWithNeo4j('queries in cypher/', (settings) => {
  const driver = plainDriver(settings);
  /** Runs a query that changes nothing: its transaction is rolled back. */
  const tryOut = async (text: string, parameters: Readonly<Record<string, unknown>>) => {
    const session = driver.session();
    const transaction = session.beginTransaction();
    try {
      return (await transaction.run(text, parameters)).summary;
    } finally {
      await transaction.rollback();
      await session.close();
    }
  };

  /** The same parameters with the places of nodes where their ids stand. */
  const withPlaces = async (parameters: Readonly<Record<string, unknown>>) => {
    const rows = parameters.rows as readonly { readonly source: string; readonly target: string }[];
    const { records } = await driver.executeQuery(
      'UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, id(n) AS place',
      { ids: rows.flatMap(({ source, target }) => [source, target]) },
    );
    const places = new Map(records.map((record) => [record.get('id'), neo4j.int(record.get('place'))]));
    return rows.map((row) => ({ ...row, source: places.get(row.source), target: places.get(row.target) }));
  };

  beforeAll(async () => {
    const store = await Neo4jStore.open({ ...settings, deadlineMs: 60_000 });
    await store.write(seedSizedGraph());
    await store.close();
    await driver.executeQuery('CALL db.clearQueryCaches()');
  }, PLAN_LIMIT_MS);
  afterAll(() => driver.close());

  it(
    'have plans without scans of everything and without products',
    async () => {
      const offences: string[] = [];
      // Statements of the schema have no plan, and a call of a procedure has one of its own.
      const planned = ALL_QUERIES.filter(({ text }) => !/^(CREATE INDEX|SHOW|CALL db\.)/.test(text));
      for (const { name, text } of planned) {
        const { plan } = await tryOut(`EXPLAIN ${text}`, {});
        if (plan === false) throw new Error(`${name} has no plan`);
        for (const operator of operators(plan))
          if (FORBIDDEN.some((forbidden) => operator.endsWith(forbidden)))
            offences.push(`${name}: ${operator}`);
      }
      expect(planned.length).toBeGreaterThan(200);
      expect(offences).toEqual([]);
    },
    PLAN_LIMIT_MS,
  );

  it(
    'take at most twice the recorded work on a graph of the size of the sample shop',
    async () => {
      const hits: Record<string, number> = {};
      for (const [name, parameters] of Object.entries(QUERY_PARAMETERS)) {
        const query = ALL_QUERIES.find((candidate) => candidate.name === name);
        if (query === undefined) throw new Error(`QUERY_PARAMETERS names ${name}, which is no query`);
        const { profile } = await tryOut(`PROFILE ${query.text}`, {
          ...parameters,
          ...(PLACED_QUERIES.has(name) ? { rows: await withPlaces(parameters) } : {}),
        });
        if (profile === false) throw new Error(`${name} has no profile`);
        hits[name] = dbHits(profile);
      }
      // Recorded anew by: UPDATE_GOLDEN=1 npm test -- test/contract/cypher.test.ts
      if (process.env.UPDATE_GOLDEN === '1') writeFileSync(GOLDEN, `${JSON.stringify(hits, null, 2)}\n`);
      const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Record<string, number>;
      const worse = Object.entries(hits).filter(([name, count]) => !(count <= 2 * (golden[name] ?? -1)));
      expect(Object.keys(hits).sort()).toEqual(Object.keys(golden).sort());
      expect(worse).toEqual([]);
    },
    PLAN_LIMIT_MS,
  );
});
