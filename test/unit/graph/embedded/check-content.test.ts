import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { oddContent } from '../../../../src/graph/embedded/check-content.js';
import { Connection, type SqlValue } from '../../../../src/graph/embedded/connection.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { SAMPLE_GRAPH } from '../../../support/sample-graph.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders();

/** Knows what it was asked. */
class Watched extends Connection {
  readonly queries: string[] = [];

  override all<Row extends readonly SqlValue[]>(sql: string, ...parameters: SqlValue[]): Row[] {
    this.queries.push(sql);
    return super.all<Row>(sql, ...parameters);
  }
}

async function withSample(work: (connection: Watched) => void): Promise<void> {
  const path = join(folder(), 'graph.db');
  const store = new EmbeddedStore(path);
  await store.write(SAMPLE_GRAPH);
  await store.close();
  const connection = new Watched(path);
  try {
    work(connection);
  } finally {
    connection.close();
  }
}

describe('oddContent', () => {
  it('finds nothing in a store that is whole, and sorts nothing to count it', () =>
    withSample((connection) => {
      expect(oddContent(connection)).toBeUndefined();
      const plans = connection.queries.flatMap((sql) => {
        const parameters = Array.from(sql.matchAll(/\?/g), () => 'product');
        return connection.all<[number, number, number, string]>(`EXPLAIN QUERY PLAN ${sql}`, ...parameters);
      });
      const steps = plans.map(([, , , step]) => step);
      expect(steps).toContainEqual(expect.stringMatching(/SCAN edges USING COVERING INDEX/));
      expect(steps).toContainEqual(expect.stringMatching(/SEARCH nodes USING COVERING INDEX/));
      expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
    }));

  it('takes a new store, in which nothing was counted yet', () => {
    const path = join(folder(), 'graph.db');
    const store = new EmbeddedStore(path);
    return store.close().then(() => {
      const connection = new Connection(path);
      expect(oddContent(connection)).toBeUndefined();
      connection.close();
    });
  });

  it('finds every count that is not that of the rows, of nodes and of edges', () =>
    withSample((connection) => {
      const kinds = connection.all<[string, number]>('SELECT name, count FROM kinds');
      expect(kinds.length).toBeGreaterThan(4);
      for (const [name, count] of kinds) {
        connection.run('UPDATE kinds SET count = ? WHERE name = ?', count + 1, name);
        expect(oddContent(connection)).toBe(`it counts ${count + 1} of ${name}, but holds ${count}`);
        connection.run('UPDATE kinds SET count = ? WHERE name = ?', count, name);
      }
    }));
});
