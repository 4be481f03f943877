import { UndirectedGraph } from 'graphology';
import neo4j, { type Driver } from 'neo4j-driver';
import { compareIds, type NodeId } from '../../src/domain/ids.js';
import type { Snapshot } from '../../src/graph/snapshot/snapshot.js';
import type { ZipfShop } from './zipf-shop.js';

/**
 * What other buyers of what the user bought bought: the number of ways user – item – user – item to each item that the
 * user has not, greatest first, ties by id; the first ten.
 */
export interface TwoHop {
  readonly name: string;
  recommend(user: NodeId): readonly Found[] | Promise<readonly Found[]>;
}
export interface Found {
  readonly product: NodeId;
  readonly ways: number;
}
const FIRST = 10;

function best(found: Found[]): Found[] {
  return found.sort((a, b) => b.ways - a.ways || compareIds(a.product, b.product)).slice(0, FIRST);
}

/** Over the rows of the snapshot, with one counter an item that is cleared by what was touched. */
export function twoHopOnSnapshot(snapshot: Snapshot): TwoHop {
  const { out: bought, in: buyers } = snapshot.relation('PURCHASED:User:Product');
  const [users, products] = [snapshot.table('User'), snapshot.table('Product')];
  const ways = new Int32Array(products.length);
  const touched = new Int32Array(products.length);
  return {
    name: 'snapshot',
    recommend(id) {
      const user = users.indexOf(id);
      let count = 0;
      for (let i = bought.start(user), iEnd = bought.end(user); i < iEnd; i++) {
        const own = bought.targets[i] as number;
        for (let v = buyers.start(own), vEnd = buyers.end(own); v < vEnd; v++) {
          const buyer = buyers.targets[v] as number;
          if (buyer === user) continue;
          for (let c = bought.start(buyer), cEnd = bought.end(buyer); c < cEnd; c++) {
            const product = bought.targets[c] as number;
            if (ways[product] === 0) touched[count++] = product;
            (ways[product] as number)++;
          }
        }
      }
      for (let i = bought.start(user), end = bought.end(user); i < end; i++)
        ways[bought.targets[i] as number] = 0;
      // Most are far from the best ten: only those above the tenth so far are put in their place.
      const found: Found[] = [];
      let least = 0;
      for (let t = 0; t < count; t++) {
        const product = touched[t] as number;
        const there = ways[product] as number;
        ways[product] = 0;
        if (there === 0 || there < least) continue;
        found.push({ product: products.id(product), ways: there });
        if (found.length < 4 * FIRST) continue;
        found.splice(0, found.length, ...best(found));
        least = found[FIRST - 1]?.ways ?? 0;
      }
      return best(found);
    },
  };
}

/** The same walk over a graphology graph of the same edges. */
export function twoHopOnGraphology({ edges, users, products }: ZipfShop): TwoHop {
  const graph = new UndirectedGraph();
  for (const id of [...users, ...products]) graph.addNode(id);
  for (const { from, to } of edges) graph.addEdge(from, to);
  return {
    name: 'graphology',
    recommend(user) {
      const ways = new Map<string, number>();
      graph.forEachNeighbor(user, (own) => {
        graph.forEachNeighbor(own, (buyer) => {
          if (buyer === user) return;
          graph.forEachNeighbor(buyer, (product) => {
            ways.set(product, (ways.get(product) ?? 0) + 1);
          });
        });
      });
      graph.forEachNeighbor(user, (own) => ways.delete(own));
      return best(Array.from(ways, ([product, count]) => ({ product: product as NodeId, ways: count })));
    },
  };
}

const LOAD_BATCH = 5_000;
const QUERY = `
MATCH (u:BenchUser {id: $user})-[:BENCH_BOUGHT]->(i)<-[:BENCH_BOUGHT]-(v)
WHERE v <> u
WITH u, v, count(i) AS shared
MATCH (v)-[:BENCH_BOUGHT]->(c)
WITH u, c, sum(shared) AS ways
WHERE NOT EXISTS { (u)-[:BENCH_BOUGHT]->(c) }
RETURN c.id AS product, ways
ORDER BY ways DESC, product LIMIT 10`;

/** The same question in Cypher, in a part of the database of its own; `close` takes that away again. */
export class TwoHopOnNeo4j implements TwoHop {
  readonly name = 'Neo4j';
  private constructor(private readonly driver: Driver) {}

  static async open(
    uri: string,
    username: string,
    password: string,
    { edges, users, products }: ZipfShop,
  ): Promise<TwoHopOnNeo4j> {
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true,
      telemetryDisabled: true,
    });
    const engine = new TwoHopOnNeo4j(driver);
    await engine.clear();
    for (const text of [
      'CREATE CONSTRAINT bench_user IF NOT EXISTS FOR (u:BenchUser) REQUIRE u.id IS UNIQUE',
      'CREATE CONSTRAINT bench_item IF NOT EXISTS FOR (i:BenchItem) REQUIRE i.id IS UNIQUE',
    ])
      await driver.executeQuery(text);
    await engine.load('UNWIND $rows AS id CREATE (:BenchUser {id: id})', users);
    await engine.load('UNWIND $rows AS id CREATE (:BenchItem {id: id})', products);
    await engine.load(
      `UNWIND $rows AS row MATCH (u:BenchUser {id: row.from}) MATCH (i:BenchItem {id: row.to})
       CREATE (u)-[:BENCH_BOUGHT]->(i)`,
      edges.map(({ from, to }) => ({ from, to })),
    );
    return engine;
  }

  async recommend(user: NodeId): Promise<Found[]> {
    const { records } = await this.driver.executeQuery(QUERY, { user }, { routing: 'READ' });
    return records.map((record) => ({
      product: record.get('product') as NodeId,
      ways: record.get('ways') as number,
    }));
  }

  /** CPU that the server has used since it started, in microseconds. */
  async serverCpuMicroseconds(): Promise<number> {
    const { records } = await this.driver.executeQuery(
      'CALL dbms.queryJmx("java.lang:type=OperatingSystem") YIELD attributes RETURN attributes.ProcessCpuTime.value AS nanoseconds',
    );
    return Number(records[0]?.get('nanoseconds')) / 1_000;
  }

  async close(): Promise<void> {
    await this.clear();
    await this.driver.executeQuery('DROP CONSTRAINT bench_user IF EXISTS');
    await this.driver.executeQuery('DROP CONSTRAINT bench_item IF EXISTS');
    await this.driver.close();
  }

  private async load(text: string, rows: readonly unknown[]): Promise<void> {
    for (let from = 0; from < rows.length; from += LOAD_BATCH)
      await this.driver.executeQuery(text, { rows: rows.slice(from, from + LOAD_BATCH) });
  }

  private async clear(): Promise<void> {
    const session = this.driver.session();
    await session.run(
      'MATCH (n:BenchUser|BenchItem) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    );
    await session.close();
  }
}
